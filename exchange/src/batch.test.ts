import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { BATCH_LIMITS, batchHash, encodeBatch, openBatch } from './batch.ts';
import type { BatchContent, BatchExpectation } from './batch.ts';
import { batchHeaderText } from './batch-header.ts';
import type { BatchHeader } from './batch-header.ts';
import type { OutgoingEntry } from './batch-line.ts';
import { toBase64Url, utf8 } from './encoding.ts';
import { buildEntry } from './entry.ts';
import { ExchangeFault } from './fault.ts';
import { Frontier, leafHash } from './merkle.ts';
import { seal } from './seal.ts';
import { ED25519_SHA256, SM2_SM3, SUITES } from './suite.ts';
import type { Suite } from './suite.ts';
import {
  entriesOf,
  entryOf,
  headerOf,
  MINISTRY,
  refused,
  seededBytes,
  SHANDONG,
  signerFor,
} from './test-support/fixtures.ts';

function frontierAt(suite: Suite, size: number): Frontier {
  const frontier = new Frontier(suite);
  for (const { leaf } of entriesOf(suite, 0, size)) frontier.append(leaf);
  return frontier;
}

function contentOf(suite: Suite, size: number, entries: readonly OutgoingEntry[]): BatchContent {
  return {
    origin: SHANDONG,
    audience: MINISTRY,
    standard: '2026.1',
    sentAt: '2026-04-05T01:02:03.004Z',
    frontier: frontierAt(suite, size),
    entries,
  };
}

/** What the ministry expects when it holds `size` entries of Shandong's log. */
function expecting(suite: Suite, size: number): BatchExpectation {
  const { keyId, publicKey } = signerFor(suite, SHANDONG);
  return {
    audience: MINISTRY,
    trust: (node, key) => (node === SHANDONG && key === keyId ? publicKey : undefined),
    frontier: frontierAt(suite, size),
  };
}

const send = (suite: Suite, size: number, entries: readonly OutgoingEntry[]) =>
  encodeBatch(signerFor(suite, SHANDONG), contentOf(suite, size, entries));

/** A batch whose header or body was changed by its own origin, signed again: only logic can refuse it. */
async function signedAgain(
  suite: Suite,
  change: (header: BatchHeader, body: string) => { header?: Partial<BatchHeader>; body?: string },
): Promise<Uint8Array> {
  const { header, bytes } = await send(suite, 3, entriesOf(suite, 3, 6));
  const plain = entriesOf(suite, 3, 6).map(
    ({ header: h, body: b }) => `${JSON.stringify({ h, b })}\n`,
  );
  const changed = change(header, plain.join(''));
  const body =
    changed.body === undefined ? bytes.subarray(-header.packedBytes) : utf8(changed.body);
  const plainBody: Partial<BatchHeader> =
    changed.body === undefined ? {} : { encoding: 'identity', bodyBytes: body.length };
  const text = batchHeaderText({
    ...header,
    ...plainBody,
    packedBytes: body.length,
    bodyDigest: toBase64Url(suite.hash(body)),
    ...changed.header,
  });
  const signature = await seal(signerFor(suite, SHANDONG), 'batch', text);
  return Buffer.concat([utf8(`${text}\n${signature}\n`), body]);
}

for (const suite of SUITES) {
  test(`${suite.id}: a batch opens to its entries and to the log after them`, async () => {
    const entries = entriesOf(suite, 3, 10);
    const sent = await send(suite, 3, entries);
    const opened = openBatch(sent.bytes, expecting(suite, 3));
    assert.deepEqual(opened.header, sent.header);
    assert.equal(opened.header.standard, '2026.1');
    assert.deepEqual([opened.header.from, opened.header.to], [4, 10]);
    assert.deepEqual(opened.frontier.toBytes(), frontierAt(suite, 10).toBytes());
    assert.equal(opened.requestHash, batchHash(suite, sent.bytes));
    assert.equal(opened.requestHash, sent.requestHash);
    for (const [index, entry] of opened.entries.entries()) {
      assert.ok(entry.disclosed);
      assert.equal(entry.seq, 4 + index);
      assert.equal(entry.headerText, entries[index]?.header);
      assert.equal(entry.bodyText, entries[index]?.body);
      assert.equal(entry.header.id, `cremation-${3 + index}`);
    }
  });

  test(`${suite.id}: any byte that is changed, dropped, added or moved is found`, async () => {
    const { bytes } = await send(suite, 3, entriesOf(suite, 3, 6));
    const expected = expecting(suite, 3);
    const at = fc.nat(bytes.length - 1);
    const byte = fc.nat(255);
    const mutation = fc.oneof(
      fc.tuple(at, byte).map(([i, b]) => Buffer.from(bytes).fill(b, i, i + 1)),
      at.map((i) => Buffer.concat([bytes.subarray(0, i), bytes.subarray(i + 1)])),
      fc
        .tuple(at, byte)
        .map(([i, b]) => Buffer.concat([bytes.subarray(0, i), Buffer.of(b), bytes.subarray(i)])),
      fc.tuple(at, at).map(([i, j]) => swapped(bytes, i, j)),
      at.map((i) => Buffer.from(bytes.subarray(0, i))),
      byte.map((b) => Buffer.concat([bytes, Buffer.of(b)])),
    );
    fc.assert(
      fc.property(mutation, (changed) => {
        if (Buffer.compare(changed, bytes) === 0) return;
        assert.throws(() => openBatch(changed, expected), ExchangeFault);
      }),
      { numRuns: suite === SM2_SM3 ? 300 : 1500 },
    );
    assert.equal(expected.frontier.size, 3);
    assert.equal(openBatch(bytes, expected).entries.length, 3);
  });
}

