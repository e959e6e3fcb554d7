import assert from 'node:assert/strict';
import { leafHash, nodeHash } from '../merkle.ts';
import type { HashSource } from '../proof.ts';
import type { Suite } from '../suite.ts';

export function leavesOf(suite: Suite, size: number): Uint8Array[] {
  return Array.from({ length: size }, (_, index) => leafHash(suite, Buffer.from(`leaf ${index}`)));
}

/** MTH of RFC 6962 section 2.1 as it stands there. */
export function naiveRoot(suite: Suite, leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (!first) return suite.hash(new Uint8Array(0));
  if (leaves.length === 1) return first;
  const split = naiveSplit(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return nodeHash(suite, naiveRoot(suite, left), naiveRoot(suite, right));
}

/** PATH of RFC 6962 section 2.1.1. */
export function naivePath(
  suite: Suite,
  index: number,
  leaves: readonly Uint8Array[],
): Uint8Array[] {
  if (leaves.length === 1) return [];
  const split = naiveSplit(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...naivePath(suite, index, left), naiveRoot(suite, right)]
    : [...naivePath(suite, index - split, right), naiveRoot(suite, left)];
}

/** SUBPROOF of RFC 6962 section 2.1.2. */
export function naiveConsistency(
  suite: Suite,
  oldSize: number,
  leaves: readonly Uint8Array[],
  known = true,
): Uint8Array[] {
  if (oldSize === leaves.length) return known ? [] : [naiveRoot(suite, leaves)];
  const split = naiveSplit(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return oldSize <= split
    ? [...naiveConsistency(suite, oldSize, left, known), naiveRoot(suite, right)]
    : [...naiveConsistency(suite, oldSize - split, right, false), naiveRoot(suite, left)];
}

export function sourceOf(suite: Suite, leaves: readonly Uint8Array[]): HashSource {
  return (level, index) => {
    const subtree = leaves.slice(index * 2 ** level, (index + 1) * 2 ** level);
    assert.equal(subtree.length, 2 ** level, 'only complete subtrees may be asked for');
    return naiveRoot(suite, subtree);
  };
}

function naiveSplit(size: number): number {
  return size <= 2 ? 1 : 2 * naiveSplit(Math.ceil(size / 2));
}
