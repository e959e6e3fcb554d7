import {
  type CipherGCM,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type DecipherGCM,
} from 'node:crypto';
import type { NodeKeys } from './node-keys.ts';
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
  /** HMAC-SM3 of a normalised value, 16 bytes: equality can be asked, nothing can be read. */
  blind(text: string, use: string): Uint8Array;
}

const NONCE = 12;
const TAG = 16;

const MOST_REMEMBERED = 4096;

/** Family and given names come again: an HMAC-SM3 costs 8 µs, half of all blind indexes are repeats. */
function remembering(make: (text: string) => Uint8Array): Seal['blind'] {
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

export function openSeal(keys: NodeKeys): Seal {
  const newest = keys.data[0];
  if (newest === undefined) throw new Error('the key file holds no data key');
  const index = createSecretKey(keys.index);
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
    blind: remembering((text) => createHmac('sm3', index).update(text).digest().subarray(0, 16)),
  };
}