function swapped(bytes: Uint8Array, one: number, other: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[one] = bytes[other] ?? 0;
  changed[other] = bytes[one] ?? 0;
  return changed;
}

const suite = ED25519_SHA256;

test('an entry that stays with its origin is proven present without being shown', async () => {
  const [first, second, third] = entriesOf(suite, 3, 6);
  assert.ok(first && second && third);
  const sent = await send(suite, 3, [first, { leaf: second.leaf }, third]);
  const opened = openBatch(sent.bytes, expecting(suite, 3));
  assert.deepEqual(
    opened.entries.map((entry) => entry.disclosed),
    [true, false, true],
  );
  assert.deepEqual(opened.frontier.root(), frontierAt(suite, 6).root());
});

test('the same entries give the same roots whether shown or not', async () => {
  const shown = await send(suite, 3, entriesOf(suite, 3, 6));
  const hidden = await send(
    suite,
    3,
    entriesOf(suite, 3, 6).map(({ leaf }) => ({ leaf })),
  );
  assert.equal(shown.header.root, hidden.header.root);
});

test('a batch for another node is refused', async () => {
  const { bytes } = await send(suite, 3, entriesOf(suite, 3, 6));
  const henan = { ...expecting(suite, 3), audience: '410000' };
  const detail = refused('not-for-us', () => openBatch(bytes, henan));
  assert.deepEqual(detail, { audience: MINISTRY, us: '410000' });
});

test('a batch signed by a key that is unknown, or known for another node, is refused', async () => {
  const content = contentOf(suite, 3, entriesOf(suite, 3, 6));
  const stranger = await encodeBatch(signerFor(suite, 'stranger'), content);
  refused('unknown-key', () => openBatch(stranger.bytes, expecting(suite, 3)));
  const anyKey = { ...expecting(suite, 3), trust: () => signerFor(suite, SHANDONG).publicKey };
  refused('unknown-key', () => openBatch(stranger.bytes, anyKey));
});

test('a signature made for something else is refused', async () => {
  const { header, bytes } = await send(suite, 3, entriesOf(suite, 3, 6));
  const text = batchHeaderText(header);
  const receiptSeal = await seal(signerFor(suite, SHANDONG), 'receipt', text);
  const body = bytes.subarray(-header.packedBytes);
  const forged = Buffer.concat([utf8(`${text}\n${receiptSeal}\n`), body]);
  refused('bad-signature', () => openBatch(forged, expecting(suite, 3)));
});

test('a batch that came before is known, and one that came too early names what is missing', async () => {
  const { bytes } = await send(suite, 3, entriesOf(suite, 3, 6));
  for (const size of [6, 7, 20]) {
    refused('already-have', () => openBatch(bytes, expecting(suite, size)));
  }
  const early = refused('gap', () => openBatch(bytes, expecting(suite, 1)));
  assert.deepEqual(early, { from: 4, expected: 2 });
  const overlapping = refused('gap', () => openBatch(bytes, expecting(suite, 5)));
  assert.deepEqual(overlapping, { from: 4, expected: 6 });
});

test('an origin that rewrote an old entry is found by the root before its batch', async () => {
  const { bytes } = await send(suite, 3, entriesOf(suite, 3, 6));
  const remembered = new Frontier(suite);
  for (const index of [0, 1, 99]) remembered.append(entryOf(suite, index).leaf);
  const expected = { ...expecting(suite, 3), frontier: remembered };
  const detail = refused('root-mismatch', () => openBatch(bytes, expected));
  assert.equal(detail['at'], 'previous');
});

test('a log kept under one suite is not continued under another', async () => {
  const { bytes } = await send(suite, 3, entriesOf(suite, 3, 6));
  const expected = { ...expecting(suite, 3), frontier: frontierAt(SM2_SM3, 3) };
  refused('wrong-suite', () => openBatch(bytes, expected));
});

const linesOf = (body: string) => body.trimEnd().split('\n');
const bodyOf = (lines: readonly string[]) => ({ body: `${lines.join('\n')}\n` });

/** Opening, as an act to be refused, what `signedAgain` makes of the batch. */
async function reopening(change: Parameters<typeof signedAgain>[1]) {
  const bytes = await signedAgain(suite, change);
  return () => openBatch(bytes, expecting(suite, 3));
}

