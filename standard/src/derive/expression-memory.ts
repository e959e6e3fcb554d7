import type {
  WrittenForm,
  Comparison,
  ElementOperand,
  Expression,
  Operand,
  Scalar,
  Search,
  TermOperand,
  Within,
} from '../language/expression.ts';
import { WORKING_YEARS } from '../data/working-years.ts';
import { isCertificateSerial } from '../numbers/certificate-serial.ts';
import { checkDocumentNumber } from '../numbers/identity-document.ts';
import { civilDay, civilHour } from '../numbers/civil-time.ts';
import { isWithin } from '../numbers/division.ts';
import { dayAfter, instantAfter, type WorkingYears, workingDayAfter } from '../numbers/term.ts';
import { operandType } from './operand-type.ts';

/** A record as an expression sees it: its elements beside the system's. Absent is undefined or null. */
export type WorldRow = Readonly<Record<string, Scalar | null | undefined>>;

/** The records that `exists` and `total` may see, the one at hand among them; voided ones too. */
export type World = (kind: string) => readonly WorldRow[];

export interface EvaluationContext {
  readonly world: World;
  /** Whether an element of a kind is a date that may be partial. */
  readonly isPartial: (kind: string, element: string) => boolean;
  /** The version before of the record that is asked about; none when it is new. */
  readonly before?: WorldRow | undefined;
  /** The working days that are known; those of the standard unless given. */
  readonly workingYears?: WorkingYears;
}

type Truth = boolean | undefined;
interface Frame {
  readonly kind: string;
  readonly row: WorldRow;
}
type Frames = readonly Frame[];

const MINUTES_OF_TOLERANCE = 5;
/** An instant without its milliseconds, or with fewer digits of them. */
const SHORT_INSTANT = /^.{10}T[0-9:]{8}(\.[0-9]{1,2})?Z$/;
const SHORTEST_INSTANT = '2026-01-01T00:00:00Z'.length;
const WHOLE_INSTANT = '2026-01-01T00:00:00.000Z'.length;

/** Instants are compared as text, so they need their milliseconds. */
const canonical = (value: Scalar): Scalar =>
  typeof value === 'string' &&
  value.length >= SHORTEST_INSTANT &&
  value.length < WHOLE_INSTANT &&
  SHORT_INSTANT.test(value)
    ? new Date(value).toISOString()
    : value;

function valueAt(
  { before }: EvaluationContext,
  frames: Frames,
  operand: ElementOperand,
): Scalar | undefined {
  const row = operand.before === true ? before : frames[operand.up]?.row;
  const value = row?.[operand.element] ?? undefined;
  return value === undefined ? undefined : canonical(value);
}

const hundredths = (value: number): bigint => BigInt(Math.round(value * 100));

/** Half away from zero, as SQL rounds a numeric product; both sides have two decimals at most. */
function product(left: number, right: number): number {
  const exact = hundredths(left) * hundredths(right);
  const half = exact < 0n ? -5000n : 5000n;
  return Number((exact + half) / 10000n);
}

function compareValues(left: Scalar, is: Comparison, right: Scalar): boolean {
  switch (is) {
    case '=':
      return left === right;
    case '≠':
      return left !== right;
    case '<':
      return left < right;
    case '≤':
      return left <= right;
    case '>':
      return left > right;
    case '≥':
      return left >= right;
    case '⊂':
      return isWithin(String(left), String(right));
  }
}

/** Partial dates are compared as far as both are known: 1933 is no later than 1933-05-02. */
function shorten(left: string, right: string): readonly [string, string] {
  const length = Math.min(left.length, right.length);
  return [left.slice(0, length), right.slice(0, length)];
}

const within = (scope: Within, at: WorldRow, other: WorldRow): boolean =>
  scope === 'anywhere' ||
  (other['province'] === at['province'] &&
    (scope === 'province' ||
      (scope === 'root' && other['root'] === at['root']) ||
      (scope === 'institution' && other['institution'] === at['institution'])));

function others(context: EvaluationContext, frames: Frames, search: Search): readonly WorldRow[] {
  const at = frames[0]?.row ?? {};
  return context
    .world(search.record)
    .filter((row) => row['voided'] !== true && within(search.within, at, row))
    .filter(
      (row) => truth(context, [{ kind: search.record, row }, ...frames], search.where) === true,
    );
}

function calculated(
  context: EvaluationContext,
  frames: Frames,
  sides: readonly [Operand, Operand],
  calculate: (left: number, right: number) => number,
): Scalar | undefined {
  const [left, right] = sides.map((side) => valueOf(context, frames, side));
  return left === undefined || right === undefined
    ? undefined
    : calculate(Number(left), Number(right));
}

function endOfTerm(
  context: EvaluationContext,
  frames: Frames,
  { after, term, unit }: TermOperand,
): Scalar | undefined {
  const [from, length] = [after, term].map((side) => valueOf(context, frames, side));
  if (from === undefined || length === undefined) return undefined;
  if (unit === 'minute' || unit === 'hour') return instantAfter(String(from), Number(length), unit);
  const day = dayOf(String(from));
  return unit === 'workingDay'
    ? workingDayAfter(context.workingYears ?? WORKING_YEARS, day, Number(length))
    : dayAfter(day, Number(length), unit);
}

