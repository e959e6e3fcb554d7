import type { Bilingual } from '../language/bilingual.ts';
import type { Element, Elements } from '../language/element.ts';
import type { Overlay, Tightening } from '../language/overlay.ts';
import type { AnyFact, RecordDefinition } from '../language/record.ts';
import { type Catalogue, getRecord } from './catalogue.ts';
import type { WorldRow } from './expression-memory.ts';
import { elementSchema, factSchema, type JsonSchema } from './json-schema.ts';
import { overlayRefusals } from './overlay-refusals.ts';

export type Overlaid =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly refusals: readonly Bilingual[] };

/** Both patterns hold of the same text. */
const bothPatterns = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || other === undefined
    ? (one ?? other)
    : `^(?=[\\s\\S]*?(?:${one}))(?=[\\s\\S]*?(?:${other}))`;

/** Undefined members stand aside, so that the national ones stay. */
const given = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;

function tighten(element: Element, tightening: Tightening): Element {
  const { codes, pattern, optional, min, max, maxLength } = tightening;
  const values = element.codes?.values.filter(({ code }) => codes?.includes(code) ?? true);
  return {
    ...element,
    ...given({ min, max, maxLength, pattern: bothPatterns(element.pattern, pattern) }),
    ...(optional === false ? { optional: false } : {}),
    ...(element.codes && values ? { codes: { ...element.codes, values } } : {}),
  } as Element;
}

function tightenAll(definition: RecordDefinition, overlay: Overlay): Elements {
  const asked = overlay.tighten[definition.kind] ?? {};
  return Object.fromEntries(
    Object.entries(definition.elements).map(([name, element]) => {
      const tightening = asked[name];
      return [name, tightening === undefined ? element : tighten(element, tightening)];
    }),
  );
}

/** A record kind as the province has it: the nation's elements and rules, and its own. */
export function overlayDefinition(
  definition: RecordDefinition,
  overlay: Overlay,
): RecordDefinition {
  return {
    ...definition,
    elements: tightenAll(definition, overlay),
    local: overlay.add[definition.kind] ?? {},
    rules: [...definition.rules, ...(overlay.rules[definition.kind] ?? [])],
  };
}

/**
 * The catalogue of a province. An overlay that loosens anything, or stores what nothing protects,
 * is refused with a sentence for each reason.
 */
export function applyOverlay(national: Catalogue, overlay: Overlay): Overlaid {
  const catalogue: Catalogue = new Map(
    [...national.values()].map((definition) => [
      definition.kind,
      overlayDefinition(definition, overlay),
    ]),
  );
  const refusals = overlayRefusals(national, catalogue, overlay);
  return refusals.length === 0 ? { ok: true, catalogue } : { ok: false, refusals };
}

/** The same, of an overlay that the program brings; throws when it cannot stand. */
export function overlaidCatalogue(national: Catalogue, overlay: Overlay): Catalogue {
  const result = applyOverlay(national, overlay);
  if (result.ok) return result.catalogue;
  throw new Error(result.refusals.map(({ zh, en }) => `${zh} ${en}`).join('\n'));
}

function localSchema(elements: Elements): JsonSchema {
  const entries = Object.entries(elements);
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.filter(([, element]) => !element.optional).map(([name]) => name),
    properties: Object.fromEntries(
      entries.map(([name, element]) => [name, elementSchema(element)]),
    ),
  };
}

/**
 * The schema of a fact where it is written: with the province's own elements and no others. The
 * ministry, which receives what every province's check has passed, uses `factSchema`.
 */
export function factSchemaFor(definition: RecordDefinition, overlay?: Overlay): JsonSchema {
  const overlaid = overlay === undefined ? definition : overlayDefinition(definition, overlay);
  const schema = factSchema(overlaid);
  const { local: _, ...properties } = schema['properties'] as JsonSchema;
  const local = overlaid.local ?? {};
  if (Object.keys(local).length === 0) return { ...schema, properties };
  const isRequired = Object.values(local).some(({ optional }) => !optional);
  return {
    ...schema,
    required: [...(schema['required'] as string[]), ...(isRequired ? ['local'] : [])],
    properties: { ...properties, local: localSchema(local) },
  };
}

/** A fact as expressions see it: what its province added stands beside its elements. */
export function rowOfFact(fact: AnyFact): WorldRow {
  const { local, ...own } = fact as { readonly local?: AnyFact } & AnyFact;
  const added = Object.entries(local ?? {}).map(([name, value]) => [`local.${name}`, value]);
  return { ...own, ...Object.fromEntries(added) };
}

/** The kinds that an overlay touches, by their overlaid definitions. */
export const touchedBy = (catalogue: Catalogue, { add, tighten, rules }: Overlay) =>
  [...new Set([add, tighten, rules].flatMap((part) => Object.keys(part)))].map((kind) =>
    getRecord(catalogue, kind),
  );
