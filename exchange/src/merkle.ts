import { ExchangeFault } from './fault.ts';
import type { Suite } from './suite.ts';

/** RFC 6962 section 2.1. Sizes and indices are numbers up to 2^53, so no bit operators on them here. */
export const HASH_BYTES = 32;

/** A complete subtree: the hash over leaves `index × 2^level` up to `(index + 1) × 2^level`, exclusive. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** The hash of a leaf: the prefix 0x00 keeps leaves and nodes apart. */
export function leafHash(suite: Suite, leaf: Uint8Array): Uint8Array {
  const prefixed = Buffer.allocUnsafe(leaf.length + 1);
  prefixed[0] = 0;
  prefixed.set(leaf, 1);
  return suite.hash(prefixed);
}

/** The hash of an inner node: the prefix 0x01, left, right. */
export function nodeHash(suite: Suite, left: Uint8Array, right: Uint8Array): Uint8Array {
  const prefixed = Buffer.allocUnsafe(1 + 2 * HASH_BYTES);
  prefixed[0] = 1;
  prefixed.set(left, 1);
  prefixed.set(right, 1 + HASH_BYTES);
  return suite.hash(prefixed);
}

/** The root over leaf hashes; over none it is the hash of nothing. */
export function rootOf(suite: Suite, leaves: readonly Uint8Array[]): Uint8Array {
  const frontier = new Frontier(suite);
  for (const leaf of leaves) frontier.append(leaf);
  return frontier.root();
}

/** Joins the hashes of neighbouring subtrees, largest first, into the hash of their range. */
export function foldSubtrees(suite: Suite, hashes: readonly Uint8Array[]): Uint8Array {
  const last = hashes.at(-1);
  if (last === undefined) return suite.hash(new Uint8Array(0));
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(suite, left, right), last);
}

/** The largest power of two that is at most `size` (from 1). Doubling, because log2 rounds near 2^48. */
export function greatestPower(size: number): number {
  let power = 1;
  while (power * 2 <= size) power *= 2;
  return power;
}

/** The complete subtrees, largest first, that cover leaves `start` to `end`; `start` aligned as in a tree. */
export function subtreesOf(start: number, end: number): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = start; at < end; ) {
    const width = greatestPower(end - at);
    subtrees.push({ level: Math.log2(width), index: at / width });
    at += width;
  }
  return subtrees;
}

/** How many complete subtrees cover a tree of this size: the one bits of the size. */
function widthOf(size: number): number {
  let width = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) width += rest % 2;
  return width;
}

/** The right edge of a tree: enough to append leaves and to know the root, in 32 × log2(size) bytes. */
export class Frontier {
  readonly suite: Suite;
  #size = 0;
  #edge: Uint8Array[] = [];

  constructor(suite: Suite) {
    this.suite = suite;
  }

  /** A frontier from the hashes of `subtreesOf(0, size)`. @throws ExchangeFault `out-of-range`. */
  static of(suite: Suite, size: number, edge: readonly Uint8Array[]): Frontier {
    const sound = edge.every((hash) => hash.length === HASH_BYTES);
    if (!Number.isSafeInteger(size) || size < 0 || edge.length !== widthOf(size) || !sound) {
      throw new ExchangeFault('out-of-range', { size, hashes: edge.length });
    }
    const frontier = new Frontier(suite);
    frontier.#size = size;
    frontier.#edge = [...edge];
    return frontier;
  }

  /** Reads what `toBytes` wrote. @throws ExchangeFault `out-of-range` on any other length. */
  static fromBytes(suite: Suite, bytes: Uint8Array): Frontier {
    if (bytes.length < 8 || bytes.length % HASH_BYTES !== 8) {
      throw new ExchangeFault('out-of-range', { bytes: bytes.length });
    }
    const size = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
    return Frontier.of(suite, size, hashesOf(bytes.slice(8)));
  }

  /** The number of leaves. */
  get size(): number {
    return this.#size;
  }

  /** Adds a leaf hash; amortised one node hash. */
  append(leaf: Uint8Array): void {
    let hash = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = this.#edge.pop();
      if (left) hash = nodeHash(this.suite, left, hash);
    }
    this.#edge.push(hash);
    this.#size++;
  }

  root(): Uint8Array {
    return foldSubtrees(this.suite, this.#edge);
  }

  clone(): Frontier {
    return Frontier.of(this.suite, this.#size, this.#edge);
  }

  /** The size as eight bytes, big-endian, then the hashes of the complete subtrees, largest first. */
  toBytes(): Uint8Array {
    const size = Buffer.alloc(8);
    size.writeBigUInt64BE(BigInt(this.#size));
    return Buffer.concat([size, ...this.#edge]);
  }
}

/** Cuts a row of hashes into hashes. */
export function hashesOf(bytes: Uint8Array): Uint8Array[] {
  const hashes: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += HASH_BYTES) {
    hashes.push(bytes.subarray(at, at + HASH_BYTES));
  }
  return hashes;
}
