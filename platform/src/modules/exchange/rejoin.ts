import type { Frontier } from '@qingming/exchange';
import { nodeItself } from '../../kernel/access/actor.ts';
import { audit } from '../../kernel/audit/audit.ts';
import { civilDay } from '../../kernel/clock.ts';
import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import { OperatorError } from '../../kernel/errors/operator-error.ts';
import { bodyContext, type LogRow, storeBody } from '../../kernel/log/append.ts';
import { growTree, lockSequencer } from '../../kernel/log/sequencer.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { insertLogRows } from '../../kernel/records/bulk-rows.ts';
import type { Kinds } from '../../kernel/records/kinds.ts';
import { seriesPrefixes } from '../../kernel/records/series.ts';
import { compareHeads, compareWith } from './compare-heads.ts';
import { moveCursor } from './cursor.ts';
import { frontierAt, logSize } from './outgoing.ts';
import type { Partner } from './partners.ts';
import { restoreRows } from './restore-rows.ts';
import { retrieve, type Returned, type ReturnedPage } from './retrieve.ts';
import type { Sending } from './send.ts';

export interface Rejoining {
  readonly sending: Sending;
  readonly kinds: Kinds;
  readonly partner: Partner;
  /** By how much every series of numbers is moved on, beyond what came back and what is known to be lost. */
  readonly margin: number;
  /** Who does it. */
  readonly by: string;
}

export interface Rejoined {
  readonly from: number;
  readonly to: number;
  readonly recovered: number;
  readonly lost: number;
  /** By how much the series of numbers were moved on. */
  readonly margin: number;
}

type Disclosed = Returned & Required<Pick<Returned, 'header' | 'body' | 'opened'>>;
const isDisclosed = (entry: Returned): entry is Disclosed => entry.opened !== undefined;

function logRowOf(node: NodeContext, { header, body, opened, leaf }: Disclosed): LogRow {
  const { kind, id, version, root, travels, audience, at } = opened.header;
  return {
    ...{ kind, version, travels, audience, header, leaf },
    record: id,
    subject: root?.id ?? null,
    recordedAt: at,
    body: storeBody(node, true, body, bodyContext(kind, id, version)),
  };
}

const keyOf = (leaf: Uint8Array): string => Buffer.from(leaf).toString('base64');

/** Entries of ours that had no place when the database was copied: they are here, whole. */
async function waitingHere(tx: Tx, entries: readonly Returned[]) {
  const rows = await tx.all<{ entry_id: number; leaf: Uint8Array }>(sql`
    select entry_id, leaf from log_entry e where leaf = any(${entries.map(({ leaf }) => Buffer.from(leaf))}::bytea[])
      and not exists (select 1 from log_sequence s where s.entry_id = e.entry_id)`);
  return new Map(rows.map(({ entry_id: entryId, leaf }) => [keyOf(leaf), entryId]));
}

async function addToLog(tx: Tx, node: NodeContext, entries: readonly Disclosed[]) {
  if (entries.length === 0) return new Map<string, number>();
  const rows = await tx.all<{ entry_id: number; leaf: Uint8Array }>(sql`
    ${insertLogRows(entries.map((entry) => logRowOf(node, entry)))} returning entry_id, leaf`);
  return new Map(rows.map(({ entry_id: entryId, leaf }) => [keyOf(leaf), entryId]));
}

async function noteLost(
  tx: Tx,
  node: NodeContext,
  partner: string,
  entries: readonly Returned[],
): Promise<void> {
  await tx.run(sql`
    insert into lost_entry (seq, leaf, partner, noted_at)
    select seq, leaf, ${partner}, ${node.clock.now().toISOString()}::timestamptz
    from unnest(${entries.map(({ seq }) => seq)}::bigint[], ${entries.map(({ leaf }) => Buffer.from(leaf))}::bytea[])
      as t(seq, leaf)`);
}

/** Gives the entries behind our log their places again; what is lost keeps its place by its leaf. */
async function takeBack(
  tx: Tx,
  { sending: { node }, kinds, partner }: Rejoining,
  entries: readonly Returned[],
): Promise<{ readonly recovered: number; readonly lost: number }> {
  if (entries.length === 0) return { recovered: 0, lost: 0 };
  const here = await waitingHere(tx, entries);
  const missing = entries.filter(({ leaf }) => !here.has(keyOf(leaf)));
  const disclosed = missing.filter(isDisclosed);
  const added = await addToLog(tx, node, disclosed);
  const lost = missing.filter((entry) => !isDisclosed(entry));
  await noteLost(tx, node, partner.node, lost);
  await growTree(
    tx,
    node,
    entries.map(({ seq, leaf }) => ({
      leaf,
      // A lost entry has no row: its number is its place, on the other side of zero.
      entry_id: here.get(keyOf(leaf)) ?? added.get(keyOf(leaf)) ?? -seq,
    })),
  );
  await restoreRows(
    tx,
    node,
    kinds,
    disclosed.map(({ opened }) => opened),
  );
  return { recovered: entries.length - lost.length, lost: lost.length };
}

