import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { signatureFromDer, signatureToDer } from './der.ts';
import { refused } from './test-support/fixtures.ts';

const half = fc
  .tuple(fc.nat(31), fc.uint8Array({ minLength: 32, maxLength: 32 }))
  .map(([zeros, bytes]) => bytes.fill(0, 0, zeros));

test('every signature comes back from DER as it was, whatever its leading zeros', () => {
  fc.assert(
    fc.property(half, half, (r, s) => {
      const signature = Buffer.concat([r, s]);
      assert.deepEqual(Buffer.from(signatureFromDer(signatureToDer(signature))), signature);
    }),
  );
});

test('a high bit gets a sign byte and leading zeros go', () => {
  const r = Buffer.alloc(32).fill(0x80, 31);
  const s = Buffer.alloc(32).fill(1, 31);
  const der = Buffer.from(signatureToDer(Buffer.concat([r, s])));
  assert.equal(der.toString('hex'), '300702020080020101');
});

test('any other spelling is refused', () => {
  const spellings = ['', '30', '3006020101020101ff', '300702020001020101', '3106020101020101'];
  for (const spelling of [...spellings, '3006020101', `3027022101${'00'.repeat(32)}0201010000`]) {
    refused('malformed-encoding', () => signatureFromDer(Buffer.from(spelling, 'hex')));
  }
  refused('malformed-encoding', () => signatureToDer(Buffer.alloc(63)));
});
