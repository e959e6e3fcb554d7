import assert from 'node:assert/strict';
import test from 'node:test';
import { BATCH_LIMITS, encodeBatch, MAX_HEAD_BYTES, openBatch } from './batch.ts';
import type { BatchContent, BatchExpectation, BatchLimits } from './batch.ts';
import { openBatchHead } from './batch-head.ts';
import { batchHeaderText } from './batch-header.ts';
import { parseStrict } from './canonical.ts';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { isHash, isInstant, isKeyId, isSalt, isSignature } from './checks.ts';
import { fromBase64Url, toBase64Url, utf8 } from './encoding.ts';
import { ExchangeFault } from './fault.ts';
import { Frontier, rootOf } from './merkle.ts';
import { verifyConsistency } from './proof.ts';
import { openReceipt, signReceipt } from './receipt.ts';
import { MAX_RETRIEVAL_BYTES, openKeptHead, openRetrieval, signRetrieval } from './retrieval.ts';
import { seal } from './seal.ts';
import type { Trust } from './seal.ts';
import { findSm2Verifier, sm2PublicKey, sm2Signer } from './sm2.ts';
import { openStanding, signStanding } from './standing.ts';
import { ED25519_SHA256 as suite } from './suite.ts';
import {
  entriesOf,
  MINISTRY,
  refused,
  seededBytes,
  SHANDONG,
  signerFor,
} from './test-support/fixtures.ts';
import { leavesOf } from './test-support/naive-tree.ts';
import { appendToTiles, edgeTiles } from './tiles.ts';
import { isWitness } from './witness.ts';
import type { Witness } from './witness.ts';

const signer = signerFor(suite, SHANDONG);
const trustIn =
  (node: string): Trust =>
  (named, key) => {
    const { keyId, publicKey } = signerFor(suite, node);
    return named === node && key === keyId ? publicKey : undefined;
  };
const trust = trustIn(SHANDONG);

const frontierAt = (size: number): Frontier => {
  const frontier = new Frontier(suite);
  for (const { leaf } of entriesOf(suite, 0, size)) frontier.append(leaf);
  return frontier;
};

const content = (more: Partial<BatchContent> = {}): BatchContent => ({
  origin: SHANDONG,
  audience: MINISTRY,
  standard: '2026.1',
  sentAt: '2026-04-05T01:02:03.004Z',
  frontier: frontierAt(3),
  entries: entriesOf(suite, 3, 6),
  ...more,
});
const expecting = (size: number, limits?: BatchLimits): BatchExpectation => ({
  audience: MINISTRY,
  trust,
  frontier: frontierAt(size),
  ...(limits === undefined ? {} : { limits }),
});

const hash = toBase64Url(Buffer.alloc(32, 7));
const witness: Witness = {
  checkpoint: 'as it was signed',
  after: { records: 3, audit: 9 },
  records: [hash],
  audit: [],
};

test('a batch exactly as large as the limits allow is written and taken', async () => {
  const { header } = await encodeBatch(signer, content());
  const limits = {
    ...BATCH_LIMITS,
    maxEntries: 3,
    maxBodyBytes: header.bodyBytes,
    maxPackedBytes: header.packedBytes,
  };
  const { bytes } = await encodeBatch(signer, content(), limits);
  assert.equal(openBatch(bytes, expecting(3, limits)).entries.length, 3);
});

test('a batch carries the witness of its sender and what it holds, and nothing that was not given', async () => {
  for (const more of [
    {},
    { held: null },
    { held: { records: 4, audit: 5 } },
    { witness },
    { witness: { ...witness, after: null }, held: null },
  ]) {
    const { header, bytes } = await encodeBatch(signer, content(more));
    const opened = openBatch(bytes, expecting(3)).header;
    assert.deepEqual(opened, header);
    const { witness: given, held } = opened;
    const named = {
      ...('witness' in opened ? { witness: given } : {}),
      ...('held' in opened ? { held } : {}),
    };
    assert.deepEqual(named, more);
  }
});

