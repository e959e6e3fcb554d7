import { plainElementSchema } from '@qingming/standard/derive/json-schema.ts';
import type { Element, Elements, ValueOf } from '@qingming/standard/language/element.ts';
import type { AnyFact, FactOf, RecordDefinition } from '@qingming/standard/language/record.ts';
import {
  type JsonSchema,
  object,
  type ObjectOf,
  type Optional,
  optional,
  type Schema,
  schema,
} from './schema.ts';

/** No region, day or number of a document is longer. */
const SHORT = 40;
const LONGEST = 4000;
const GREATEST = Number.MAX_SAFE_INTEGER;

const isBounded = ({ type, maxLength, pattern, enum: values }: JsonSchema): boolean =>
  type !== 'string' || maxLength !== undefined || pattern !== undefined || values !== undefined;

type MayLack<E> = Optional<ValueOf<E> | undefined>;
type FieldOf<E> = E extends Element<unknown, true> ? MayLack<E> : Schema<ValueOf<E>>;

/** The formats of the standard are told, and checked by the records; here the shape and the size are enough. */
export function elementField<R extends RecordDefinition, Name extends keyof R['elements'] & string>(
  definition: R,
  name: Name,
): FieldOf<R['elements'][Name]>;
export function elementField(definition: RecordDefinition, name: string): Schema {
  const element = definition.elements[name];
  if (element === undefined) throw new Error(`${definition.kind} has no element ${name}`);
  const told = plainElementSchema(element);
  const field = schema(isBounded(told) ? told : { ...told, maxLength: SHORT });
  return element.optional ? optional(field) : field;
}

interface Choice<Without extends string, May extends string> {
  /** Elements that the server fills in or the path says; all that only the platform gives are named. */
  readonly without?: readonly Without[];
  /** Elements that the server fills in when they are left out. */
  readonly may?: readonly May[];
}

type FieldsOf<E extends Elements, Without, May> = {
  readonly [Name in Exclude<keyof E & string, Without>]: Name extends May
    ? Optional<ValueOf<E[Name]>>
    : FieldOf<E[Name]>;
};

/** The elements of a kind as fields of a request. */
export function fieldsOf<
  R extends RecordDefinition,
  const Without extends keyof R['elements'] & string = never,
  const May extends keyof R['elements'] & string = never,
>(definition: R, choice?: Choice<Without, May>): FieldsOf<R['elements'], Without, May>;
export function fieldsOf(
  definition: RecordDefinition,
  { without = [], may = [] }: Choice<string, string> = {},
): Readonly<Record<string, Schema>> {
  const asked = Object.entries(definition.elements).filter(([name]) => !without.includes(name));
  const given = asked.find(([, element]) => element.given === true);
  if (given !== undefined)
    throw new Error(`${definition.kind}: nobody is asked for ${given[0]}, which is given`);
  return Object.fromEntries(
    asked.map(([name]) => {
      const field = elementField(definition, name);
      return [name, may.includes(name) ? optional(field) : field];
    }),
  );
}

/** Some elements of a kind as fields that may all be left out. */
export function mayGive<
  R extends RecordDefinition,
  const Name extends keyof R['elements'] & string,
>(definition: R, ...names: readonly Name[]): { readonly [N in Name]: MayLack<R['elements'][N]> };
export function mayGive(definition: RecordDefinition, ...names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, optional(elementField(definition, name))]));
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

/** What a province added to a kind; its own definitions check it, and no type names it. */
const local = { local: optional(schema<AnyFact>(valuesByName())) };

/** A fact of a kind, as a request writes it. */
export function factOf<
  R extends RecordDefinition,
  const Without extends keyof R['elements'] & string = never,
  const May extends keyof R['elements'] & string = never,
>(
  definition: R,
  choice?: Choice<Without, May>,
): Schema<ObjectOf<FieldsOf<R['elements'], Without, May>>>;
export function factOf(definition: RecordDefinition, choice?: Choice<string, string>): Schema {
  return object({ ...fieldsOf(definition, choice), ...local });
}

/** The elements that a person writes: what the platform gives is no matter of a form. */
export const written = (definition: RecordDefinition): RecordDefinition => ({
  ...definition,
  elements: Object.fromEntries(
    Object.entries(definition.elements).filter(([, { given }]) => given !== true),
  ),
});

/** A fact of a kind that is known at run time only. */
export const anyFactOf = (definition: RecordDefinition): Schema<AnyFact> =>
  schema(factOf(written(definition)).json);

/** Changes of a fact by element; null takes an optional one out. */
export type Changes<Fact> = { readonly [Name in keyof Fact]?: Fact[Name] | null };

/**
 * Changes of a fact: each element a value of its kind, or null for what is taken out. Those that no
 * change may touch are named too: the act says why, which a form cannot.
 */
export function changesOf<R extends RecordDefinition>({
  elements,
}: R): Schema<Changes<string extends keyof R['elements'] ? AnyFact : FactOf<R>>> {
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
