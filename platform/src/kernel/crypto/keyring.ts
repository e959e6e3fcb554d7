import { statSync } from 'node:fs';
import { createSigner, type Signer } from '@qingming/exchange';
import type { NodeKeys } from './node-keys.ts';
import { openSeal, type Seal } from './seal.ts';

/** The keys of a node at work: a command may change the file, and the node goes on with what it then holds. */
export interface Keyring {
  readonly keys: () => NodeKeys;
  readonly seal: Seal;
  readonly signer: Signer;
  /** Reads the file again when it has changed; tells whether it had. */
  refresh(): boolean;
}

const changeOf = (path: string): string => {
  const { mtimeMs, ino, size } = statSync(path);
  return `${mtimeMs} ${ino} ${size}`;
};

/** Keys that follow their file. */
export function followingKeyring(
  path: string,
  read: () => NodeKeys,
  random: (length: number) => Uint8Array,
): Keyring {
  const first = read();
  let seen = changeOf(path);
  return createKeyring(first, random, () => {
    const now = changeOf(path);
    if (now === seen) return undefined;
    seen = now;
    return read();
  });
}

function createKeyring(
  first: NodeKeys,
  random: (length: number) => Uint8Array,
  changed: () => NodeKeys | undefined,
): Keyring {
  let keys = first;
  let seal = openSeal(keys);
  let signer = createSigner(keys.signing, random);
  const refresh = (): boolean => {
    const found = changed();
    if (found === undefined) return false;
    keys = found;
    seal = openSeal(keys);
    signer = createSigner(keys.signing, random);
    return true;
  };
  /** Sealed by another process with a key that was made a moment ago. */
  const knows = (sealed: Uint8Array): boolean =>
    keys.data.some(({ number }) => number === sealed[0]) || refresh();
  return {
    keys: () => keys,
    refresh,
    seal: {
      seal: (plain, context) => seal.seal(plain, context),
      open: (sealed, context) => {
        knows(sealed);
        return seal.open(sealed, context);
      },
      blind: (text, use) => seal.blind(text, use),
    },
    signer: {
      get suite() {
        return signer.suite;
      },
      get keyId() {
        return signer.keyId;
      },
      get publicKey() {
        return signer.publicKey;
      },
      sign: (message) => signer.sign(message),
    },
  };
}
