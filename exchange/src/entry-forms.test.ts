import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { encodeBatch, openBatch } from './batch.ts';
import { fromBase64Url, toBase64Url } from './encoding.ts';
import { buildEntry, headerText, openEntry } from './entry.ts';
import { Frontier } from './merkle.ts';
import { SUITES } from './suite.ts';
import {
  headerOf,
  MINISTRY,
  oldHeaderOf,
  seededBytes,
  SHANDONG,
  signerFor,
} from './test-support/fixtures.ts';

/** What a node signed when a header named what a record belongs to by identifier alone. */
interface Vectors {
  readonly origin: { readonly keyId: string; readonly publicKey: string };
  readonly entries: readonly {
    readonly header: string;
    readonly body: string;
    readonly leaf: string;
  }[];
  readonly rootOfTwo: string;
  readonly batch: { readonly bytes: string };
}

for (const suite of SUITES) {
  test(`${suite.id}: what was signed in the form before still opens and verifies, byte for byte`, () => {
    const file = new URL(`../../docs/wire/vectors/form-1/${suite.id}.json`, import.meta.url);
    const { origin, entries, rootOfTwo, batch } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
    for (const { header, body, leaf } of entries) {
      const opened = openEntry(suite, header, body);
      assert.equal(opened.header.form, 1);
      assert.equal(headerText(opened.header), header);
      assert.equal(toBase64Url(opened.leaf), leaf);
    }
    const sent = openBatch(fromBase64Url(batch.bytes), {
      audience: MINISTRY,
      trust: (node, key) =>
        node === SHANDONG && key === origin.keyId ? fromBase64Url(origin.publicKey) : undefined,
      frontier: new Frontier(suite),
    });
    assert.equal(sent.header.root, rootOfTwo);
    assert.deepEqual(
      sent.entries.map((entry) => entry.disclosed && entry.headerText),
      entries.map(({ header }) => header),
    );
  });

  test(`${suite.id}: a batch may hold entries of both forms`, async () => {
    const entries = [oldHeaderOf({ reason: '听错' }), headerOf({ version: 2, op: 'revise' })].map(
      (header, index) => buildEntry(suite, header, { index }, seededBytes(`salt ${index}`)(16)),
    );
    const signer = signerFor(suite, SHANDONG);
    const sent = await encodeBatch(signer, {
      origin: SHANDONG,
      audience: MINISTRY,
      standard: '2026.1',
      sentAt: '2026-04-05T01:02:03.004Z',
      frontier: new Frontier(suite),
      entries,
    });
    const opened = openBatch(sent.bytes, {
      audience: MINISTRY,
      trust: (node) => (node === SHANDONG ? signer.publicKey : undefined),
      frontier: new Frontier(suite),
    });
    const headers = opened.entries.map((entry) => (entry.disclosed ? entry.header : undefined));
    assert.deepEqual(
      headers.map((header) => header?.form),
      [1, 2],
    );
    assert.equal(headers[0]?.root?.id, headers[1]?.root?.id);
    assert.deepEqual(
      headers.map((header) => header?.root?.kind),
      [null, 'funeralCase'],
    );
  });
}
