import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  exportKeyPair,
  generateKeyPair,
  importKeyPair,
  type KeyPair,
  type KeyPairJson,
  type Suite,
} from '@qingming/exchange';

/** A symmetric key with the number that sealed values carry. */
export interface DataKey {
  readonly number: number;
  readonly key: Uint8Array;
}

/**
 * The keys of a node. One key, one use: sealing, blind indexes, signatures.
 * Production keys live in an HSM behind `Signer`; this file is the software form.
 */
export interface NodeKeys {
  /** The newest first: it seals; the others still open. */
  readonly data: readonly DataKey[];
  readonly index: Uint8Array;
  readonly signing: KeyPair;
}

interface KeyFile {
  readonly data: readonly { readonly number: number; readonly key: string }[];
  readonly index: string;
  readonly signing: KeyPairJson;
}

const decode = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));
const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** New keys for a node; SM4 takes 16 bytes. */
export function createNodeKeys(suite: Suite): NodeKeys {
  return {
    data: [{ number: 1, key: randomBytes(16) }],
    index: randomBytes(32),
    signing: generateKeyPair(suite, (length) => randomBytes(length)),
  };
}

/** Writes a key file that only its owner may read; an existing file is never overwritten. */
export function writeNodeKeys(path: string, keys: NodeKeys): void {
  const file: KeyFile = {
    data: keys.data.map(({ number, key }) => ({ number, key: encode(key) })),
    index: encode(keys.index),
    signing: exportKeyPair(keys.signing),
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
}

export function readNodeKeys(path: string): NodeKeys {
  const file = JSON.parse(readFileSync(path, 'utf8')) as KeyFile;
  return {
    data: file.data.map(({ number, key }) => ({ number, key: decode(key) })),
    index: decode(file.index),
    signing: importKeyPair(file.signing),
  };
}
