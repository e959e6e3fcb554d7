import { columnName } from '@qingming/standard/derive/names.ts';
import { localName } from '@qingming/standard/derive/catalogue.ts';
import { elementsOf, isFilter } from '@qingming/standard/derive/presentation.ts';
import { type Element, isProtected } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { raw, type Sql, sql } from '../../kernel/db/sql.ts';

export type Named = readonly [name: string, element: Element];

/** Types that a province's own element is kept as, in the object of its values. */
const LOCAL_TYPES: Partial<Record<Element['type'], string>> = {
  boolean: 'boolean',
  instant: 'timestamptz',
  date: 'date',
  integer: 'integer',
  money: 'bigint',
};

/** The column of an element in rows under an alias; a province's own stand in `local`. */
export function columnOf([name, { type }]: Named, alias = 't'): Sql {
  const local = localName(name);
  if (local === undefined) return raw(`${alias}.${columnName(name)}`);
  const text = sql`(${raw(alias)}.local ->> ${local})`;
  const cast = LOCAL_TYPES[type];
  return cast === undefined ? text : sql`${text}::${raw(cast)}`;
}

export const filtersOf = (definition: RecordDefinition): readonly Named[] =>
  elementsOf(definition).filter(([, element]) => isFilter(element));

/** Protected texts that a blind index finds. */
export const findableOf = ({ elements }: RecordDefinition): readonly Named[] =>
  Object.entries(elements).filter(
    ([, element]) =>
      isProtected(element) && (element.findable === 'exact' || element.findable === 'name'),
  );

/** Links of a kind to records that are called by a name. */
export const linksOf = ({ elements }: RecordDefinition): readonly Named[] =>
  Object.entries(elements).filter(([, { type, to }]) => type === 'link' && to !== undefined);
