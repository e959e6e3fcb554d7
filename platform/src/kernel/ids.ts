import { takeRandom } from './crypto/random.ts';

/** Randomness comes from outside, so that a simulation runs deterministically. */
export interface Ids {
  /** A UUIDv7 (RFC 9562): ordered by time, made by whoever creates the record. */
  uuid(): string;
  bytes(length: number): Uint8Array;
}

/** UUIDv7 from milliseconds and ten random bytes. */
export function uuidv7(milliseconds: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(milliseconds) << 16n);
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

export const systemIds: Ids = {
  uuid: () => uuidv7(Date.now(), takeRandom(10)),
  bytes: (length) => takeRandom(length),
};
