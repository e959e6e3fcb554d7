import { encodeBatch, Frontier, type OutgoingEntry } from '@qingming/exchange';
import { openDatabase } from '@qingming/platform/kernel/db/database.ts';
import { sql } from '@qingming/platform/kernel/db/sql.ts';
import { createSequencer } from '@qingming/platform/kernel/log/sequencer.ts';
import { compileKinds } from '@qingming/platform/kernel/records/kinds.ts';
import { entriesAfter } from '@qingming/platform/modules/exchange/outgoing.ts';
import { receiveBatch, type Receiving } from '@qingming/platform/modules/exchange/receive.ts';
import { type FuneralHome, funeralHome } from '@qingming/platform/test-support/fixtures.ts';
import { type TestNode, testNode } from '@qingming/platform/test-support/node.ts';
import { partnerOf } from '@qingming/platform/test-support/pair.ts';
import { putBack, takeOut } from './copy.ts';
import { caseEntries } from './ingest-entries.ts';
import { administer } from './nodes.ts';
import { median, perSecond, spread, whole } from './statistics.ts';
import type { Report } from './table.ts';

const BATCH = 2000;
const BATCHES = 4;
const RUNS = 3;
const LEAST_RATIO = 0.8;
const LEAST_PER_SECOND = 10_000;

/** Everything that a province sends, as signed batches in their order. */
interface Sent {
  /** What the ministry holds before anything is measured. */
  readonly preparing: readonly Uint8Array[];
  /** The first batch of cremations: the program warms up on it. */
  readonly warming: Uint8Array;
  readonly measured: readonly Uint8Array[];
  /** How many entries came before the measured ones. */
  readonly before: number;
}

type Send = (entries: readonly OutgoingEntry[]) => Promise<Uint8Array>;

/** Signs batch after batch of one log. */
function sender({ node }: TestNode): { readonly send: Send; readonly frontier: Frontier } {
  const frontier = new Frontier(node.suite);
  const send: Send = async (entries) => {
    const content = {
      origin: node.node,
      audience: '000000',
      standard: node.standard,
      sentAt: new Date().toISOString(),
      frontier,
      entries,
    };
    const { bytes } = await encodeBatch(node.signer, content);
    for (const { leaf } of entries) frontier.append(leaf);
    return bytes;
  };
  return { send, frontier };
}

function inBatches<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  const count = Math.ceil(values.length / BATCH);
  return Array.from({ length: count }, (_, at) => values.slice(at * BATCH, (at + 1) * BATCH));
}