test('a receipt carries the witness of the receiver when it is given', async () => {
  const receipt = {
    origin: SHANDONG,
    receiver: MINISTRY,
    from: 4,
    to: 6,
    root: hash,
    applied: 3,
    quarantined: [],
    released: [2],
    receivedAt: '2026-04-05T01:02:04.004Z',
    requestHash: hash,
  };
  const ministry = signerFor(suite, MINISTRY);
  const open = async (more: { readonly witness?: Witness }) =>
    openReceipt(await signReceipt(ministry, { ...receipt, ...more }), trustIn(MINISTRY)).witness;
  assert.equal(await open({}), undefined);
  assert.deepEqual(await open({ witness }), witness);
});

test('a witness is a checkpoint, where it begins, and two proofs of hashes that are not too long', () => {
  assert.ok(isWitness(witness));
  const proofs = [hash, 7, {}, ['x'], [7], Array.from({ length: 129 }, () => hash)];
  for (const proof of proofs) {
    assert.equal(isWitness({ ...witness, records: proof }), false);
    assert.equal(isWitness({ ...witness, audit: proof }), false);
  }
  assert.ok(isWitness({ ...witness, records: Array.from({ length: 128 }, () => hash) }));
  for (const after of [{ records: 3 }, { records: -1, audit: 0 }, 7])
    assert.equal(isWitness({ ...witness, after }), false);
});

test('a hash, a signature, a salt and a key id are told by their letters and their length', () => {
  const forms = [
    [isHash, 32],
    [isSignature, 64],
    [isSalt, 16],
  ] as const;
  for (const [isForm, length] of forms) {
    const text = toBase64Url(Buffer.alloc(length, 255));
    assert.ok(isForm(text));
    for (const wrong of [
      '',
      'x',
      `${text}A`,
      text.slice(1),
      text.replace('_', '/'),
      7,
      null,
      [text],
    ])
      assert.equal(isForm(wrong), false, String(wrong));
  }
  assert.ok(isKeyId(signer.keyId));
  for (const wrong of ['', `${signer.keyId}x`, null, [signer.keyId]]) assert.ok(!isKeyId(wrong));
});

test('an instant is of a year of four digits, to the millisecond, and exists', () => {
  assert.ok(isInstant('2026-04-05T01:02:03.004Z'));
  for (const wrong of [
    '+012026-04-05T01:02:03.004Z',
    '-002026-04-05T01:02:03.004Z',
    '2026-04-05T01:02:03Z',
    '2026-04-05T01:02:03.004+00:00',
    '2026-02-30T01:02:03.004Z',
    '2026-04-05T25:02:03.004Z',
    1_775_350_923_004,
    null,
  ])
    assert.equal(isInstant(wrong), false, String(wrong));
});

const headOf = (bytes: Uint8Array, packedBytes: number): string =>
  Buffer.from(bytes.subarray(0, bytes.length - packedBytes)).toString();

test('the head of a batch is two lines that its origin signed, and not a letter more', async () => {
  const { header, bytes } = await encodeBatch(signer, content());
  const head = headOf(bytes, header.packedBytes);
  assert.deepEqual(openBatchHead(head, trust), header);
  const [text = '', signature = ''] = head.split('\n');
  for (const wrong of ['', text, `${text}\n${signature}`, `${head}\n`, `${head}x`, `${head}x\n`])
    refused('malformed-batch', () => openBatchHead(wrong, trust));
  refused('bad-signature', () =>
    openBatchHead(`${text}\n${signature.replace(/^./, '-')}\n`, trust),
  );
});

