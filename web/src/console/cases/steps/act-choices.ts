import type { CasePage } from '@qingming/connect/api/cases.ts';
import { evaluate, type WorldRow } from '@qingming/standard/derive/expression-memory.ts';
import type { Act, Ask } from '@qingming/standard/language/act.ts';
import type { Expression } from '@qingming/standard/language/expression.ts';
import type { Choice } from '../../records/asked-field.ts';
import { contactChoices, type StepContext } from './step-context.ts';

const ALONE = { world: () => [], isPartial: () => false } as const;

export const meets = (kind: string, row: WorldRow, condition: Expression): boolean =>
  evaluate(ALONE, kind, row, condition) === true;

/** A place that is booked for later may be taken now. */
const isBooking = ({ asks }: Act): boolean => asks.some(({ name }) => name === 'endsAt');

function places({ places: all }: StepContext, act: Act, choose: Expression | undefined) {
  return all
    .filter(({ kind, inUse }) => choose === undefined || meets('place', { kind, inUse }, choose))
    .toSorted((one, other) => one.code.localeCompare(other.code, 'zh', { numeric: true }))
    .map(({ id, code, name, holdsOne, occupants, busySince }) => ({
      value: id,
      label: code === name ? name : `${code} ${name}`,
      ...(!isBooking(act) && { closed: busySince !== null || (holdsOne && occupants.length > 0) }),
    }));
}

function staff({ house }: StepContext, { choose, prefer }: Ask): readonly Choice[] {
  const choicesOf = (condition: Expression | undefined): readonly Choice[] =>
    house.staff
      .filter(({ fact }) => condition === undefined || meets('staff', fact, condition))
      .map(({ id, fact }) => ({ value: id, label: fact.name }));
  if (choose !== undefined) return choicesOf(choose);
  const preferred = choicesOf(prefer);
  return preferred.length > 0 ? preferred : choicesOf(undefined);
}

const papers = ({ deathCertificates }: CasePage): readonly Choice[] =>
  deathCertificates.map(({ id, fact }) => ({ value: id, label: fact.number }));

/** What a question that names another record chooses from; undefined of one that is typed. */
export function choicesFor(
  context: StepContext,
  act: Act,
  ask: Ask,
  choose: Expression | undefined = ask.choose,
): readonly Choice[] | undefined {
  switch (ask.of.elements[ask.element]?.to) {
    case 'place':
      return places(context, act, choose);
    case 'staff':
      return staff(context, ask);
    case 'contact':
      return contactChoices(context);
    case 'deathCertificate':
      return papers(context.page);
    default:
      return undefined;
  }
}
