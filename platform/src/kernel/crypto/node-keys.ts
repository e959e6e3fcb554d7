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

/** A key that makes search keys, with the number that those carry. */
export interface IndexKey {
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
  /** The newest first: those before it are looked for too until the tables hold none of theirs. */
  readonly index: readonly IndexKey[];
  readonly signing: KeyPair;
  /** The newest first. */
  readonly earlier: readonly EarlierKey[];
}

interface KeyFile {
  readonly data: readonly { readonly number: number; readonly key: string }[];
  /** One text in files of earlier releases: the first key. */
  readonly index: string | readonly { readonly number: number; readonly key: string }[];
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
    index: [{ number: 1, key: randomBytes(INDEX_KEY_BYTES) }],
    signing: generateKeyPair(suite, (length) => randomBytes(length)),
    earlier: [],
  };
}

function textOf({ data, index, signing, earlier }: NodeKeys): string {
  const file: KeyFile = {
    data: data.map(({ number, key }) => ({ number, key: encode(key) })),
    index: index.map(({ number, key }) => ({ number, key: encode(key) })),
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

const MOST_KEYS = 255;

const isNumbered =
  (length: number) =>
  ({ number, key }: DataKey | IndexKey): boolean =>
    number > 0 && number <= MOST_KEYS && key.length === length;

function keysIn(text: string): NodeKeys {
  const file = JSON.parse(text) as KeyFile;
  const decoded = ({ number, key }: { readonly number: number; readonly key: string }) => ({
    number,
    key: decode(key),
  });
  const index = typeof file.index === 'string' ? [{ number: 1, key: file.index }] : file.index;
  const keys = {
    data: file.data.map(decoded),
    index: index.map(decoded),
    signing: importKeyPair(file.signing),
    earlier: file.earlier ?? [],
  };
  if (
    keys.data.length === 0 ||
    keys.index.length === 0 ||
    !keys.data.every(isNumbered(SM4_KEY_BYTES)) ||
    !keys.index.every(isNumbered(INDEX_KEY_BYTES))
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
export const withNewDataKey = (keys: NodeKeys): NodeKeys => ({
  ...keys,
  data: withNewest(keys.data, SM4_KEY_BYTES),
});

/** A new key by which values are found, as soon as `keys reindex` has brought the tables to it. */
export const withNewIndexKey = (keys: NodeKeys): NodeKeys => ({
  ...keys,
  index: withNewest(keys.index, INDEX_KEY_BYTES),
});

/** Only the newest index key: nothing is found by the others any more. */
export const withNewestIndexOnly = (keys: NodeKeys): NodeKeys => ({
  ...keys,
  index: keys.index.slice(0, 1),
});

function withNewest<Key extends DataKey | IndexKey>(
  known: readonly Key[],
  length: number,
): readonly (DataKey | IndexKey)[] {
  const number = Math.max(...known.map((one) => one.number)) + 1;
  if (number > MOST_KEYS) throw new Error('the numbers of keys are used up');
  return [{ number, key: randomBytes(length) }, ...known];
}
