import { formatCheckCode } from '@qingming/standard/numbers/check-code.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BYTES = 10;
const BITS = 5n;

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

/**
 * What the QR code of a certificate carries beside its number: the first ten bytes of the leaf of
 * its first log entry in base32 (RFC 4648), sixteen letters. Only the log could have given it.
 */
export function tokenOf(leaf: Uint8Array): string {
  let rest = numberOf(leaf.subarray(0, BYTES));
  let token = '';
  for (let left = (BYTES * 8) / Number(BITS); left > 0; left -= 1) {
    token = (ALPHABET[Number(rest & 31n)] ?? '') + token;
    rest >>= BITS;
  }
  return token;
}

/**
 * What is printed under the QR code for those who type: the eight bytes of the same leaf behind the
 * token, as eight signs. The leaf hides a salt of its own, so no certificate tells another's code,
 * and every certificate has one, however old.
 */
export const checkCodeOf = (leaf: Uint8Array): string =>
  formatCheckCode(numberOf(leaf.subarray(BYTES, BYTES + 8)));

/** The address printed as a QR code; the portal answers there. */
export const checkUrlOf = (publicUrl: string, number: string, token: string): string =>
  `${publicUrl.replace(/\/$/, '')}/c/${number}/${token}`;
