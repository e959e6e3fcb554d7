import type { Frontier } from '@qingming/exchange';
import { frontierFromTiles, type OutgoingEntry, subtreeTiles } from '@qingming/exchange';
import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import { bodyContext, readBody } from '../../kernel/log/append.ts';
import { fetchTiles } from '../../kernel/log/tile-store.ts';
import { MINISTRY, type NodeContext } from '../../kernel/node.ts';

interface OutgoingRow {
  readonly seq: number;
  /** Null, as all but the leaf, for an entry whose content was lost. */
  readonly xid: string | null;
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly travels: string;
  readonly audience: string | null;
  readonly header: string;
  readonly body: Uint8Array;
  readonly leaf: Uint8Array;
}

const MOST_ENTRIES = 2000;
/** One transaction's entries stay in one batch, so that rules between them hold at the receiver too. */
const MOST_OVER = 1000;

/** A partner above us is sent what travels up, one below us what travels down. */
const direction = (partner: string): string => (partner === MINISTRY ? 'up' : 'down');

const travelsTo = (row: OutgoingRow, partner: string): boolean =>
  row.travels === direction(partner) && (row.audience === null || row.audience === partner);

/** Rows up to the limit, and on as far as their transactions go on. */
function wholeTransactions(rows: readonly OutgoingRow[]): readonly OutgoingRow[] {
  const begun = new Set(rows.slice(0, MOST_ENTRIES).map(({ xid }) => xid));
  let end = MOST_ENTRIES;
  for (let at = MOST_ENTRIES; at < rows.length; at += 1)
    if (begun.has(rows[at]?.xid ?? '')) end = at + 1;
  return rows.slice(0, end);
}

function outgoing(node: NodeContext, partner: string, row: OutgoingRow): OutgoingEntry {
  if (!travelsTo(row, partner)) return { leaf: row.leaf };
  const body = readBody(node, row.body, bodyContext(row.kind, row.record, row.version));
  return { header: row.header, body, leaf: row.leaf };
}

/** The next entries of our log after `from`, as this partner may see them. */
export async function entriesAfter(
  tx: Pick<Tx, 'all'>,
  node: NodeContext,
  partner: string,
  from: number,
): Promise<readonly OutgoingEntry[]> {
  const rows = await tx.all<OutgoingRow>(sql`
    select s.seq, e.xid::text, e.kind, e.record, e.version, e.travels, e.audience, e.header, e.body,
      coalesce(e.leaf, l.leaf) as leaf
    from log_sequence s left join log_entry e using (entry_id) left join lost_entry l using (seq)
    where s.seq > ${from} order by s.seq limit ${MOST_ENTRIES + MOST_OVER}`);
  return wholeTransactions(rows).map((row) => outgoing(node, partner, row));
}

/** The right edge of our log at `size`, from the stored tiles. */
export async function frontierAt(
  tx: Pick<Tx, 'all'>,
  node: NodeContext,
  size: number,
): Promise<Frontier> {
  const tiles = await fetchTiles(tx, 'record', subtreeTiles(size));
  return frontierFromTiles(node.suite, tiles, size);
}

/** How long our log is. */
export async function logSize(tx: Pick<Tx, 'maybe'>): Promise<number> {
  const state = await tx.maybe<{ size: number }>(
    sql`select size from log_state where stream = ${'record'}`,
  );
  return state?.size ?? 0;
}
