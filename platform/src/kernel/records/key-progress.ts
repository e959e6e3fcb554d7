import type { Database } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';

export type KeyTask = 'reseal' | 'reindex';

/** How far a command of keys has come in one table. */
export interface KeyProgress {
  readonly task: KeyTask;
  readonly table: string;
  readonly left: number;
  readonly notWritten: number;
  readonly updatedAt: string;
}

export const rowsIn = async (db: Database, table: string): Promise<number> =>
  (await db.one<{ rows: number }>(sql`select count(*) as rows from ${raw(table)} where ${true}`))
    .rows;

/** Keeps how many rows are still ahead, and how many could not be written. */
export const tellProgress = (
  db: Pick<Database, 'run'>,
  task: KeyTask,
  table: string,
  { ahead, left }: { readonly ahead: number; readonly left: number },
): Promise<number> =>
  db.run(sql`
    insert into key_task (task, table_name, rows_left, not_written) values (${task}, ${table}, ${ahead}, ${left})
    on conflict (task, table_name) do update set rows_left = excluded.rows_left,
      not_written = excluded.not_written, updated_at = now()`);

/** The tables that a command has not brought to its end: it is at work, or was broken off. */
export const unfinishedKeyTasks = (db: Pick<Database, 'all'>): Promise<KeyProgress[]> =>
  db.all<KeyProgress>(sql`
    select task, table_name as "table", rows_left as "left", not_written as "notWritten", updated_at as "updatedAt"
    from key_task where rows_left > 0 or not_written > 0 or ${false} order by task, table_name`);

/** Rows ahead by task, for the metrics. */
export async function keyRowsLeft(db: Pick<Database, 'all'>): Promise<ReadonlyMap<string, number>> {
  const rows = await db.all<{ task: string; rows: number }>(sql`
    select task, sum(rows_left + not_written)::bigint as rows from key_task where ${true} group by task`);
  return new Map(rows.map(({ task, rows: left }) => [task, left]));
}
