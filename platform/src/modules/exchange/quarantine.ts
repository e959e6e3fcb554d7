import { type QuarantinedEntry, type ReceiptContent } from '@qingming/exchange';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import type { Tx } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Fault } from '../../kernel/errors/fault.ts';
import { openKept } from '../../kernel/log/append.ts';
import type { NodeContext } from '../../kernel/node.ts';
import {
  type Applied,
  type ForeignEntry,
  type HeldFor,
  type RefusedEntry,
  setsRight,
  waitsFor,
  WAITING,
} from '../../kernel/records/apply.ts';

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

/** Tried again in one transaction; the longest untried come first, so none starves behind others. */
const MAX_RETRIED = 500;

/** Entries of a partner that are held back, as they came; those without a body are never tried again. */
export async function heldWhere(
  tx: Pick<Tx, 'all'>,
  node: NodeContext,
  origin: string,
  which: Sql,
): Promise<readonly ForeignEntry[]> {
  const rows = await tx.all<MirrorRow>(sql`
    select m.seq, m.kind, m.record, m.version, m.header, m.body
    from quarantine q join mirror_entry m using (origin, seq)
    where q.origin = ${origin} and q.settled_at is null and m.body is not null and ${which}
    order by q.tried_at nulls first, q.seq limit ${MAX_RETRIED}`);
  return rows.map((row) => reopen(node, row));
}

/** Gives what is held back and waits for something that has arrived. */
export function heldFor(tx: Tx, node: NodeContext, origin: string): HeldFor {
  let isEmpty: boolean | undefined;
  return async (arrived) => {
    isEmpty ??=
      (await tx.maybe(
        sql`select 1 from quarantine where origin = ${origin} and settled_at is null limit 1`,
      )) === undefined;
    if (isEmpty) return [];
    const ids = [...new Set(arrived.flatMap((entry) => setsRight(node, entry)))];
    return heldWhere(
      tx,
      node,
      origin,
      sql`coalesce(q.still_code, q.code) = any(${[...WAITING]}::text[]) and q.waits && ${ids}::uuid[]`,
    );
  };
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
  node: NodeContext,
  origin: string,
  refused: readonly RefusedEntry[],
  at: string,
): Promise<void> {
  await Promise.all(
    refused.map(({ entry, fault }) =>
      tx.run(sql`
        insert into quarantine
          (origin, seq, kind, record, version, region, code, detail, received_at, waits, standard, tried_at, tries)
        values (${origin}, ${entry.seq}, ${entry.header.kind}, ${entry.header.id}, ${entry.header.version},
          ${entry.header.region}, ${fault.code}, ${JSON.stringify(detailOf(fault))}::jsonb, ${at},
          ${waitsFor(node, entry)}::uuid[], ${node.standard}, ${at}, 1)
        on conflict (origin, seq) do nothing`),
    ),
  );
}

/** What is still refused goes to the end of the queue, with the reason of now. */
async function keepHeld(
  tx: Tx,
  node: NodeContext,
  origin: string,
  refused: readonly RefusedEntry[],
  at: string,
): Promise<void> {
  await Promise.all(
    refused.map(({ entry, fault }) =>
      tx.run(sql`
        update quarantine set tried_at = ${at}, tries = tries + 1, standard = ${node.standard},
          waits = ${waitsFor(node, entry)}::uuid[], still_code = ${fault.code},
          still_detail = ${JSON.stringify(detailOf(fault))}::jsonb
        where origin = ${origin} and seq = ${entry.seq}`),
    ),
  );
}

/** Every earlier version of a record that is now here is settled by it. */
async function release(
  tx: Tx,
  origin: string,
  settled: readonly ForeignEntry[],
  at: string,
  isTold: boolean,
): Promise<readonly number[]> {
  if (settled.length === 0) return [];
  const rows = await tx.all<{ seq: number }>(sql`
    update quarantine q set settled_at = ${at}, settled_by = s.seq, told = ${isTold}
    from unnest(${settled.map(({ header }) => header.id)}::uuid[], ${settled.map(({ seq }) => seq)}::bigint[]) as s(record, seq)
    where q.origin = ${origin} and q.record = s.record and q.seq <= s.seq and q.settled_at is null
    returning q.seq`);
  return rows.map(({ seq }) => seq);
}

/** Writes down what came of trying held entries outside a batch; the next receipt tells the sender. */
export async function settleRetried(
  tx: Tx,
  node: NodeContext,
  origin: string,
  { refused, settled }: Applied,
  at: string,
): Promise<readonly number[]> {
  await keepHeld(tx, node, origin, refused, at);
  return release(tx, origin, settled, at, false);
}

/** Places that were released since the last receipt, and are told in this one. */
async function untold(tx: Tx, origin: string): Promise<readonly number[]> {
  const rows = await tx.all<{ seq: number }>(
    sql`update quarantine set told = true where origin = ${origin} and not told returning seq`,
  );
  return rows.map(({ seq }) => seq);
}

/** Writes down what was refused and what is mended; returns what the receipt says. */
export async function settleQuarantine(
  tx: Tx,
  node: NodeContext,
  origin: string,
  fresh: readonly ForeignEntry[],
  result: Applied,
  at: string,
): Promise<Pick<ReceiptContent, 'quarantined' | 'released'>> {
  const ours = new Set(fresh.map(({ seq }) => seq));
  const refused = result.refused.filter(({ entry }) => ours.has(entry.seq));
  const again = result.refused.filter(({ entry }) => !ours.has(entry.seq));
  await hold(tx, node, origin, refused, at);
  await keepHeld(tx, node, origin, again, at);
  const earlier = await untold(tx, origin);
  const released = await release(tx, origin, result.settled, at, true);
  return { quarantined: refused.map(receiptLine), released: [...earlier, ...released] };
}
