import {
  type CipherGCM,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type DecipherGCM,
} from 'node:crypto';
import type { IndexKey, NodeKeys } from './node-keys.ts';
import { takeRandom } from './random.ts';

/**
 * SM4-GCM (GB/T 32907) of small values. The context — table, element, record — is authenticated
 * with the value, so that a sealed cell moved to another place does not open.
 * Form: key number (1 byte), nonce (12), ciphertext, tag (16).
 */
export interface Seal {
  seal(plain: Uint8Array, context: string): Uint8Array;
  /** Throws when the value was altered or stands in another place. */
  open(sealed: Uint8Array, context: string): Uint8Array;
  /**
   * HMAC-SM3 of a normalised value, 16 bytes: equality can be asked, nothing can be read. It carries the number
   * of its key, the newest unless another is named; those of the first key bear none.
   */
  blind(text: string, use: string, number?: number): Uint8Array;
  /** The same under every key that there is, the newest first: what a look-up must ask for. */
  blinds(text: string, use: string): readonly Uint8Array[];
  /** Under the first key: for what cannot be made anew, because its text is not kept. */
  mark(text: string, use: string): Uint8Array;
  /** With which index key a table is written now. */
  indexOf(table: string): number;
}

/** The number of the index key in use by table; a table that is not named is written with the first. */
export type IndexUse = (table: string) => number | undefined;

/** The number that a blind index carries. */
export const indexNumber = (blind: Uint8Array): number =>
  blind.length === BLIND ? 1 : (blind[0] ?? 0);

const BLIND = 16;
const NONCE = 12;
const TAG = 16;

const MOST_REMEMBERED = 4096;

type Blind = (text: string, use: string) => Uint8Array;

/** Family and given names come again: an HMAC-SM3 costs 8 µs, half of all blind indexes are repeats. */
function remembering(make: (text: string) => Uint8Array): Blind {
  const known = new Map<string, Uint8Array>();
  return (text, use) => {
    const whole = `${use}\0${text}`;
    const found = known.get(whole);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const made = make(whole);
    known.set(whole, made);
    return made;
  };
}

function blinding({ number, key }: IndexKey): Blind {
  const secret = createSecretKey(key);
  const carried = number === 1 ? Buffer.alloc(0) : Buffer.from([number]);
  return remembering((text) => {
    const whole = createHmac('sm3', secret).update(text).digest();
    return Buffer.concat([carried, whole.subarray(0, BLIND)]);
  });
}

/** Makes blind indexes with the index keys of a node. */
function indexing(
  keys: readonly IndexKey[],
  use: IndexUse,
): Pick<Seal, 'blind' | 'blinds' | 'mark' | 'indexOf'> {
  const byNumber = new Map(keys.map((key) => [key.number, blinding(key)]));
  const numbers = [...byNumber.keys()].toSorted((one, other) => other - one);
  const [newest = 1] = numbers;
  const first = numbers.at(-1) ?? newest;
  const blind: Seal['blind'] = (text, what, number = newest) => {
    const made = byNumber.get(number);
    if (made === undefined) throw new Error(`no index key with number ${number} in the key file`);
    return made(text, what);
  };
  return {
    blind,
    blinds: (text, what) => numbers.map((number) => blind(text, what, number)),
    mark: (text, what) => blind(text, what, first),
    indexOf: (table) => use(table) ?? first,
  };
}

export function openSeal(keys: NodeKeys, use: IndexUse = () => undefined): Seal {
  const newest = keys.data[0];
  if (newest === undefined) throw new Error('the key file holds no data key');
  const byNumber = new Map(keys.data.map(({ number, key }) => [number, key]));
  return {
    seal: (plain, context) => {
      const nonce = takeRandom(NONCE);
      const cipher = createCipheriv('sm4-gcm', newest.key, nonce) as CipherGCM;
      cipher.setAAD(Buffer.from(context));
      const text = cipher.update(plain);
      cipher.final();
      return Buffer.concat([Buffer.from([newest.number]), nonce, text, cipher.getAuthTag()]);
    },
    open: (sealed, context) => {
      const key = byNumber.get(sealed[0] ?? -1);
      if (key === undefined) throw new Error(`no data key with number ${sealed[0]}`);
      const decipher = createDecipheriv(
        'sm4-gcm',
        key,
        sealed.subarray(1, 1 + NONCE),
      ) as DecipherGCM;
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
      const text = decipher.update(sealed.subarray(1 + NONCE, sealed.length - TAG));
      return Buffer.concat([text, decipher.final()]);
    },
    ...indexing(keys.index, use),
  };
}