test('an origin cannot sign what is not its log', async () => {
  assert.equal((await reopening((_, body) => ({ body })))().entries.length, 3);
  refused('root-mismatch', await reopening((_, body) => bodyOf(linesOf(body).toReversed())));
  refused('malformed-batch', await reopening((_, body) => bodyOf(linesOf(body).slice(1))));
  refused('malformed-batch', await reopening((_, body) => ({ body: body.trimEnd() })));
  refused('malformed-batch', await reopening(() => ({ header: { to: 7 } })));
  refused('malformed-batch', await reopening(() => ({ header: { to: 3 } })));
  refused('oversized-batch', await reopening(() => ({ header: { bodyBytes: 99 } })));
  refused(
    'malformed-batch',
    await reopening(({ bodyBytes }) => ({ header: { bodyBytes: bodyBytes + 1 } })),
  );
  refused('oversized-batch', await reopening(() => ({ header: { bodyBytes: 60 << 20 } })));
  refused('oversized-batch', await reopening(() => ({ header: { to: 9000 } })));
  const protocol = 'qingming-exchange/2' as BatchHeader['protocol'];
  refused('wrong-protocol', await reopening(() => ({ header: { protocol } })));
  refused('wrong-suite', await reopening(() => ({ header: { suite: 'rsa-md5' } })));
  refused('malformed-batch', await reopening(() => ({ header: { sentAt: 'today' } })));
});

test('a line that is no entry is named by its number', async () => {
  const foreign = buildEntry(suite, headerOf({ node: '410000' }), 1, seededBytes('s')(16));
  const [own, other] = entriesOf(suite, 4, 6);
  assert.ok(own && other);
  const wrong: [string, string][] = [
    ['not-json', '{'],
    ['not-json', '7'],
    ['malformed-entry', '{}'],
    ['malformed-entry', '{"l":"short"}'],
    ['malformed-entry', JSON.stringify({ h: own.header, b: own.body, l: toBase64Url(own.leaf) })],
    ['malformed-entry', JSON.stringify({ h: own.header })],
    ['malformed-entry', JSON.stringify({ h: own.header, b: 7 })],
    ['malformed-entry', JSON.stringify({ h: 7, b: own.body })],
    ['malformed-entry', JSON.stringify({ h: 'x', b: own.body })],
    ['body-mismatch', JSON.stringify({ h: own.header, b: other.body })],
    ['foreign-entry', JSON.stringify({ h: foreign.header, b: foreign.body })],
  ];
  for (const [cause, line] of wrong) {
    const bytes = await signedAgain(suite, (_, body) => {
      const parts = body.split('\n');
      return { body: parts.with(1, line).join('\n') };
    });
    const detail = refused('malformed-batch', () => openBatch(bytes, expecting(suite, 3)));
    assert.deepEqual(detail, { line: 2, cause });
  }
});

test('a batch that was cut off is told from one that was changed', async () => {
  const { bytes, header } = await send(suite, 3, entriesOf(suite, 3, 6));
  for (const length of [0, 10, 300, bytes.length - header.packedBytes, bytes.length - 1]) {
    refused('truncated', () => openBatch(bytes.subarray(0, length), expecting(suite, 3)));
  }
  const trailing = Buffer.concat([bytes, Buffer.of(0)]);
  refused('malformed-batch', () => openBatch(trailing, expecting(suite, 3)));
  refused('malformed-batch', () => openBatch(Buffer.alloc(1 << 20, 'a'), expecting(suite, 3)));
});

test('limits hold on both sides', async () => {
  const content = contentOf(suite, 3, entriesOf(suite, 3, 6));
  const signer = signerFor(suite, SHANDONG);
  const { bytes } = await encodeBatch(signer, content);
  const tight = [{ maxEntries: 2 }, { maxBodyBytes: 100 }, { maxPackedBytes: 100 }];
  for (const limit of tight) {
    const limits = { ...BATCH_LIMITS, ...limit };
    await assert.rejects(encodeBatch(signer, content, limits), { code: 'oversized-batch' });
    refused('oversized-batch', () => openBatch(bytes, { ...expecting(suite, 3), limits }));
  }
  const empty = { ...content, entries: [] };
  await assert.rejects(encodeBatch(signer, empty), { code: 'malformed-batch' });
});

test('a fact that packs beyond the ratio still travels', async () => {
  const fact = { note: '骨'.repeat(300_000) };
  const entry = buildEntry(suite, headerOf(), fact, seededBytes('s')(16));
  const sent = await send(suite, 3, [entry]);
  assert.equal(sent.header.encoding, 'identity');
  const [opened] = openBatch(sent.bytes, expecting(suite, 3)).entries;
  assert.ok(opened?.disclosed);
  assert.deepEqual(opened.fact, fact);
  assert.deepEqual(opened.leaf, leafHash(suite, utf8(entry.header)));
});
