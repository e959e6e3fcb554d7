import { type Element, isSealed } from '@qingming/standard/language/element.ts';
import { referencesOf } from '@qingming/standard/derive/reference.ts';
import {
  type Comparison,
  type ElementOperand,
  type Expression,
  type Operand,
  referenceIn,
  refState,
  type Scalar,
  type TermUnit,
  type ValueOperand,
  type Within,
} from '@qingming/standard/language/expression.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { type Catalogue, getElement } from '@qingming/standard';
import fc from 'fast-check';
import { valuesOf } from './arbitrary-world.ts';

type Frames = readonly RecordDefinition[];
type Of = fc.Arbitrary<Expression>;

const EQUALITIES: readonly Comparison[] = ['=', '≠'];
const DIVISIONS = [...EQUALITIES, '⊂'] as const;
const COMPARISONS: readonly Comparison[] = [...EQUALITIES, '<', '≤', '>', '≥'];
const COUNTED: readonly Element['type'][] = ['integer', 'money'];

const isInRoot = ({ root, belongsTo }: RecordDefinition): boolean =>
  root !== undefined || typeof belongsTo === 'object';

const namesOf = (definition: RecordDefinition): readonly string[] => [
  ...Object.keys(definition.elements),
  ...referencesOf(definition).map(({ element }) => refState(element).element),
  'id',
  'recordedAt',
  'voided',
  ...(definition.belongsTo === 'node' ? [] : ['institution']),
  ...(isInRoot(definition) ? ['root'] : []),
];

/** The elements that an expression may name here, of the records around it too. */
function operandsWhere(
  frames: Frames,
  fits: (element: Element) => boolean,
): readonly ElementOperand[] {
  return frames.flatMap((definition, up) =>
    namesOf(definition)
      .filter((name) => fits(getElement(definition, name)))
      .map((name) => ({ element: name, up })),
  );
}

/** The same, and now and then as they were in the version before, of the record that is asked about. */
function looking(
  frames: Frames,
  fits: (element: Element) => boolean,
): fc.Arbitrary<ElementOperand> {
  const now = fc.constantFrom(...operandsWhere(frames, fits));
  const up = frames.length - 1;
  return fc
    .tuple(now, fc.nat(3))
    .map(([of, chance]) =>
      chance === 0 && of.up === up && referenceIn(of.element) === undefined
        ? { ...of, before: true }
        : of,
    );
}

const elementOf = (frames: Frames, { element, up }: ElementOperand): Element =>
  getElement(frames[up] as RecordDefinition, element);

const isDay = (element: Element): boolean =>
  element.type === 'date' || element.type === 'partialDate';

/** What a side of a comparison may stand against, by type. */
const matches =
  (left: Element) =>
  (right: Element): boolean =>
    isSealed(left) === isSealed(right) && (isDay(left) ? isDay(right) : left.type === right.type);

const isOrdered = (element: Element): boolean => isDay(element) || element.type === 'instant';

function plainComparison(frames: Frames): Of {
  const isPlain = (element: Element): boolean =>
    !['integer', 'decimal', 'money'].includes(element.type);
  return looking(frames, isPlain).chain((left) => {
    const element = elementOf(frames, left);
    const others: fc.Arbitrary<Operand> = looking(frames, matches(element));
    const literals = valuesOf(element).map((value): Operand => ({ value }));
    const right = isSealed(element) ? others : fc.oneof(others, literals);
    const signs = isOrdered(element)
      ? COMPARISONS
      : element.type === 'region'
        ? DIVISIONS
        : EQUALITIES;
    return fc.record({
      op: fc.constant('compare' as const),
      left: fc.constant(left),
      is: fc.constantFrom(...signs),
      right,
    });
  });
}

/** Whole numbers, sums and products of them, and totals over other records. */
function count(catalogue: Catalogue, frames: Frames, depth: number): fc.Arbitrary<Operand> {
  const isCount = (element: Element): boolean => COUNTED.includes(element.type);
  const elements: fc.Arbitrary<Operand> = looking(frames, isCount);
  const whole = fc.oneof(
    elements,
    fc.integer({ min: -3, max: 5 }).map((value): Operand => ({ value })),
  );
  if (depth === 0) return whole;
  const inner = count(catalogue, frames, depth - 1);
  const pair = fc.tuple(inner, inner);
  const factors = operandsWhere(frames, ({ type }) => type === 'decimal' || COUNTED.includes(type));
  return fc.oneof(
    whole,
    pair.map((plus): Operand => ({ plus })),
    pair.map((minus): Operand => ({ minus })),
    search(catalogue, frames, depth).map((found): Operand => ({ count: found })),
    moment(frames).map((hour): Operand => ({ hour })),
    fc.tuple(fc.constantFrom(...factors), inner).map((times): Operand => ({ times })),
    search(catalogue, frames, depth).chain((found) =>
      fc.constantFrom('count', 'price').map((sum): Operand => ({ sum, ...found })),
    ),
  );
}

