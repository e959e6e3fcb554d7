import { sameBytes } from './encoding.ts';
import { ExchangeFault } from './fault.ts';
import { foldSubtrees, greatestPower, HASH_BYTES, nodeHash, subtreesOf } from './merkle.ts';
import type { Subtree } from './merkle.ts';
import type { Suite } from './suite.ts';

/** Gives the hash of a complete subtree of the log: `readNode` over tiles, or memory. */
export type HashSource = (level: number, index: number) => Uint8Array;

/** The complete subtrees behind each hash of a proof, in order; a hash at the right edge folds several. */
export type ProofPlan = readonly (readonly Subtree[])[];

/** The largest power of two below a size of at least 2: where RFC 6962 splits a tree. */
function splitOf(size: number): number {
  return greatestPower(size - 1);
}

/**
 * What an inclusion proof of leaf `index` (from 0) in a tree of `size` leaves consists of, so that a caller
 * can fetch it first. RFC 6962 section 2.1.1. @throws ExchangeFault `out-of-range`.
 */
export function inclusionPlan(index: number, size: number): ProofPlan {
  requireRange(index, 0, size - 1);
  const plan: Subtree[][] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    const left = index < middle;
    plan.unshift(left ? subtreesOf(middle, end) : subtreesOf(start, middle));
    if (left) end = middle;
    else start = middle;
  }
  return plan;
}

/** What a proof consists of that the tree of `size` extends the one of `oldSize`. RFC 6962 section 2.1.2. */
export function consistencyPlan(oldSize: number, size: number): ProofPlan {
  requireRange(oldSize, 0, size);
  if (oldSize === 0 || oldSize === size) return [];
  const plan: Subtree[][] = [];
  let start = 0;
  let end = size;
  while (end !== oldSize) {
    const middle = start + splitOf(end - start);
    const left = oldSize <= middle;
    plan.unshift(left ? subtreesOf(middle, end) : subtreesOf(start, middle));
    if (left) end = middle;
    else start = middle;
  }
  if (start > 0) plan.unshift(subtreesOf(start, end));
  return plan;
}

/** Fetches and folds the hashes of a plan. */
export function proofOf(suite: Suite, source: HashSource, plan: ProofPlan): Uint8Array[] {
  return plan.map((subtrees) =>
    foldSubtrees(
      suite,
      subtrees.map(({ level, index }) => source(level, index)),
    ),
  );
}

/** The hashes that prove leaf `index` (from 0) in the tree of `size`. */
export function inclusionProof(
  suite: Suite,
  source: HashSource,
  index: number,
  size: number,
): Uint8Array[] {
  return proofOf(suite, source, inclusionPlan(index, size));
}

/** The hashes that prove that the tree of `size` begins with the tree of `oldSize`. */
export function consistencyProof(
  suite: Suite,
  source: HashSource,
  oldSize: number,
  size: number,
): Uint8Array[] {
  return proofOf(suite, source, consistencyPlan(oldSize, size));
}

/** Whether a proof leads from a leaf hash at `index` to the root of a tree of `size` (RFC 9162 2.1.3.2). */
export function verifyInclusion(
  suite: Suite,
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!isIndex(index, size) || !areHashes(proof)) return false;
  const walk = new Walk(index, size - 1);
  let hash = leaf;
  for (const sibling of proof) {
    if (walk.ended) return false;
    hash = walk.fromLeft() ? nodeHash(suite, sibling, hash) : nodeHash(suite, hash, sibling);
  }
  return walk.ended && sameBytes(hash, root);
}

/** Whether a proof shows that the tree (size, root) begins with the tree (oldSize, oldRoot) (RFC 9162 2.1.4.2). */
export function verifyConsistency(
  suite: Suite,
  oldSize: number,
  oldRoot: Uint8Array,
  size: number,
  root: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!isIndex(oldSize, size + 1) || !areHashes(proof)) return false;
  if (oldSize === size) return proof.length === 0 && sameBytes(oldRoot, root);
  if (oldSize === 0) return proof.length === 0 && sameBytes(oldRoot, foldSubtrees(suite, []));
  return walkBothTrees(suite, oldSize, oldRoot, size, root, proof);
}

function walkBothTrees(
  suite: Suite,
  oldSize: number,
  oldRoot: Uint8Array,
  size: number,
  root: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  const walk = new Walk(oldSize - 1, size - 1);
  const whole = walk.skipRightTurns();
  const [first, ...rest] = whole ? [oldRoot, ...proof] : proof;
  if (!first) return false;
  let older = first;
  let newer = first;
  for (const sibling of rest) {
    if (walk.ended) return false;
    const fromLeft = walk.fromLeft();
    if (fromLeft) older = nodeHash(suite, sibling, older);
    newer = fromLeft ? nodeHash(suite, sibling, newer) : nodeHash(suite, newer, sibling);
  }
  return walk.ended && sameBytes(older, oldRoot) && sameBytes(newer, root);
}

/** The climb from a node to the root, knowing at each step on which side the sibling stands. */
class Walk {
  #node: number;
  #last: number;

  constructor(node: number, last: number) {
    this.#node = node;
    this.#last = last;
  }

  get ended(): boolean {
    return this.#last === 0;
  }

  /** Takes a step; true when the sibling stands to the left. */
  fromLeft(): boolean {
    const left = this.#node % 2 === 1 || this.#node === this.#last;
    if (left) while (this.#node % 2 === 0 && this.#node !== 0) this.#up();
    this.#up();
    return left;
  }

  /** Climbs while the node is a right child; true when it then roots a whole subtree from the first leaf. */
  skipRightTurns(): boolean {
    while (this.#node % 2 === 1) this.#up();
    return this.#node === 0;
  }

  #up(): void {
    this.#node = Math.floor(this.#node / 2);
    this.#last = Math.floor(this.#last / 2);
  }
}

function areHashes(proof: readonly Uint8Array[]): boolean {
  return proof.every((hash) => hash.length === HASH_BYTES);
}

function isIndex(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}

function requireRange(value: number, least: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < least || value > most) {
    throw new ExchangeFault('out-of-range', { value, least, most });
  }
}
