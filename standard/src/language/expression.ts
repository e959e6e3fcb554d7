import type { CheckedDocument } from '../numbers/identity-document.ts';

/**
 * The closed language of conditions and rules: data only, with three interpreters
 * (memory, SQL, sentences) that a property test keeps equal.
 *
 * Truth is three-valued as in SQL: a comparison with an absent value is unknown, and a rule is
 * broken only when its condition is false.
 */
export type Scalar = string | number | boolean;

/**
 * `up` counts the enclosing `exists`: 0 is the record at hand, 1 the one outside it. `before` asks
 * for the value in the version before, of the record that the rule is about; absent at creation.
 */
export interface ElementOperand {
  readonly element: string;
  readonly up: number;
  readonly before?: true;
}

/** Where a condition looks: the same root, the same institution, the same province, or anywhere on the node. */
export type Within = 'root' | 'institution' | 'province' | 'anywhere';

/** Records of a kind that are not voided and meet `where`. */
export interface Search {
  readonly record: string;
  readonly within: Within;
  readonly where: Expression;
}

/** The sum of `sum` over the records that are found; 0 when there are none. */
export interface TotalOperand extends Search {
  readonly sum: string;
}

/** How many records are found. */
export interface CountOperand {
  readonly count: Search;
}

export interface ValueOperand {
  readonly value: Scalar;
}

/** The day of an instant where the office stands (Asia/Shanghai); a day is itself. */
export interface DayOperand {
  readonly day: Operand;
}

/** The hour of an instant where the office stands, 0 to 23 (Asia/Shanghai). */
export interface HourOperand {
  readonly hour: Operand;
}

export type TermUnit = 'minute' | 'hour' | 'day' | 'workingDay' | 'month' | 'year';

/**
 * The end of a term, as the Civil Code counts it (arts. 200-203): minutes and hours from the instant; days from
 * the day after; months and years end on the same day, or on the last day of a month without it.
 * Zero working days after a day is that day or, when nobody works on it, the next day of work.
 */
export interface TermOperand {
  readonly after: Operand;
  readonly term: ValueOperand | ElementOperand;
  readonly unit: TermUnit;
}

/** Whole numbers only: a product is rounded half up, as money is. */
export type Operand =
  | ElementOperand
  | TotalOperand
  | CountOperand
  | ValueOperand
  | DayOperand
  | HourOperand
  | TermOperand
  | { readonly times: readonly [Operand, Operand] }
  | { readonly plus: readonly [Operand, Operand] }
  | { readonly minus: readonly [Operand, Operand] };

/** `⊂`: a division lies in another, or is it. */
export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥' | '⊂';

/** From what (nothing, when the value is given for the first time) to what a value may change. */
export type Step = readonly [from: Scalar | null, to: Scalar];

