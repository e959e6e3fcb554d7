import { elementSchema } from '@qingming/standard/derive/json-schema.ts';
import { type Element, isProtected } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { JsonSchema } from '@qingming/connect/schema.ts';

const text = { type: 'string' };
const textOrNone = { type: ['string', 'null'] };
const count = { type: 'integer' };
const flag = { type: 'boolean' };
const bilingual = object({ zh: text, en: text });

function object(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', required: Object.keys(properties), properties };
}

const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

/** A value as it is shown: a protected one is masked, so that only its being a text is told. */
function shownSchema(element: Element): JsonSchema {
  const { title, description, format, ...rest } = elementSchema(element);
  if (isProtected(element) && element.type === 'text')
    return { title, description, type: 'string' };
  return { title, description, ...rest, ...(format !== undefined && { 'x-format': format }) };
}

/** A fact as it is shown: what may be hidden from some readers may be absent. */
function shownFact({ label, elements }: RecordDefinition): JsonSchema {
  const entries = Object.entries(elements);
  return {
    type: 'object',
    title: label.zh,
    description: label.en,
    required: entries.flatMap(([name, element]) =>
      element.optional || isProtected(element) ? [] : [name],
    ),
    properties: {
      ...Object.fromEntries(entries.map(([name, element]) => [name, shownSchema(element)])),
      local: { type: 'object' },
    },
  };
}

/** One record of a kind in an answer. */
export const recordAnswer = (definition: RecordDefinition): JsonSchema =>
  object({
    id: text,
    version: count,
    region: text,
    institution: textOrNone,
    root: textOrNone,
    voided: flag,
    recordedAt: text,
    recordedBy: text,
    reason: textOrNone,
    fact: shownFact(definition),
  });

const names = { type: 'object', additionalProperties: text };

/** One page of a list. */
export const pageAnswer = (definition: RecordDefinition): JsonSchema =>
  object({
    rows: list(recordAnswer(definition)),
    total: count,
    more: flag,
    size: count,
    next: textOrNone,
    previous: textOrNone,
    names,
  });

const linked = object({
  kind: text,
  label: bilingual,
  element: text,
  by: bilingual,
  records: list(object({ id: text, title: textOrNone })),
  more: flag,
});

/** One record with what stands around it. */
export const recordPageAnswer = (definition: RecordDefinition): JsonSchema =>
  object({
    record: recordAnswer(definition),
    names,
    may: object({ revise: flag, void: flag, reveal: flag }),
    linked: list(linked),
    others: list(object({ kind: text, label: bilingual, id: text, recordedAt: text })),
    references: list(object({ record: text, element: text, state: text, since: textOrNone })),
  });
