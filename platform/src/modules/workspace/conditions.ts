import { scopePrefix } from '@qingming/standard/data/regions.ts';
import { type Catalogue, findElement } from '@qingming/standard/derive/catalogue.ts';
import { isOfInstitution } from '@qingming/standard/derive/owner.ts';
import { presentationOf } from '@qingming/standard/derive/presentation.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { instantsOf } from '../../kernel/clock.ts';
import { join, type Sql, sql } from '../../kernel/db/sql.ts';
import { columnOf, filtersOf, type Named } from './elements.ts';
import type { ListQuery } from './query.ts';
import { scopeCondition } from '../../kernel/access/decide.ts';
import { comparedOf } from '../../kernel/access/row-security.ts';

/** What is posted may be read of any institution; a list shows those of the reader's own scope. */
const ownScope = (
  catalogue: Catalogue,
  definition: RecordDefinition,
  actor: Actor,
): readonly Sql[] =>
  isOfInstitution(catalogue, definition)
    ? [scopeCondition(actor, { alias: 't', ...comparedOf(catalogue, definition) })]
    : [];

const equals = (named: Named, value: string | boolean): Sql => {
  const column = columnOf(named);
  switch (named[1].type) {
    case 'boolean':
      return sql`(${column} is true) = ${value}`;
    case 'link':
      return sql`${column} = ${value}::uuid`;
    case 'region':
      return sql`${column} ^@ ${scopePrefix(String(value))}`;
    default:
      return sql`${column} = ${value}`;
  }
};

/** A day that is not known whole is among those asked for when it may be one of them. */
const partly = (column: Sql, is: Sql, day: string): Sql =>
  sql`${column} ${is} left(${day}, length(${column}))`;

function since(named: Named, day: string): Sql {
  const column = columnOf(named);
  const { type } = named[1];
  if (type === 'instant')
    return sql`${column} >= ${instantsOf({ from: day, to: day }).from}::timestamptz`;
  return type === 'date' ? sql`${column} >= ${day}::date` : partly(column, sql`>=`, day);
}

function upTo(named: Named, day: string): Sql {
  const column = columnOf(named);
  const { type } = named[1];
  if (type === 'instant')
    return sql`${column} < ${instantsOf({ from: day, to: day }).until}::timestamptz`;
  return type === 'date' ? sql`${column} <= ${day}::date` : partly(column, sql`<=`, day);
}

function narrowed(query: ListQuery, named: Named): readonly Sql[] {
  const [name] = named;
  const [is, from, until] = [query[`is.${name}`], query[`from.${name}`], query[`until.${name}`]];
  return [
    ...(is === undefined || typeof is === 'number' ? [] : [equals(named, is)]),
    ...(typeof from === 'string' ? [since(named, from)] : []),
    ...(typeof until === 'string' ? [upTo(named, until)] : []),
  ];
}

const holds = (named: Named, text: string): Sql =>
  sql`position(lower(${text}) in lower(${columnOf(named)})) > 0`;

function searched(definition: RecordDefinition, text: string | undefined): readonly Sql[] {
  if (text === undefined) return [];
  const named = presentationOf(definition).search.flatMap((name): readonly Named[] => {
    const element: Element | undefined = findElement(definition, name);
    return element === undefined ? [] : [[name, element]];
  });
  const ways = named.map((one) => holds(one, text));
  return ways.length === 0 ? [sql`false`] : [sql`(${join(ways, ' or ')})`];
}

const every = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`true` : join(conditions, ' and ');

/** Which rows of a kind a list shows, of the table under `t`. */
export const conditionsOf = (
  catalogue: Catalogue,
  definition: RecordDefinition,
  actor: Actor,
  query: ListQuery,
): Sql =>
  every([
    ...ownScope(catalogue, definition, actor),
    ...(query.region === undefined ? [] : [sql`t.region ^@ ${scopePrefix(query.region)}`]),
    ...(query.institution === undefined || !isOfInstitution(catalogue, definition)
      ? []
      : [sql`t.institution = ${query.institution}::uuid`]),
    ...searched(definition, query.text),
    ...filtersOf(definition).flatMap((named) => narrowed(query, named)),
  ]);