const countComparison = (catalogue: Catalogue, frames: Frames, depth: number): Of =>
  fc.record({
    op: fc.constant('compare' as const),
    left: count(catalogue, frames, depth),
    is: fc.constantFrom(...COMPARISONS),
    right: fc.oneof(
      count(catalogue, frames, depth),
      fc.constantFrom(...operandsWhere(frames, ({ type }) => type === 'decimal')),
    ),
  });

const reaches = (at: RecordDefinition, to: RecordDefinition): readonly Within[] => {
  const owners = [at.belongsTo, to.belongsTo];
  return [
    'anywhere',
    'province',
    ...(owners.includes('node') ? [] : ['institution' as const]),
    ...([at, to].every(isInRoot) ? ['root' as const] : []),
  ];
};

function search(catalogue: Catalogue, frames: Frames, depth: number) {
  return fc.constantFrom(...catalogue.values()).chain((target) =>
    fc.record({
      record: fc.constant(target.kind),
      within: fc.constantFrom(...reaches(frames[0] as RecordDefinition, target)),
      where: arbitraryExpression(catalogue, [target, ...frames], depth - 1),
    }),
  );
}

/** An instant, or one that follows it by some minutes or hours. */
function moment(frames: Frames): fc.Arbitrary<Operand> {
  const instants = looking(frames, ({ type }) => type === 'instant');
  return fc.oneof(
    instants,
    fc
      .tuple(instants, term(frames, 50), fc.constantFrom('minute' as const, 'hour' as const))
      .map(([after, length, unit]): Operand => ({ after, term: length, unit })),
  );
}

/** So many units: a number, or an element that may well be below zero. */
const term = (frames: Frames, most: number): fc.Arbitrary<ElementOperand | ValueOperand> =>
  fc.oneof(
    fc.nat(most).map((value) => ({ value })),
    looking(frames, ({ type }) => type === 'integer'),
  );

const UNITS: readonly TermUnit[] = ['day', 'workingDay', 'month', 'year'];

/** A day, partial or not, the day of an instant, or the end of a term that begins there. */
function dayOperand(frames: Frames, depth: number): fc.Arbitrary<Operand> {
  const days: fc.Arbitrary<Operand> = looking(frames, isDay);
  if (depth === 0) return days;
  const start = fc.oneof(dayOperand(frames, depth - 1), moment(frames));
  return fc.oneof(
    days,
    start.map((day): Operand => ({ day })),
    fc
      .tuple(start, term(frames, 40), fc.constantFrom(...UNITS))
      .map(([after, length, unit]): Operand => ({ after, term: length, unit })),
  );
}

function span(frames: Frames): Of {
  const of = (side: fc.Arbitrary<Operand>): Of =>
    fc.record({
      op: fc.constant('compare' as const),
      left: side,
      is: fc.constantFrom(...COMPARISONS),
      right: side,
    });
  return fc.oneof(of(moment(frames)), of(dayOperand(frames, 2)));
}

/** Steps between values that the element may have, each once; some from nothing. */
function transition(frames: Frames): Of {
  const up = frames.length - 1;
  const own = operandsWhere(
    frames,
    ({ type, ...element }) =>
      ['code', 'boolean', 'integer'].includes(type) && !isSealed({ ...element, type }),
  ).filter((of) => of.up === up && referenceIn(of.element) === undefined);
  return fc.constantFrom(...own).chain((of) => {
    const values = valuesOf(elementOf(frames, of));
    return fc
      .uniqueArray(fc.tuple(fc.option(values), values), {
        minLength: 1,
        maxLength: 4,
        comparator: ([a, b], [c, d]) => a === c && b === d,
      })
      .map((steps): Expression => ({ op: 'transition', of, steps }));
  });
}

function simple(frames: Frames): Of {
  const any = looking(frames, () => true);
  const open = looking(frames, (element) => !isSealed(element));
  const times = looking(frames, (element) => isDay(element) || element.type === 'instant');
  return fc.oneof(
    plainComparison(frames),
    any.map((of): Expression => ({ op: 'present', of })),
    times.map((of): Expression => ({ op: 'notFuture', of })),
    span(frames),
    transition(frames),
    open.chain((of) =>
      fc
        .array(valuesOf(elementOf(frames, of)), { minLength: 1, maxLength: 3 })
        .map((values: readonly Scalar[]): Expression => ({ op: 'oneOf', of, values })),
    ),
  );
}

/** Any expression about the record kinds in `frames`, the innermost first, that the check passes. */
export function arbitraryExpression(catalogue: Catalogue, frames: Frames, depth = 3): Of {
  if (depth === 0) return simple(frames);
  const inner = fc
    .constant(undefined)
    .chain(() => arbitraryExpression(catalogue, frames, depth - 1));
  const parts = fc.array(inner, { maxLength: 3 });
  return fc.oneof(
    simple(frames),
    countComparison(catalogue, frames, 1),
    parts.map((of): Expression => ({ op: 'all', of })),
    parts.map((of): Expression => ({ op: 'any', of })),
    inner.map((of): Expression => ({ op: 'not', of })),
    search(catalogue, frames, depth).map((found): Expression => ({ op: 'exists', ...found })),
  );
}
