import assert from 'node:assert/strict';
import type { Opened, Written } from '@qingming/connect/api/cases.ts';
import type { TestCaller } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome } from '../../../test-support/fixtures.ts';
import { sql } from '../../kernel/db/sql.ts';
import {
  type Desk,
  identityNumber,
  open,
  openDesk,
  page,
  type Problem,
} from './cases.test-support.ts';
import { type Intruder, intruderAt } from './intruder.test-support.ts';

let serial = 500;
export const nextNumber = (): string => identityNumber((serial += 1));
export const nextPhone = (): string => `1380531${String((serial += 1)).padStart(4, '0')}`;

/** Somebody whose name nobody else of the tests has. */
export const kin = (more: object = {}) => ({
  name: `卓${String.fromCodePoint(0x4e00 + (serial += 1))}`,
  relation: '30',
  phone: nextPhone(),
  ...more,
});

export interface Proposal {
  readonly case: string;
  readonly record: string;
  readonly version: number;
}

export const WRONG = { separationReason: 'two-people' } as const;
const COMPARED = { reason: 'number-later', note: '两次均持户口簿，本人到馆' } as const;

type Step = 'confirm' | 'decline' | 'withdraw' | 'separate' | 'undo' | 'keep';
type Asked = Promise<{ readonly status: number; readonly body: Problem; readonly text: string }>;

export async function refusedBy(asked: Asked, rule: string): Promise<void> {
  const { status, body, text } = await asked;
  assert.ok(status >= 400 && status < 500, text);
  assert.equal(body.values['rule'] ?? body.code, rule, text);
}

/** A house with two clerks, whose families come again. */
export interface PartyDesk {
  readonly desk: Desk;
  readonly intruder: Intruder;
  readonly second: TestCaller;
  clerkOf(home: FuneralHome, account: string, staff: string, person?: string): TestCaller;
  /** Opens a case that somebody arranges. */
  arranged(who: object): Promise<Opened>;
  /** Two cases that one person arranged: first without a number, then with an identity card. */
  twoOfOne(): Promise<{
    readonly who: ReturnType<typeof kin>;
    readonly first: Opened;
    readonly later: Opened;
  }>;
  propose(
    by: TestCaller,
    at: Opened,
    other: Opened,
    more?: object,
  ): ReturnType<typeof by.post<Written & Problem>>;
  proposed(at: Opened, other: Opened): Promise<Proposal>;
  /** Takes a step on the version that is there. */
  take(
    by: TestCaller,
    proposal: Proposal,
    name: Step,
    more?: object,
  ): ReturnType<typeof by.post<Written & Problem>>;
  taken(by: TestCaller, proposal: Proposal, name: Step, more?: object): Promise<void>;
  alsoAt(opened: Opened): Promise<readonly string[]>;
  alikeAt(opened: Opened): Promise<readonly (readonly unknown[])[]>;
}

export async function openPartyDesk(): Promise<PartyDesk> {
  const desk = await openDesk();
  const clerkOf: PartyDesk['clerkOf'] = (home, account, staff, person) =>
    desk.api.as('clerk', {
      ...{ account, region: COUNTY, institution: home.id, staff },
      ...(person !== undefined && { person }),
    });
  const arranged: PartyDesk['arranged'] = (who) => open(desk, { contact: who as never });
  const propose: PartyDesk['propose'] = (by, at, other, more = {}) =>
    by.post(`/api/cases/${at.case}/same-party`, {
      ...{ contact: at.contact, other: other.contact },
      ...COMPARED,
      ...more,
    });
  const take: PartyDesk['take'] = async (by, { case: id, record }, name, more = {}) => {
    const { version } = await desk.test.owner.one<{ version: number }>(
      sql`select version from same_party where id = ${record}`,
    );
    return by.post(`/api/cases/${id}/same-party/${name}`, { ...{ record, version }, ...more });
  };
  return {
    desk,
    intruder: intruderAt(desk),
    second: clerkOf(desk.home, 'second', desk.home.people.witness),
    clerkOf,
    arranged,
    propose,
    take,
    twoOfOne: async () => {
      const who = kin();
      const first = await arranged(who);
      return { who, first, later: await arranged({ ...who, identityNumber: nextNumber() }) };
    },
    proposed: async (at, other) => {
      const { status, body, text } = await propose(desk.clerk, at, other);
      assert.equal(status, 200, text);
      return { case: at.case, record: body.records[0]?.id ?? '', version: 1 };
    },
    taken: async (by, proposal, name, more) => {
      const { status, text } = await take(by, proposal, name, more);
      assert.equal(status, 200, text);
    },
    alsoAt: async ({ case: id, contact }) =>
      ((await page(desk, id)).alsoIn[contact] ?? []).map((one) => one.case).toSorted(),
    alikeAt: async ({ case: id, contact }) =>
      ((await page(desk, id)).mayBeOne[contact] ?? []).map((one) => [
        one.contact,
        one.by,
        one.waitsIn,
      ]),
  };
}
