import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { checkConsistency, checkpointHash, openCheckpoint, signCheckpoint } from './checkpoint.ts';
import type { CheckpointContent, LogState } from './checkpoint.ts';
import { toBase64Url } from './encoding.ts';
import { ExchangeFault } from './fault.ts';
import { rootOf } from './merkle.ts';
import { consistencyProof } from './proof.ts';
import type { Trust } from './seal.ts';
import { ED25519_SHA256, SM2_SM3, SUITES } from './suite.ts';
import type { Suite } from './suite.ts';
import { refused, SHANDONG, signerFor } from './test-support/fixtures.ts';
import { leavesOf, sourceOf } from './test-support/naive-tree.ts';

const suite = ED25519_SHA256;

function stateOf(size: number, under: Suite = suite): LogState {
  return { size, root: toBase64Url(rootOf(under, leavesOf(under, size))) };
}

function contentOf(records: number, audit: number, under: Suite = suite): CheckpointContent {
  return {
    node: SHANDONG,
    records: stateOf(records, under),
    audit: stateOf(audit, under),
    previous: null,
    at: '2026-04-05T01:00:00.000Z',
  };
}

function shandong(under: Suite = suite): Trust {
  const { keyId, publicKey } = signerFor(under, SHANDONG);
  return (node, key) => (node === SHANDONG && key === keyId ? publicKey : undefined);
}

const sign = (content: CheckpointContent, under: Suite = suite) =>
  signCheckpoint(signerFor(under, SHANDONG), content);

for (const under of SUITES) {
  test(`${under.id}: a checkpoint opens to what its node signed`, async () => {
    const content = contentOf(9, 20, under);
    const {
      suite: id,
      keyId,
      ...opened
    } = openCheckpoint(await sign(content, under), shandong(under));
    assert.deepEqual(opened, content);
    assert.equal(id, under.id);
    assert.equal(keyId, signerFor(under, SHANDONG).keyId);
  });
}

test('an inspector reads a checkpoint line by line in two languages', async () => {
  const lines = (await sign(contentOf(9, 20))).split('\n');
  assert.equal(lines[0], '清明 检查点 Qingming checkpoint 1');
  assert.equal(lines[1], '节点 node: 370000');
  assert.equal(lines[5], `业务记录 records: 9 ${stateOf(9).root}`);
  assert.match(lines[8] ?? '', /^签名 signature: [\w-]{86}$/);
});

test('no character of a checkpoint can change', async () => {
  const sealed = await sign(contentOf(9, 20));
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.constantFrom('', '1', 'a', '\n', ' '), (at, by) => {
      const changed = sealed.slice(0, at) + by + sealed.slice(at + 1);
      if (changed === sealed) return;
      assert.throws(() => openCheckpoint(changed, shandong()), ExchangeFault);
    }),
    { numRuns: 500 },
  );
});

test('a checkpoint is named by what it says, whichever signature it carries', async () => {
  const [one, other] = [
    await sign(contentOf(9, 20, SM2_SM3), SM2_SM3),
    await signCheckpoint(
      { ...signerFor(SM2_SM3, SHANDONG), sign: () => Buffer.alloc(64) },
      contentOf(9, 20, SM2_SM3),
    ),
  ];
  assert.notEqual(one, other);
  assert.equal(checkpointHash(one), checkpointHash(other));
  assert.notEqual(checkpointHash(one), checkpointHash(await sign(contentOf(10, 20, SM2_SM3))));
});

test('a checkpoint with a wrong member is neither signed nor read', async () => {
  const content = contentOf(9, 20);
  const wrong = [{ node: 'a\nb' }, { previous: 'x' }, { at: 'now' }];
  for (const changes of [...wrong, { records: { size: -1, root: content.audit.root } }]) {
    await assert.rejects(sign({ ...content, ...changes }), { code: 'malformed-checkpoint' });
  }
  const sealed = await sign(content);
  const spellings = ['', `${sealed}x`, sealed.replace('records: 9', 'records: 09')];
  for (const spelling of [...spellings, sealed.replace('370000', '')]) {
    refused('malformed-checkpoint', () => openCheckpoint(spelling, shandong()));
  }
});

async function pairOf(older: CheckpointContent, newer: CheckpointContent) {
  return {
    older: openCheckpoint(await sign(older), shandong()),
    newer: openCheckpoint(await sign(newer), shandong()),
  };
}

function proofOfGrowth([oldSize, size]: readonly [number, number]) {
  return consistencyProof(suite, sourceOf(suite, leavesOf(suite, size)), oldSize, size);
}

function proofsOf(records: readonly [number, number], audit: readonly [number, number]) {
  return { records: proofOfGrowth(records), audit: proofOfGrowth(audit) };
}

test('a log that only grew is proven to have only grown', async () => {
  const { older, newer } = await pairOf(contentOf(5, 20), contentOf(9, 20));
  checkConsistency(older, newer, proofsOf([5, 9], [20, 20]));
});

test('a log that shrank, changed, went back in time or changed hands is refused', async () => {
  const { older, newer } = await pairOf(contentOf(5, 20), contentOf(9, 23));
  const proofs = proofsOf([5, 9], [20, 23]);
  const cases = [
    ['records', { ...older, records: stateOf(4) }, newer],
    ['audit', older, { ...newer, audit: stateOf(19) }],
    ['at', older, { ...newer, at: '2026-04-04T01:00:00.000Z' }],
    ['node', older, { ...newer, node: '410000' }],
    ['suite', older, { ...newer, suite: 'sm2-sm3' }],
  ] as const;
  for (const [member, before, after] of cases) {
    const detail = refused('inconsistent-log', () => checkConsistency(before, after, proofs));
    assert.deepEqual(detail, { member });
  }
});
