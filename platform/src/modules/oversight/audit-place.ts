import type { Clock } from '../../kernel/clock.ts';
import type { Tx } from '../../kernel/db/database.ts';
import { raw, sql } from '../../kernel/db/sql.ts';

/** Who reads the audit from where it stopped keeps its place in a table of one row. */
type PlaceTable = 'alarm_progress' | 'view_notice_progress';

/** A node that begins to read does not go through its past, but through the last day. */
const FIRST_LOOK_MS = 86_400_000;

/**
 * Where to go on in the audit, locked until the transaction ends where there is one; an audit that is
 * shorter than it was is read from its end.
 */
export async function placeInAudit(
  tx: Pick<Tx, 'run' | 'one'>,
  clock: Clock,
  table: PlaceTable,
): Promise<number> {
  const since = new Date(clock.now().getTime() - FIRST_LOOK_MS).toISOString();
  await tx.run(sql`
    insert into ${raw(table)} (seq)
    select coalesce((select min(s.seq) from audit_sequence s join audit_entry e using (entry_id)
      where e.at >= ${since}::timestamptz), (select size from log_state where stream = 'audit'), 0)
    where not exists (select from ${raw(table)})
    on conflict do nothing`);
  const { seq } = await tx.one<{ seq: number }>(sql`
    select least(p.seq, coalesce((select size from log_state where stream = 'audit'), 0))::bigint as seq
    from ${raw(table)} p for update of p`);
  return seq;
}

/** Keeps the place behind the entries that were read. */
export const keepPlace = (
  tx: Pick<Tx, 'run'>,
  table: PlaceTable,
  from: number,
  read: readonly { readonly seq: number | null }[],
): Promise<unknown> =>
  tx.run(sql`update ${raw(table)} set seq = ${(read.at(-1)?.seq ?? from - 1) + 1}`);
