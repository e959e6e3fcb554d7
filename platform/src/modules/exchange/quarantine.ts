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

/** Entries of a partner as they came, read from the mirror. */
export async function keptEntries(
  tx: Pick<Tx, 'all'>,
  node: NodeContext,
  query: Sql,
): Promise<readonly ForeignEntry[]> {
  const rows = await tx.all<MirrorRow>(query);
  return rows.map((row) => reopen(node, row));
}

/** Tried again in one transaction; the longest untried come first, so none starves behind others. */
const MAX_RETRIED = 500;

/**
 * Entries of a partner that failed checks and have not passed since, as they came; those without a
 * body are never tried again.
 */
export async function heldWhere(
  tx: Pick<Tx, 'all'>,
  node: NodeContext,
  origin: string,
  which: Sql,
): Promise<readonly ForeignEntry[]> {
  return keptEntries(
    tx,
    node,
    sql`
    select m.seq, m.kind, m.record, m.version, m.header, m.body
    from quarantine q join mirror_entry m using (origin, seq)
    where q.origin = ${origin} and q.settled_by is null and m.body is not null and ${which}
    order by q.tried_at nulls first, q.seq limit ${MAX_RETRIED}`,
  );
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
      sql`q.settled_at is null and coalesce(q.still_code, q.code) = any(${[...WAITING]}::text[])
        and q.waits && ${ids}::uuid[]`,
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

/** Refused entries as rows of one statement. */
const refusedRows = (node: NodeContext, refused: readonly RefusedEntry[]): Sql => sql`
  jsonb_to_recordset(${JSON.stringify(
    refused.map(({ entry, fault }) => ({
      seq: entry.seq,
      kind: entry.header.kind,
      record: entry.header.id,
      version: entry.header.version,
      region: entry.header.region,
      code: fault.code,
      detail: detailOf(fault),
      waits: waitsFor(node, entry),
    })),
  )}::jsonb) as r(seq bigint, kind text, record uuid, version integer, region text, code text, detail jsonb, waits uuid[])`;

async function hold(
  tx: Tx,
  node: NodeContext,
  origin: string,
  refused: readonly RefusedEntry[],
  at: string,
): Promise<void> {
  if (refused.length === 0) return;
  await tx.run(sql`
    insert into quarantine
      (origin, seq, kind, record, version, region, code, detail, received_at, waits, standard, tried_at, tries)
    select ${origin}, r.seq, r.kind, r.record, r.version, r.region, r.code, r.detail, ${at}::timestamptz, r.waits,
      ${node.standard}, ${at}::timestamptz, 1
    from ${refusedRows(node, refused)}
    on conflict (origin, seq) do nothing`);
}

/** What is still refused goes to the end of the queue, with the reason of now. */
async function keepHeld(
  tx: Tx,
  node: NodeContext,
  origin: string,
  refused: readonly RefusedEntry[],
  at: string,
): Promise<void> {
  if (refused.length === 0) return;
  await tx.run(sql`
    update quarantine q set tried_at = ${at}, tries = q.tries + 1, standard = ${node.standard},
      waits = r.waits, still_code = r.code, still_detail = r.detail
    from ${refusedRows(node, refused)} where q.origin = ${origin} and q.seq = r.seq`);
}

/** Every earlier version of a record that is now here is settled by it, also one that people had kept as evidence. */
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
    where q.origin = ${origin} and q.record = s.record and q.seq <= s.seq and q.settled_by is null
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

/**
 * What was settled since the last receipt, and is told in this one: what has passed, and what people
 * decided to keep as evidence, where the sender understands that.
 */
async function untold(
  tx: Tx,
  origin: string,
  isKeptUnderstood: boolean,
): Promise<{ readonly passed: readonly number[]; readonly kept: readonly number[] }> {
  const rows = await tx.all<{ seq: number; passed: boolean }>(sql`
    update quarantine set told = true
    where origin = ${origin} and not told and (settled_by is not null or ${isKeptUnderstood})
    returning seq, settled_by is not null as passed`);
  const seqs = (those: boolean): readonly number[] =>
    rows.flatMap(({ seq, passed }) => (passed === those ? [seq] : []));
  return { passed: seqs(true), kept: seqs(false) };
}

/** What a receipt says of entries that failed checks. */
type Outcome = Pick<ReceiptContent, 'quarantined' | 'released' | 'kept'>;

/** Writes down what was refused and what is mended; returns what the receipt says. */
export async function settleQuarantine(
  tx: Tx,
  node: NodeContext,
  origin: string,
  fresh: readonly ForeignEntry[],
  result: Applied,
  { at, isKeptUnderstood }: { readonly at: string; readonly isKeptUnderstood: boolean },
): Promise<Outcome> {
  const ours = new Set(fresh.map(({ seq }) => seq));
  const refused = result.refused.filter(({ entry }) => ours.has(entry.seq));
  const again = result.refused.filter(({ entry }) => !ours.has(entry.seq));
  await hold(tx, node, origin, refused, at);
  await keepHeld(tx, node, origin, again, at);
  const { passed, kept } = await untold(tx, origin, isKeptUnderstood);
  const released = await release(tx, origin, result.settled, at, true);
  return {
    quarantined: refused.map(receiptLine),
    released: [...passed, ...released],
    ...(kept.length === 0 ? {} : { kept }),
  };
}
