import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Frontier, openBatch, openReceipt, type Suite } from '@qingming/exchange';
import { ROOT } from './lib/environment.mjs';
import { VECTOR_SUITES, wireVectors } from './wire-vectors.ts';

type Vectors = Awaited<ReturnType<typeof wireVectors>>;

const fileOf = (suite: Suite): Vectors =>
  JSON.parse(
    readFileSync(join(ROOT, 'docs', 'wire', 'vectors', `${suite.id}.json`), 'utf8'),
  ) as Vectors;

for (const suite of VECTOR_SUITES) {
  test(`the vectors are those of this program (${suite.id}; npm run wire:print)`, async () => {
    assert.deepEqual(fileOf(suite), JSON.parse(JSON.stringify(await wireVectors(suite))));
  });

  test(`a node takes the batch of the vectors, and its origin the receipt (${suite.id})`, () => {
    const { origin, audience, batch, receipt, rootOfTwo } = fileOf(suite);
    const keyOf = { [origin.node]: origin.publicKey, [audience.node]: audience.publicKey };
    const trust = (node: string) => Buffer.from(keyOf[node] ?? '', 'base64url');
    const opened = openBatch(Buffer.from(batch.bytes, 'base64url'), {
      audience: audience.node,
      trust,
      frontier: new Frontier(suite),
    });
    assert.equal(opened.entries.length, 2);
    assert.equal(opened.requestHash, batch.requestHash);
    assert.equal(openReceipt(receipt, trust).root, rootOfTwo);
  });
}
