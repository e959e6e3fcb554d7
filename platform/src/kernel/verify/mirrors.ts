import { Frontier, leafHash, sameBytes } from '@qingming/exchange';
import { sql } from '../db/sql.ts';
import { type KeptEntry, openKept } from '../log/append.ts';
import type { NodeContext } from '../node.ts';
import type { Kinds } from '../records/kinds.ts';
import { type Batch, batchesBetween, openKeptBatch, pageOf } from './batches.ts';
import type { Promised } from './checkpoints.ts';
import { codeOf, finding, type Finding, type Findings } from './finding.ts';
import type { TrustAt } from './keys.ts';
import { missingRows } from './log.ts';
import { compareHeld } from './quarantined.ts';
import { TreeWalk } from './tree.ts';

interface MirrorRow {
  readonly seq: number;
  readonly leaf: Uint8Array | null;
  readonly kind: string | null;
  readonly record: string | null;
  readonly version: number | null;
  readonly subject: string | null;
  readonly header: string | null;
  readonly body: Uint8Array | null;
  readonly recorded_at: string | null;
  readonly received_at: string | null;
  readonly held: boolean;
}

interface Walk {
  readonly node: NodeContext;
  readonly kinds: Kinds;
  readonly origin: string;
  readonly trustAt: TrustAt;
  readonly findings: Findings;
  /** Records that were named as removed already. */
  readonly missing: Set<string>;
}

const where = (origin: string): string => `mirror ${origin}`;

const rowsBetween = ({ node, origin }: Walk, from: number, to: number): Promise<MirrorRow[]> =>
  node.db.all<MirrorRow>(sql`
    select g.seq, m.leaf, m.kind, m.record, m.version, m.subject, m.header, m.body, m.recorded_at, m.received_at,
      q.seq is not null as held
    from generate_series(${from}::bigint, ${to}::bigint) g(seq)
    left join mirror_entry m on m.origin = ${origin} and m.seq = g.seq
    left join quarantine q on q.origin = ${origin} and q.seq = g.seq and q.settled_by is null
    order by g.seq`);

const COLUMNS = ['kind', 'record', 'version', 'subject', 'recorded_at'] as const;

function altered(origin: string, seq: number, element: string): Finding {
  return finding(
    where(origin),
    `第 ${seq} 条的“${element}”被改动`,
    `“${element}” of entry ${seq} was altered`,
    { seq, element },
  );
}

/** An entry that came whole: its body is the one that its header names, its columns are copies. */
function examineWhole({ node, origin }: Walk, row: MirrorRow, header: string): readonly Finding[] {
  const { seq } = row;
  try {
    const named = JSON.parse(header) as { kind: string; id: string; version: number };
    const { kind, id: record, version } = named;
    const kept: KeptEntry = { kind, record, version, header, body: row.body ?? new Uint8Array() };
    const said = openKept(node, kept).header;
    const copies = {
      kind: said.kind,
      record: said.id,
      version: said.version,
      subject: said.subject,
      recorded_at: said.at,
    };
    return COLUMNS.filter((name) => copies[name] !== row[name]).map((name) =>
      altered(origin, seq, name),
    );
  } catch (error) {
    const code = codeOf(error);
    return [
      finding(
        where(origin),
        `第 ${seq} 条的内容被改动（${code}）`,
        `The body of entry ${seq} was altered (${code})`,
        { seq },
      ),
    ];
  }
}

/** An entry of which only the leaf travels has nothing else here; one that came whole was not always empty. */
function examineBare({ origin }: Walk, row: MirrorRow, came: boolean | undefined) {
  const { seq } = row;
  if (came === true)
    return [
      finding(
        where(origin),
        `第 ${seq} 条送达时带有内容，现已被清空`,
        `Entry ${seq} came with its content, which was blanked`,
        { seq },
      ),
    ];
  return [...COLUMNS, 'body' as const]
    .filter((name) => row[name] !== null)
    .map((name) => altered(origin, seq, name));
}

function examine(walk: Walk, { row: batch }: Batch, row: MirrorRow, hashed: Uint8Array) {
  const { origin } = walk;
  const bit = batch.came?.[row.seq - batch.from_seq];
  const came = bit === undefined ? undefined : bit === '1';
  const bare = row.header === null;
  return [
    ...(row.leaf !== null && sameBytes(row.leaf, hashed) ? [] : [altered(origin, row.seq, 'leaf')]),
    ...(row.received_at === batch.received_at ? [] : [altered(origin, row.seq, 'received_at')]),
    ...(came === false && !bare ? [altered(origin, row.seq, 'header')] : []),
    ...(row.header === null ? examineBare(walk, row, came) : examineWhole(walk, row, row.header)),
  ];
}

function displaced(origin: string, { seq, leaf }: MirrorRow): Finding {
  return leaf === null
    ? finding(where(origin), `第 ${seq} 条被删除`, `Entry ${seq} was removed`, { seq })
    : finding(
        where(origin),
        `第 ${seq} 条不是送达时的条目：被改动或与别条调换`,
        `Entry ${seq} is not the one that came: it was altered or swapped with another`,
        { seq },
      );
}

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

interface State {
  readonly size: number;
  readonly frontier: Uint8Array | null;
  readonly root: Uint8Array | null;
  readonly received_at: string | null;
  /** The last place of a batch, and of an entry, when the walk began. */
  readonly batches: number;
  readonly entries: number;
  /** How far the audit says that entries were received. */
  readonly audited: number;
}

const stateOf = (node: NodeContext, origin: string): Promise<State> =>
  node.db.one<State>(sql`
    select coalesce(s.size, 0) as size, s.frontier, s.root, s.received_at,
      (select coalesce(max(to_seq), 0) from mirror_batch b where b.origin = one.origin) as batches,
      (select coalesce(max(seq), 0) from mirror_entry m where m.origin = one.origin) as entries,
      coalesce((select (e.entry::jsonb->'detail'->>'to')::bigint from audit_entry e
        where e.account = 'node:' || one.origin and e.act = 'receive' and e.result = 'done'
        order by e.at desc, e.entry_id desc limit 1), 0) as audited
    from (select ${origin}::text as origin) one left join mirror_state s using (origin)`);

function examineEnd(walk: Walk, state: State, last: Batch | undefined, tree: TreeWalk): void {
  const { origin, findings } = walk;
  const wrong = (element: string): void => {
    findings.add(
      finding(
        'mirror_state',
        `节点 ${origin} 日志的登记“${element}”被改动，或其末尾被截去`,
        `“${element}” of what is kept of the log of ${origin} was altered, or its end was cut`,
        { record: origin, element },
      ),
    );
  };
  const to = last?.row.to_seq ?? 0;
  if (state.size !== to) wrong('size');
  if (state.received_at !== (last?.row.received_at ?? null)) wrong('received_at');
  if (state.root === null || !sameBytes(state.root, tree.frontier.root())) wrong('root');
  if (state.frontier === null || !sameBytes(state.frontier, tree.frontier.toBytes()))
    wrong('frontier');
  const longest = Math.max(state.entries, state.audited, state.size);
  for (let seq = to + 1; seq <= longest && seq - to <= 1000; seq += 1)
    findings.add(
      finding(
        where(origin),
        `第 ${seq} 条没有签名的批次：末尾被截去，或条目绕过程序写入`,
        `No signed batch holds entry ${seq}: the end was cut, or the entry was put in behind the program's back`,
        { seq },
      ),
    );
  tree.end({ size: tree.size, root: tree.frontier.root() });
}
