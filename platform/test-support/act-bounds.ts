import { elementSchema } from '@qingming/standard/derive/json-schema.ts';
import type { Act, Ask } from '@qingming/standard/language/act.ts';

/** One answer that the act must refuse. */
export interface WrongAnswer {
  readonly name: string;
  readonly why: string;
  readonly value: unknown;
}

interface Bounds {
  readonly type?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly unknown[];
}

/** A scanner reads a whole label, in which the number is found. */
const LONGEST_SCAN = 400;

function wrongFor({ name, of, element }: Ask): readonly WrongAnswer[] {
  const asked = of.elements[element];
  if (asked === undefined) throw new Error(`${of.kind} has no element ${element}`);
  const bounds = elementSchema(asked) as Bounds;
  const { type, minimum, maximum, enum: codes } = bounds;
  const maxLength = asked.format === 'tag' ? LONGEST_SCAN : bounds.maxLength;
  const wrong = (why: string, value: unknown): WrongAnswer => ({ name, why, value });
  return [
    wrong('another type', type === 'string' ? 7 : 'seven'),
    ...(codes === undefined ? [] : [wrong('no code of its set', 'no-such-code')]),
    ...(maxLength === undefined ? [] : [wrong('too long', '字'.repeat(maxLength + 1))]),
    ...(minimum === undefined ? [] : [wrong('too small', minimum - 1)]),
    ...(maximum === undefined ? [] : [wrong('too large', maximum + 1)]),
  ];
}

/** Every answer beyond a bound that the questions of an act set, and what it does not ask at all. */
export const wrongAnswers = ({ asks }: Act): readonly WrongAnswer[] => [
  ...asks.flatMap(wrongFor),
  { name: 'nobodyAsks', why: 'not asked', value: 'x' },
];

/** The questions that must be answered. */
export const neededAnswers = ({ asks }: Act): readonly string[] =>
  asks.filter(({ optional }) => !optional).map(({ name }) => name);
