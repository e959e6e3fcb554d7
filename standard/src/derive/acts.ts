import type { Act, Ask, Known, Need } from '../language/act.ts';
import { all, type Expression, oneOf, type Scalar } from '../language/expression.ts';
import type { AnyFact } from '../language/record.ts';
import { reachesOut } from './expression-reach.ts';
import { type EvaluationContext, evaluate, type WorldRow } from './expression-memory.ts';

/** The record that an act is about (or that its process runs on), among those that conditions may see. */
export interface Standing {
  readonly kind: string;
  readonly row: WorldRow;
  readonly context: EvaluationContext;
}

const beginnings = ({ moves }: Act): readonly Scalar[] =>
  (moves?.steps ?? []).flatMap(([from]) => from ?? []);

/** When an act is offered: its own condition, where a step of its moves begins. */
export const offeredWhile = (act: Act): Expression =>
  all(
    ...(act.from === undefined ? [] : [act.from]),
    ...(act.moves === undefined ? [] : [oneOf(act.moves.element, ...beginnings(act))]),
  );

export const holds = ({ kind, row, context }: Standing, condition: Expression): boolean =>
  evaluate(context, kind, row, condition) === true;

export const isOffered = (act: Act, standing: Standing): boolean =>
  holds(standing, offeredWhile(act));

/** What the act still waits for. */
export const missingFor = (act: Act, standing: Standing): readonly Need[] =>
  (act.needs ?? []).filter(({ check }) => !holds(standing, check));

/** Whether the account took a part before that keeps it from this act. */
export const isBarred = ({ barred = [] }: Act, { row }: Standing, account: string): boolean =>
  barred.some((element) => row[element] === account);

/** What the platform fills in for whoever acts. */
export interface Knowledge {
  readonly now: string;
  /** YYYY-MM-DD in China. */
  readonly today: string;
  readonly account: string;
  readonly staff: string | null;
}

const isKnown = (value: object): value is Known => 'known' in value;

function known(knowledge: Knowledge, what: Known | { readonly value: Scalar }): Scalar | undefined {
  return isKnown(what) ? (knowledge[what.known] ?? undefined) : what.value;
}

type Answers = Readonly<Record<string, unknown>>;

const isOwn = ({ on }: Act, { of, name, element }: Ask): boolean =>
  of.kind === on && name === element;

/** The answers that are elements of the record itself, and what stands where one was left out. */
const answered = (act: Act, answers: Answers, knowledge: Knowledge) =>
  act.asks
    .filter((ask) => isOwn(act, ask))
    .flatMap(({ name, otherwise }): readonly (readonly [string, unknown])[] => {
      const given = answers[name];
      if (given !== undefined) return [[name, given]];
      return otherwise === undefined ? [] : [[name, known(knowledge, otherwise)]];
    });

/** Of an act that says the record anew: what it asks and nobody answered is taken out. */
const leftOut = (act: Act): readonly (readonly [string, undefined])[] =>
  act.anew === true
    ? act.asks.filter((ask) => isOwn(act, ask)).map(({ name }) => [name, undefined] as const)
    : [];

const set = ({ sets = {} }: Act, knowledge: Knowledge) =>
  Object.entries(sets).map(
    ([name, what]) => [name, what === null ? undefined : known(knowledge, what)] as const,
  );

function moved({ moves }: Act, row: WorldRow): readonly (readonly [string, Scalar])[] {
  const step = moves?.steps.find(([from]) => from === (row[moves.element] ?? null));
  return moves === undefined || step === undefined ? [] : [[moves.element, step[1]]];
}

/** What the act writes to its record, by element; undefined takes an element out. */
export const writtenBy = (
  act: Act,
  row: WorldRow,
  answers: Answers,
  knowledge: Knowledge,
): AnyFact =>
  Object.fromEntries([
    ...leftOut(act),
    ...answered(act, answers, knowledge),
    ...set(act, knowledge),
    ...moved(act, row),
  ]) as AnyFact;

/** What does not hold of the record as the act would leave it. */
export const brokenBy = (
  act: Act,
  { kind, row, context }: Standing,
  changes: AnyFact,
): readonly Need[] => {
  const after = { kind, row: { ...row, ...changes }, context };
  return (act.afterwards ?? []).filter(({ check }) => !holds(after, check));
};

type Version = Readonly<Record<string, unknown>>;

const isMove = ({ moves }: Act, before: Version | undefined, after: Version): boolean =>
  moves === undefined ||
  moves.steps.some(
    ([from, to]) =>
      from !== to &&
      from === (before?.[moves.element] ?? null) &&
      to === (after[moves.element] ?? null),
  );

const isSet = ({ sets = {} }: Act, after: Version): boolean =>
  Object.entries(sets).every(([name, what]) =>
    what === null
      ? after[name] === undefined
      : isKnown(what)
        ? after[name] !== undefined
        : after[name] === what.value,
  );

const ALONE: EvaluationContext = { world: () => [], isPartial: () => false };

/** What the record alone says of the time before; of others nothing is known here. */
const wasOffered = ({ on, from, verb }: Act, before: Version | undefined): boolean =>
  from === undefined ||
  verb === 'create' ||
  reachesOut(from) ||
  evaluate(ALONE, on, before as WorldRow, from) === true;

const touches = ({ sets = {}, moves, asks }: Act, before: Version, after: Version): boolean => {
  const own = [...Object.keys(sets), ...asks.map(({ element }) => element), moves?.element ?? ''];
  return own.some((name) => before[name] !== after[name]);
};

/**
 * The act that made this version out of the one before, as far as the versions tell: a correction
 * moves nothing on, and is none.
 */
export const actBehind = <A extends Act>(
  acts: readonly A[],
  verb: Act['verb'],
  before: Version | undefined,
  after: Version,
): A | undefined =>
  acts.find(
    (act) =>
      act.verb === verb &&
      (verb === 'void' ||
        (isMove(act, before, after) && isSet(act, after) && wasOffered(act, before))) &&
      (verb !== 'revise' || before === undefined || touches(act, before, after)),
  );
