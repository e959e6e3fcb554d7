import type { Element } from '@qingming/standard/language/element.ts';
import { scaleOf } from '@qingming/standard/derive/kept-value.ts';
import { referencesOf } from '@qingming/standard/derive/reference.ts';
import { refState, type Scalar } from '@qingming/standard/language/expression.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { type Catalogue, getElement, type WorldRow } from '@qingming/standard';
import fc from 'fast-check';

/** Few values of each type, so that records meet. */
const uuid = (serial: number): string =>
  `00000000-0000-7000-8000-${String(serial).padStart(12, '0')}`;
const IDS = [1, 2, 3, 4].map(uuid);
const DAYS = ['1933-05-02', '2026-04-04', '2026-04-05', '2026-04-06'];
const ABOUT = [...DAYS, '1933', '1933-05', '2026', '2026-04', '2027'];
const INSTANTS = [
  '2026-04-04T16:00:00.000Z',
  '2026-04-04T16:04:59.999Z',
  '2026-04-05T15:59:59.999Z',
];

/** Some values that an element may have. */
export function valuesOf(element: Element): fc.Arbitrary<Scalar> {
  switch (element.type) {
    case 'text':
      return fc.constantFrom('甲', "乙'", '𠮷', 'a');
    case 'code':
      return fc.constantFrom(...(element.codes?.values.map(({ code }) => code) ?? []));
    case 'region':
      return fc.constantFrom('370102', '370000');
    case 'date':
      return fc.constantFrom(...DAYS);
    case 'partialDate':
      return fc.constantFrom(...ABOUT);
    case 'instant':
      return fc.constantFrom(...INSTANTS, '2026-04-04T16:00:00Z', '2026-04-04T16:05:00.000Z');
    case 'integer':
      return fc.integer({ min: -2, max: 3 });
    case 'money':
      return fc.integer({ min: 0, max: 4 });
    case 'decimal':
      // At its scale, as every door keeps it before a rule is asked.
      return fc
        .integer({ min: -300, max: 300 })
        .map((hundredths) => Number((hundredths / 100).toFixed(scaleOf(element))) + 0);
    case 'boolean':
      return fc.boolean();
    case 'link':
      return fc.constantFrom(...IDS);
    case 'ref':
      return fc.constantFrom('HZ1', 'HZ2');
    case 'file':
      return fc.constantFrom('ni:///a', 'ni:///b');
  }
}

/** What the checks of the references of a kind found; nothing of one that was not written. */
const statesOf = (
  definition: RecordDefinition,
): readonly (readonly [string, fc.Arbitrary<unknown>])[] =>
  referencesOf(definition).map(({ element }) => {
    const name = refState(element).element;
    return [name, fc.option(valuesOf(getElement(definition, name)), { nil: undefined, freq: 4 })];
  });

/** A record that may lack anything, so that every comparison may be unknown. */
function rowOf(definition: RecordDefinition): fc.Arbitrary<WorldRow> {
  const link = valuesOf(getElement(definition, 'id'));
  const elements = Object.entries(definition.elements).map(
    ([name, element]) => [name, fc.option(valuesOf(element), { nil: undefined, freq: 4 })] as const,
  );
  return fc.record({
    ...Object.fromEntries([...elements, ...statesOf(definition)]),
    region: fc.constant('370102'),
    province: fc.constantFrom('370000', '410000'),
    recordedAt: fc.constantFrom(...INSTANTS),
    voided: fc.integer({ min: 0, max: 4 }).map((chance) => chance === 0),
    ...(definition.belongsTo === 'node' ? {} : { institution: link }),
    ...(typeof definition.belongsTo === 'object' ? { root: link } : {}),
  });
}

/** The records of each kind, by kind; every identifier stands once. */
export type Rows = ReadonlyMap<string, readonly WorldRow[]>;

/** A record under an identifier of its own; a root is its own root, as the database holds it. */
const named = (definition: RecordDefinition, row: WorldRow, id: string | undefined): WorldRow =>
  definition.root === undefined ? { ...row, id } : { ...row, id, root: id };

/** Up to four records of each kind. */
export function arbitraryWorld(catalogue: Catalogue): fc.Arbitrary<Rows> {
  const kinds = [...catalogue.values()].map((definition) =>
    fc
      .array(rowOf(definition), { minLength: 1, maxLength: IDS.length })
      .map((rows): readonly WorldRow[] =>
        rows.map((row, index) => named(definition, row, IDS[index])),
      ),
  );
  return fc
    .tuple(...kinds)
    .map((rows) => new Map([...catalogue.keys()].map((kind, index) => [kind, rows[index] ?? []])));
}
