import { type Element, isProtected } from '../language/element.ts';
import { fileReferencePattern } from '../language/file-reference.ts';
import type { RecordDefinition } from '../language/record.ts';
import { wasThereAt } from './version.ts';
import type { FormatName } from './formats.ts';

/** A JSON Schema 2020-12 document, as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export const UUID_PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
export const INSTANT_PATTERN =
  '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,3})?Z$';
export const PARTIAL_DATE_PATTERN = '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$';
const MOST_MONEY = 9_000_000_000_000;
const MOST_INTEGER = 2_147_483_647;
/** Digits that a double carries exactly; the column carries eighteen. */
const EXACT_DIGITS = 15;

/** An element's least and greatest value; where it names none, what the database can hold. */
export function boundsOf(element: Element): { readonly min: number; readonly max: number } {
  const most =
    {
      money: MOST_MONEY,
      decimal: 10 ** (EXACT_DIGITS - (element.scale ?? 2)) - 1,
    }[element.type as string] ?? MOST_INTEGER;
  return { min: element.min ?? -most, max: element.max ?? most };
}

function bounds(element: Element): JsonSchema {
  const { min, max } = boundsOf(element);
  return { minimum: min, maximum: max };
}

const TEXT_FORMATS: Readonly<Record<NonNullable<Element['format']>, FormatName>> = {
  // Other documents than the resident identity card stand in the same element; a rule tells them apart.
  identityNumber: 'line',
  phone: 'phone',
  tag: 'tag',
  url: 'url',
  socialCreditCode: 'social-credit-code',
};

function textFormat({ format, multiline }: Element): FormatName {
  if (format !== undefined) return TEXT_FORMATS[format];
  return multiline === true ? 'paragraph' : 'line';
}

const TYPE_FORMATS: Partial<Record<Element['type'], FormatName>> = {
  region: 'region',
  date: 'civil-date',
  partialDate: 'partial-date',
  instant: 'instant',
  file: 'file',
  ref: 'line',
};

/** The custom format of an element's value, or undefined of what is no text. */
export const formatOf = (element: Element): FormatName | undefined =>
  element.type === 'text' ? textFormat(element) : TYPE_FORMATS[element.type];

function typeSchema(element: Element): JsonSchema {
  switch (element.type) {
    case 'text':
      return {
        type: 'string',
        minLength: 1,
        maxLength: element.maxLength ?? 100,
        format: textFormat(element),
        ...(element.pattern === undefined ? {} : { pattern: element.pattern }),
        ...(element.example === undefined ? {} : { examples: [element.example] }),
      };
    case 'code':
      return { type: 'string', enum: element.codes?.values.map((value) => value.code) ?? [] };
    case 'region':
      return { type: 'string', format: 'region' };
    case 'date':
      return { type: 'string', format: 'civil-date' };
    case 'partialDate':
      return { type: 'string', pattern: PARTIAL_DATE_PATTERN, format: 'partial-date' };
    case 'instant':
      return { type: 'string', pattern: INSTANT_PATTERN, format: 'instant' };
    // A whole number that arithmetic in doubles left a hair off is still the number that was meant.
    case 'integer':
      return { type: 'number', ...bounds(element), multipleOf: 1 };
    case 'decimal':
      return { type: 'number', ...bounds(element), multipleOf: 10 ** -(element.scale ?? 2) };
    case 'money':
      return { type: 'number', ...bounds(element), multipleOf: 1 };
    case 'boolean':
      return { type: 'boolean' };
    case 'link':
      return { type: 'string', pattern: UUID_PATTERN };
    case 'ref':
      return {
        type: 'string',
        minLength: 1,
        maxLength: element.maxLength ?? 60,
        format: 'line',
      };
    case 'file':
      return {
        type: 'string',
        maxLength: 400,
        pattern: fileReferencePattern(element.accept ?? []),
        format: 'file',
      };
  }
}

/** The schema of one element's value. */
export const elementSchema = (element: Element): JsonSchema => ({
  title: element.label.zh,
  description: element.label.en,
  ...typeSchema(element),
});

/** The same for whoever checks the shape and the size alone: the formats of the standard are told. */
export function plainElementSchema(element: Element): JsonSchema {
  const { format, ...json } = elementSchema(element);
  return { ...json, ...(format !== undefined && { 'x-format': format }) };
}

/** An element's value as an answer shows it: of a protected text only that it is one, for it may be masked. */
export function shownElementSchema(element: Element): JsonSchema {
  const told = plainElementSchema(element);
  if (!isProtected(element) || told['type'] !== 'string' || element.type === 'code') return told;
  const { title, description, type } = told;
  return { title, description, type, 'x-mask': element.mask ?? 'hidden' };
}

/** What provinces add, where their overlays are not known: few and short values. */
const LOCAL: JsonSchema = {
  type: 'object',
  maxProperties: 50,
  additionalProperties: {
    anyOf: [
      { type: 'string', maxLength: 2000, format: 'paragraph' },
      { type: 'number' },
      { type: 'boolean' },
    ],
  },
};

/** A code that a later version of its set may have. */
const LATER_CODE = { type: 'string', pattern: '^[!-~]{1,40}$' } as const;

/**
 * The schema of a fact that was made under a later version of the standard: what is known of it is as
 * here, but a set may have more codes.
 */
export function laterFactSchema(
  schema: JsonSchema,
  { elements }: Pick<RecordDefinition, 'elements'>,
): JsonSchema {
  const properties = Object.entries(schema['properties'] as JsonSchema).map(([name, own]) => {
    if (elements[name]?.type !== 'code') return [name, own];
    const { enum: _, ...rest } = own as JsonSchema;
    return [name, { ...rest, ...LATER_CODE }];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** The schema of a fact that was made under an earlier version: nothing that came later is required. */
export const earlierFactSchema = (
  schema: JsonSchema,
  { elements }: Pick<RecordDefinition, 'elements'>,
  version: string,
): JsonSchema => ({
  ...schema,
  required: (schema['required'] as readonly string[]).filter((name) =>
    wasThereAt(elements[name] ?? {}, version),
  ),
});

/** The schema of a fact of a record kind; unknown elements are refused. */
export function factSchema(definition: RecordDefinition): JsonSchema {
  const entries = Object.entries(definition.elements);
  return {
    type: 'object',
    title: definition.label.zh,
    description: definition.label.en,
    additionalProperties: false,
    required: entries.filter(([, element]) => !element.optional).map(([name]) => name),
    properties: {
      ...Object.fromEntries(entries.map(([name, element]) => [name, elementSchema(element)])),
      local: LOCAL,
    },
  };
}