/** The institution, its places and people; open transactions elsewhere may hold back their order. */
async function registryOf({ node }: TestNode): Promise<readonly OutgoingEntry[]> {
  const { n } = await node.db.one<{ n: number }>(
    sql`select count(*) as n from log_entry where ${true}`,
  );
  const sequencer = createSequencer(node);
  for (;;) {
    await sequencer.runOnce();
    const entries = await entriesAfter(node.db, node, '000000', 0);
    if (entries.length === n) return entries;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function sentBy(province: TestNode, home: FuneralHome): Promise<Sent> {
  const { send, frontier } = sender(province);
  const registry = await registryOf(province);
  const serials = Array.from({ length: BATCH * (BATCHES + 1) }, (_, at) => at + 1);
  const cases = serials.map((serial) => caseEntries(province, home, serial));
  const preparing = [await send(registry)];
  for (const batch of inBatches(cases.flatMap(({ before }) => before)))
    preparing.push(await send(batch));
  const cremations: Uint8Array[] = [];
  let before = 0;
  for (const batch of inBatches(cases.map(({ cremation }) => cremation))) {
    cremations.push(await send(batch));
    if (cremations.length === 1) before = frontier.size;
  }
  const [warming = new Uint8Array(), ...measured] = cremations;
  return { preparing, warming, measured, before };
}

interface Run {
  readonly ours: number;
  readonly copy: number;
}

const count = async ({ node }: Receiving): Promise<number> =>
  (await node.db.one<{ n: number }>(sql`select count(*) as n from cremation where ${true}`)).n;

/** Takes the batches, then writes the same rows and log entries into the same tables with COPY. */
async function runOnce(receiving: Receiving, { warming, measured, before }: Sent): Promise<Run> {
  const { db } = receiving.node;
  const withoutRowSecurity = (table: string) =>
    db.client((client) => client.query(`alter table ${table} disable row level security`));
  await receiveBatch(receiving, warming);
  await db.client((client) => client.query('vacuum analyze'));
  const expected = BATCH * BATCHES;
  const began = performance.now();
  for (const batch of measured) await receiveBatch(receiving, batch);
  const ours = perSecond(expected, performance.now() - began);
  if ((await count(receiving)) !== expected + BATCH)
    throw new Error('not every cremation was stored');
  const isMeasured = `select record from mirror_entry where seq > ${before}`;
  const rows = await takeOut(db, 'cremation', `id in (${isMeasured})`);
  const entries = await takeOut(db, 'mirror_entry', `seq > ${before}`);
  for (const table of ['mirror_entry', 'cremation']) await withoutRowSecurity(table);
  const copying = performance.now();
  await putBack(db, 'mirror_entry', entries);
  await putBack(db, 'cremation', rows);
  return { ours, copy: perSecond(expected, performance.now() - copying) };
}

/** A database is copied only while nobody is connected to it; pools connect again when they must. */
const disconnect = (database: string): Promise<void> =>
  administer(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`,
  );

/** Works on a copy of a database, so that every run begins with the same tables. */
async function onCopy<Result>(
  { node }: TestNode,
  serial: number,
  work: (context: TestNode['node']) => Promise<Result>,
): Promise<Result> {
  const url = new URL(node.db.url);
  const template = url.pathname.slice(1);
  const name = `${template}_run_${serial}`;
  await disconnect(template);
  await administer(`create database ${name} template ${template}`);
  url.pathname = `/${name}`;
  const db = openDatabase(url.href);
  try {
    return await work({ ...node, db });
  } finally {
    await db.close();
    await administer(`drop database ${name} with (force)`);
  }
}

function reportOf(runs: readonly Run[]): Report {
  const [ours, copy] = [runs.map((run) => run.ours), runs.map((run) => run.copy)];
  const ratio = median(runs.map((run) => run.ours / run.copy));
  return {
    figures: [
      {
        what: 'signed cremation batches, records/s',
        measured: `${whole(median(ours))} (${spread(ours)})`,
        beside: `at least ${whole(LEAST_PER_SECOND)}; COPY of the same rows: ${whole(median(copy))} (${spread(copy)})`,
        ok: median(ours) >= LEAST_PER_SECOND,
      },
      {
        what: 'the same as a part of COPY',
        measured: ratio.toFixed(2),
        beside: `at least ${LEAST_RATIO.toFixed(2)}`,
        ok: ratio >= LEAST_RATIO,
      },
    ],
    notes: [
      `${BATCHES} batches of ${BATCH}, one after another over one connection, after one to warm up:` +
        ' signature, hashes, validation, typed rows, log, indicator counts, audit, signed receipt.',
      'COPY writes the same rows and log entries into the same tables as the same role, with their' +
        ` constraints and triggers and without row security; median of ${RUNS} runs, each on a fresh copy of the database.`,
    ],
  };
}

async function prepare(
  ministry: TestNode,
  receiving: Receiving,
  { preparing }: Sent,
): Promise<void> {
  for (const batch of preparing) await receiveBatch(receiving, batch);
  await ministry.owner.client((client) => client.query('vacuum analyze'));
}

/** Bulk ingest of signed cremation batches against COPY of the same rows and log entries. */
export async function benchIngest(): Promise<Report> {
  const province = await testNode({ node: '370000' });
  const ministry = await testNode({ node: '000000' });
  try {
    const sent = await sentBy(province, await funeralHome(province));
    const receivingAt = (node: TestNode['node']): Receiving => ({
      node,
      kinds: compileKinds(node),
      partners: [partnerOf(province)],
      arrived: () => undefined,
    });
    await prepare(ministry, receivingAt(ministry.node), sent);
    const runs: Run[] = [];
    for (let serial = 0; serial < RUNS; serial += 1)
      runs.push(await onCopy(ministry, serial, (node) => runOnce(receivingAt(node), sent)));
    return reportOf(runs);
  } finally {
    await Promise.all([province.close(), ministry.close()]);
  }
}
