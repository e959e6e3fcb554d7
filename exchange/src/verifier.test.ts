import assert from 'node:assert/strict';
import test from 'node:test';
import { signCheckpoint } from './checkpoint.ts';
import { toBase64Url } from './encoding.ts';
import { rootOf } from './merkle.ts';
import { inclusionProof } from './proof.ts';
import { SM2_SM3, SUITES } from './suite.ts';
import type { Suite } from './suite.ts';
import { entriesOf, SHANDONG, signerFor } from './test-support/fixtures.ts';
import { sourceOf } from './test-support/naive-tree.ts';
import { verifyEvidence } from './verifier.ts';
import type { Evidence } from './verifier.ts';

async function evidenceOf(suite: Suite, seq: number, node = SHANDONG): Promise<Evidence> {
  const entries = entriesOf(suite, 0, 7);
  const leaves = entries.map(({ leaf }) => leaf);
  const log = { size: 7, root: toBase64Url(rootOf(suite, leaves)) };
  const { header, body } = entries[seq - 1] ?? assert.fail();
  return {
    header,
    body,
    seq,
    proof: inclusionProof(suite, sourceOf(suite, leaves), seq - 1, 7).map(toBase64Url),
    checkpoint: await signCheckpoint(signerFor(suite, SHANDONG), {
      node,
      records: log,
      audit: log,
      previous: null,
      at: '2026-04-05T01:00:00.000Z',
    }),
  };
}

for (const suite of SUITES) {
  test(`${suite.id}: every entry of a log is genuine by its evidence and the key alone`, async () => {
    for (const seq of [1, 2, 3, 4, 5, 6, 7]) {
      const evidence: unknown = JSON.parse(JSON.stringify(await evidenceOf(suite, seq)));
      const verdict = verifyEvidence(evidence as Evidence, signerFor(suite, SHANDONG).publicKey);
      assert.ok(verdict.genuine);
      assert.equal(verdict.header.id, `cremation-${seq - 1}`);
      assert.deepEqual((verdict.fact as { ashesWeight: number }).ashesWeight, 2299 + seq);
      assert.equal(verdict.checkpoint.records.size, 7);
    }
  });
}

test('evidence that was tampered with is not genuine, and the verdict says why', async () => {
  const evidence = await evidenceOf(SM2_SM3, 3);
  const other = await evidenceOf(SM2_SM3, 4);
  const { publicKey } = signerFor(SM2_SM3, SHANDONG);
  const cases: [string, Partial<Record<keyof Evidence, unknown>>][] = [
    ['body-mismatch', { body: evidence.body.replace('2302', '2303') }],
    ['body-mismatch', { body: other.body }],
    ['bad-proof', { header: other.header, body: other.body }],
    ['malformed-entry', { header: `${evidence.header} ` }],
    ['bad-proof', { seq: 4 }],
    ['bad-proof', { seq: 0 }],
    ['bad-proof', { proof: other.proof }],
    ['bad-proof', { proof: [] }],
    ['bad-proof', { proof: null }],
    ['bad-proof', { header: 7 }],
    ['malformed-checkpoint', { checkpoint: '' }],
    ['bad-signature', { checkpoint: evidence.checkpoint.replace('records: 7', 'records: 8') }],
  ];
  for (const [because, changes] of cases) {
    const verdict = verifyEvidence({ ...evidence, ...changes } as Evidence, publicKey);
    assert.equal(verdict.genuine ? 'genuine' : verdict.because, because);
  }
});

test('evidence with a proof of which one part is no hash is named by its proof', async () => {
  const evidence = await evidenceOf(SM2_SM3, 3);
  const proof = [...evidence.proof.slice(1), 'x'];
  const { publicKey } = signerFor(SM2_SM3, SHANDONG);
  assert.deepEqual(verifyEvidence({ ...evidence, proof }, publicKey), {
    genuine: false,
    because: 'bad-proof',
    detail: { member: 'proof' },
  });
});

test('evidence is worth nothing under another key or for another node', async () => {
  const stranger = signerFor(SM2_SM3, 'stranger').publicKey;
  const unknown = verifyEvidence(await evidenceOf(SM2_SM3, 3), stranger);
  assert.equal(unknown.genuine ? 'genuine' : unknown.because, 'unknown-key');
  const { publicKey } = signerFor(SM2_SM3, SHANDONG);
  const foreign = verifyEvidence(await evidenceOf(SM2_SM3, 3, '410000'), publicKey);
  assert.equal(foreign.genuine ? 'genuine' : foreign.because, 'bad-proof');
});
