import type { KindPage, KindRecord } from '@qingming/connect/api/kinds.ts';
import { getElement } from '@qingming/standard/derive/catalogue.ts';
import { presentationOf, RECORDED } from '@qingming/standard/derive/presentation.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { raw, type Sql, sql } from '../../kernel/db/sql.ts';
import type { Order, OrderKey } from '../../kernel/http/keyset.ts';
import { pageOfRows } from '../../kernel/http/list.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { isPersonal } from '../../kernel/records/read.ts';
import type { Asking, Question, Records } from '../../kernel/records/records.ts';
import type { StoredAny } from '../../kernel/records/stored.ts';
import { viewOf } from '../../kernel/records/view.ts';
import { conditionsOf } from './conditions.ts';
import { columnOf } from './elements.ts';
import { namedKinds, namesOf } from '../../kernel/records/link-names.ts';
import type { ListQuery } from './query.ts';

export const kindRecord = (record: StoredAny): KindRecord => ({
  ...viewOf(record),
  fact: record.fact as AnyFact,
  root: record.root,
  voided: record.voided,
});

const AS: Partial<Record<Element['type'], OrderKey['as']>> = {
  date: 'day',
  instant: 'instant',
  integer: 'number',
  money: 'number',
  boolean: 'flag',
};

/** Titles stand in the order of the language; codes and numbers as they are written. */
function sortKey(definition: RecordDefinition, name: string, alias: string): OrderKey {
  const element = getElement(definition, name);
  const column = columnOf([name, element], alias);
  return {
    by: name === definition.title ? sql`${column} collate "zh-x-icu"` : column,
    as: AS[element.type] ?? 'text',
    nullable: element.optional,
  };
}

/** How a list runs; the identifier tells rows apart that are otherwise equal. */
export function orderOf(
  definition: RecordDefinition,
  { sort, descending }: Pick<ListQuery, 'sort' | 'descending'>,
  alias = 'matched',
): Order {
  const first = presentationOf(definition).sort;
  const by = sort ?? first.by;
  const down = descending ?? (sort === undefined ? first.descending : false);
  const id: OrderKey = { by: raw(`${alias}.id`), as: 'uuid', descending: down };
  return {
    name: `${definition.kind} ${by} ${down}`,
    keys: by === RECORDED ? [id] : [{ ...sortKey(definition, by, alias), descending: down }, id],
  };
}

export const matching = (
  { catalogue }: Pick<NodeContext, 'catalogue'>,
  asking: Asking,
  { actor }: Pick<Records, 'actor'>,
  definition: RecordDefinition,
  query: ListQuery,
  also: Sql = sql`true`,
): Sql =>
  sql`select t.* from ${asking.from(definition.kind)} t
    where ${conditionsOf(catalogue, definition, actor, query)} and ${also}`;

export const listQuestion = (
  node: NodeContext,
  records: Records,
  definition: RecordDefinition,
): Question => ({
  reads: [definition.kind, ...namedKinds(node, records, definition)],
  act: 'list',
  detail: { kind: definition.kind },
});

/** Whom a page of records about people showed, for the log. */
export const seenIn = (
  definition: RecordDefinition,
  records: readonly { readonly id: string }[],
): { readonly seen?: readonly string[] } =>
  isPersonal(definition) && records.length > 0 ? { seen: records.map(({ id }) => id) } : {};

/** One page of what a question selects, masked, with what its rows name. */
export async function pageOfKind(
  node: NodeContext,
  records: Pick<Records, 'actor'>,
  asking: Asking,
  definition: RecordDefinition,
  matched: Sql,
  query: ListQuery,
): Promise<KindPage> {
  const page = await pageOfRows<object>(asking, matched, orderOf(definition, query), query);
  const found = page.rows.map((row) => asking.record(definition.kind, row));
  const names = await namesOf(node, records, asking, definition, found);
  return { ...page, rows: found.map(kindRecord), names };
}

/** One page of the records of a kind in the reader's scope. */
export const listOfKind = (
  node: NodeContext,
  records: Records,
  definition: RecordDefinition,
  query: ListQuery,
): Promise<KindPage> =>
  records.ask(listQuestion(node, records, definition), async (asking) => {
    const matched = matching(node, asking, records, definition, query);
    const answer = await pageOfKind(node, records, asking, definition, matched, query);
    return { answer, ...seenIn(definition, answer.rows) };
  });
