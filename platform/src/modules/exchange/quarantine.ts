import { type QuarantinedEntry, type ReceiptContent } from '@qingming/exchange';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Fault } from '../../kernel/errors/fault.ts';
import { openKept } from '../../kernel/log/append.ts';
import type { NodeContext } from '../../kernel/node.ts';
import {
  type Applied,
  type ForeignEntry,
  type RefusedEntry,
  WAITING,
} from '../../kernel/records/apply.ts';

/** A quarantined entry that is tried again because something of its case has arrived. */
export interface Waiting {
  readonly entry: ForeignEntry;
}

interface MirrorRow {
  readonly seq: number;
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly header: string;
  readonly body: Uint8Array;
}

function reopen(node: NodeContext, row: MirrorRow): ForeignEntry {
  const { header, fact, reason } = openKept(node, row);
  return { seq: row.seq, header, fact: fact as AnyFact, reason };
}

const MOST_RETRIED = 500;

/**
 * Entries in quarantine that may pass now: they wait for another record, and something of their
 * case (or a record they could link to) is in this batch.
 */
export async function openQuarantine(
  tx: Tx,
  node: NodeContext,
  origin: string,
  fresh: readonly ForeignEntry[],
): Promise<readonly Waiting[]> {
  const subjects = [...new Set(fresh.flatMap(({ header }) => header.subject ?? []))];
  const anyShared = fresh.some(({ header }) => header.subject === null);
  const rows = await tx.all<MirrorRow>(sql`
    select m.seq, m.kind, m.record, m.version, m.header, m.body
    from quarantine q join mirror_entry m using (origin, seq)
    where q.origin = ${origin} and q.settled_at is null and q.code = any(${[...WAITING]}::text[])
      and (m.subject = any(${subjects}::uuid[]) or ${anyShared})
    order by m.seq limit ${MOST_RETRIED}`);
  const replaced = new Set(fresh.map(({ header }) => header.id));
  return rows
    .filter(({ record }) => !replaced.has(record))
    .map((row) => ({ entry: reopen(node, row) }));
}

const detailOf = ({ detail, errors }: Fault): Record<string, unknown> => ({
  ...detail,
  ...(errors.length === 0 ? {} : { errors }),
});

const MOST_DETAIL = 2000;

/** JSON that stays JSON: of a long list of faults the first ones, or the code alone. */
function brief(detail: Record<string, unknown>): string {
  const whole = JSON.stringify(detail);
  if (whole.length <= MOST_DETAIL) return whole;
  const { errors, ...rest } = detail as { errors?: readonly unknown[] };
  const first = JSON.stringify({ ...rest, errors: errors?.slice(0, 3) });
  return first.length <= MOST_DETAIL ? first : '{}';
}

/** What the receipt tells the sender: the rule or the elements, never a value. */
const receiptLine = ({ entry, fault }: RefusedEntry): QuarantinedEntry => ({
  seq: entry.seq,
  kind: entry.header.kind,
  id: entry.header.id,
  version: entry.header.version,
  code: fault.code,
  detail: brief(detailOf(fault)),
});

async function hold(
  tx: Tx,
  origin: string,
  refused: readonly RefusedEntry[],
  at: string,
): Promise<void> {
  for (const { entry, fault } of refused)
    await tx.run(sql`
      insert into quarantine (origin, seq, kind, record, version, region, code, detail, received_at)
      values (${origin}, ${entry.seq}, ${entry.header.kind}, ${entry.header.id}, ${entry.header.version},
        ${entry.header.region}, ${fault.code}, ${JSON.stringify(detailOf(fault))}::jsonb, ${at})
      on conflict (origin, seq) do nothing`);
}

/** Every earlier version of a record that is now here is settled by it. */
async function release(
  tx: Tx,
  origin: string,
  settled: readonly ForeignEntry[],
  at: string,
): Promise<readonly number[]> {
  if (settled.length === 0) return [];
  const rows = await tx.all<{ seq: number }>(sql`
    update quarantine q set settled_at = ${at}, settled_by = s.seq
    from unnest(${settled.map(({ header }) => header.id)}::uuid[], ${settled.map(({ seq }) => seq)}::bigint[]) as s(record, seq)
    where q.origin = ${origin} and q.record = s.record and q.seq <= s.seq and q.settled_at is null
    returning q.seq`);
  return rows.map(({ seq }) => seq);
}

/** Writes down what was refused and what is mended; returns what the receipt says of this batch's entries. */
export async function settleQuarantine(
  tx: Tx,
  origin: string,
  waiting: readonly Waiting[],
  fresh: readonly ForeignEntry[],
  result: Applied,
  at: string,
): Promise<Pick<ReceiptContent, 'quarantined' | 'released'>> {
  const again = new Set(waiting.map(({ entry }) => entry.seq));
  const ours = new Set(fresh.map(({ seq }) => seq));
  const refused = result.refused.filter(
    ({ entry }) => !again.has(entry.seq) && ours.has(entry.seq),
  );
  await hold(tx, origin, refused, at);
  const released = await release(tx, origin, result.settled, at);
  return { quarantined: refused.map(receiptLine), released };
}