export type Expression =
  | { readonly op: 'present'; readonly of: ElementOperand }
  | {
      readonly op: 'compare';
      readonly left: Operand;
      readonly is: Comparison;
      readonly right: Operand;
    }
  | { readonly op: 'oneOf'; readonly of: ElementOperand; readonly values: readonly Scalar[] }
  /** No later than the moment of recording plus five minutes of clock difference. */
  | { readonly op: 'notFuture'; readonly of: ElementOperand }
  /** The value stays, or changes by one of the steps. It may begin as anything unless a step begins from nothing. */
  | { readonly op: 'transition'; readonly of: ElementOperand; readonly steps: readonly Step[] }
  | { readonly op: 'wellFormed'; readonly of: ElementOperand; readonly format: WrittenForm }
  | { readonly op: 'all'; readonly of: readonly Expression[] }
  | { readonly op: 'any'; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  | ({ readonly op: 'exists' } & Search);

/** The forms that a text may be written in: a number of a document, or of a certificate of its issuer. */
export type WrittenForm = CheckedDocument | 'certificateSerial';

/** Elements that every record has, beside its own. */
export const SYSTEM_ELEMENTS = [
  'id',
  'institution',
  'root',
  'region',
  'voided',
  'recordedAt',
] as const;

const REF_STATE = 'refState.';

/** The reference whose check is asked about, or undefined of any other element. */
export const referenceIn = (element: string): string | undefined =>
  element.startsWith(REF_STATE) ? element.slice(REF_STATE.length) : undefined;

type Side = string | Operand;

/** A plain string names an element of the record at hand. */
const operand = (side: Side): Operand => (typeof side === 'string' ? el(side) : side);

export const el = (name: string): ElementOperand => ({ element: name, up: 0 });
/** What the check of a reference found: `unresolved`, `agrees` or `contradicts`; absent without a reference. */
export const refState = (name: string, up = 0): ElementOperand => ({
  element: `${REF_STATE}${name}`,
  up,
});
/** An element of the record that stands outside the enclosing `exists`. */
export const outer = (name: string, up = 1): ElementOperand => ({ element: name, up });
/** An element as it was in the version before; absent when the record is new. */
export const was = (name: string): ElementOperand => ({ element: name, up: 0, before: true });
/** The same from inside an `exists` or a count. */
export const outerWas = (name: string, up = 1): ElementOperand => ({
  element: name,
  up,
  before: true,
});
export const val = (value: Scalar): ValueOperand => ({ value });
export const total = (
  record: string,
  sum: string,
  where: Expression,
  within: Within = 'root',
): TotalOperand => ({ sum, record, within, where });
/** How many records of a kind there are, in the same case unless said otherwise. */
export const count = (
  record: string,
  where: Expression = all(),
  within: Within = 'root',
): CountOperand => ({ count: { record, within, where } });

export const day = (of: Side): DayOperand => ({ day: operand(of) });
export const hour = (of: Side): HourOperand => ({ hour: operand(of) });
/** `term` is a number, or the name of an element that holds one. */
export const after = (
  of: Side,
  term: number | string | ElementOperand,
  unit: TermUnit,
): TermOperand => ({
  after: operand(of),
  term: typeof term === 'number' ? val(term) : typeof term === 'string' ? el(term) : term,
  unit,
});

export const times = (left: Side, right: Side): Operand => ({
  times: [operand(left), operand(right)],
});
export const plus = (left: Side, right: Side): Operand => ({
  plus: [operand(left), operand(right)],
});
export const minus = (left: Side, right: Side): Operand => ({
  minus: [operand(left), operand(right)],
});

const compare = (left: Side, is: Comparison, right: Side): Expression => ({
  op: 'compare',
  left: operand(left),
  is,
  right: operand(right),
});

export const equal = (left: Side, right: Side): Expression => compare(left, '=', right);
export const differ = (left: Side, right: Side): Expression => compare(left, '≠', right);
export const below = (left: Side, right: Side): Expression => compare(left, '<', right);
export const atMost = (left: Side, right: Side): Expression => compare(left, '≤', right);
export const atLeast = (left: Side, right: Side): Expression => compare(left, '≥', right);
/** `left` is no earlier than `right`; partial dates are compared as far as both are known. */
export const notBefore = (left: Side, right: Side): Expression => compare(left, '≥', right);

/** The division `left` lies in the division `right`, or is it. */
export const inDivision = (left: Side, right: Side): Expression => compare(left, '⊂', right);

const elementOf = (of: string | ElementOperand): ElementOperand =>
  typeof of === 'string' ? el(of) : of;

export const present = (of: string | ElementOperand): Expression => ({
  op: 'present',
  of: elementOf(of),
});
export const absent = (of: string | ElementOperand): Expression => not(present(of));
export const oneOf = (of: string | ElementOperand, ...values: Scalar[]): Expression => ({
  op: 'oneOf',
  of: elementOf(of),
  values,
});
export const notFuture = (name: string): Expression => ({ op: 'notFuture', of: el(name) });
/** Only these changes of an element are allowed, besides none. */
export const transition = (name: string, ...steps: Step[]): Expression => ({
  op: 'transition',
  of: el(name),
  steps,
});
export const all = (...of: Expression[]): Expression => ({ op: 'all', of });
export const any = (...of: Expression[]): Expression => ({ op: 'any', of });
export const not = (of: Expression): Expression => ({ op: 'not', of });
/** If `condition` holds (or is unknown), `then` must hold. */
export const when = (condition: Expression, then: Expression): Expression =>
  any(not(condition), then);

/** A record of `kind` that is not voided and meets `where`, in the same root unless said otherwise. */
export const exists = (
  kind: string,
  where: Expression = all(),
  within: Within = 'root',
): Expression => ({ op: 'exists', record: kind, within, where });

/** A text that follows a national numbering rule; absent text is unknown. */
export const wellFormed = (name: string, format: WrittenForm): Expression => ({
  op: 'wellFormed',
  of: el(name),
  format,
});

const trueOrFalse = (name: string): Expression =>
  any(equal(name, val(true)), equal(name, val(false)));

/** The same condition, of voided records too: for what may not be taken back by voiding it. */
export const includingVoided = (condition: Expression): Expression =>
  all(condition, trueOrFalse('voided'));
