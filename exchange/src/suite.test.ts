import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { signatureFromDer, signatureToDer } from './der.ts';
import { createSigner, generateKeyPair, publicKeyPem } from './keys.ts';
import type { KeyPair } from './keys.ts';
import { ED25519_SHA256, findSuite, rememberVerifiers, SM2_SM3, SUITES } from './suite.ts';
import { seededBytes, signerFor } from './test-support/fixtures.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const message = Buffer.from('清明 2026');

test('SM3 of abc is the example of GB/T 32905 appendix A.1', () => {
  assert.equal(
    hex(SM2_SM3.hash(Buffer.from('abc'))),
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  );
});

test('SHA-256 of abc is the example of FIPS 180-4', () => {
  assert.equal(
    hex(ED25519_SHA256.hash(Buffer.from('abc'))),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('Ed25519 signs the second example of RFC 8032 section 7.1', () => {
  const seed = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb';
  const pair = generateKeyPair(ED25519_SHA256, () => Buffer.from(seed, 'hex'));
  const signature = createSigner(pair, seededBytes('unused')).sign(Buffer.from([0x72]));
  assert.equal(
    hex(signature as Uint8Array),
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
      '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  );
});

for (const suite of SUITES) {
  test(`${suite.id}: a signature holds for its message and its key alone`, async () => {
    const signer = signerFor(suite, 'ours');
    const signature = await signer.sign(message);
    assert.equal(signature.length, 64);
    assert.equal(suite.verify(signer.publicKey, message, signature), true);
    assert.equal(suite.verify(signer.publicKey, Buffer.from('清明 2027'), signature), false);
    assert.equal(suite.verify(signerFor(suite, 'theirs').publicKey, message, signature), false);
  });

  test(`${suite.id}: malformed keys and signatures are false, never an exception`, async () => {
    const signer = signerFor(suite, 'ours');
    const signature = await signer.sign(message);
    for (const wrong of [0, 1, 32, 63, 64, 65, 200].map((length) => Buffer.alloc(length, 0xee))) {
      assert.equal(suite.verify(signer.publicKey, message, wrong), false);
      assert.equal(suite.verify(wrong, message, signature), false);
    }
  });
}

test('a signature of one suite never holds under the other', async () => {
  const [sm2, ed25519] = [signerFor(SM2_SM3, 'k'), signerFor(ED25519_SHA256, 'k')];
  assert.equal(SM2_SM3.verify(sm2.publicKey, message, await ed25519.sign(message)), false);
  assert.equal(ED25519_SHA256.verify(ed25519.publicKey, message, await sm2.sign(message)), false);
});

test('an unknown suite is not found', () => {
  assert.equal(findSuite('sm2-sm3'), SM2_SM3);
  assert.equal(findSuite('rsa-md5'), undefined);
});

function opensslVersion(): string | undefined {
  try {
    return execFileSync('openssl', ['version'], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}

const skip = opensslVersion()?.startsWith('OpenSSL 3')
  ? false
  : 'the openssl command, version 3, is not installed';

/** RFC 5915 EC private key on curve SM2. */
function sm2PrivatePem(pair: KeyPair): string {
  const der = Buffer.concat([
    Buffer.from('30770201010420', 'hex'),
    pair.privateKey,
    Buffer.from('a00a06082a811ccf5501822da144034200', 'hex'),
    pair.publicKey,
  ]);
  return `-----BEGIN EC PRIVATE KEY-----\n${der.toString('base64')}\n-----END EC PRIVATE KEY-----\n`;
}

const OPENSSL_SM2 = ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678'];

test('openssl accepts our SM2 signatures and we accept those of openssl', { skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sm2-'));
  const file = (name: string) => join(folder, name);
  const openssl = (...parts: string[]) =>
    execFileSync('openssl', ['pkeyutl', ...parts, '-in', file('message'), ...OPENSSL_SM2], {
      encoding: 'utf8',
    });
  try {
    const pair = generateKeyPair(SM2_SM3, seededBytes('openssl'));
    const ours = await createSigner(pair, seededBytes('nonce')).sign(message);
    writeFileSync(file('message'), message);
    writeFileSync(file('public.pem'), publicKeyPem(SM2_SM3, pair.publicKey));
    writeFileSync(file('private.pem'), sm2PrivatePem(pair));
    writeFileSync(file('ours.der'), signatureToDer(ours));
    const verify = ['-verify', '-pubin', '-inkey', file('public.pem'), '-sigfile'];
    assert.match(openssl(...verify, file('ours.der')), /Verified Successfully/);
    openssl('-sign', '-inkey', file('private.pem'), '-out', file('theirs.der'));
    const theirs = signatureFromDer(readFileSync(file('theirs.der')));
    assert.equal(SM2_SM3.verify(pair.publicKey, message, theirs), true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a key is prepared once, and strangers’ keys do not fill the memory', () => {
  const prepared = new Map<number, number>();
  const verify = rememberVerifiers((key) => {
    const name = Buffer.from(key).readUInt16BE();
    prepared.set(name, (prepared.get(name) ?? 0) + 1);
    return () => true;
  });
  const ask = (name: number) => verify(Buffer.of(name >> 8, name & 255), message, message);
  const ours = 7;
  for (let name = 0; name < 256; name += 1) ask(name);
  ask(ours);
  assert.equal(prepared.get(ours), 1);
  ask(256);
  ask(ours);
  assert.equal(prepared.get(ours), 2);
});
