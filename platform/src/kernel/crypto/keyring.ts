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
  /** From now on the tables are written with these index keys. */
  useIndex(numbers: ReadonlyMap<string, number>): void;
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

/** Keys that change when `changed` gives others. */
export function createKeyring(
  first: NodeKeys,
  random: (length: number) => Uint8Array,
  changed: () => NodeKeys | undefined,
): Keyring {
  let keys = first;
  let numbers: ReadonlyMap<string, number> = new Map();
  const open = () => openSeal(keys, (table) => numbers.get(table));
  let seal = open();
  let signer = createSigner(keys.signing, random);
  const refresh = (): boolean => {
    const found = changed();
    if (found === undefined) return false;
    keys = found;
    seal = open();
    signer = createSigner(keys.signing, random);
    return true;
  };
  /** A key that a command has just made is looked for at once: others may write with it already. */
  const lookAgain = (): void => {
    try {
      refresh();
    } catch {
      // The file is being replaced or taken away: the keys that are known serve on, and the log tells of it.
    }
  };
  /** Sealed by another process with a key that was made a moment ago. */
  const knows = (sealed: Uint8Array): boolean =>
    keys.data.some(({ number }) => number === sealed[0]) || refresh();
  return {
    keys: () => keys,
    refresh,
    useIndex: (found) => {
      numbers = found;
    },
    seal: {
      seal: (plain, context) => seal.seal(plain, context),
      open: (sealed, context) => {
        knows(sealed);
        return seal.open(sealed, context);
      },
      blind: (text, use, number) => {
        if (number !== undefined && !keys.index.some((key) => key.number === number)) refresh();
        return seal.blind(text, use, number);
      },
      blinds: (text, use) => {
        lookAgain();
        return seal.blinds(text, use);
      },
      mark: (text, use) => seal.mark(text, use),
      indexOf: (table) => seal.indexOf(table),
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
