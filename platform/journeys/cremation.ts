import type { Board } from '@qingming/connect/api/board.ts';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { InstitutionDetail } from '@qingming/connect/api/registry.ts';
import type { SessionTerms } from '@qingming/connect/api/session.ts';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../src/demo/accounts.ts';
import { type Answer, askFrom } from './asking.ts';
import type { OpenCase } from './one-death.ts';

/** A cremator that is free and two people who may stand at it. */
export interface CremationCrew {
  readonly cremator: string;
  readonly operator: Operator;
  readonly witness: Operator;
}

export interface Operator {
  readonly id: string;
  readonly name: string;
  /** The account under which they confirm. */
  readonly login: string;
}

const CREMATION_OPERATOR = '05';

const requireOne = <Found>(found: Found | undefined, what: string): Found => {
  if (found === undefined) throw new Error(`there is no ${what}`);
  return found;
};

/** The cremation of the house that has this case, as the pages of the house know it. */
export async function cremationOf(page: Page, { id }: OpenCase): Promise<CremationCrew> {
  const { body } = await askFrom<CasePage>(page, 'GET', `/api/cases/${id}`);
  const { institution } = body.case;
  const house = await askFrom<InstitutionDetail>(page, 'GET', `/api/institutions/${institution}`);
  const board = await askFrom<Board>(page, 'GET', `/api/board?institution=${institution}`);
  const free = board.body.places.find(
    ({ kind, inUse, busySince, occupants }) =>
      kind === 'cremator' && inUse && busySince === null && occupants.length === 0,
  );
  const { body: terms } = await askFrom<SessionTerms>(page, 'GET', '/api/session/terms');
  const staff = house.body.staff.filter(({ fact }) => fact.duty === CREMATION_OPERATOR);
  const [operator, witness] = ['operator-', 'checker-'].flatMap((prefix) => {
    const account = terms.accounts.find(({ login }) => login.startsWith(prefix));
    const person = staff.find(({ fact }) => fact.name === account?.name);
    if (account === undefined || person === undefined) return [];
    return [{ id: person.id, name: person.fact.name, login: account.login }];
  });
  return {
    cremator: requireOne(free, 'free cremator').id,
    operator: requireOne(operator, 'operator'),
    witness: requireOne(witness, 'second operator'),
  };
}

interface Problem {
  readonly code: string;
  readonly detail: string;
}

/** Asks for the cremation past the screen, which does not offer it. */
export const demandCremation = (
  page: Page,
  { id, bodyTag }: OpenCase,
  { cremator, operator, witness }: CremationCrew,
): Promise<Answer<Problem>> =>
  askFrom(page, 'POST', `/api/cases/${id}/cremation`, {
    scan: bodyTag,
    cremator,
    operator: operator.id,
    witness: witness.id,
    checks: [operator, witness].map(({ login }) => ({ login, password: DEMO_PASSWORD })),
  });
