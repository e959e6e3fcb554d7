import { counterpart } from '@qingming/standard/derive/reference.ts';
import { columnName } from '@qingming/standard/derive/names.ts';
import { lookupByRoot } from '@qingming/standard/derive/owner.ts';
import { getRecord } from '@qingming/standard/derive/catalogue.ts';
import type { Named } from '@qingming/standard/language/element.ts';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import type { Tx } from '../../kernel/db/database.ts';
import { raw, sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Row } from '../../kernel/records/codec.ts';
import type { Kinds } from '../../kernel/records/kinds.ts';
import { PROVINCES } from '../../kernel/records/read.ts';
import type { StoredAny } from '../../kernel/records/stored.ts';

/** With what references are looked up: the node's own eye, which sees every record that it holds. */
export interface Looking {
  readonly node: NodeContext;
  readonly kinds: Kinds;
}

type Reading = Pick<Tx, 'all' | 'maybe'>;

/** One record as it stands, voided or not. */
export async function recordAt(
  tx: Reading,
  { kinds }: Looking,
  kind: string,
  province: string,
  id: string,
): Promise<StoredAny | undefined> {
  const { table, fromRow } = kinds.codec(kind);
  const row = await tx.maybe<Row>(
    sql`select * from ${raw(table)} t where t.province = ${province} and t.id = ${id}::uuid`,
  );
  return row === undefined ? undefined : fromRow(row);
}

/** The record of a kind that lies in the same root; undefined where there is none, or more than one. */
async function besides(
  tx: Reading,
  { node, kinds }: Looking,
  kind: string,
  { province, root }: StoredAny,
): Promise<AnyFact | undefined> {
  const { table, fromRow, definition } = kinds.codec(kind);
  const lookup = lookupByRoot(node.catalogue, definition);
  if (lookup === undefined || root === null) return undefined;
  const rows = await tx.all<Row>(sql`
    select * from ${raw(table)} t
    where t.province = ${province} and ${raw(`t.${lookup}`)} = ${root}::uuid and not t.voided limit 2`);
  const [only, another] = rows;
  return only === undefined || another !== undefined ? undefined : fromRow(only).fact;
}

/** What this side says of each element that has to agree. */
export async function ownValues(
  tx: Reading,
  looking: Looking,
  { agrees }: Named,
  own: StoredAny,
  kind: string,
): Promise<AnyFact> {
  const { catalogue } = looking.node;
  const definition = getRecord(catalogue, kind);
  const values: Record<string, AnyFact[string]> = {};
  for (const [there, here] of Object.entries(agrees)) {
    const from = counterpart(catalogue, definition, here);
    if (from === undefined) continue;
    const fact =
      from.definition.kind === kind
        ? own.fact
        : await besides(tx, looking, from.definition.kind, own);
    values[there] = fact?.[from.element];
  }
  return values;
}

/** A number that more records than this bear says nothing. */
const MOST_FOUND = 20;

/** The records of a kind that bear a number and stand, of every province whose records this node holds. */
export async function bearing(
  tx: Reading,
  { node, kinds }: Looking,
  { kind, by }: Named,
  number: string,
): Promise<readonly StoredAny[]> {
  const { table, fromRow } = kinds.codec(kind);
  const provinces = node.level === 'ministry' ? PROVINCES : [node.node];
  const rows = await tx.all<Row>(sql`
    select * from ${raw(table)} t where t.province = any(${[...provinces]}::text[])
      and ${raw(`t.${columnName(by)}`)} = ${number} and not t.voided limit ${MOST_FOUND}`);
  return rows.map(fromRow);
}
