import { type Element, isSealed } from '../language/element.ts';
import {
  type Comparison,
  type ElementOperand,
  type Expression,
  type Operand,
  referenceIn,
  type Scalar,
  type Search,
  type TermOperand,
  type Within,
} from '../language/expression.ts';
import type { RecordDefinition } from '../language/record.ts';
import { type Catalogue, findElement } from './catalogue.ts';
import { FORMATS } from './formats.ts';
import { UUID_PATTERN } from './json-schema.ts';
import { LONGEST_TERM } from '../numbers/term.ts';
import { operandType } from './operand-type.ts';
import { isOfInstitution, rootOf } from './owner.ts';

/** The records around an expression, the innermost first. */
type Frames = readonly RecordDefinition[];

/** What may be compared with what. */
type Family =
  | 'file'
  | 'reference'
  | 'text'
  | 'code'
  | 'region'
  | 'day'
  | 'instant'
  | 'number'
  | 'boolean'
  | 'link';

const FAMILIES: Readonly<Record<Element['type'], Family>> = {
  text: 'text',
  code: 'code',
  region: 'region',
  date: 'day',
  partialDate: 'day',
  instant: 'instant',
  integer: 'number',
  decimal: 'number',
  money: 'number',
  boolean: 'boolean',
  link: 'link',
  file: 'file',
  ref: 'reference',
};

const ORDERED: readonly Family[] = ['day', 'instant', 'number'];
const MOST_DECIMALS_OF_A_FACTOR = 2;

function elementAt(frames: Frames, operand: ElementOperand): Element | undefined {
  const definition = frames[operand.up];
  return definition && findElement(definition, operand.element);
}

function elementFaults(frames: Frames, operand: ElementOperand): readonly string[] {
  const kind = frames[operand.up]?.kind ?? `${operand.up} records out`;
  if (elementAt(frames, operand) === undefined)
    return [`there is no element "${operand.element}" in ${kind}`];
  if (operand.before === true && referenceIn(operand.element) !== undefined)
    return [`"${operand.element}" is of no version of the record`];
  return operand.before === true && operand.up !== frames.length - 1
    ? [`"${operand.element}" is asked of a version before, which only the record itself has`]
    : [];
}

function familyOf(frames: Frames, operand: Operand): Family | undefined {
  if ('value' in operand && typeof operand.value !== 'string')
    return typeof operand.value === 'number' ? 'number' : 'boolean';
  const type = operandType((of) => elementAt(frames, of)?.type, operand);
  return type && FAMILIES[type];
}

/** Whether a record of the kind has a place of that width to look within. */
const LIES_WITHIN: Readonly<
  Record<Within, (catalogue: Catalogue, definition: RecordDefinition) => boolean>
> = {
  root: (catalogue, definition) => rootOf(catalogue, definition) !== undefined,
  institution: isOfInstitution,
  province: () => true,
  anywhere: () => true,
};

function searchFaults(catalogue: Catalogue, frames: Frames, search: Search): readonly string[] {
  const target = catalogue.get(search.record);
  if (target === undefined) return [`there is no record kind "${search.record}"`];
  const sides = [target, ...frames.slice(0, 1)];
  const outside = sides.filter((side) => !LIES_WITHIN[search.within](catalogue, side));
  const roots = new Set(sides.map((side) => rootOf(catalogue, side)?.kind));
  return [
    ...outside.map(({ kind }) => `${kind} lies in no ${search.within} to look within`),
    ...(search.within === 'root' && outside.length === 0 && roots.size > 1
      ? [`${search.record} lies in another kind of root`]
      : []),
    ...expressionFaults(catalogue, [target, ...frames], search.where),
  ];
}

const factorFaults = (value: Scalar, decimals: number): readonly string[] =>
  typeof value === 'number' && Number(value.toFixed(decimals)) === value
    ? []
    : [`${JSON.stringify(value)} cannot be calculated with exactly`];

/** A sum or a product is exact only of whole numbers, a product also of hundredths. */
function termFaults(frames: Frames, operand: Operand, decimals: number): readonly string[] {
  if ('value' in operand) return factorFaults(operand.value, decimals);
  if (!('element' in operand)) return [];
  const element = elementAt(frames, operand);
  if (element === undefined) return [];
  if (FAMILIES[element.type] !== 'number') return [`"${operand.element}" is not a number`];
  const scale = element.type === 'decimal' ? (element.scale ?? 2) : 0;
  return scale > decimals ? [`"${operand.element}" has too many decimals to calculate with`] : [];
}

