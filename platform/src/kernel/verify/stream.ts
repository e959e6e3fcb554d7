import { Frontier, hashesOf, leafHash, sameBytes, TILE_WIDTH } from '@qingming/exchange';
import { raw, type Sql, sql } from '../db/sql.ts';
import { CLUSTER, STREAMS, type StreamName } from '../log/streams.ts';
import type { NodeContext } from '../node.ts';
import type { Promised } from './checkpoints.ts';
import { finding, type Finding, type Findings } from './finding.ts';
import { lostLeaves } from './lost.ts';
import { digestOf, keepStretches, keptStretch, STRETCH, type Stretch } from './stretches.ts';
import { TreeWalk } from './tree.ts';

/** A place of a log and the entry that stands there, if one does. */
export interface Placed {
  readonly seq: number;
  readonly entry_id: number | null;
  readonly leaf: Uint8Array | null;
}

/** How one of the two logs is read and examined. */
export interface LogReading<Row extends Placed> {
  readonly stream: StreamName;
  /** The columns of the entry that are examined, beside its place and leaf. */
  readonly columns: Sql;
  /** The text whose hash is the leaf. */
  readonly text: (row: Row) => string | null;
  /** What is wrong with the entry, beside its leaf; `pages` of the entries that stand where they should. */
  readonly examine: (row: Row) => readonly Finding[];
  readonly page?: (rows: readonly Row[]) => Promise<readonly Finding[]>;
  /** What is looked at of places that are as an earlier walk left them. */
  readonly unchanged?: (after: number, until: number) => Promise<readonly Finding[]>;
}

export interface WalkOptions {
  /** Walks stretches too that are as an earlier walk left them. */
  readonly full?: boolean;
  /** How many entries make a stretch: a multiple of a page. */
  readonly stretch?: number;
}

/** What was signed for a log: by this node in its checkpoints, by partners in their receipts. */
export interface SignedFor {
  readonly promises: AsyncIterator<Promised>;
  /** The longest that the log was when somebody signed for it. */
  readonly longest: number;
}

/** What a node keeps of one of its logs. */
interface Kept {
  readonly size: number | null;
  readonly frontier: Uint8Array | null;
  readonly placed: number;
  readonly xid: string | null;
  readonly same_cluster: boolean | null;
}

const tablesOf = (stream: StreamName) => {
  const found = STREAMS.find((one) => one.stream === stream);
  if (found === undefined) throw new Error(`no stream ${stream}`);
  return { entries: raw(found.entries), sequence: raw(found.sequence), name: found.entries };
};

const keptOf = (node: NodeContext, stream: StreamName): Promise<Kept> =>
  node.db.one<Kept>(sql`
    select s.size, s.frontier, s.next_xid::text as xid,
      s.cluster = ${CLUSTER} as same_cluster,
      (select coalesce(max(seq), 0) from ${tablesOf(stream).sequence}) as placed
    from (select ${stream}::text as stream) one left join log_state s using (stream)`);

function edgeOf(node: NodeContext, { frontier }: Kept): Frontier | undefined {
  if (frontier === null) return undefined;
  try {
    return Frontier.fromBytes(node.suite, frontier);
  } catch {
    return undefined;
  }
}

const PAGE = 8 * TILE_WIDTH;

async function keptHashes(
  node: NodeContext,
  stream: StreamName,
  after: number,
): Promise<(seq: number) => Uint8Array | undefined> {
  const first = after / TILE_WIDTH;
  const rows = await node.db.all<{ index: number; hashes: Uint8Array }>(sql`
    select index, hashes from log_tile
    where stream = ${stream} and level = 0 and index >= ${first} and index < ${first + PAGE / TILE_WIDTH}`);
  const tiles = new Map(rows.map(({ index, hashes }) => [index, hashesOf(hashes)]));
  return (seq) => tiles.get(Math.floor((seq - 1) / TILE_WIDTH))?.[(seq - 1) % TILE_WIDTH];
}

/** What to say of an entry that does not hash to what stood in its place. */
function displaced(name: string, row: Placed, hashed: Uint8Array | undefined): Finding {
  const { seq } = row;
  if (hashed === undefined)
    return finding(name, `第 ${seq} 条被删除`, `Entry ${seq} was removed`, { seq });
  return finding(
    name,
    `第 ${seq} 条不是当时记入此处的条目：被改动或与别条调换`,
    `Entry ${seq} is not the one that was logged in this place: it was altered or swapped with another`,
    { seq },
  );
}

/**
 * Walks one log of this node page by page: every place has its entry, every entry hashes to its leaf,
 * and the leaves make the roots that were signed. A long stretch that an earlier walk found sound is
 * hashed as a whole, and walked again only when a single column of it is not as it was.
 */
