import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** With which index key each table is written; those not named, with the first. */
export async function readIndexUse(
  db: Pick<Database, 'all'>,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.all<{ name: string; number: number }>(
    sql`select table_name as name, number from search_index where ${true}`,
  );
  return new Map(rows.map(({ name, number }) => [name, number]));
}
