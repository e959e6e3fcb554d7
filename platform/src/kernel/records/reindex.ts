import { columnName, tableName } from '@qingming/standard/derive/names.ts';
import { modelOf } from '@qingming/standard/derive/migration.ts';
import { type Element, isSealed } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { readIndexUse } from '../crypto/index-use.ts';
import { indexNumber, type Seal } from '../crypto/seal.ts';
import type { Database, Tx } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';
import { nameKeys, type Row, sealContext, searchKey } from './codec.ts';
import { tellProgress } from './key-progress.ts';
import {
  isStale,
  pagesOf,
  renewedCells,
  type Resealed,
  resealTable,
  type SealedTable,
  updateOf,
} from './reseal.ts';

/** A sealed element by which records are found. */
interface Findable {
  readonly name: string;
  readonly element: Element;
  readonly column: string;
}

const findables = ({ elements }: RecordDefinition): readonly Findable[] =>
  Object.entries(elements)
    .filter(([, element]) => isSealed(element) && element.findable !== undefined)
    .map(([name, element]) => ({ name, element, column: columnName(name) }));

const keyColumnsOf = ({ column, element }: Findable): readonly string[] =>
  element.findable === 'name' ? [`${column}_key`, `${column}_keys`] : [`${column}_key`];

/** A table whose search keys are made anew, with those columns. */
interface Indexed {
  readonly of: SealedTable;
  readonly columns: readonly string[];
}

const numberOf = (kept: unknown): number | undefined => {
  const one: unknown = Array.isArray(kept) ? kept[0] : kept;
  return one instanceof Uint8Array ? indexNumber(one) : undefined;
};

function indexedTable(seal: Seal, newest: number, definition: RecordDefinition): Indexed {
  const { kind } = definition;
  const found = findables(definition);
  const isOld = (row: Row, column: string): boolean =>
    numberOf(row[column]) !== undefined && numberOf(row[column]) !== newest;
  const renew = (row: Row): Row => {
    const made: Row = {};
    for (const { name, element, column } of found) {
      const sealed = row[column];
      if (!(sealed instanceof Uint8Array)) continue;
      const stale = keyColumnsOf({ name, element, column }).filter((key) => isOld(row, key));
      if (stale.length === 0) continue;
      const opened = seal.open(sealed, sealContext(kind, name, String(row['id'])));
      const text = Buffer.from(opened).toString('utf8');
      for (const key of stale)
        made[key] =
          key === `${column}_key`
            ? searchKey(seal, name, element, text, newest)
            : nameKeys(seal, name, element, text, newest);
    }
    return made;
  };
  const columns = found.flatMap(keyColumnsOf);
  return {
    columns,
    of: {
      table: tableName(kind),
      key: [
        ['province', 'text'],
        ['id', 'uuid'],
      ],
      columns: [...found.map(({ column }) => column), ...columns],
      renew,
    },
  };
}

/**
 * Whether the database itself compares search keys of a table: by a unique index or in a rule. Two keys of one value
 * would then stand beside each other unnoticed.
 */
function comparedTables(definitions: readonly RecordDefinition[]): ReadonlySet<string> {
  const { tables, triggers } = modelOf(new Map(definitions.map((one) => [one.kind, one])));
  const rules = triggers.map((trigger) => trigger.sql);
  const compared = definitions.filter((definition) => {
    const table = tableName(definition.kind);
    const unique = (tables.find((one) => one.table === table)?.indexes ?? [])
      .map((index) => index.sql)
      .filter((text) => /unique/i.test(text));
    return findables(definition)
      .flatMap(keyColumnsOf)
      .some(
        (column) =>
          unique.some((text) => new RegExp(`\\b${column}\\b`).test(text)) ||
          rules.some(
            (text) =>
              new RegExp(`\\.${column}\\b`).test(text) && new RegExp(`\\b${table}\\b`).test(text),
          ),
      );
  });
  return new Set(compared.map(({ kind }) => tableName(kind)));
}

const ofOther = (column: string, newest: number, row = ''): string => {
  const one = column.endsWith('_keys') ? `(${row}${column})[1]` : `${row}${column}`;
  return `(${one} is not null and (octet_length(${one}) <> 17 or get_byte(${one}, 0) <> ${newest}))`;
};

/** From now on the table is written with the newest key alone; the lock waits for writers, never for readers. */
async function useNewest(tx: Tx, { of, columns }: Indexed, newest: number): Promise<void> {
  const { table } = of;
  await tx.client.query(`
    create or replace trigger index__${table} before insert or update of ${columns.join(', ')} on ${table}
    for each row when (${columns.map((column) => ofOther(column, newest, 'new.')).join(' or ')})
    execute function qm_search_index()`);
  await tx.run(sql`
    insert into search_index (table_name, number) values (${table}, ${newest})
    on conflict (table_name) do update set number = excluded.number, settled_at = null`);
}

