import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { isHash, isKeyId, isOneOf, isText, offendingMember } from './checks.ts';
import type { ChecksOf } from './checks.ts';
import { fromBase64Url, toBase64Url } from './encoding.ts';
import { ExchangeFault } from './fault.ts';
import { sm2PublicKey, sm2Signer } from './sm2.ts';
import type { RandomBytes } from './sm2.ts';
import { findSuite, SUITES } from './suite.ts';
import type { Signer, Suite, SuiteId } from './suite.ts';

/** A node's key. Public keys are 65 bytes (SM2, 04‖x‖y) or 32 (Ed25519); private keys are 32 bytes. */
export interface KeyPair {
  readonly suite: Suite;
  readonly keyId: string;
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

/** A key pair as it is stored: bytes in base64url. */
export interface KeyPairJson {
  readonly suite: SuiteId;
  readonly keyId: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI: Readonly<Record<SuiteId, string>> = {
  'sm2-sm3': '3059301306072a8648ce3d020106082a811ccf5501822d034200',
  'ed25519-sha256': '302a300506032b6570032100',
};

/** The first 16 hex digits of the hash of a public key: short enough to read out over a telephone. */
export function keyIdOf(suite: Suite, publicKey: Uint8Array): string {
  return Buffer.from(suite.hash(publicKey)).toString('hex').slice(0, 16);
}

/** A new key pair from the given randomness. */
export function generateKeyPair(suite: Suite, randomBytes: RandomBytes): KeyPair {
  for (;;) {
    const pair = findKeyPair(suite, randomBytes(32));
    if (pair) return pair;
  }
}

/** Undefined when the bytes are no private key of the suite (for SM2 about one draw in 2^32). */
function findKeyPair(suite: Suite, privateKey: Uint8Array): KeyPair | undefined {
  try {
    const publicKey = publicKeyOf(suite, privateKey);
    return { suite, keyId: keyIdOf(suite, publicKey), publicKey, privateKey };
  } catch {
    return undefined;
  }
}

function publicKeyOf(suite: Suite, privateKey: Uint8Array): Uint8Array {
  if (suite.id === 'sm2-sm3') return sm2PublicKey(privateKey);
  const spki = createPublicKey(ed25519Key(privateKey)).export({ format: 'der', type: 'spki' });
  return spki.subarray(-32);
}

function ed25519Key(privateKey: Uint8Array): KeyObject {
  const key = Buffer.concat([ED25519_PKCS8, privateKey]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** A signer that holds its key in memory. SM2 draws 32 random bytes a signature, Ed25519 none. */
export function createSigner(pair: KeyPair, randomBytes: RandomBytes): Signer {
  const { suite, keyId, publicKey, privateKey } = pair;
  if (suite.id === 'sm2-sm3') {
    return { suite, keyId, publicKey, sign: sm2Signer(privateKey, randomBytes) };
  }
  const key = ed25519Key(privateKey);
  return { suite, keyId, publicKey, sign: (message) => sign(null, message, key) };
}

export function exportKeyPair(pair: KeyPair): KeyPairJson {
  return {
    suite: pair.suite.id,
    keyId: pair.keyId,
    publicKey: toBase64Url(pair.publicKey),
    privateKey: toBase64Url(pair.privateKey),
  };
}

const KEY_PAIR: ChecksOf<KeyPairJson> = {
  suite: isOneOf(...SUITES.map(({ id }) => id)),
  keyId: isKeyId,
  publicKey: isText,
  privateKey: isHash,
};

/**
 * Reads a stored key pair and proves that its parts belong together.
 * @throws ExchangeFault `malformed-key`, naming the member that is wrong.
 */
export function importKeyPair(value: unknown): KeyPair {
  const offending = offendingMember(value, KEY_PAIR);
  if (offending !== undefined) throw new ExchangeFault('malformed-key', { member: offending });
  const stored = value as KeyPairJson;
  const suite = findSuite(stored.suite);
  const pair = suite && findKeyPair(suite, fromBase64Url(stored.privateKey));
  if (!pair) throw new ExchangeFault('malformed-key', { member: 'privateKey' });
  const derived = exportKeyPair(pair);
  if (derived.publicKey !== stored.publicKey) {
    throw new ExchangeFault('malformed-key', { member: 'publicKey' });
  }
  if (derived.keyId !== stored.keyId) throw new ExchangeFault('malformed-key', { member: 'keyId' });
  return pair;
}

/** A public key as PEM, for inspectors who check with openssl. */
export function publicKeyPem(suite: Suite, publicKey: Uint8Array): string {
  const der = Buffer.concat([Buffer.from(SPKI[suite.id], 'hex'), publicKey]).toString('base64');
  const lines = der.match(/.{1,64}/g) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`;
}
