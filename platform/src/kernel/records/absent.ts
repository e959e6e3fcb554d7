import type { Database, Tx } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';

/** A record that a transaction looked for by its identifier and did not find. */
interface Absent {
  readonly table: string;
  readonly province: string;
  readonly id: string;
}

const absent = new WeakMap<Tx, Absent[]>();

export function keepAbsent(tx: Tx, looked: Absent): void {
  const known = absent.get(tx);
  if (known === undefined) absent.set(tx, [looked]);
  else known.push(looked);
}

/**
 * Whether a record that this transaction did not find is there by now. The same request sent twice
 * at once is one act: the second one, refused for what the first one did, begins again and finds it.
 */
export async function hasArrived(
  db: Pick<Database, 'maybe'>,
  tx: Tx | undefined,
): Promise<boolean> {
  for (const { table, province, id } of (tx && absent.get(tx)) ?? []) {
    const found = await db.maybe(
      sql`select 1 from ${raw(table)} where province = ${province} and id = ${id}`,
    );
    if (found !== undefined) return true;
  }
  return false;
}
