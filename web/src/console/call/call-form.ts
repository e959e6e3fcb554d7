import { CALL_ACTS } from '@qingming/standard/processes/first-calls.ts';
import { parsePhone } from '@qingming/standard/numbers/phone.ts';
import { fieldOfAsk } from '../records/act-fields.ts';
import type { AskedField, Typed } from '../records/asked-field.ts';

/** The questions of a call, by the part of the page in which they stand. */
export interface CallFields {
  readonly who: readonly AskedField[];
  readonly where: readonly AskedField[];
  readonly whom: readonly AskedField[];
}

type Name = (typeof CALL_ACTS.take.asks)[number]['name'];

const PARTS: Readonly<Record<keyof CallFields, readonly Name[]>> = {
  who: ['phone', 'from', 'wish', 'wantedAt', 'caller', 'relation'],
  where: ['placeKind', 'floor', 'lift', 'landmark'],
  whom: ['name', 'sex', 'age', 'manner', 'papers', 'hazard', 'note', 'calledAt'],
};

const isAtATime = (typed: Typed): boolean => typed['wish'] === 'at';

function fieldNamed(name: Name, today: string): AskedField {
  const ask = CALL_ACTS.take.asks.find((one) => one.name === name);
  if (ask === undefined) throw new Error(`a call does not ask for ${name}`);
  return fieldOfAsk(ask, today, name === 'wantedAt' ? { when: isAtATime, required: true } : {});
}

export function callFields(today: string): CallFields {
  const of = (part: keyof CallFields) => PARTS[part].map((name) => fieldNamed(name, today));
  return { who: of('who'), where: of('where'), whom: of('whom') };
}

export const allOf = ({ who, where, whom }: CallFields): readonly AskedField[] => [
  ...who,
  ...where,
  ...whom,
];

/** Who has to come before the house may: then nothing is sent yet. */
export type First = 'police' | 'doctor' | undefined;

export function firstIn(typed: Typed): First {
  const { manner, papers } = typed;
  if ((manner === 'traffic' || manner === 'unnatural') && papers !== 'police') return 'police';
  return papers === 'undeclared' ? 'doctor' : undefined;
}

/** The act that keeps the call: what is wished says which. */
export function actFor(typed: Typed) {
  const { wish } = typed;
  if (wish === 'advice') return CALL_ACTS['take-and-advise'];
  return (wish === 'now' || wish === 'at') && firstIn(typed) === undefined
    ? CALL_ACTS['take-and-arrange']
    : CALL_ACTS.take;
}

/** The number in the form in which it is looked for; undefined until it is whole. */
export const wholePhone = (typed: Typed): string | undefined =>
  parsePhone(typed['phone'] ?? '')?.number;

/** Elements of a call, and the question of a new case that each answers already. */
const CARRIED = {
  name: 'decedent.name',
  sex: 'decedent.sex',
  age: 'decedent.age',
  from: 'decedent.deathPlace',
  placeKind: 'decedent.deathPlaceKind',
  hazard: 'hazard',
  note: 'note',
  caller: 'contact.name',
  relation: 'contact.relation',
  phone: 'contact.phone',
} as const;

/** What a call told, as answers of a new case: nothing is asked twice. */
export const carriedOver = (fact: Readonly<Record<string, unknown>>): Typed =>
  Object.fromEntries(
    Object.entries(CARRIED).flatMap(([from, to]) => {
      const value = fact[from];
      return typeof value === 'string' || typeof value === 'number' ? [[to, `${value}`]] : [];
    }),
  );
