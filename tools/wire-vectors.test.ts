import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FORMATS } from '@qingming/standard/derive/formats.ts';
import { Ajv2020 } from 'ajv/dist/2020.js';
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

const schemaOf = (kind: string): object =>
  JSON.parse(
    readFileSync(join(ROOT, 'docs', 'standard', 'schemas', `${kind}.json`), 'utf8'),
  ) as object;

test('the facts of the vectors meet the printed schema of their kind, and a fact without its name does not', () => {
  for (const { header, body } of VECTOR_SUITES.flatMap((suite) => fileOf(suite).entries)) {
    const { kind } = JSON.parse(header) as { kind: string };
    const { fact } = JSON.parse(body) as { fact: { readonly [name: string]: unknown } };
    const ajv = new Ajv2020({ formats: FORMATS });
    const meets = ajv.compile(schemaOf(kind));
    assert.ok(meets(fact), ajv.errorsText(meets.errors));
    const { name: _name, ...nameless } = fact;
    assert.equal(meets(nameless), false);
    assert.equal(meets({ ...fact, address: '\u0000' }), false);
  }
});
