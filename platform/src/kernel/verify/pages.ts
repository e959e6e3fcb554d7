import type { Database } from '../db/database.ts';
import type { Sql } from '../db/sql.ts';

const PAGE = 2000;

/** Reads a long table piece by piece: `page(after, limit)` gives the rows after a key, in order. */
export async function* inPages<Row extends object>(
  db: Pick<Database, 'all'>,
  page: (after: number, limit: number) => Sql,
  keyOf: (row: Row) => number,
): AsyncGenerator<readonly Row[]> {
  for (let after = 0; ; ) {
    const rows = await db.all<Row>(page(after, PAGE));
    if (rows.length === 0) return;
    yield rows;
    after = keyOf(rows[rows.length - 1] as Row);
  }
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** The same for tables that are ordered by an identifier. */
export async function* inPagesById<Row extends { readonly id: string }>(
  db: Pick<Database, 'all'>,
  page: (after: string, limit: number) => Sql,
): AsyncGenerator<readonly Row[]> {
  for (let after = FIRST_ID; ; ) {
    const rows = await db.all<Row>(page(after, PAGE));
    if (rows.length === 0) return;
    yield rows;
    after = (rows[rows.length - 1] as Row).id;
  }
}
