const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BYTES = 10;
const BITS = 5n;

/**
 * What the QR code of a certificate carries beside its number: the first ten bytes of the leaf of
 * its first log entry in base32 (RFC 4648), sixteen letters. Only the log could have given it.
 */
export function tokenOf(leaf: Uint8Array): string {
  let rest = BigInt(`0x${Buffer.from(leaf.subarray(0, BYTES)).toString('hex')}`);
  let token = '';
  for (let left = (BYTES * 8) / Number(BITS); left > 0; left -= 1) {
    token = (ALPHABET[Number(rest & 31n)] ?? '') + token;
    rest >>= BITS;
  }
  return token;
}

/** The address printed as a QR code; the portal answers there. */
export const checkUrlOf = (publicUrl: string, number: string, token: string): string =>
  `${publicUrl.replace(/\/$/, '')}/c/${number}/${token}`;
