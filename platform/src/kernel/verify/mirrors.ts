import { Frontier, leafHash, sameBytes } from '@qingming/exchange';
import { sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import type { Kinds } from '../records/kinds.ts';
import { type Batch, batchesBetween, openKeptBatch, pageOf } from './batches.ts';
import type { Promised } from './checkpoints.ts';
import { finding, type Finding, type Findings } from './finding.ts';
import type { TrustAt } from './keys.ts';
import { missingRows } from './log.ts';
import { examineEnd, stateOf } from './mirror-end.ts';
import { displaced, examine, type MirrorRow, type Walk, where } from './mirror-entries.ts';
import { compareHeld } from './quarantined.ts';
import { TreeWalk } from './tree.ts';

const rowsBetween = ({ node, origin }: Walk, from: number, to: number): Promise<MirrorRow[]> =>
  node.db.all<MirrorRow>(sql`
    select g.seq, m.leaf, m.kind, m.record, m.version, m.subject, m.header, m.body, m.recorded_at, m.received_at,
      q.seq is not null as held
    from generate_series(${from}::bigint, ${to}::bigint) g(seq)
    left join mirror_entry m on m.origin = ${origin} and m.seq = g.seq
    left join quarantine q on q.origin = ${origin} and q.seq = g.seq and q.settled_by is null
    order by g.seq`);

/** What the signed receipt says of how many entries came whole, against those that are here whole. */
function countWhole({ origin }: Walk, { row, receipt }: Batch, rows: readonly MirrorRow[]) {
  if (receipt === undefined) return [];
  const wanted = receipt.applied + receipt.quarantined.length;
  const whole = rows.filter(({ header }) => header !== null).length;
  return whole >= wanted
    ? []
    : [
        finding(
          where(origin),
          `第 ${row.from_seq}–${row.to_seq} 条的批次：回执写明 ${wanted} 条带有内容，现有 ${whole} 条`,
          `In the batch of entries ${row.from_seq} to ${row.to_seq}, ${wanted} came with their content by the signed receipt; ${whole} have it`,
          { seq: row.to_seq, element: 'body' },
        ),
      ];
}

/** Hands the promises of the batches to the tree as they are reached. */
class Heads implements AsyncIterator<Promised> {
  readonly #waiting: Promised[] = [];
  add(promised: Promised): void {
    this.#waiting.push(promised);
  }
  async next(): Promise<IteratorResult<Promised>> {
    const value = this.#waiting.shift();
    return value === undefined ? { done: true, value: undefined } : { done: false, value };
  }
}

async function walkBatch(walk: Walk, batch: Batch, rows: readonly MirrorRow[], tree: TreeWalk) {
  const { node, kinds, origin, findings, missing } = walk;
  const { row: kept, leaves } = batch;
  const found: Finding[] = [];
  let sound = true;
  for (const row of rows) {
    const hashed =
      row.header === null ? (row.leaf ?? undefined) : leafHash(node.suite, Buffer.from(row.header));
    const leaf = leaves === undefined ? hashed : leaves[row.seq - kept.from_seq];
    await tree.append({ seq: row.seq, entry: hashed, kept: leaf }, displaced(origin, row));
    if (hashed === undefined || leaf === undefined || !sameBytes(hashed, leaf)) sound = false;
    if (hashed !== undefined) found.push(...examine(walk, batch, row, hashed));
  }
  findings.add(...found);
  if (sound && found.length === 0) findings.add(...countWhole(walk, batch, rows));
  const applied = rows.flatMap(({ held, kind, record, header }) =>
    held || kind === null || record === null || !concerns(node, header) ? [] : [{ kind, record }],
  );
  for (const lost of await missingRows(node, kinds, origin, applied)) {
    if (missing.has(lost.record ?? '')) continue;
    missing.add(lost.record ?? '');
    findings.add(lost);
  }
}

/** Whether an entry was meant for this node and travels: what else came whole was not applied. */
function concerns(us: NodeContext, header: string | null): boolean {
  if (header === null) return false;
  try {
    const { travels, audience } = JSON.parse(header) as { travels: string; audience: unknown };
    return travels !== 'stays' && (audience === null || audience === us.node);
  } catch {
    return false;
  }
}

function gap(origin: string, from: number, to: number): Finding {
  return finding(
    where(origin),
    `缺少第 ${from}–${to} 条的批次`,
    `The batch of entries ${from} to ${to} was removed`,
    { seq: to },
  );
}

/**
 * Walks what a partner sent: batch by batch, each signed, each entry in the place that it came in.
 * `witnessed` is what the newest checkpoint that is held of the partner says of the log.
 */
export async function walkMirror(
  node: NodeContext,
  kinds: Kinds,
  origin: string,
  trustAt: TrustAt,
  findings: Findings,
  witnessed?: Promised,
): Promise<number> {
  const walk: Walk = { node, kinds, origin, trustAt, findings, missing: new Set<string>() };
  const state = await stateOf(node, origin);
  const heads = new Heads();
  const tree = new TreeWalk(where(origin), heads, findings, new Frontier(node.suite));
  let last: Batch | undefined;
  for (;;) {
    const after = last?.row.to_seq ?? 0;
    const taken = pageOf(await batchesBetween(node, origin, after, state.batches));
    const end = taken.at(-1);
    if (end === undefined) break;
    const rows = await rowsBetween(walk, after + 1, end.to_seq);
    for (const row of taken) {
      const { batch, findings: wrong } = openKeptBatch(node, origin, row, trustAt);
      findings.add(...wrong);
      if (witnessed !== undefined && row.from_seq <= witnessed.size && witnessed.size <= row.to_seq)
        heads.add(witnessed);
      if (batch.promised !== undefined) heads.add(batch.promised);
      const expected = (last?.row.to_seq ?? 0) + 1;
      if (row.from_seq > expected) {
        findings.add(gap(origin, expected, row.from_seq - 1));
        await walkLoose(walk, rows, expected, row.from_seq - 1, tree);
      }
      const from = Math.max(expected, row.from_seq);
      const those = rows.filter(({ seq }) => seq >= from && seq <= row.to_seq);
      await walkBatch(walk, batch, those, tree);
      findings.add(...(await compareHeld(node, origin, batch)));
      last = batch;
    }
  }
  examineEnd(walk, state, last, tree);
  return tree.size;
}

/** Entries whose batch is gone: nothing signed speaks of each, but the next head speaks of all. */
async function walkLoose(
  { node, origin }: Walk,
  rows: readonly MirrorRow[],
  from: number,
  to: number,
  tree: TreeWalk,
): Promise<void> {
  for (const row of rows.filter(({ seq }) => seq >= from && seq <= to)) {
    const hashed =
      row.header === null ? (row.leaf ?? undefined) : leafHash(node.suite, Buffer.from(row.header));
    await tree.append({ seq: row.seq, entry: hashed, kept: hashed }, displaced(origin, row));
  }
}
