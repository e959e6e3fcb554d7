import { createPublicKey, hash, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { findSm2Verifier } from './sm2.ts';

export type SuiteId = 'sm2-sm3' | 'ed25519-sha256';

/** A hash and a signature that go together. A node's log keeps one suite for its life. */
export interface Suite {
  readonly id: SuiteId;
  /** 32 bytes. */
  hash(data: Uint8Array): Uint8Array;
  /** False for a wrong, malformed or foreign signature or key; never throws. Signatures are 64 bytes. */
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}

/** Whoever holds a private key: a key in memory (`createSigner`) or an HSM. */
export interface Signer {
  readonly suite: Suite;
  readonly keyId: string;
  readonly publicKey: Uint8Array;
  /** 64 bytes: r‖s for SM2, R‖S for Ed25519. */
  sign(message: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

type Verifier = (message: Uint8Array, signature: Uint8Array) => boolean;

/** Prepared keys: a ministry has 32 partners with a key or two each; strangers must not fill the memory. */
const MOST_PREPARED_KEYS = 256;

/** Verifies with keys that are prepared once, of which so many are kept. */
export function rememberVerifiers(
  prepare: (publicKey: Uint8Array) => Verifier | undefined,
): Suite['verify'] {
  const prepared = new Map<string, Verifier | undefined>();
  return (publicKey, message, signature) => {
    const name = Buffer.from(publicKey).toString('latin1');
    if (!prepared.has(name)) {
      if (prepared.size >= MOST_PREPARED_KEYS) prepared.clear();
      prepared.set(name, prepare(publicKey));
    }
    return prepared.get(name)?.(message, signature) ?? false;
  };
}

const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');

function findEd25519Key(publicKey: Uint8Array): KeyObject | undefined {
  if (publicKey.length !== 32) return undefined;
  try {
    const key = Buffer.concat([ED25519_SPKI, publicKey]);
    return createPublicKey({ key, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

function findEd25519Verifier(publicKey: Uint8Array): Verifier | undefined {
  const key = findEd25519Key(publicKey);
  return (
    key &&
    ((message, signature) => signature.length === 64 && verify(null, message, key, signature))
  );
}

/** GB/T 32918 signatures and GB/T 32905 hashes: the suite for production in the national network. */
export const SM2_SM3: Suite = {
  id: 'sm2-sm3',
  hash: (data) => hash('sm3', data, 'buffer'),
  verify: rememberVerifiers(findSm2Verifier),
};

/** RFC 8032 signatures and FIPS 180-4 hashes: the suite for partners without SM algorithms. */
export const ED25519_SHA256: Suite = {
  id: 'ed25519-sha256',
  hash: (data) => hash('sha256', data, 'buffer'),
  verify: rememberVerifiers(findEd25519Verifier),
};

export const SUITES: readonly Suite[] = [SM2_SM3, ED25519_SHA256];

export function findSuite(id: string): Suite | undefined {
  return SUITES.find((suite) => suite.id === id);
}
