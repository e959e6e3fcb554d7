import { appendToTiles, edgeTiles, Frontier } from '@qingming/exchange';
import type { Tx } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';
import { isWhole } from '../guard.ts';
import type { NodeContext } from '../node.ts';
import { CLUSTER, STREAMS, type StreamName, type StreamTables } from './streams.ts';
import { fetchTiles, writeTiles } from './tile-store.ts';

/** An entry that has just been given its place. */
export interface Sequenced {
  readonly seq: number;
  readonly entryId: number;
}

export interface Sequencer {
  /** Something was written: order it soon. */
  readonly wake: () => void;
  /** Orders whatever is ready now; returns how many entries got a place. */
  runOnce(): Promise<number>;
  start(): void;
  stop(): Promise<void>;
}

interface State {
  readonly size: number;
  readonly frontier: Uint8Array;
  readonly next_xid: string;
  readonly cluster: string;
}

interface Pending {
  readonly entry_id: number;
  readonly leaf: Uint8Array;
}

/** Nobody else gives places until this transaction ends. */
export const lockSequencer = (tx: Tx): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(${SEQUENCER_LOCK})`);

const SEQUENCER_LOCK = 7_204_406;
const POLL_MS = 250;
/** Between two runs: writers that come close together are ordered together. */
const REST_MS = 25;

async function stateOf(
  tx: Tx,
  { stream }: StreamTables,
  empty: Frontier,
  cluster: string,
): Promise<State> {
  const found = await tx.maybe<State>(
    sql`select size, frontier, next_xid::text, cluster from log_state where stream = ${stream}`,
  );
  return found ?? { size: 0, frontier: empty.toBytes(), next_xid: '0', cluster };
}

/**
 * Entries without a place that no open transaction can still precede: the snapshot's xmin says so.
 * In another cluster than the last one the transaction numbers of older entries mean nothing, so at
 * first whatever lacks a place gets one; later its counter reaches those numbers, and must not place
 * the entries that carry them a second time.
 */
function pending(tx: Tx, tables: StreamTables, state: State, xmin: string, cluster: string) {
  const range =
    state.cluster === cluster
      ? sql`xid >= ${state.next_xid}::xid8 and xid < ${xmin}::xid8`
      : sql`${true}`;
  return tx.all<Pending>(sql`
    select entry_id, leaf from ${raw(tables.entries)} e
    where ${range}
      and not exists (select 1 from ${raw(tables.sequence)} s where s.entry_id = e.entry_id)
    order by entry_id`);
}

async function place(
  tx: Tx,
  node: NodeContext,
  tables: StreamTables,
  state: State,
  rows: readonly Pending[],
) {
  const { suite } = node;
  const leaves = rows.map(({ leaf }) => leaf);
  const edge = await fetchTiles(tx, tables.stream, edgeTiles(state.size));
  await writeTiles(tx, tables.stream, appendToTiles(suite, state.size, leaves, edge));
  const frontier = Frontier.fromBytes(suite, state.frontier);
  for (const leaf of leaves) frontier.append(leaf);
  await tx.run(sql`
    insert into ${raw(tables.sequence)} (seq, entry_id)
    select ${state.size}::bigint + n, entry_id
    from unnest(${rows.map(({ entry_id }) => entry_id)}::bigint[]) with ordinality as t(entry_id, n)`);
  return frontier;
}

async function orderStream(
  tx: Tx,
  node: NodeContext,
  tables: StreamTables,
  xmin: string,
  cluster: string,
): Promise<readonly Sequenced[]> {
  const state = await stateOf(tx, tables, new Frontier(node.suite), cluster);
  const rows = await pending(tx, tables, state, xmin, cluster);
  if (rows.length === 0 && state.cluster === cluster) return [];
  const frontier =
    rows.length === 0
      ? Frontier.fromBytes(node.suite, state.frontier)
      : await place(tx, node, tables, state, rows);
  await tx.run(sql`
    insert into log_state (stream, size, frontier, next_xid, cluster)
    values (${tables.stream}, ${frontier.size}, ${Buffer.from(frontier.toBytes())}, ${xmin}::xid8, ${cluster})
    on conflict (stream) do update set size = excluded.size, frontier = excluded.frontier,
      next_xid = excluded.next_xid, cluster = excluded.cluster`);
  return rows.map(({ entry_id: entryId }, index) => ({ seq: state.size + index + 1, entryId }));
}

/** Gives rows the next places of the records log, in their order, whatever their numbers. */
export async function growTree(tx: Tx, node: NodeContext, rows: readonly Pending[]): Promise<void> {
  const [tables] = STREAMS;
  const empty = new Frontier(node.suite);
  const state = await stateOf(tx, tables, empty, 'none');
  const frontier = await place(tx, node, tables, state, rows);
  await tx.run(sql`
    insert into log_state (stream, size, frontier, next_xid, cluster)
    values (${tables.stream}, ${frontier.size}, ${Buffer.from(frontier.toBytes())}, ${state.next_xid}::xid8, ${state.cluster})
    on conflict (stream) do update set size = excluded.size, frontier = excluded.frontier`);
}

/** Orders both logs in one transaction; nothing when another process is doing it. */
async function orderAll(node: NodeContext): Promise<ReadonlyMap<StreamName, readonly Sequenced[]>> {
  // What waits may have had its place in the copy that a partner holds.
  if (!isWhole(node)) return new Map();
  return node.db.transaction(
    async (tx) => {
      const { mine } = await tx.one<{ mine: boolean }>(
        sql`select pg_try_advisory_xact_lock(${SEQUENCER_LOCK}) as mine`,
      );
      if (!mine) return new Map();
      const { xmin, cluster } = await tx.one<{ xmin: string; cluster: string }>(sql`
      select pg_snapshot_xmin(pg_current_snapshot())::text as xmin,
        ${CLUSTER} as cluster where ${true}`);
      const ordered = new Map<StreamName, readonly Sequenced[]>();
      for (const tables of STREAMS)
        ordered.set(tables.stream, await orderStream(tx, node, tables, xmin, cluster));
      return ordered;
    },
    // After a restore it looks through the whole log once.
    { lane: 'reading', isLong: true },
  );
}

/**
 * Gives log entries their places behind the writers, who so never queue on one lock. Whoever
 * wrote wakes it; it also looks by itself, for entries that another process wrote.
 */
export function createSequencer(
  node: NodeContext,
  sequenced: (records: readonly Sequenced[]) => void = () => undefined,
  failed: (error: unknown) => void = () => undefined,
): Sequencer {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<number> | undefined;
  let wanted = false;
  let looping = false;
  let pause: NodeJS.Timeout | undefined;
  const order = async (): Promise<number> => {
    const ordered = await orderAll(node);
    const records = ordered.get('record') ?? [];
    if (records.length > 0) sequenced(records);
    return records.length + (ordered.get('audit')?.length ?? 0);
  };
  const runOnce = async (): Promise<number> => {
    if (running !== undefined) {
      wanted = true;
      return running;
    }
    running = order().finally(() => {
      running = undefined;
    });
    return running;
  };
  const rest = (): void => {
    looping = false;
    if (timer === undefined) return;
    pause = setTimeout(() => {
      pause = undefined;
      if (wanted) loop();
    }, REST_MS);
  };
  function loop(): void {
    if (looping || pause !== undefined) {
      wanted = true;
      return;
    }
    wanted = false;
    looping = true;
    runOnce().then(rest, (error: unknown) => {
      // The timer tries again: a lost database is not asked a thousand times a second.
      looping = false;
      failed(error);
    });
  }
  return {
    wake: loop,
    runOnce,
    start: () => {
      timer ??= setInterval(loop, POLL_MS);
      loop();
    },
    stop: async () => {
      clearInterval(timer);
      clearTimeout(pause);
      pause = undefined;
      timer = undefined;
      await running?.catch(failed);
    },
  };
}
