import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import test from 'node:test';
import { toBase64Url } from './encoding.ts';
import { exportKeyPair, generateKeyPair, importKeyPair, keyIdOf, publicKeyPem } from './keys.ts';
import { SM2_SM3, SUITES } from './suite.ts';
import { refused, seededBytes } from './test-support/fixtures.ts';

for (const suite of SUITES) {
  const pair = generateKeyPair(suite, seededBytes('keys'));

  test(`${suite.id}: a key pair comes back from its stored form as it was`, () => {
    const stored: unknown = JSON.parse(JSON.stringify(exportKeyPair(pair)));
    assert.deepEqual(exportKeyPair(importKeyPair(stored)), stored);
  });

  test(`${suite.id}: a key is named by the first 16 hex digits of its hash`, () => {
    const hash = Buffer.from(suite.hash(pair.publicKey)).toString('hex');
    assert.equal(pair.keyId, hash.slice(0, 16));
    assert.equal(keyIdOf(suite, pair.publicKey), pair.keyId);
  });

  test(`${suite.id}: a stored key whose parts do not belong together is refused`, () => {
    const stored = exportKeyPair(pair);
    const other = exportKeyPair(generateKeyPair(suite, seededBytes('other')));
    for (const member of ['privateKey', 'publicKey', 'keyId'] as const) {
      const mixed = { ...stored, [member]: other[member] };
      refused('malformed-key', () => importKeyPair(mixed));
    }
    for (const broken of [null, {}, { ...stored, suite: 'rsa' }, { ...stored, extra: 1 }]) {
      refused('malformed-key', () => importKeyPair(broken));
    }
  });

  test(`${suite.id}: the PEM form is read by another implementation`, () => {
    const key = createPublicKey(publicKeyPem(suite, pair.publicKey));
    const der = key.export({ format: 'der', type: 'spki' });
    assert.deepEqual(der.subarray(-pair.publicKey.length), Buffer.from(pair.publicKey));
  });
}

test('a stored number that is no SM2 private key is refused as such', () => {
  const stored = exportKeyPair(generateKeyPair(SM2_SM3, seededBytes('keys')));
  for (const bytes of [Buffer.alloc(32), Buffer.alloc(32, 0xff)])
    assert.deepEqual(
      refused('malformed-key', () => importKeyPair({ ...stored, privateKey: toBase64Url(bytes) })),
      { member: 'privateKey' },
    );
});

test('a draw that is no SM2 private key is drawn again', () => {
  const draws = [Buffer.alloc(32), Buffer.alloc(32, 0xff), Buffer.alloc(32, 7)];
  const pair = generateKeyPair(SM2_SM3, () => draws.shift() ?? assert.fail('drew too often'));
  assert.deepEqual(pair.privateKey, Buffer.alloc(32, 7));
});