test('a node that asks for its log back proves who it is, and asks the one that it names', async () => {
  const asked = {
    origin: SHANDONG,
    audience: MINISTRY,
    sentAt: '2026-04-05T01:02:03.004Z',
    after: 12,
  };
  const sealed = await signRetrieval(signer, asked);
  const { after, origin } = openRetrieval(sealed, MINISTRY, trust);
  assert.deepEqual([after, origin], [12, SHANDONG]);
  refused('not-for-us', () => openRetrieval(sealed, '410000', trust));
  const [text = '', signature = ''] = sealed.split('\n');
  for (const wrong of [
    '',
    text,
    `${text}\n${signature}`,
    `${sealed}\n`,
    `${sealed}x\n`,
    `x${sealed}`,
  ])
    refused('malformed-standing', () => openRetrieval(wrong, MINISTRY, trust));
  const stranger = await signRetrieval(signerFor(suite, 'stranger'), asked);
  refused('unknown-key', () => openRetrieval(stranger, MINISTRY, trust));
  const forged = `${text.replace('"after":12', '"after":0')}\n${signature}\n`;
  refused('bad-signature', () => openRetrieval(forged, MINISTRY, trust));
  const negative = `${text.replace('"after":12', '"after":-1')}\n${signature}\n`;
  refused('malformed-standing', () => openRetrieval(negative, MINISTRY, trust));
  const long = `${text}${' '.repeat(MAX_RETRIEVAL_BYTES)}\n${signature}\n`;
  refused('malformed-standing', () => openRetrieval(long, MINISTRY, trust));
});

test("the head that a receiver kept is proven to be its origin's", async () => {
  const { header, bytes } = await encodeBatch(signer, content());
  const head = headOf(bytes, header.packedBytes);
  assert.deepEqual(openKeptHead(head, trust), header);
  const text = batchHeaderText({ ...header, to: header.to + 1 });
  refused('bad-signature', () => openKeptHead(`${text}\n${head.split('\n')[1]}\n`, trust));
});

test('a header that its origin spelled in another way is refused, though it signed it', async () => {
  const { header, bytes } = await encodeBatch(signer, content());
  const body = bytes.subarray(bytes.length - header.packedBytes);
  const text = batchHeaderText(header);
  const spellings = [` ${text}`, text.replace('"from":4', '"from":4.0'), `${text} `];
  for (const spelling of spellings) {
    const signature = await seal(signer, 'batch', spelling);
    const again = Buffer.concat([utf8(`${spelling}\n${signature}\n`), body]);
    assert.deepEqual(
      refused('malformed-batch', () => openBatch(again, expecting(3))),
      { part: 'header' },
    );
  }
});

test('a batch that came before is known by its head, whatever follows it', async () => {
  const { bytes } = await encodeBatch(signer, content());
  const cut = bytes.subarray(0, bytes.length - 5);
  refused('already-have', () => openBatch(cut, expecting(6)));
  refused('gap', () => openBatch(cut, expecting(2)));
  refused('truncated', () => openBatch(cut, expecting(3)));
});

test('what is no head is told as soon as it is longer than a head may be, and not before', () => {
  const longest = MAX_HEAD_BYTES - 256;
  const letters = (length: number) => Buffer.alloc(length, 'a');
  refused('truncated', () => openBatch(letters(longest - 1), expecting(3)));
  refused('malformed-batch', () => openBatch(letters(longest), expecting(3)));
  refused('malformed-batch', () => openBatch(Buffer.from('\n\n'), expecting(3)));
});

test('a kept edge of a log that is too short or of no whole hashes is refused by name', () => {
  for (const length of [0, 1, 7, 9, 39, 41, 8 + 32])
    refused('out-of-range', () => Frontier.fromBytes(suite, new Uint8Array(length)));
  assert.equal(Frontier.fromBytes(suite, new Uint8Array(8)).size, 0);
  assert.equal(Frontier.fromBytes(suite, frontierAt(5).toBytes()).size, 5);
});

