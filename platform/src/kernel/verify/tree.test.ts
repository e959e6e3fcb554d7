import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Frontier, leafHash, SM2_SM3, toBase64Url } from '@qingming/exchange';
import type { Promised } from './checkpoints.ts';
import { finding, Findings } from './finding.ts';
import { TreeWalk } from './tree.ts';

const leafOf = (text: string): Uint8Array => leafHash(SM2_SM3, Buffer.from(text));
const frontierOf = (texts: readonly string[]): Frontier => {
  const frontier = new Frontier(SM2_SM3);
  for (const text of texts) frontier.append(leafOf(text));
  return frontier;
};
const LOG = ['a', 'b', 'c', 'd', 'e', 'f'];
/** What was signed for the log as it was, at a length. */
const promised = (size: number, log = LOG): Promised => ({
  size,
  root: toBase64Url(frontierOf(log.slice(0, size)).root()),
});

interface Walked {
  /** What stands in each place, and what the tree keeps of it; null where it is gone. */
  readonly entries?: readonly (string | null)[];
  readonly kept?: readonly (string | null)[];
  readonly promises?: readonly Promised[];
  readonly end?: { readonly size: number; readonly root: Uint8Array } | undefined;
  /** Of so many places an earlier walk knows that they are sound. */
  readonly jump?: number;
}

/** Walks a log and gives what is found, in short, and whether it was whole before its end. */
async function walked(given: Walked) {
  const { entries = LOG, kept = LOG, promises = [], jump = 0 } = given;
  const findings = new Findings();
  async function* signed() {
    yield* promises;
  }
  const tree = new TreeWalk('log', signed(), findings, new Frontier(SM2_SM3));
  if (jump > 0) tree.jump(frontierOf(LOG.slice(0, jump)));
  const hash = (text: string | null | undefined) => (text ? leafOf(text) : undefined);
  for (const [place, text] of entries.entries()) {
    if (place < jump) continue;
    const seq = place + 1;
    const leaf = { seq, entry: hash(text), kept: hash(kept[place]) };
    await tree.append(leaf, finding('entry', '', '', { seq }));
  }
  const wasWhole = tree.isWhole;
  const whole = { size: LOG.length, root: frontierOf(LOG).root() };
  tree.end('end' in given ? given.end : whole);
  const found = findings.kept.map(({ where, seq, says }) =>
    where === 'log' ? says.en.replace(/:.*| \(.*/, '') : `${where} ${seq}`,
  );
  return { found, wasWhole, size: tree.size, edge: tree.frontier.root() };
}

const changed = (place: number, text: string | null = 'x'): readonly (string | null)[] =>
  LOG.map((own, at) => (at === place - 1 ? text : own));

test('a log that is as it was signed has nothing to report, however often and at whatever length it was signed', async () => {
  const all = [1, 2, 2, 3, 6].map((size) => promised(size));
  for (const promises of [[], all, [promised(6)]]) {
    const { found, wasWhole, size, edge } = await walked({ promises });
    assert.deepEqual([found, wasWhole, size], [[], true, 6]);
    assert.deepEqual(edge, frontierOf(LOG).root());
  }
});

test('of an entry and its hash in the tree the next root tells which was altered', async () => {
  for (const text of ['x', null]) {
    const entry = await walked({ entries: changed(2, text), promises: [promised(3)] });
    assert.deepEqual([entry.found, entry.wasWhole], [['entry 2'], true]);
    const tree = await walked({ kept: changed(2, text), promises: [promised(3)] });
    assert.deepEqual([tree.found, tree.wasWhole], [['tree of log 2'], true]);
  }
  const removed = { entries: changed(2, null), kept: changed(5), promises: [promised(6)] };
  assert.deepEqual((await walked(removed)).found, ['entry 2', 'tree of log 5']);
  assert.deepEqual((await walked({ entries: changed(5) })).found, ['entry 5']);
  assert.deepEqual((await walked({ kept: changed(5) })).found, ['tree of log 5']);
});

test('a place in doubt makes the log less than whole until a root decides it', async () => {
  const { found, wasWhole } = await walked({ entries: changed(5), promises: [promised(4)] });
  assert.deepEqual([found, wasWhole], [['entry 5'], false]);
  const both = await walked({ entries: changed(2), kept: changed(5), promises: [promised(3)] });
  assert.deepEqual(both.found, ['entry 2', 'tree of log 5']);
});

test('where entry and tree were both altered the stretch since the last good root is named, once', async () => {
  const both = { entries: changed(4), kept: changed(4) };
  const signed = [promised(2), promised(5), promised(6)];
  const { found, wasWhole } = await walked({ ...both, promises: signed });
  assert.deepEqual(found, ['Entries 3 to 5 disagree with the signed root']);
  assert.equal(wasWhole, false);
  assert.deepEqual((await walked({ ...both, promises: [] })).found, [
    'Length or root of the log is not what was kept',
  ]);
  const doubted = await walked({ entries: changed(4), kept: changed(4, 'y'), promises: signed });
  assert.deepEqual(doubted.found, ['entry 4', 'Entries 3 to 5 disagree with the signed root']);
});

test('of several who signed for one length each is asked', async () => {
  const other = promised(3, changed(2) as string[]);
  assert.deepEqual((await walked({ promises: [promised(3), other] })).found, [
    'Entries 4 to 3 disagree with the signed root',
  ]);
  assert.deepEqual((await walked({ promises: [other, promised(3), promised(6)] })).found, [
    'Entries 1 to 3 disagree with the signed root',
  ]);
});

test('what was signed for places that an earlier walk found sound is passed over', async () => {
  const promises = [promised(2, ['x', 'y']), promised(5), promised(6)];
  const { found, size } = await walked({ promises, jump: 4 });
  assert.deepEqual([found, size], [[], 6]);
  const altered = await walked({ entries: changed(6), kept: changed(6), promises, jump: 4 });
  assert.deepEqual(altered.found, ['Entries 6 to 6 disagree with the signed root']);
  const early = await walked({ entries: changed(5), kept: changed(5), promises, jump: 4 });
  assert.deepEqual(early.found, ['Entries 5 to 5 disagree with the signed root']);
});

test('a log of another length than is kept of it is named with what was in doubt', async () => {
  const longer = { size: 7, root: frontierOf([...LOG, 'g']).root() };
  const length = 'The length of the log is not what was kept';
  assert.deepEqual((await walked({ end: longer })).found, [length]);
  assert.deepEqual((await walked({ end: undefined })).found, [length]);
  assert.deepEqual((await walked({ end: undefined, entries: [] })).found, []);
  assert.deepEqual((await walked({ end: longer, entries: changed(3) })).found, ['entry 3', length]);
});
