import { sql } from '../kernel/db/sql.ts';
import type { NodeContext } from '../kernel/node.ts';

/** How many entries of this node's log the slowest partner has not acknowledged. */
export async function backlogOf({ db }: NodeContext): Promise<number> {
  const { backlog } = await db.one<{ backlog: number }>(sql`
    select coalesce((select size from log_state where stream = ${'record'}), 0)
      - coalesce((select min(acknowledged) from exchange_cursor), 0) as backlog`);
  return backlog;
}