test('nesting is what is open at once: many beside each other are not deep, many within each other are', () => {
  const limits = { maxBytes: 10_000, maxDepth: 4 };
  const beside = `[${Array.from({ length: 50 }, (_, index) => `{"a":[${index}]}`).join()}]`;
  assert.equal((parseStrict(beside, limits) as readonly unknown[]).length, 50);
  for (const depth of [4, 5, 50]) {
    const within = `${'[0,'.repeat(depth)}0${']'.repeat(depth)}`;
    if (depth <= limits.maxDepth) assert.ok(parseStrict(within, limits));
    else refused('too-deep', () => parseStrict(within, limits));
  }
});

test('half a character is refused, written out or as an escape', () => {
  for (const text of ['"\ud842"', '"\\ud842"', '{"\udfb7":1}'])
    assert.throws(() => parseStrict(text), ExchangeFault);
  assert.equal(parseStrict('"\\ud842\\udfb7"'), '𠮷');
  assert.equal(parseStrict('"𠮷"'), '𠮷');
});

test('bytes have one spelling, and a length that is asked for is kept', () => {
  assert.deepEqual([...fromBase64Url('_-8')], [255, 239]);
  for (const wrong of ['_-8=', '/+8', '_-9', ' _-8', '_-8\n', '_'])
    refused('malformed-encoding', () => fromBase64Url(wrong));
  assert.equal(fromBase64Url('_-8', 2).length, 2);
  refused('malformed-encoding', () => fromBase64Url('_-8', 3));
});

test('tiles are written when they hold something, and the edge is what is not full', () => {
  const leaves = leavesOf(suite, 512);
  const tiles = appendToTiles(suite, 0, leaves, () => undefined);
  assert.deepEqual(
    tiles.map(({ level, index, bytes }) => [level, index, bytes.length / 32]),
    [
      [0, 0, 256],
      [0, 1, 256],
      [1, 0, 2],
    ],
  );
  assert.deepEqual(edgeTiles(0), []);
  assert.deepEqual(edgeTiles(255), [{ level: 0, index: 0 }]);
  assert.deepEqual(edgeTiles(256), [{ level: 1, index: 0 }]);
  assert.deepEqual(edgeTiles(300), [
    { level: 0, index: 1 },
    { level: 1, index: 0 },
  ]);
});

test('a tree is not proven from a later one, nor with what is no hash', () => {
  const rootAt = (size: number) => rootOf(suite, leavesOf(suite, size));
  const isProven = (from: number, to: number, proof: readonly Uint8Array[]) =>
    verifyConsistency(suite, from, rootAt(from), to, rootAt(to), proof);
  assert.ok(isProven(4, 4, []));
  assert.ok(isProven(0, 4, []));
  assert.ok(!isProven(5, 4, []));
  assert.ok(!isProven(4, 4, [Buffer.alloc(32)]));
  assert.ok(!isProven(0, 4, [Buffer.alloc(31)]));
  assert.ok(!isProven(0, 4, [Buffer.alloc(32)]));
  assert.ok(!verifyConsistency(suite, 0, rootAt(1), 4, rootAt(4), []));
});

test('a checkpoint of a day that is none is not read, though its node signed it', async () => {
  const state = { size: 5, root: hash };
  const sealed = await signCheckpoint(signer, {
    node: SHANDONG,
    records: state,
    audit: state,
    previous: null,
    at: '2026-04-05T01:00:00.000Z',
  });
  const text = sealed.slice(0, sealed.lastIndexOf('签名'));
  const signedAs = async (changed: string): Promise<string> =>
    `${changed}签名 signature: ${await seal(signer, 'checkpoint', changed)}\n`;
  assert.equal(openCheckpoint(await signedAs(text), trust).records.size, 5);
  for (const [from, to] of [
    ['2026-04-05', '2026-02-30'],
    [hash, 'x'],
    ['previous: -', 'previous: y'],
    ['records: 5', 'records: 9999999999999999'],
  ] as const) {
    const changed = await signedAs(text.replace(from, to));
    refused('malformed-checkpoint', () => openCheckpoint(changed, trust));
  }
});

