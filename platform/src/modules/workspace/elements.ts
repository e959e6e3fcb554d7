import { columnName } from '@qingming/standard/derive/names.ts';
import { localName } from '@qingming/standard/derive/catalogue.ts';
import { localColumn } from '@qingming/standard/derive/expression-sql.ts';
import { elementsOf, isFilter } from '@qingming/standard/derive/presentation.ts';
import { type Element, isProtected } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { raw, type Sql } from '../../kernel/db/sql.ts';

export type Named = readonly [name: string, element: Element];

/** The column of an element in rows under an alias; a province's own stand in `local`. */
export function columnOf([name, { type }]: Named, alias = 't'): Sql {
  const local = localName(name);
  return raw(
    local === undefined ? `${alias}.${columnName(name)}` : localColumn(alias, local, type),
  );
}

export const filtersOf = (definition: RecordDefinition): readonly Named[] =>
  elementsOf(definition).filter(([, element]) => isFilter(element));

/** Protected texts that a blind index finds. */
export const findableOf = ({ elements }: RecordDefinition): readonly Named[] =>
  Object.entries(elements).filter(
    ([, element]) =>
      isProtected(element) && (element.findable === 'exact' || element.findable === 'name'),
  );