function operandFaults(catalogue: Catalogue, frames: Frames, operand: Operand): readonly string[] {
  if ('value' in operand) return [];
  if ('element' in operand) return elementFaults(frames, operand);
  if ('sum' in operand) {
    const target = catalogue.get(operand.record);
    const of = target === undefined ? [] : [{ element: operand.sum, up: 0 }];
    return [
      ...searchFaults(catalogue, frames, operand),
      ...of.flatMap((sum) => [
        ...elementFaults(target === undefined ? [] : [target], sum),
        ...termFaults(target === undefined ? [] : [target], sum, 0),
      ]),
    ];
  }
  if ('count' in operand) return searchFaults(catalogue, frames, operand.count);
  if ('day' in operand) return timeFaults(catalogue, frames, operand.day, ['day', 'instant']);
  if ('hour' in operand) return timeFaults(catalogue, frames, operand.hour, ['instant']);
  if ('after' in operand) return endOfTermFaults(catalogue, frames, operand);
  const [sides, decimals] =
    'times' in operand
      ? [operand.times, MOST_DECIMALS_OF_A_FACTOR]
      : ['plus' in operand ? operand.plus : operand.minus, 0];
  return sides.flatMap((side) => [
    ...operandFaults(catalogue, frames, side),
    ...termFaults(frames, side, decimals),
  ]);
}

const NAMES: Partial<Record<Family, string>> = { day: 'a day', instant: 'an instant' };

/** A point in time, of one of the families. */
function timeFaults(
  catalogue: Catalogue,
  frames: Frames,
  of: Operand,
  families: readonly Family[],
): readonly string[] {
  const faults = operandFaults(catalogue, frames, of);
  const family = familyOf(frames, of);
  if (faults.length > 0 || (family !== undefined && families.includes(family))) return faults;
  const what = 'element' in of ? `"${of.element}"` : 'what is counted from';
  return [`${what} is not ${families.map((one) => NAMES[one]).join(' or ')}`];
}

/** Minutes and hours are counted from an instant, all else from days; so many of them as whole numbers say. */
function endOfTermFaults(catalogue: Catalogue, frames: Frames, operand: TermOperand) {
  const { after, term, unit } = operand;
  const from = timeFaults(
    catalogue,
    frames,
    after,
    unit === 'minute' || unit === 'hour' ? ['instant'] : ['day', 'instant'],
  );
  if ('element' in term)
    return [
      ...from,
      ...elementFaults(frames, term),
      ...(['integer', undefined].includes(elementAt(frames, term)?.type)
        ? []
        : [`"${term.element}" is not a whole number of ${unit}s`]),
    ];
  const { value } = term;
  const isTerm =
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= 0 &&
    value <= LONGEST_TERM[unit];
  return isTerm
    ? from
    : [...from, `a term is a whole number of ${unit}s from 0 to ${LONGEST_TERM[unit]}`];
}

const LITERAL_FORMS: Partial<Record<Element['type'], (text: string) => boolean>> = {
  date: FORMATS['civil-date'],
  partialDate: FORMATS['partial-date'],
  instant: FORMATS.instant,
  link: (text) => new RegExp(UUID_PATTERN).test(text),
};

/** Whether a literal can be a value of the element; a code must be one of its set. */
function isValueOf(element: Element, value: Scalar): boolean {
  const family = FAMILIES[element.type];
  const expected = family === 'number' || family === 'boolean' ? family : 'string';
  if (typeof value !== expected) return false;
  if (element.codes !== undefined) return element.codes.values.some(({ code }) => code === value);
  return LITERAL_FORMS[element.type]?.(String(value)) ?? true;
}

const literalFaults = (element: Element, name: string, value: Scalar): readonly string[] =>
  isValueOf(element, value) ? [] : [`"${name}" is never ${JSON.stringify(value)}`];

/** Blind indexes are equal only among elements of one use; nothing else can be asked of them. */
function sealedFaults(
  name: string,
  sealed: Element,
  other: Element | undefined,
  is: Comparison,
): readonly string[] {
  const findable = sealed.findable !== undefined && sealed.findable === other?.findable;
  return findable && sealed.format === other.format && (is === '=' || is === '≠')
    ? []
    : [`"${name}" is sealed and can only be equal to another findable element of its use`];
}

/** A record and the version before it say the same of an element: what is sealed, memory opens. */
const isItselfBefore = (side: ElementOperand, other: Operand): boolean =>
  'element' in other &&
  side.element === other.element &&
  side.up === 0 &&
  other.up === 0 &&
  side.before !== other.before;

type Compare = Extract<Expression, { op: 'compare' }>;

/** A calculated day or instant stands against a day or an instant. */
function calculatedFaults(side: Operand, other: Operand): readonly string[] {
  const type = operandType(() => undefined, side);
  const isForm = type && LITERAL_FORMS[type];
  return isForm === undefined || !('value' in other) || isForm(String(other.value))
    ? []
    : [`${JSON.stringify(other.value)} is not ${NAMES[FAMILIES[type as Element['type']]]}`];
}