test('an SM2 key is taken whole and on the curve, a signature with both its numbers in range', () => {
  const privateKey = Buffer.alloc(32, 5);
  const publicKey = Buffer.from(sm2PublicKey(privateKey));
  const message = Buffer.from('骨灰安放');
  const signature = Buffer.from(sm2Signer(privateKey, seededBytes('k'))(message));
  const verify = findSm2Verifier(publicKey) ?? assert.fail('a key of the curve');
  assert.ok(verify(message, signature));
  const isEven = (publicKey[64] ?? 0) % 2 === 0;
  const compressed = Buffer.concat([Buffer.of(isEven ? 2 : 3), publicKey.subarray(1, 33)]);
  assert.equal(findSm2Verifier(compressed), undefined);
  assert.equal(findSm2Verifier(publicKey.subarray(1)), undefined);
  assert.equal(findSm2Verifier(Buffer.concat([publicKey, Buffer.of(0)])), undefined);
  const order = Buffer.from(
    'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123',
    'hex',
  );
  for (const wrong of [Buffer.alloc(32), order, Buffer.alloc(32, 255)]) {
    assert.ok(!verify(message, Buffer.concat([wrong, signature.subarray(32)])));
    assert.ok(!verify(message, Buffer.concat([signature.subarray(0, 32), wrong])));
    assert.ok(!verify(message, Buffer.concat([wrong, wrong])));
  }
  assert.ok(!verify(message, signature.subarray(1)));
  assert.ok(!verify(message, Buffer.concat([signature, Buffer.of(0)])));
});

test('a receipt and a standing are two lines, and not a letter more', async () => {
  const quarantined = [
    { seq: 5, kind: 'place', id: 'p', version: 1, code: 'rule-broken', detail: '' },
  ];
  const receipt = await signReceipt(signerFor(suite, MINISTRY), {
    origin: SHANDONG,
    receiver: MINISTRY,
    from: 4,
    to: 6,
    root: hash,
    applied: 2,
    quarantined,
    released: [],
    receivedAt: '2026-04-05T01:02:04.004Z',
    requestHash: hash,
  });
  assert.deepEqual(openReceipt(receipt, trustIn(MINISTRY)).quarantined, quarantined);
  const holds = { size: 6, root: hash };
  const asked = { origin: SHANDONG, audience: MINISTRY, sentAt: '2026-04-05T01:02:03.004Z', holds };
  for (const held of [null, { records: 3, audit: 4 }]) {
    const standing = await signStanding(signer, { ...asked, witness, held });
    assert.deepEqual(openStanding(standing, MINISTRY, trust).held, held);
    for (const [sealed, open, code] of [
      [receipt, (text: string) => openReceipt(text, trustIn(MINISTRY)), 'malformed-receipt'],
      [standing, (text: string) => openStanding(text, MINISTRY, trust), 'malformed-standing'],
    ] as const) {
      const [text = '', signature = ''] = sealed.split('\n');
      for (const wrong of ['', text, `${text}\n${signature}`, `${sealed}\n`, `${sealed}x`])
        refused(code, () => open(wrong));
    }
  }
});

test('a private key of SM2 is 32 bytes of a number that leaves room for a signature', () => {
  const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
  const keyOf = (number: bigint) => Buffer.from(number.toString(16).padStart(64, '0'), 'hex');
  for (const wrong of [0n, order - 1n, order])
    assert.throws(() => sm2PublicKey(keyOf(wrong)), RangeError);
  assert.throws(() => sm2PublicKey(keyOf(5n).subarray(1)), RangeError);
  assert.throws(() => sm2PublicKey(Buffer.concat([Buffer.of(0), keyOf(5n)])), RangeError);
  for (const right of [1n, order - 2n]) assert.equal(sm2PublicKey(keyOf(right)).length, 65);
});
