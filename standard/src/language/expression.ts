import type { CheckedDocument } from '../numbers/identity-document.ts';

/**
 * The closed language of conditions and rules: data only, with three interpreters
 * (memory, SQL, sentences) that a property test keeps equal.
 *
 * Truth is three-valued as in SQL: a comparison with an absent value is unknown, and a rule is
 * broken only when its condition is false.
 */
export type Scalar = string | number | boolean;

/** `up` counts the enclosing `exists`: 0 is the record at hand, 1 the one outside it. */
export interface ElementOperand {
  readonly element: string;
  readonly up: number;
}

/** The sum of `sum` over the records of a kind that meet `where`; 0 when there are none. */
export interface TotalOperand {
  readonly sum: string;
  readonly record: string;
  readonly within: Within;
  readonly where: Expression;
}

/** Whole numbers only: a product is rounded half up, as money is. */
export type Operand =
  | ElementOperand
  | TotalOperand
  | { readonly value: Scalar }
  | { readonly times: readonly [Operand, Operand] }
  | { readonly plus: readonly [Operand, Operand] };

/** An element that is a point in time, or the moment when the record at hand was recorded. */
export type Moment = ElementOperand | 'recorded';

export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥';

/** Where `exists` looks: the same case, the same institution, the same province, or anywhere on the node. */
export type Within = 'case' | 'institution' | 'province' | 'anywhere';

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
  /** `of` is at most so many days or calendar years after `after`. */
  | {
      readonly op: 'within';
      readonly of: Moment;
      readonly after: Moment;
      readonly most: number;
      readonly unit: 'days' | 'years';
    }
  | { readonly op: 'wellFormed'; readonly of: ElementOperand; readonly format: CheckedDocument }
  | { readonly op: 'all'; readonly of: readonly Expression[] }
  | { readonly op: 'any'; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  | {
      readonly op: 'exists';
      readonly record: string;
      readonly within: Within;
      readonly where: Expression;
    };

/** Elements that every record has, beside its own. */
export const SYSTEM_ELEMENTS = ['id', 'institution', 'case', 'region', 'voided'] as const;

type Side = string | Operand;

/** A plain string names an element of the record at hand. */
const operand = (side: Side): Operand => (typeof side === 'string' ? el(side) : side);

export const el = (name: string): ElementOperand => ({ element: name, up: 0 });
/** An element of the record that stands outside the enclosing `exists`. */
export const outer = (name: string, up = 1): ElementOperand => ({ element: name, up });
export const val = (value: Scalar): Operand => ({ value });
export const total = (
  record: string,
  sum: string,
  where: Expression,
  within: Within = 'case',
): TotalOperand => ({ sum, record, within, where });

export const times = (left: Side, right: Side): Operand => ({
  times: [operand(left), operand(right)],
});
export const plus = (left: Side, right: Side): Operand => ({
  plus: [operand(left), operand(right)],
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

export const present = (name: string): Expression => ({ op: 'present', of: el(name) });
export const absent = (name: string): Expression => not(present(name));
export const oneOf = (name: string, ...values: Scalar[]): Expression => ({
  op: 'oneOf',
  of: el(name),
  values,
});
export const notFuture = (name: string): Expression => ({ op: 'notFuture', of: el(name) });
const moment = (name: string): Moment => (name === 'recorded' ? 'recorded' : el(name));

/** `of` is no more than `most` times 24 hours after `after`; both are instants. */
export const withinDays = (of: string, after: string, most: number): Expression => ({
  op: 'within',
  of: moment(of),
  after: moment(after),
  most,
  unit: 'days',
});
/** The year of `of` is no more than `most` after the year of `after`; both are days, also partial ones. */
export const withinYears = (of: string, after: string, most: number): Expression => ({
  op: 'within',
  of: moment(of),
  after: moment(after),
  most,
  unit: 'years',
});
export const all = (...of: Expression[]): Expression => ({ op: 'all', of });
export const any = (...of: Expression[]): Expression => ({ op: 'any', of });
export const not = (of: Expression): Expression => ({ op: 'not', of });
/** If `condition` holds (or is unknown), `then` must hold. */
export const when = (condition: Expression, then: Expression): Expression =>
  any(not(condition), then);

/** A record of `kind` that is not voided and meets `where`, in the same case unless said otherwise. */
export const exists = (
  kind: string,
  where: Expression = all(),
  within: Within = 'case',
): Expression => ({ op: 'exists', record: kind, within, where });

/** A text that follows a national numbering rule; absent text is unknown. */
export const wellFormed = (name: string, format: CheckedDocument): Expression => ({
  op: 'wellFormed',
  of: el(name),
  format,
});

const trueOrFalse = (name: string): Expression =>
  any(equal(name, val(true)), equal(name, val(false)));

/** The same condition, of voided records too: for what may not be taken back by voiding it. */
export const includingVoided = (condition: Expression): Expression =>
  all(condition, trueOrFalse('voided'));
