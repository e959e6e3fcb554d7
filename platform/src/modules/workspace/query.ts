import type { Catalogue } from '@qingming/standard/derive/catalogue.ts';
import { isOfInstitution } from '@qingming/standard/derive/owner.ts';
import { presentationOf, RECORDED } from '@qingming/standard/derive/presentation.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { pageFields, type PageQuery } from '@qingming/connect/api/registry.ts';
import {
  day,
  division,
  type Fields,
  flag,
  object,
  oneOf,
  optional,
  schema,
  type Schema,
  text,
  uuid,
} from '@qingming/connect/schema.ts';
import { filtersOf, type Named } from './elements.ts';

/** What a list is narrowed to and sorted by; `is.state`, `from.day`, `until.day` by the elements of its kind. */
export interface ListQuery extends PageQuery {
  readonly text?: string;
  readonly region?: string;
  readonly institution?: string;
  readonly sort?: string;
  readonly descending?: boolean;
  readonly [narrowing: `${'is' | 'from' | 'until'}.${string}`]: string | boolean | undefined;
}

const codeOf = ({ codes }: Element): Schema =>
  oneOf(...new Set((codes?.values ?? []).map(({ code }) => code)));

const VALUE: Partial<Record<Element['type'], (element: Element) => Schema>> = {
  code: codeOf,
  boolean: flag,
  region: division,
  link: uuid,
};

function fieldsOf([name, element]: Named): readonly (readonly [string, Schema])[] {
  const value = VALUE[element.type];
  const described = { title: element.label.zh, description: element.label.en };
  const field = (of: Schema): Schema => optional(schema({ ...of.json, ...described }));
  return value === undefined
    ? [
        [`from.${name}`, field(day())],
        [`until.${name}`, field(day())],
      ]
    : [[`is.${name}`, field(value(element))]];
}

/** Whose a record of an institution is; the account's own unless named. */
export const ownerFields = (catalogue: Catalogue, definition: RecordDefinition): Fields =>
  isOfInstitution(catalogue, definition) ? { institution: optional(uuid()) } : {};

/** What the address of a list may say, by the elements of its kind. */
export function filterFields(catalogue: Catalogue, definition: RecordDefinition): Fields {
  const { search, sorts } = presentationOf(definition);
  return {
    ...Object.fromEntries(filtersOf(definition).flatMap(fieldsOf)),
    ...(search.length > 0 && { text: optional(text({ minLength: 1, maxLength: 60 })) }),
    region: optional(division()),
    ...ownerFields(catalogue, definition),
    sort: optional(oneOf(RECORDED, ...sorts)),
    descending: optional(flag()),
  };
}

/** The query of a list: its schema follows the kind, so that its type is known by its form only. */
export const listQuery = (catalogue: Catalogue, definition: RecordDefinition): Schema<ListQuery> =>
  schema(object({ ...filterFields(catalogue, definition), ...pageFields }).json);

/** The same for a file of the whole list. */
export const fileQuery = (catalogue: Catalogue, definition: RecordDefinition): Schema<ListQuery> =>
  schema(object(filterFields(catalogue, definition)).json);
