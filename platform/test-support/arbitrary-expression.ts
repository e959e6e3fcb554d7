import { type Element, isSealed } from '@qingming/standard/language/element.ts';
import type {
  Comparison,
  ElementOperand,
  Expression,
  Operand,
  Scalar,
  Within,
} from '@qingming/standard/language/expression.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { type Catalogue, getElement } from '@qingming/standard';
import fc from 'fast-check';
import { valuesOf } from './arbitrary-world.ts';

type Frames = readonly RecordDefinition[];
type Of = fc.Arbitrary<Expression>;

const EQUALITIES: readonly Comparison[] = ['=', '≠'];
const COMPARISONS: readonly Comparison[] = [...EQUALITIES, '<', '≤', '>', '≥'];
const COUNTED: readonly Element['type'][] = ['integer', 'money'];

const namesOf = (definition: RecordDefinition): readonly string[] => [
  ...Object.keys(definition.elements),
  'id',
  'voided',
  ...(definition.belongsTo === 'node' ? [] : ['institution']),
  ...(definition.belongsTo === 'case' ? ['case'] : []),
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

const elementOf = (frames: Frames, { element, up }: ElementOperand): Element =>
  getElement(frames[up] as RecordDefinition, element);

const isDay = (element: Element): boolean =>
  element.type === 'date' || element.type === 'partialDate';

const isTime = (element: Element): boolean => isDay(element) || element.type === 'instant';

/** What a side of a comparison may stand against, by type. */
const matches =
  (left: Element) =>
  (right: Element): boolean =>
    isSealed(left) === isSealed(right) && (isTime(left) ? isTime(right) : left.type === right.type);

const isOrdered = (element: Element): boolean => isDay(element) || element.type === 'instant';

function plainComparison(frames: Frames): Of {
  const isPlain = (element: Element): boolean =>
    !['integer', 'decimal', 'money'].includes(element.type);
  return fc.constantFrom(...operandsWhere(frames, isPlain)).chain((left) => {
    const element = elementOf(frames, left);
    const others: fc.Arbitrary<Operand> = fc.constantFrom(
      ...operandsWhere(frames, matches(element)),
    );
    const literals = valuesOf(element).map((value): Operand => ({ value }));
    const right = isSealed(element) ? others : fc.oneof(others, literals);
    const signs = isOrdered(element) ? COMPARISONS : EQUALITIES;
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
  const elements: fc.Arbitrary<Operand> = fc.constantFrom(...operandsWhere(frames, isCount));
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
    ...(owners.every((owner) => owner === 'case') ? ['case' as const] : []),
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

/** Days between instants, or years between days; the moment of recording on either side. */
function span(frames: Frames): Of {
  const moments = (fits: (element: Element) => boolean) =>
    fc.constantFrom(...operandsWhere(frames, fits), 'recorded' as const);
  const of = (unit: 'days' | 'years', fits: (element: Element) => boolean): Of =>
    fc.record({
      op: fc.constant('within' as const),
      of: moments(fits),
      after: moments(fits),
      most: fc.nat(40),
      unit: fc.constant(unit),
    });
  return fc.oneof(
    of('days', ({ type }) => type === 'instant'),
    of('years', isDay),
  );
}

function simple(frames: Frames): Of {
  const any = operandsWhere(frames, () => true);
  const open = operandsWhere(frames, (element) => !isSealed(element));
  const times = operandsWhere(frames, (element) => isDay(element) || element.type === 'instant');
  return fc.oneof(
    plainComparison(frames),
    fc.constantFrom(...any).map((of): Expression => ({ op: 'present', of })),
    fc.constantFrom(...times).map((of): Expression => ({ op: 'notFuture', of })),
    span(frames),
    fc
      .constantFrom(...open)
      .chain((of) =>
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
