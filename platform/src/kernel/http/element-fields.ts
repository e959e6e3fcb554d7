import { elementSchema } from '@qingming/standard/derive/json-schema.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { type JsonSchema, object, optional, type Schema, schema } from './schema.ts';

export type Fields = Record<string, Schema>;

/** No region, day or number of a document is longer. */
const SHORT = 40;
const LONGEST = 4000;
const GREATEST = Number.MAX_SAFE_INTEGER;

const isBounded = ({ type, maxLength, pattern, enum: values }: JsonSchema): boolean =>
  type !== 'string' || maxLength !== undefined || pattern !== undefined || values !== undefined;

/** The formats of the standard are told, and checked by the records; here the shape and the size are enough. */
export function elementField(definition: RecordDefinition, name: string): Schema {
  const element = definition.elements[name];
  if (element === undefined) throw new Error(`${definition.kind} has no element ${name}`);
  const { format, ...json } = elementSchema(element) as JsonSchema;
  const told = { ...json, ...(format !== undefined && { 'x-format': format }) };
  const field = schema(isBounded(json) ? told : { ...told, maxLength: SHORT });
  return element.optional ? optional(field) : field;
}

interface Choice {
  /** Elements that the server fills in or the path says. */
  readonly without?: readonly string[];
  /** Elements that the server fills in when they are left out. */
  readonly may?: readonly string[];
}

/** The elements of a kind as fields of a request; what an act of its own gives is not among them. */
export function fieldsOf(
  definition: RecordDefinition,
  { without = [], may = [] }: Choice = {},
): Fields {
  const names = Object.entries(definition.elements)
    .filter(([name, { given }]) => given !== true && !without.includes(name))
    .map(([name]) => name);
  return Object.fromEntries(
    names.map((name) => {
      const field = elementField(definition, name);
      return [name, may.includes(name) ? optional(field) : field];
    }),
  );
}

/** A value of some element: its kind says the rest. */
const anyValue = {
  type: ['string', 'number', 'boolean', 'null'],
  maxLength: LONGEST,
  minimum: -GREATEST,
  maximum: GREATEST,
};

/** Values by the names of elements, where the kind of the record is not known beforehand. */
export const valuesByName = (more: JsonSchema = {}): JsonSchema => ({
  type: 'object',
  maxProperties: 60,
  propertyNames: { type: 'string', maxLength: 60 },
  additionalProperties: anyValue,
  ...more,
});

/** What a province added to a kind; its own definitions check it. */
const local = { local: optional(schema<AnyFact>(valuesByName())) };

/** A fact of a kind, as a request writes it. */
export const factOf = <Fact>(definition: RecordDefinition, choice?: Choice): Schema<Fact> =>
  object({ ...fieldsOf(definition, choice), ...local }) as unknown as Schema<Fact>;

/**
 * Changes of a fact: each element a value of its kind, or null for what is taken out. Those that no
 * change may touch are named too: the act says why, which a form cannot.
 */
export function changesOf<Changes>({ elements }: RecordDefinition): Schema<Changes> {
  const changes = Object.entries(elements).map(([name, { label, maxLength = SHORT }]) => [
    name,
    { ...anyValue, title: label.zh, description: label.en, maxLength },
  ]);
  return schema({
    type: 'object',
    properties: { ...Object.fromEntries(changes), local: valuesByName() },
    additionalProperties: false,
  });
}
