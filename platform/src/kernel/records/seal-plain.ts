import { columnName, tableName } from '@qingming/standard/derive/names.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Seal } from '../crypto/seal.ts';
import type { Database, Tx } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';
import { bodyContext, storeBody } from '../log/append.ts';
import { nameKeys, REASON, sealContext, searchKey } from './codec.ts';

const PAGE = 1000;
/** No key has this number: what stands behind it is plain text of an earlier version. */
const PLAIN = 0;

interface Cell {
  readonly province: string;
  readonly id: string;
  readonly plain: Uint8Array;
}

interface Entry {
  readonly at: string;
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly body: Uint8Array;
}

interface Sealing {
  readonly tx: Tx;
  readonly seal: Seal;
  readonly definitions: readonly RecordDefinition[];
}

const elementOf = ({ elements }: RecordDefinition, column: string): string =>
  column === 'reason'
    ? REASON
    : (Object.keys(elements).find((name) => columnName(name) === column) ?? column);

/** A sealing changes nothing that a rule asks: the rules of the table rest meanwhile. */
async function sealColumn(
  { tx, seal, definitions }: Sealing,
  table: string,
  column: string,
): Promise<void> {
  const definition = definitions.find(({ kind }) => tableName(kind) === table);
  if (definition === undefined) throw new Error(`the standard has no table ${table}`);
  const element = elementOf(definition, column);
  await tx.client.query(`alter table ${table} disable trigger user`);
  for (;;) {
    const cells = await tx.all<Cell>(sql`
      select province, id, ${raw(column)} as plain from ${raw(table)}
      where get_byte(${raw(column)}, 0) = ${PLAIN} limit ${PAGE}`);
    if (cells.length === 0) break;
    const sealed = cells.map(({ id, plain }) =>
      seal.seal(plain.subarray(1), sealContext(definition.kind, element, id)),
    );
    await tx.run(sql`
      update ${raw(table)} t set ${raw(column)} = n.sealed
      from unnest(${cells.map(({ province }) => province)}::text[], ${cells.map(({ id }) => id)}::uuid[],
        ${sealed}::bytea[]) as n(province, id, sealed)
      where t.province = n.province and t.id = n.id`);
  }
  await tx.client.query(`alter table ${table} enable trigger user`);
}

const KEYS = /_keys$/;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Makes the search keys of every name anew, after the program has come to know more of them. */
async function renewKeys(
  { tx, seal, definitions }: Sealing,
  table: string,
  column: string,
): Promise<void> {
  const definition = definitions.find(({ kind }) => tableName(kind) === table);
  const name = column.replace(KEYS, '');
  const [element, found] =
    Object.entries(definition?.elements ?? {}).find(([own]) => columnName(own) === name) ?? [];
  if (definition === undefined || element === undefined || found === undefined)
    throw new Error(`the standard has no ${table}.${name}`);
  const index = seal.indexOf(table);
  await tx.client.query(`alter table ${table} disable trigger user`);
  let after = { province: '', id: BEFORE_ALL };
  for (;;) {
    const cells = await tx.all<{ province: string; id: string; sealed: Uint8Array }>(sql`
      select province, id, ${raw(name)} as sealed from ${raw(table)}
      where ${raw(name)} is not null and (province, id) > (${after.province}, ${after.id}::uuid)
      order by province, id limit ${PAGE}`);
    for (const { province, id, sealed } of cells) {
      const opened = seal.open(sealed, sealContext(definition.kind, element, id));
      const text = Buffer.from(opened).toString('utf8');
      await tx.run(sql`
        update ${raw(table)} set
          ${raw(`${name}_key`)} = ${searchKey(seal, element, found, text, index)},
          ${raw(column)} = ${nameKeys(seal, element, found, text, index)}::bytea[]
        where province = ${province} and id = ${id}`);
    }
    const last = cells.at(-1);
    if (last === undefined) break;
    after = last;
  }
  await tx.client.query(`alter table ${table} enable trigger user`);
}

/** Bodies that were kept open are sealed; headers and leaves, which are signed, stay as they are. */
async function sealBodies({ tx, seal }: Sealing, table: string): Promise<void> {
  for (;;) {
    const entries = await tx.all<Entry>(sql`
      select ctid::text as at, kind, record, version, body from ${raw(table)}
      where get_byte(body, 0) = ${PLAIN} limit ${PAGE}`);
    if (entries.length === 0) return;
    const sealed = entries.map(({ kind, record, version, body }) =>
      storeBody(
        { seal },
        true,
        Buffer.from(body.subarray(1)).toString('utf8'),
        bodyContext(kind, record, version),
      ),
    );
    await tx.run(sql`
      update ${raw(table)} t set body = n.sealed
      from unnest(${entries.map(({ at }) => at)}::text[]::tid[], ${sealed}::bytea[]) as n(at, sealed)
      where t.ctid = n.at`);
  }
}

/**
 * Seals what an earlier version kept as plain text, and makes search keys anew. A migration lists the columns; the key is the
 * program's, so that this is done before anybody is served. Each column is a transaction.
 */
export async function sealPlain(
  db: Database,
  seal: Seal,
  definitions: readonly RecordDefinition[],
): Promise<void> {
  const columns = await db.all<{ table: string; column: string }>(
    sql`select table_name as "table", column_name as "column" from not_yet_sealed where ${true}`,
  );
  for (const { table, column } of columns)
    await db.transaction(async (tx) => {
      const sealing = { tx, seal, definitions };
      if (column === 'body') await sealBodies(sealing, table);
      else if (KEYS.test(column)) await renewKeys(sealing, table, column);
      else await sealColumn(sealing, table, column);
      await tx.run(
        sql`delete from not_yet_sealed where table_name = ${table} and column_name = ${column}`,
      );
    });
}
