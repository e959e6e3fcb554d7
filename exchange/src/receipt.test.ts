import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { BatchHeader } from './batch-header.ts';
import { toBase64Url } from './encoding.ts';
import { ExchangeFault } from './fault.ts';
import { openReceipt, requireReceiptFor, signReceipt } from './receipt.ts';
import type { ReceiptContent } from './receipt.ts';
import type { Trust } from './seal.ts';
import { ED25519_SHA256, SUITES } from './suite.ts';
import type { Suite } from './suite.ts';
import { MINISTRY, refused, SHANDONG, signerFor } from './test-support/fixtures.ts';

const root = toBase64Url(Buffer.alloc(32, 1));
const requestHash = toBase64Url(Buffer.alloc(32, 2));
const content: ReceiptContent = {
  origin: SHANDONG,
  receiver: MINISTRY,
  from: 4,
  to: 6,
  root,
  applied: 2,
  quarantined: [
    { seq: 5, kind: 'cremation', id: 'c-5', version: 2, code: 'rule-broken', detail: '骨灰重量' },
  ],
  released: [],
  receivedAt: '2026-04-05T01:02:04.004Z',
  requestHash,
};

function ministry(suite: Suite): Trust {
  const { keyId, publicKey } = signerFor(suite, MINISTRY);
  return (node, key) => (node === MINISTRY && key === keyId ? publicKey : undefined);
}

for (const suite of SUITES) {
  test(`${suite.id}: a receipt opens to what the receiver signed`, async () => {
    const sealed = await signReceipt(signerFor(suite, MINISTRY), content);
    const { protocol, suite: id, keyId, ...opened } = openReceipt(sealed, ministry(suite));
    assert.deepEqual(opened, content);
    assert.deepEqual([protocol, id], ['qingming-exchange/1', suite.id]);
    assert.equal(keyId, signerFor(suite, MINISTRY).keyId);
  });
}

const suite = ED25519_SHA256;

test('no character of a receipt can change', async () => {
  const sealed = await signReceipt(signerFor(suite, MINISTRY), content);
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.constantFrom('', '1', 'a', '\n', '"'), (at, by) => {
      const changed = sealed.slice(0, at) + by + sealed.slice(at + 1);
      if (changed === sealed) return;
      assert.throws(() => openReceipt(changed, ministry(suite)), ExchangeFault);
    }),
    { numRuns: 500 },
  );
});

test('a receipt is signed by its receiver and by nobody else', async () => {
  const sealed = await signReceipt(signerFor(suite, SHANDONG), content);
  refused('unknown-key', () => openReceipt(sealed, ministry(suite)));
});

test('a receipt with a wrong member is neither signed nor read', async () => {
  const signer = signerFor(suite, MINISTRY);
  const quarantined = [{ ...content.quarantined[0], seq: 0 }] as ReceiptContent['quarantined'];
  for (const changes of [{ applied: -1 }, { from: 0 }, { root: 'x' }, { quarantined }]) {
    await assert.rejects(signReceipt(signer, { ...content, ...changes }), {
      code: 'malformed-receipt',
    });
  }
  for (const text of ['', '{}', '{}\nx\n', 'null\nx\n', 'a\nb\nc\n', '{"a":1,"a":2}\nx\n']) {
    refused('malformed-receipt', () => openReceipt(text, ministry(suite)));
  }
});

test('what a receipt says of single entries are lists of their places, whole', async () => {
  const signer = signerFor(suite, MINISTRY);
  const [line] = content.quarantined;
  for (const [member, ...wrong] of [
    ['released', null, 4, { every: 1 }, [0], [4, '5'], [4, 0]],
    ['kept', null, 4, [0], [4, '5']],
    ['quarantined', null, line, [{}], [line, { ...line, seq: 0 }]],
  ] as const)
    for (const value of wrong)
      await assert.rejects(signReceipt(signer, { ...content, [member]: value }), {
        code: 'malformed-receipt',
        detail: { member },
      });
  const kept = openReceipt(
    await signReceipt(signer, { ...content, kept: [4, 5], released: [4] }),
    ministry(suite),
  );
  assert.deepEqual([kept.kept, kept.released], [[4, 5], [4]]);
});

test('a receipt for another batch is refused, naming the difference', async () => {
  const receipt = openReceipt(
    await signReceipt(signerFor(suite, MINISTRY), content),
    ministry(suite),
  );
  const header = { origin: SHANDONG, audience: MINISTRY, from: 4, to: 6, root } as BatchHeader;
  requireReceiptFor(receipt, header, requestHash);
  const differences: [string, Partial<BatchHeader>][] = [
    ['origin', { origin: '410000' }],
    ['receiver', { audience: '410000' }],
    ['from', { from: 3 }],
    ['to', { to: 7 }],
    ['root', { root: requestHash }],
  ];
  for (const [member, change] of differences) {
    const other = { ...header, ...change };
    const detail = refused('wrong-receipt', () => requireReceiptFor(receipt, other, requestHash));
    assert.equal(detail['member'], member);
  }
  refused('wrong-receipt', () => requireReceiptFor(receipt, header, root));
});