function valueOf(context: EvaluationContext, frames: Frames, operand: Operand): Scalar | undefined {
  if ('value' in operand) return canonical(operand.value);
  if ('element' in operand) return valueAt(context, frames, operand);
  if ('count' in operand) return others(context, frames, operand.count).length;
  if ('sum' in operand) {
    const rows = others(context, frames, operand);
    return rows.reduce((sum, row) => sum + Number(row[operand.sum] ?? 0), 0);
  }
  if ('day' in operand) {
    const of = valueOf(context, frames, operand.day);
    return of === undefined ? undefined : dayOf(String(of));
  }
  if ('hour' in operand) {
    const of = valueOf(context, frames, operand.hour);
    return of === undefined ? undefined : civilHour(new Date(String(of)));
  }
  if ('after' in operand) return endOfTerm(context, frames, operand);
  if ('times' in operand) return calculated(context, frames, operand.times, product);
  return 'plus' in operand
    ? calculated(context, frames, operand.plus, (left, right) => left + right)
    : calculated(context, frames, operand.minus, (left, right) => left - right);
}

/** Days that may be partial, or were calculated, are compared as far as both are known. */
const isPartialOperand = (context: EvaluationContext, frames: Frames, operand: Operand): boolean =>
  operandType(({ element, up }) => {
    const frame = frames[up];
    return frame !== undefined && context.isPartial(frame.kind, element)
      ? 'partialDate'
      : undefined;
  }, operand) === 'partialDate';

function comparison(
  context: EvaluationContext,
  frames: Frames,
  { left, is, right }: Extract<Expression, { op: 'compare' }>,
): Truth {
  const a = valueOf(context, frames, left);
  if (a === undefined) return undefined;
  const b = valueOf(context, frames, right);
  if (b === undefined) return undefined;
  const mayDiffer = typeof a === 'string' && typeof b === 'string' && a.length !== b.length;
  if (!mayDiffer || ![left, right].some((side) => isPartialOperand(context, frames, side)))
    return compareValues(a, is, b);
  const [x, y] = shorten(a, b);
  return compareValues(x, is, y);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

const dayOf = (text: string): string => (INSTANT.test(text) ? civilDay(new Date(text)) : text);

/** A value stays, begins, or changes by one of the steps. */
function changes(
  context: EvaluationContext,
  frames: Frames,
  { of, steps }: Extract<Expression, { op: 'transition' }>,
): Truth {
  const now = valueAt(context, frames, of);
  if (now === undefined) return undefined;
  const before = valueAt(context, frames, { ...of, before: true });
  const beginnings = steps.filter(([from]) => from === null);
  if (before === undefined)
    return beginnings.length === 0 || beginnings.some(([, to]) => to === now);
  return before === now || steps.some(([from, to]) => from === before && to === now);
}

function notFuture(value: Scalar | undefined, recordedAt: string): Truth {
  if (value === undefined) return undefined;
  const limit = new Date(Date.parse(recordedAt) + MINUTES_OF_TOLERANCE * 60_000);
  const text = String(value);
  if (text.includes('T')) return text <= limit.toISOString();
  const [a, b] = shorten(text, civilDay(limit));
  return a <= b;
}

/** What all parts come to, or any of them: the first that is `deciding` says it. */
function joined(
  context: EvaluationContext,
  frames: Frames,
  parts: readonly Expression[],
  deciding: boolean,
): Truth {
  let answer: Truth = !deciding;
  for (const part of parts) {
    const one = truth(context, frames, part);
    if (one === deciding) return deciding;
    if (one === undefined) answer = undefined;
  }
  return answer;
}

function wellFormed(
  value: Scalar | undefined,
  recordedAt: Scalar | undefined,
  form: WrittenForm,
): Truth {
  if (value === undefined) return undefined;
  if (form === 'certificateSerial') return isCertificateSerial(String(value));
  const today = civilDay(new Date(String(recordedAt)));
  return checkDocumentNumber(form, String(value), today).ok;
}

function truth(context: EvaluationContext, frames: Frames, expression: Expression): Truth {
  switch (expression.op) {
    case 'present':
      return valueAt(context, frames, expression.of) !== undefined;
    case 'compare':
      return comparison(context, frames, expression);
    case 'oneOf': {
      const value = valueAt(context, frames, expression.of);
      return value === undefined
        ? undefined
        : expression.values.some((one) => canonical(one) === value);
    }
    case 'notFuture':
      return notFuture(
        valueAt(context, frames, expression.of),
        String(frames[0]?.row['recordedAt']),
      );
    case 'transition':
      return changes(context, frames, expression);
    case 'wellFormed':
      return wellFormed(
        valueAt(context, frames, expression.of),
        frames[0]?.row['recordedAt'] ?? undefined,
        expression.format,
      );
    case 'all':
      return joined(context, frames, expression.of, false);
    case 'any':
      return joined(context, frames, expression.of, true);
    case 'not': {
      const inner = truth(context, frames, expression.of);
      return inner === undefined ? undefined : !inner;
    }
    case 'exists':
      return others(context, frames, expression).length > 0;
  }
}

/** True, false, or undefined for unknown, as SQL would say. */
export const evaluate = (
  context: EvaluationContext,
  kind: string,
  row: WorldRow,
  expression: Expression,
): Truth => truth(context, [{ kind, row }], expression);

/** What an operand comes to, seen from a record; undefined where something that it needs is absent. */
export const evaluateOperand = (
  context: EvaluationContext,
  kind: string,
  row: WorldRow,
  operand: Operand,
): Scalar | undefined => valueOf(context, [{ kind, row }], operand);
