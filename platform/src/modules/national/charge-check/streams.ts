import type { Tx } from '../../../kernel/db/database.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { NodeContext } from '../../../kernel/node.ts';
import { type Changed, markChanged } from './mark.ts';
import { chargeRules } from './rules.ts';

/** Places of a log that are looked through in one transaction; the first place of a log is 1. */
const PAGE = 2000;
/** What partners' records are taken over later by; a settlement that was not committed yet is found at the next look. */
const SETTLED = 'settled';
const OVERLAP_MS = 600_000;
/** Nobody waits for it, and a guided price may concern every day of a nation. */
const LONG = { isLong: true } as const;

/**
 * What grows behind the writers: the log of this node, and what each partner sent. A node that begins reads them from
 * their ends, for all that stands before is asked in the turn of the houses; a partner that joins later, from the first.
 */
const beginStreams = ({ db, node, clock }: NodeContext): Promise<number> =>
  db.run(sql`
    insert into charge_check_progress (stream, seq, looked_until)
    select s.stream, case when exists (select from charge_check_progress) then 0 else s.size end, ${clock.now()}
    from (select ${node} as stream, coalesce((select size from log_state where stream = 'record'), 0) as size
      union all select origin, size from mirror_state
      union all select ${SETTLED}, 0) s
    on conflict do nothing`);

const sizeOf = (tx: Tx, node: NodeContext, stream: string) =>
  tx.one<{ size: number }>(
    stream === node.node
      ? sql`select coalesce((select size from log_state where stream = 'record'), 0)::bigint as size`
      : sql`select coalesce((select size from mirror_state where origin = ${stream}), 0)::bigint as size`,
  );

const CHANGED = sql`e.kind, e.record, e.version, coalesce(e.subject, e.record) as root,
  e.header::jsonb->>'institution' as institution`;

const changesIn = (node: NodeContext, stream: string, from: number, to: number): Sql => {
  const { kinds } = chargeRules(node);
  return stream === node.node
    ? sql`
        select ${CHANGED} from log_sequence s join log_entry e using (entry_id)
        where s.seq > ${from} and s.seq <= ${to} and e.kind = any(${[...kinds]}::text[]) order by s.seq`
    : sql`
        select ${CHANGED} from mirror_entry e
        where e.origin = ${stream} and e.seq > ${from} and e.seq <= ${to}
          and e.kind = any(${[...kinds]}::text[]) and e.header is not null order by e.seq`;
};

/** Looks through the next places of one log, and keeps how far it came with what it marked; true where more is left. */
function readPage(node: NodeContext, stream: string): Promise<boolean> {
  return node.db.transaction(async (tx) => {
    const moment = node.clock.now();
    const { seq } = await tx.one<{ seq: number }>(
      sql`select seq from charge_check_progress where stream = ${stream} for update`,
    );
    const { size } = await sizeOf(tx, node, stream);
    // A log that was restored is shorter than what was read of it.
    const from = Math.min(seq, size);
    const to = Math.min(from + PAGE, size);
    const changes = await tx.all<Changed>(changesIn(node, stream, from, to));
    await markChanged(tx, node, stream, changes);
    await tx.run(sql`
      update charge_check_progress set seq = ${to},
        looked_until = case when ${to === size} then ${moment} else looked_until end
      where stream = ${stream}`);
    return to < size;
  }, LONG);
}

/** Records of partners that were held back and have been taken over since the last look. */
function readSettled(node: NodeContext): Promise<void> {
  return node.db.transaction(async (tx) => {
    const moment = node.clock.now();
    const { since } = await tx.one<{ since: Date | string }>(
      sql`select looked_until as since from charge_check_progress where stream = ${SETTLED} for update`,
    );
    const from = new Date(new Date(since).getTime() - OVERLAP_MS);
    const rows = await tx.all<Changed & { origin: string }>(sql`
      select e.origin, ${CHANGED} from quarantine q join mirror_entry e on e.origin = q.origin and e.seq = q.seq
      where q.settled_at >= ${from} and e.kind = any(${[...chargeRules(node).kinds]}::text[]) and e.header is not null`);
    for (const [origin, changes] of Map.groupBy(rows, (row) => row.origin))
      await markChanged(tx, node, origin, changes);
    await tx.run(
      sql`update charge_check_progress set looked_until = ${moment} where stream = ${SETTLED}`,
    );
  }, LONG);
}

/** Marks what has to be asked again since the last look, as long as `goesOn` says. */
export async function followLogs(node: NodeContext, goesOn: () => boolean): Promise<void> {
  await beginStreams(node);
  const streams = await node.db.all<{ stream: string }>(
    sql`select stream from charge_check_progress where stream <> ${SETTLED} order by stream`,
  );
  for (const { stream } of streams) while (goesOn() && (await readPage(node, stream)));
  if (goesOn()) await readSettled(node);
}
