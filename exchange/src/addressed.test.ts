import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { canonicalize } from './canonical.ts';
import { generateKeyPair, createSigner } from './keys.ts';
import { MAX_RETRIEVAL_BYTES, openRetrieval, signRetrieval } from './retrieval.ts';
import { seal } from './seal.ts';
import { ED25519_SHA256 } from './suite.ts';
import { refused } from './test-support/fixtures.ts';

const signer = createSigner(generateKeyPair(ED25519_SHA256, randomBytes), randomBytes);
const trust = () => signer.publicKey;
const asked = {
  origin: '370000',
  audience: '000000',
  sentAt: '2026-11-25T01:02:03.004Z',
  after: 7,
};
const open = (sealed: string) => openRetrieval(sealed, '000000', trust);

test('what a node asks for is read as it was signed, by the one that it is for', async () => {
  const sealed = await signRetrieval(signer, asked);
  assert.equal(open(sealed).after, 7);
  assert.throws(() => openRetrieval(sealed, '110000', trust), { code: 'not-for-us' });
});

test('a signed text in another spelling than the canonical one is refused', async () => {
  const sealed = await signRetrieval(signer, asked);
  const members = JSON.parse(sealed.split('\n')[0] ?? '') as typeof asked;
  for (const text of [
    JSON.stringify(members, null, 1).replaceAll('\n', ' '),
    canonicalize(members).replace('"after":7', '"after":7.0'),
    canonicalize(members).replace('{"after":7', '{"after":9,"after":7'),
  ]) {
    const signature = await seal(signer, 'retrieval', text);
    assert.throws(() => open(`${text}\n${signature}\n`), { code: 'malformed-standing' }, text);
  }
});

test('a text longer than its kind may be is not read, one exactly as long is', () => {
  const textOf = (length: number): string => {
    const bare = canonicalize({ ...asked, more: '' });
    return canonicalize({ ...asked, more: 'x'.repeat(length - bare.length) });
  };
  const offendingIn = (length: number) =>
    refused('malformed-standing', () => open(`${textOf(length)}\nx\n`))['member'];
  assert.notEqual(offendingIn(MAX_RETRIEVAL_BYTES), 'text');
  assert.equal(offendingIn(MAX_RETRIEVAL_BYTES + 1), 'text');
});
