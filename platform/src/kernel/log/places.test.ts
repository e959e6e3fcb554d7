import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { checkpointHash, Frontier, openCheckpoint, toBase64Url } from '@qingming/exchange';
import { place } from '@qingming/standard/records/facility.ts';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { sequence } from '../../../test-support/sequence.ts';
import { sql } from '../db/sql.ts';
import { latestCheckpoint, takeCheckpoint } from './checkpoints.ts';
import { createSequencer, type Sequenced } from './sequencer.ts';

let node: TestNode;
let home: FuneralHome;
beforeEach(async () => {
  node = await testNode();
  home = await funeralHome(node);
});
afterEach(() => node.close());

const manager = () => node.recordsAs('manager', { region: home.region, institution: home.id });
const addHall = (code: string) =>
  manager().create(
    place,
    { code, name: code, kind: 'farewell-hall', holdsOne: true, inUse: true },
    { region: home.region, institution: home.id },
  );

interface Placed {
  readonly seq: number;
  readonly entryId: number;
  readonly leaf: Uint8Array;
}
const placed = () =>
  node.owner.all<Placed>(sql`
    select seq, entry_id as "entryId", leaf from log_sequence join log_entry using (entry_id)
    where ${true} order by seq`);
const waiting = async (): Promise<number> =>
  (
    await node.owner.one<{ n: number }>(sql`
      select count(*) as n from log_entry where entry_id not in (select entry_id from log_sequence) and ${true}`)
  ).n;

const stateOf = async (stream: string) => {
  const row = await node.owner.one<{ size: number; frontier: Uint8Array }>(
    sql`select size, frontier from log_state where stream = ${stream}`,
  );
  return {
    size: row.size,
    root: toBase64Url(Frontier.fromBytes(node.node.suite, row.frontier).root()),
  };
};

test('every entry gets one place, in the order of writing and without a gap, however often it is looked', async () => {
  const told: Sequenced[] = [];
  const sequencer = createSequencer(node.node, (records) => told.push(...records));
  await sequence(node);
  const before = await placed();
  assert.ok(before.length > 10);
  await addHall('N1');
  await addHall('N2');
  while ((await waiting()) > 0) await sequencer.runOnce();
  const after = await placed();
  assert.deepEqual(
    after.map(({ seq }) => seq),
    after.map((_, index) => index + 1),
  );
  assert.deepEqual(after.slice(0, before.length), before);
  assert.equal(after.length, before.length + 2);
  assert.deepEqual(
    told,
    after.slice(before.length).map(({ seq, entryId }) => ({ seq, entryId })),
  );
  const ids = after.map(({ entryId }) => entryId);
  assert.deepEqual(
    ids,
    ids.toSorted((a, b) => a - b),
  );
  const frontier = new Frontier(node.node.suite);
  for (const { leaf } of after) frontier.append(leaf);
  assert.deepEqual(await stateOf('record'), {
    size: after.length,
    root: toBase64Url(frontier.root()),
  });
  assert.equal(await sequencer.runOnce(), 0);
  assert.equal(told.length, 2);
});

test('an entry waits for its place while a transaction that began before it is open', async () => {
  await sequence(node);
  const sequencer = createSequencer(node.node);
  await node.owner.transaction(async (tx) => {
    await tx.one(sql`select pg_current_xact_id()::text as xid where ${true}`);
    await addHall('N1');
    await sequencer.runOnce();
    assert.equal(await waiting(), 1);
  });
  await sequence(node);
  assert.equal(await waiting(), 0);
});

const trust = () => node.node.signer.publicKey;
const newest = async () => {
  const row = await latestCheckpoint(node.owner);
  assert.ok(row !== undefined);
  return { row, opened: openCheckpoint(row.statement, trust) };
};

test('a checkpoint says what both logs are, names the one before, and is not taken twice of the same', async () => {
  await sequence(node);
  assert.equal(await takeCheckpoint(node.node), true);
  const first = await newest();
  assert.deepEqual(first.opened.records, await stateOf('record'));
  assert.deepEqual(first.opened.audit, await stateOf('audit'));
  assert.equal(first.opened.previous, null);
  assert.equal(await takeCheckpoint(node.node), false);
  assert.equal((await newest()).row.statement, first.row.statement);
  await addHall('N1');
  await sequence(node);
  assert.equal(await takeCheckpoint(node.node), true);
  const second = await newest();
  assert.equal(second.opened.records.size, first.opened.records.size + 1);
  assert.equal(second.opened.previous, checkpointHash(first.row.statement));
  assert.deepEqual(
    await node.owner.all(sql`
      select checkpoint_id as id, (select checkpoints from home) as counted from checkpoint
      where ${true} order by checkpoint_id`),
    [
      { id: 1, counted: 2 },
      { id: 2, counted: 2 },
    ],
  );
});

test('a checkpoint is taken when only one of the logs has grown', async () => {
  await sequence(node);
  await takeCheckpoint(node.node);
  const first = await newest();
  // A look is an act of the audit alone.
  await manager().audit({ act: 'print' });
  await sequence(node);
  assert.equal(await takeCheckpoint(node.node), true);
  const second = await newest();
  assert.deepEqual(second.opened.records, first.opened.records);
  assert.equal(second.opened.audit.size, first.opened.audit.size + 1);
  // As if the last one had been taken before the newest record.
  await behindTheBack(node, (tx) =>
    tx.run(sql`update checkpoint set record_size = record_size - 1 where ${true}`),
  );
  assert.equal(await takeCheckpoint(node.node), true);
});

test('a sequencer that was started orders what is written by itself, and none that was stopped', async () => {
  let told = 0;
  const sequencer = createSequencer(node.node, (records) => {
    told += records.length;
  });
  sequencer.start();
  const end = Date.now() + 30_000;
  while ((await waiting()) > 0 && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(await waiting(), 0);
  await addHall('N1');
  while ((await waiting()) > 0 && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await sequencer.stop();
  assert.equal(told, (await placed()).length);
  await addHall('N2');
  await new Promise((resolve) => setTimeout(resolve, 400));
  assert.equal(await waiting(), 1);
});
