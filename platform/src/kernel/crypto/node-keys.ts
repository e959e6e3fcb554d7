import { randomBytes } from 'node:crypto';
import {
  exportKeyPair,
  ExchangeFault,
  generateKeyPair,
  importKeyPair,
  type KeyPair,
  type KeyPairJson,
  type Suite,
} from '@qingming/exchange';
import { OperatorError } from '../errors/operator-error.ts';
import { createKeyFile, type Passphrase, readKeyFile, replaceKeyFile } from './key-file.ts';

/** A symmetric key with the number that sealed values carry. */
export interface DataKey {
  readonly number: number;
  readonly key: Uint8Array;
}

/** A signing key that is no longer used: what it signed until then is still this node's word. */
export interface EarlierKey {
  readonly suite: string;
  readonly keyId: string;
  readonly publicKey: string;
  /** When the next key took over. */
  readonly until: string;
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
  /** The newest first. */
  readonly earlier: readonly EarlierKey[];
}

interface KeyFile {
  readonly data: readonly { readonly number: number; readonly key: string }[];
  readonly index: string;
  readonly signing: KeyPairJson;
  readonly earlier?: readonly EarlierKey[];
}

const decode = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));
const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

const SM4_KEY_BYTES = 16;
const INDEX_KEY_BYTES = 32;

/** New keys for a node; SM4 takes 16 bytes. */
export function createNodeKeys(suite: Suite): NodeKeys {
  return {
    data: [{ number: 1, key: randomBytes(SM4_KEY_BYTES) }],
    index: randomBytes(INDEX_KEY_BYTES),
    signing: generateKeyPair(suite, (length) => randomBytes(length)),
    earlier: [],
  };
}

function textOf({ data, index, signing, earlier }: NodeKeys): string {
  const file: KeyFile = {
    data: data.map(({ number, key }) => ({ number, key: encode(key) })),
    index: encode(index),
    signing: exportKeyPair(signing),
    ...(earlier.length === 0 ? {} : { earlier }),
  };
  return JSON.stringify(file, null, 2);
}

/** Writes a key file that only its owner may read; an existing file is never overwritten. */
export const writeNodeKeys = (path: string, keys: NodeKeys, passphrase?: string): void =>
  createKeyFile(path, textOf(keys), passphrase);

/** Puts changed keys in the place of the old ones, whole or not at all. */
export const replaceNodeKeys = (path: string, keys: NodeKeys, passphrase?: string): void =>
  replaceKeyFile(path, textOf(keys), passphrase);

function keysIn(text: string): NodeKeys {
  const file = JSON.parse(text) as KeyFile;
  const keys = {
    data: file.data.map(({ number, key }) => ({ number, key: decode(key) })),
    index: decode(file.index),
    signing: importKeyPair(file.signing),
    earlier: file.earlier ?? [],
  };
  if (
    keys.data.length === 0 ||
    keys.data.some(
      ({ number, key }) => !(number > 0 && number < 256 && key.length === SM4_KEY_BYTES),
    ) ||
    keys.index.length !== INDEX_KEY_BYTES
  )
    throw new Error('a key has the wrong length');
  return keys;
}

/** The keys of a file, and whether they lie there encrypted. */
export interface ReadKeys {
  readonly keys: NodeKeys;
  readonly isLocked: boolean;
}

const NO_PASSPHRASE: Passphrase = () => {
  throw new OperatorError(
    '密钥文件已加密，需要口令。',
    'The key file is encrypted and needs its passphrase.',
  );
};

/** Reads a key file; throws an `OperatorError` when it is missing, readable by others, locked or damaged. */
export function readNodeKeys(path: string, passphrase: Passphrase = NO_PASSPHRASE): ReadKeys {
  const { text, isLocked } = readKeyFile(path, passphrase);
  try {
    return { keys: keysIn(text), isLocked };
  } catch (error) {
    const member = error instanceof ExchangeFault ? JSON.stringify(error.detail) : '';
    throw new OperatorError(
      `密钥文件 ${path} 的内容不完整或已损坏 ${member}：请从备份取回。`,
      `The key file ${path} is incomplete or damaged ${member}: take it back from its backup.`,
    );
  }
}

/** A new signing key; the old one is kept public, with the instant at which it was followed. */
export function withNewSigningKey(keys: NodeKeys, at: string): NodeKeys {
  const { suite, keyId, publicKey } = exportKeyPair(keys.signing);
  return {
    ...keys,
    signing: generateKeyPair(keys.signing.suite, (length) => randomBytes(length)),
    earlier: [{ suite, keyId, publicKey, until: at }, ...keys.earlier],
  };
}

/** A new key that seals from now on; the old ones still open what they sealed. */
export function withNewDataKey(keys: NodeKeys): NodeKeys {
  const number = Math.max(...keys.data.map((one) => one.number)) + 1;
  if (number > 255) throw new Error('the numbers of data keys are used up');
  return { ...keys, data: [{ number, key: randomBytes(SM4_KEY_BYTES) }, ...keys.data] };
}