/** Entries that were lost to us and that another partner holds whole. */
async function fillIn(
  tx: Tx,
  { sending: { node }, kinds }: Rejoining,
  entries: readonly Returned[],
): Promise<number> {
  const disclosed = entries.filter(isDisclosed);
  const wanted = new Set(
    (
      await tx.all<{ seq: number }>(
        sql`select seq from lost_entry where seq = any(${disclosed.map(({ seq }) => seq)}::bigint[])`,
      )
    ).map(({ seq }) => seq),
  );
  const found = disclosed.filter(({ seq }) => wanted.has(seq));
  const added = await addToLog(tx, node, found);
  for (const { seq, leaf } of found) {
    await tx.run(
      sql`update log_sequence set entry_id = ${added.get(keyOf(leaf))} where seq = ${seq}`,
    );
    await tx.run(sql`delete from lost_entry where seq = ${seq}`);
  }
  await restoreRows(
    tx,
    node,
    kinds,
    found.map(({ opened }) => opened),
  );
  return found.length;
}

async function keepReceipts(tx: Tx, { sending: { node }, partner }: Rejoining, page: ReturnedPage) {
  for (const { from, to, receipt } of page.batches)
    await tx.run(sql`
      insert into exchange_receipt (partner, from_seq, to_seq, statement, received_at)
      values (${partner.node}, ${from}, ${to}, ${receipt}, ${node.clock.now().toISOString()})
      on conflict (partner, to_seq) do nothing`);
}

/**
 * Numbers that were given in what is lost are known to nobody. One entry used one number of a series
 * at most, so each series is moved on by as many as are lost, and by a margin for what no partner had.
 */
async function moveSeries(tx: Tx, node: NodeContext, by: number): Promise<void> {
  const year = Number(civilDay(node.clock.now()).slice(0, 4));
  await tx.run(sql`update number_series set last = last + ${by} where year >= ${year - 1}`);
  await tx.run(sql`
    insert into number_series (prefix, region, year, last)
    select prefix, region, ${year}::int, ${by}::int
    from unnest(${[...seriesPrefixes(node.catalogue)]}::text[]) as prefix,
      (select distinct region from institution where province = ${node.node}) as regions
    on conflict (prefix, region, year) do nothing`);
}

async function firstWanted(node: NodeContext): Promise<number> {
  const size = await logSize(node.db);
  const { first } = await node.db.one<{ first: number | null }>(
    sql`select min(seq) as first from lost_entry where ${true}`,
  );
  return Math.min(size, (first ?? size + 1) - 1);
}

/** Everything that the partner gives back is ours, to its end, before anything is written. */
async function requireGenuine({ sending, partner }: Rejoining, from: Frontier): Promise<number> {
  let size = from.size;
  for await (const page of retrieve(sending, partner, from)) size = page.frontier.size;
  return size;
}

async function requireOneLog({ sending, partner }: Rejoining): Promise<void> {
  const head = await compareWith(sending, partner);
  if (head === undefined)
    throw new OperatorError(
      `${partner.node} 没有应答：请先恢复与它的连接（qingming doctor）。`,
      `${partner.node} does not answer: restore the link to it first (qingming doctor).`,
    );
  if (head.state === 'forked')
    throw new OperatorError(
      `本节点的日志与 ${partner.node} 所持的不同：已在旧数据上继续写入。请保留现状，用更新的备份恢复后再执行 rejoin。`,
      `The log of this node is another than the one that ${partner.node} holds: it was written on after an old copy. Keep it as it is, restore a copy from before that, then rejoin.`,
    );
}

/**
 * Takes back what a partner holds of this node's log: entries whole where their content had
 * travelled, the others by their leaf, so that the log goes on as the one log it was.
 */
export async function rejoin(rejoining: Rejoining): Promise<Rejoined> {
  const { sending, partner, by } = rejoining;
  const { node } = sending;
  await requireOneLog(rejoining);
  const before = await logSize(node.db);
  const from = await frontierAt(node.db, node, await firstWanted(node));
  const to = await requireGenuine(rejoining, from);
  let [recovered, lost] = [0, 0];
  for await (const page of retrieve(sending, partner, from))
    await node.db.transaction(async (tx) => {
      await lockSequencer(tx);
      const size = await logSize(tx);
      recovered += await fillIn(
        tx,
        rejoining,
        page.entries.filter(({ seq }) => seq <= size),
      );
      const taken = await takeBack(
        tx,
        rejoining,
        page.entries.filter(({ seq }) => seq > size),
      );
      recovered += taken.recovered;
      lost += taken.lost;
      await keepReceipts(tx, rejoining, page);
    });
  const margin = to > before ? lost + rejoining.margin : 0;
  const at = node.clock.now().toISOString();
  await node.db.transaction(async (tx) => {
    if (margin > 0) await moveSeries(tx, node, margin);
    await tx.run(sql`
      insert into rejoining (partner, from_seq, to_seq, recovered, lost, margin, at, done_by)
      values (${partner.node}, ${before + 1}, ${to}, ${recovered}, ${lost}, ${margin}, ${at}, ${by})`);
  });
  await moveCursor(node.db, partner.node, to, at);
  await tell(rejoining, { from: before + 1, to, recovered, lost, margin });
  return { from: before + 1, to, recovered, lost, margin };
}

/** The log is whole again as far as the partners know: the act itself is written down. */
async function tell({ sending, partner, by }: Rejoining, done: Rejoined): Promise<void> {
  const { node } = sending;
  const { head } = await compareHeads(sending);
  node.guard.set(head);
  if (head.state !== 'whole') return;
  await node.db.transaction((tx) =>
    audit(node, tx, nodeItself(node.node), {
      act: 'rejoin',
      purpose: 'security',
      detail: { partner: partner.node, by, ...done },
    }),
  );
}
