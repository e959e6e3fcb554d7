import { columnName, tableName } from '@qingming/standard/derive/names.ts';
import { isSealed } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Seal } from '../crypto/seal.ts';
import type { Database, Tx } from '../db/database.ts';
import { join, raw, type Sql, sql } from '../db/sql.ts';
import { bodyContext } from '../log/append.ts';
import { REASON, type Row, sealContext } from './codec.ts';
import { type KeyTask, rowsIn, tellProgress } from './key-progress.ts';
import { resealLocal } from './local-values.ts';

/** Seals a value anew under the newest key; what it already seals is given back as it is. */
export type Renew = (sealed: Uint8Array, context: string) => Uint8Array;

export const renewing =
  (seal: Seal, newest: number): Renew =>
  (sealed, context) =>
    sealed[0] === newest ? sealed : seal.seal(seal.open(sealed, context), context);

/** A table with sealed cells, and what they are bound to. */
export interface SealedTable {
  readonly table: string;
  /** The primary key, by which it is walked: columns with their types. */
  readonly key: readonly (readonly [name: string, type: string])[];
  /** What is read to seal a row anew. */
  readonly columns: readonly string[];
  /** The cells of a row that an earlier key sealed, sealed anew. */
  readonly renew: (row: Row) => Row;
}

/** How a table was walked: rows sealed anew, and rows that could not be: they do not open, or a rule of the database refuses them. */
export interface Resealed {
  readonly table: string;
  readonly resealed: number;
  readonly left: number;
}

function recordTable(renew: Renew, definition: RecordDefinition): SealedTable {
  const { kind, elements } = definition;
  const cells: readonly (readonly [column: string, element: string])[] = [
    ['reason', REASON],
    ...Object.entries(elements).flatMap(([name, element]) =>
      isSealed(element) ? [[columnName(name), name] as const] : [],
    ),
  ];
  return {
    table: tableName(kind),
    key: [
      ['province', 'text'],
      ['id', 'uuid'],
    ],
    columns: [...cells.map(([column]) => column), 'local'],
    renew: (row) => {
      const id = String(row['id']);
      const renewed: Row = {};
      for (const [column, element] of cells) {
        const sealed = row[column];
        if (!(sealed instanceof Uint8Array)) continue;
        const made = renew(sealed, sealContext(kind, element, id));
        if (made !== sealed) renewed[column] = made;
      }
      const local = resealLocal(renew, kind, id, row['local']);
      if (local !== undefined) renewed['local'] = local;
      return renewed;
    },
  };
}

const SEALED = 1;

/** Header and leaf, which are signed, stay as they are: they speak of the text, not of its sealing. */
function bodyTable(renew: Renew, table: string, key: SealedTable['key']): SealedTable {
  return {
    table,
    key,
    columns: ['kind', 'record', 'version', 'body'],
    renew: ({ kind, record, version, body }) => {
      if (!(body instanceof Uint8Array) || body[0] !== SEALED) return {};
      const sealed = body.subarray(1);
      const made = renew(sealed, bodyContext(String(kind), String(record), Number(version)));
      return made === sealed ? {} : { body: Buffer.concat([Buffer.from([SEALED]), made]) };
    },
  };
}

const keyOf = ({ key }: SealedTable, row: Row): Sql =>
  join(key.map(([name, type]) => sql`${row[name]}::${raw(type)}`));

const keyColumns = ({ key }: SealedTable): Sql => raw(key.map(([name]) => name).join(', '));

const rowsOf = (of: SealedTable, where: Sql): Sql => sql`
  select ${keyColumns(of)}, ${raw(of.columns.join(', '))} from ${raw(of.table)} where ${where}`;

/** All rows of a table in the order of its key, a page at a time. */
export async function* pagesOf(
  db: Pick<Database, 'all'>,
  of: SealedTable,
  size: number,
): AsyncGenerator<readonly Row[]> {
  let after: Sql | undefined;
  for (;;) {
    const behind: Sql = after === undefined ? sql`true` : sql`(${keyColumns(of)}) > (${after})`;
    const page: Row[] = await db.all<Row>(
      sql`${rowsOf(of, behind)} order by ${keyColumns(of)} limit ${size}`,
    );
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = keyOf(of, last);
  }
}

