import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { findSm2Verifier, sm2PublicKey, sm2Signer, sm2SignWith } from './sm2.ts';
import { seededBytes } from './test-support/fixtures.ts';

// GB/T 32918.5-2017 appendix A.2
const privateKey = Buffer.from(
  '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  'hex',
);
const publicKey =
  '04' +
  '09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
  'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
const nonce = 0x59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21n;
const message = Buffer.from('message digest');
const signature =
  'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' +
  'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa';

function verifierOf(key: Uint8Array) {
  const verifier = findSm2Verifier(key);
  assert.ok(verifier);
  return verifier;
}

test('the example of GB/T 32918.5 appendix A.2 comes out digit by digit', () => {
  assert.equal(Buffer.from(sm2PublicKey(privateKey)).toString('hex'), publicKey);
  const signed = sm2SignWith(privateKey, message, () => nonce);
  assert.equal(Buffer.from(signed).toString('hex'), signature);
  assert.equal(verifierOf(sm2PublicKey(privateKey))(message, signed), true);
});

test('signing the same message twice with fresh randomness gives two signatures that both hold', () => {
  const sign = sm2Signer(privateKey, seededBytes('sm2'));
  const verify = verifierOf(sm2PublicKey(privateKey));
  const [first, second] = [sign(message), sign(message)];
  assert.notDeepEqual(first, second);
  assert.ok(verify(message, first) && verify(message, second));
});

test('a broken source of randomness never gives two messages the same nonce', () => {
  const sign = sm2Signer(privateKey, () => new Uint8Array(32));
  const [first, second] = [sign(Buffer.from('one')), sign(Buffer.from('two'))];
  // r − e is the x coordinate of the nonce's point: equal r with different e would show a shared nonce.
  assert.notDeepEqual(first.subarray(0, 32), second.subarray(0, 32));
  assert.deepEqual(first, sign(Buffer.from('one')));
});

test('no signature holds after any bit of it, of the message or of the key has changed', () => {
  const key = sm2PublicKey(privateKey);
  const signed = Buffer.from(signature, 'hex');
  const bit = fc.record({ at: fc.nat(63), bit: fc.nat(7) });
  fc.assert(
    fc.property(bit, ({ at, bit: shift }) => {
      const changed = Buffer.from(signed);
      changed[at] = (changed[at] ?? 0) ^ (1 << shift);
      return !verifierOf(key)(message, changed);
    }),
    { numRuns: 30 },
  );
  assert.equal(verifierOf(key)(Buffer.from('message digesT'), signed), false);
  assert.equal(findSm2Verifier(Buffer.from(`${publicKey.slice(0, -1)}2`, 'hex')), undefined);
});

test('numbers outside the group are no signature and no key', () => {
  const verify = verifierOf(sm2PublicKey(privateKey));
  const zero = Buffer.alloc(32);
  const most = Buffer.alloc(32, 0xff);
  const fine = Buffer.from(signature, 'hex').subarray(0, 32);
  for (const parts of [[zero, fine], [fine, zero], [most, fine], [fine, most], [fine], []]) {
    assert.equal(verify(message, Buffer.concat(parts)), false);
  }
  assert.throws(() => sm2PublicKey(zero), RangeError);
  assert.throws(() => sm2PublicKey(most), RangeError);
});