export async function walkStream<Row extends Placed>(
  node: NodeContext,
  reading: LogReading<Row>,
  { promises, longest }: SignedFor,
  { full = false, stretch = STRETCH }: WalkOptions,
  findings: Findings,
): Promise<{ readonly entries: number; readonly unchanged: number }> {
  const { stream } = reading;
  const { name } = tablesOf(stream);
  const kept = await keptOf(node, stream);
  const edge = edgeOf(node, kept);
  if (kept.size !== null && edge?.size !== kept.size)
    findings.add(
      finding(
        'log_state',
        `日志“${stream}”的登记被改动`,
        `What the node keeps of the log “${stream}” was altered`,
        { element: edge === undefined ? 'frontier' : 'size' },
      ),
    );
  const end = Math.max(edge?.size ?? 0, kept.placed, longest);
  const tree = new TreeWalk(name, promises, findings, new Frontier(node.suite));
  const before = findings.total;
  const sound: Stretch[] = [];
  let unchanged = 0;
  for (let after = 0; after < end; ) {
    const isStretch = after % stretch === 0 && after + stretch <= end && tree.isWhole;
    const number = after / stretch;
    // Hashed before it is walked: what is changed in between is not kept as sound.
    const digest = isStretch ? await digestOf(node, stream, number, stretch) : undefined;
    const known =
      digest === undefined || full
        ? undefined
        : await sameAsKept(node, stream, number, stretch, digest);
    if (known !== undefined) {
      tree.jump(known);
      unchanged += stretch;
      findings.add(...((await reading.unchanged?.(after, after + stretch)) ?? []));
      after += stretch;
      continue;
    }
    const until = isStretch ? after + stretch : Math.min(end, after + PAGE);
    const found = findings.total;
    for (; after < until; after += PAGE)
      await walkPage(node, reading, after, Math.min(until, after + PAGE), tree, findings);
    after = until;
    if (digest !== undefined && tree.isWhole && findings.total === found)
      sound.push({ number, digest, edge: tree.frontier.toBytes() });
  }
  tree.end(edge === undefined ? undefined : { size: edge.size, root: edge.root() });
  if (findings.total === before) await keepStretches(node, stream, stretch, sound);
  findings.add(...(await misplaced(node, stream)));
  await walkWaiting(node, reading, kept, findings);
  return { entries: end, unchanged };
}

/** The right edge behind a stretch that is as an earlier walk left it. */
async function sameAsKept(
  node: NodeContext,
  stream: StreamName,
  number: number,
  length: number,
  digest: Uint8Array,
): Promise<Frontier | undefined> {
  const known = await keptStretch(node, stream, number, length);
  return known !== undefined && sameBytes(known.digest, digest)
    ? Frontier.fromBytes(node.suite, known.edge)
    : undefined;
}

async function walkPage<Row extends Placed>(
  node: NodeContext,
  reading: LogReading<Row>,
  after: number,
  until: number,
  tree: TreeWalk,
  findings: Findings,
): Promise<void> {
  const { stream, columns, text, examine, page } = reading;
  const { entries, sequence, name } = tablesOf(stream);
  const rows = await node.db.all<Row>(sql`
    select g.seq, s.entry_id, e.leaf, ${columns}
    from generate_series(${after + 1}::bigint, ${until}::bigint) g(seq)
    left join ${sequence} s on s.seq = g.seq left join ${entries} e on e.entry_id = s.entry_id
    order by g.seq`);
  const hashAt = await keptHashes(node, stream, after);
  const lost = stream === 'record' ? await lostLeaves(node, after, until) : undefined;
  for (const row of rows) {
    const whole = text(row);
    const hashed = whole === null ? lost?.get(row.seq) : leafHash(node.suite, Buffer.from(whole));
    await tree.append(
      { seq: row.seq, entry: hashed, kept: hashAt(row.seq) },
      displaced(name, row, hashed),
    );
    if (hashed !== undefined && whole !== null)
      findings.add(...examined(name, row, hashed, examine));
  }
  if (page !== undefined) findings.add(...(await page(rows.filter((row) => text(row) !== null))));
}

function examined<Row extends Placed>(
  name: string,
  row: Row,
  hashed: Uint8Array,
  examine: (row: Row) => readonly Finding[],
): readonly Finding[] {
  const { seq, leaf } = row;
  const isCopied = leaf !== null && Buffer.compare(leaf, hashed) === 0;
  return [
    ...(isCopied
      ? []
      : [
          finding(
            name,
            `第 ${seq} 条的散列不是其内容的散列`,
            `The leaf of entry ${seq} is not the hash of its text`,
            { seq, element: 'leaf' },
          ),
        ]),
    ...examine(row),
  ];
}

/** Places before the first: the walk begins at 1. */
async function misplaced(node: NodeContext, stream: StreamName): Promise<readonly Finding[]> {
  const { sequence, name } = tablesOf(stream);
  const rows = await node.db.all<{ seq: number }>(
    sql`select seq from ${sequence} where seq < ${1} order by seq limit 100`,
  );
  return rows.map(({ seq }) =>
    finding(name, `日志中没有第 ${seq} 条的位置`, `The log has no place ${seq}`, { seq }),
  );
}

interface Waiting {
  readonly entry_id: number;
  readonly passed: boolean;
}

/**
 * Entries that wait for their place are sound too. One that the sequencer has passed will never get a
 * place: it was put in behind its back.
 */
async function walkWaiting<Row extends Placed>(
  node: NodeContext,
  { stream, columns, text, examine }: LogReading<Row>,
  kept: Kept,
  findings: Findings,
): Promise<void> {
  const { entries, sequence, name } = tablesOf(stream);
  const passed = kept.same_cluster === true ? sql`e.xid < ${kept.xid}::xid8` : sql`false`;
  for (let after = 0; ; ) {
    const rows = await node.db.all<Row & Waiting>(sql`
      select 0 as seq, e.entry_id, e.leaf, ${passed} as passed, ${columns} from ${entries} e
      where e.entry_id > ${after} and not exists (select 1 from ${sequence} s where s.entry_id = e.entry_id)
      order by e.entry_id limit 2000`);
    if (rows.length === 0) return;
    for (const row of rows) {
      const id = row.entry_id;
      if (row.passed)
        findings.add(
          finding(
            name,
            `条目 ${id} 没有位置，排序早已越过它：绕过程序写入`,
            `Entry ${id} has no place though ordering has passed it: it was put in behind the program's back`,
            { seq: id, element: 'xid' },
          ),
        );
      const hashed = leafHash(node.suite, Buffer.from(text(row) ?? ''));
      findings.add(...examined(name, { ...row, seq: id }, hashed, examine));
      after = id;
    }
  }
}