function sideFaults(frames: Frames, is: Comparison, side: Operand, other: Operand) {
  if (!('element' in side)) return calculatedFaults(side, other);
  const element = elementAt(frames, side);
  if (element === undefined) return [];
  const opposite = 'element' in other ? elementAt(frames, other) : undefined;
  if (isSealed(element))
    return isItselfBefore(side, other) ? [] : sealedFaults(side.element, element, opposite, is);
  if ('value' in other) return literalFaults(element, side.element, other.value);
  const sets = [element.codes?.name, opposite?.codes?.name];
  return opposite !== undefined && sets[0] !== sets[1]
    ? [`"${side.element}" and what it is compared with have different code sets`]
    : [];
}

const mixture = (a: Family, b: Family): string =>
  [a, b].every((family) => family === 'day' || family === 'instant')
    ? 'a day is compared with an instant: compare it with the day of the instant'
    : `a ${a} is compared with a ${b}`;

function compareFaults(catalogue: Catalogue, frames: Frames, { left, is, right }: Compare) {
  const [a, b] = [familyOf(frames, left), familyOf(frames, right)];
  const family = a ?? b;
  // A text that begins as a division does, such as “37”, names a part of the country too.
  const isPrefix = is === '⊂' && a === 'region' && b === 'text';
  const mixed = a !== undefined && b !== undefined && a !== b && !isPrefix;
  const ordered: readonly (Family | undefined)[] = is === '⊂' ? ['region'] : ORDERED;
  const unordered = is !== '=' && is !== '≠' && family !== undefined && !ordered.includes(family);
  return [
    ...operandFaults(catalogue, frames, left),
    ...operandFaults(catalogue, frames, right),
    ...(mixed ? [mixture(a, b)] : []),
    ...(unordered ? [`values of ${family} have no order`] : []),
    ...sideFaults(frames, is, left, right),
    ...sideFaults(frames, is, right, left),
  ];
}

function oneOfFaults(frames: Frames, { of, values }: Extract<Expression, { op: 'oneOf' }>) {
  const element = elementAt(frames, of);
  if (element === undefined) return elementFaults(frames, of);
  if (isSealed(element)) return [`"${of.element}" is sealed and cannot be one of given values`];
  if (values.length === 0) return [`"${of.element}" is one of no values`];
  return values.flatMap((value) => literalFaults(element, of.element, value));
}

type Transition = Extract<Expression, { op: 'transition' }>;

/** The steps lead between values that the element may have; only the record itself changes. */
function transitionFaults(frames: Frames, { of, steps }: Transition): readonly string[] {
  const element = elementAt(frames, of);
  const faults = elementFaults(frames, { ...of, before: true });
  if (element === undefined || faults.length > 0) return faults;
  if (isSealed(element)) return [`"${of.element}" is sealed, and its steps cannot be known`];
  const values = steps.flat().filter((value) => value !== null);
  const twice = steps.filter((step, index) =>
    steps.slice(0, index).some((other) => other[0] === step[0] && other[1] === step[1]),
  );
  return [
    ...values.flatMap((value) => literalFaults(element, of.element, value)),
    ...twice.map(([from, to]) => `the step from ${from} to ${to} stands twice`),
    ...(steps.length === 0 ? [`"${of.element}" has no steps`] : []),
  ];
}

function formFaults(frames: Frames, of: ElementOperand): readonly string[] {
  const element = elementAt(frames, of);
  if (element === undefined) return elementFaults(frames, of);
  if (element.type !== 'text') return [`"${of.element}" is not a text with a form`];
  return frames.length === 1
    ? []
    : [`the form of "${of.element}" is only known of the record at hand`];
}

/** What is wrong with an expression about a record that stands in `frames`, in plain sentences. */
export function expressionFaults(
  catalogue: Catalogue,
  frames: Frames,
  expression: Expression,
): readonly string[] {
  switch (expression.op) {
    case 'present':
      return elementFaults(frames, expression.of);
    case 'compare':
      return compareFaults(catalogue, frames, expression);
    case 'oneOf':
      return oneOfFaults(frames, expression);
    case 'notFuture':
      return timeFaults(catalogue, frames, expression.of, ['day', 'instant']);
    case 'transition':
      return transitionFaults(frames, expression);
    case 'wellFormed':
      return formFaults(frames, expression.of);
    case 'all':
    case 'any':
      return expression.of.flatMap((part) => expressionFaults(catalogue, frames, part));
    case 'not':
      return expressionFaults(catalogue, frames, expression.of);
    case 'exists':
      return searchFaults(catalogue, frames, expression);
  }
}