const isSettled = async (db: Database, { of, columns }: Indexed, newest: number) => {
  const others = columns.map((column) => ofOther(column, newest)).join(' or ');
  const { found } = await db.one<{ found: boolean }>(sql`
    select exists (select from ${raw(of.table)} where ${raw(others)} and ${true}) as found`);
  return !found;
};

const settle = (on: Pick<Tx, 'run'>, table: string): Promise<number> =>
  on.run(sql`update search_index set settled_at = now() where table_name = ${table}`);

/** Row by row while the node works: whoever looks, looks with both keys. */
async function reindexTable(db: Database, indexed: Indexed, newest: number): Promise<Resealed> {
  await db.transaction((tx) => useNewest(tx, indexed, newest));
  const told = await resealTable(db, 'reindex', indexed.of);
  if (await isSettled(db, indexed, newest)) await settle(db, indexed.of.table);
  return told;
}

const PAGE = 1000;

class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

async function renewAll(tx: Tx, { of }: Indexed): Promise<number> {
  let written = 0;
  for await (const page of pagesOf(tx, of, PAGE))
    for (const row of page) {
      const cells = renewedCells(of, row);
      if (cells === undefined) throw new Unreadable(of.table);
      if (!isStale(cells)) continue;
      tx.send(updateOf(of, row, cells));
      written += 1;
    }
  return written;
}

/**
 * Tables whose search keys the database compares change in one transaction: writers wait for it, readers do not. Nothing
 * that a rule asks changes, so the rules rest meanwhile.
 */
async function switchTogether(
  db: Database,
  tables: readonly Indexed[],
  newest: number,
): Promise<readonly Resealed[]> {
  const names = tables.map(({ of }) => of.table);
  try {
    const told = await db.transaction(
      async (tx) => {
        await tx.client.query(`lock table ${names.join(', ')} in share row exclusive mode`);
        const done: Resealed[] = [];
        for (const indexed of tables) {
          const { table } = indexed.of;
          await tx.client.query(`alter table ${table} disable trigger user`);
          done.push({ table, resealed: await renewAll(tx, indexed), left: 0 });
          await tx.client.query(`alter table ${table} enable trigger user`);
          await useNewest(tx, indexed, newest);
          await settle(tx, table);
        }
        return done;
      },
      { isLong: true },
    );
    for (const table of names) await tellProgress(db, 'reindex', table, { ahead: 0, left: 0 });
    return told;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return Promise.all(tables.map((indexed) => countUnreadable(db, indexed)));
}

/** The rows that keep a table with the earlier key: `verify` names them. */
async function countUnreadable(db: Database, { of }: Indexed): Promise<Resealed> {
  let left = 0;
  for await (const page of pagesOf(db, of, PAGE))
    left += page.filter((row) => renewedCells(of, row) === undefined).length;
  await tellProgress(db, 'reindex', of.table, { ahead: 0, left });
  return { table: of.table, resealed: 0, left };
}

/**
 * Makes all search keys anew with the newest index key while the node works. Broken off and begun again, it goes on
 * where it was.
 */
export async function* reindex(
  db: Database,
  seal: Seal,
  newest: number,
  definitions: readonly RecordDefinition[],
): AsyncGenerator<Resealed> {
  const used = await readIndexUse(db);
  const compared = comparedTables(definitions);
  const tables = definitions
    .map((definition) => indexedTable(seal, newest, definition))
    .filter(({ columns }) => columns.length > 0);
  const together = tables.filter(({ of }) => compared.has(of.table));
  if (together.some(({ of }) => (used.get(of.table) ?? 1) !== newest))
    yield* await switchTogether(db, together, newest);
  for (const indexed of tables)
    if (!compared.has(indexed.of.table)) yield await reindexTable(db, indexed, newest);
}

/** Whether every table that holds search keys is settled with the newest key. */
export async function isReindexed(
  db: Pick<Database, 'all'>,
  newest: number,
  definitions: readonly RecordDefinition[],
): Promise<boolean> {
  const rows = await db.all<{ name: string }>(sql`
    select table_name as name from search_index where number = ${newest} and settled_at is not null`);
  const settled = new Set(rows.map(({ name }) => name));
  return definitions
    .filter((definition) => findables(definition).length > 0)
    .every(({ kind }) => settled.has(tableName(kind)));
}