/**
 * The cells of a row that change. Undefined of a row that does not open: a cell was altered, or its key is
 * not in the file; `verify` names it.
 */
export function renewedCells({ renew }: SealedTable, row: Row): Row | undefined {
  try {
    return renew(row);
  } catch {
    return undefined;
  }
}

export const isStale = (cells: Row | undefined): cells is Row =>
  cells !== undefined && Object.keys(cells).length > 0;

/** Writes cells of the row that has the key of `row`. */
export function updateOf(of: SealedTable, row: Row, cells: Row): Sql {
  const set = Object.entries(cells).map(([column, value]) => sql`${raw(column)} = ${value}`);
  return sql`update ${raw(of.table)} set ${join(set)} where (${keyColumns(of)}) = (${keyOf(of, row)})`;
}

/** The row is read again under its lock: what was written meanwhile is not written over. */
async function resealRow(tx: Tx, of: SealedTable, found: Row): Promise<boolean> {
  const here = sql`(${keyColumns(of)}) = (${keyOf(of, found)})`;
  const row = await tx.maybe<Row>(sql`${rowsOf(of, here)} for no key update`);
  const cells = row === undefined ? undefined : renewedCells(of, row);
  if (!isStale(cells)) return false;
  await tx.run(updateOf(of, found, cells));
  return true;
}

const PAGE = 200;

/** A rule that a row of an earlier release does not meet, or a lock that was not given in time. */
const refusedByDatabase = (error: unknown): boolean =>
  /^(?:23|40|55|P0)/.test(
    String(
      (error as { code?: unknown } | null)?.code ??
        (error as { cause?: { code?: unknown } } | null)?.cause?.code,
    ),
  );

/** A page is one transaction; where the database refuses it, each of its rows is one. */
async function resealPage(
  db: Database,
  of: SealedTable,
  stale: readonly Row[],
): Promise<Omit<Resealed, 'table'>> {
  try {
    const resealed = await db.transaction(async (tx) => {
      let count = 0;
      for (const row of stale) if (await resealRow(tx, of, row)) count += 1;
      return count;
    });
    return { resealed, left: 0 };
  } catch (error) {
    if (!refusedByDatabase(error)) throw error;
    const [only] = stale;
    if (stale.length === 1 && only !== undefined) return { resealed: 0, left: 1 };
  }
  let [resealed, left] = [0, 0];
  for (const row of stale) {
    const done = await resealPage(db, of, [row]);
    resealed += done.resealed;
    left += done.left;
  }
  return { resealed, left };
}

export async function resealTable(db: Database, task: KeyTask, of: SealedTable): Promise<Resealed> {
  let [resealed, left] = [0, 0];
  let ahead = await rowsIn(db, of.table);
  const tell = () => tellProgress(db, task, of.table, { ahead, left });
  await tell();
  for await (const page of pagesOf(db, of, PAGE)) {
    ahead = Math.max(0, ahead - page.length);
    const cells = page.map((row) => renewedCells(of, row));
    const stale = page.filter((_, at) => isStale(cells[at]));
    left += cells.filter((one) => one === undefined).length;
    const done = stale.length === 0 ? undefined : await resealPage(db, of, stale);
    resealed += done?.resealed ?? 0;
    left += done?.left ?? 0;
    await tell();
  }
  ahead = 0;
  await tell();
  return { table: of.table, resealed, left };
}

/**
 * Seals anew, under the newest key, the records, the bodies of the log and of partners' logs, and the tables of modules. The
 * node may work meanwhile. Broken off and begun again, it goes over what is done without writing.
 */
export async function* reseal(
  db: Database,
  seal: Seal,
  newest: number,
  definitions: readonly RecordDefinition[],
  modules: readonly ((renew: Renew) => SealedTable)[] = [],
): AsyncGenerator<Resealed> {
  const renew = renewing(seal, newest);
  const walk = (of: SealedTable) => resealTable(db, 'reseal', of);
  for (const definition of definitions) yield walk(recordTable(renew, definition));
  yield walk(bodyTable(renew, 'log_entry', [['entry_id', 'bigint']]));
  yield walk(
    bodyTable(renew, 'mirror_entry', [
      ['origin', 'text'],
      ['seq', 'bigint'],
    ]),
  );
  for (const tableOf of modules) yield walk(tableOf(renew));
}
