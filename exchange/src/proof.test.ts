import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { rootOf } from './merkle.ts';
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proof.ts';
import { ED25519_SHA256, SM2_SM3 } from './suite.ts';
import { refused } from './test-support/fixtures.ts';
import { leavesOf, naiveConsistency, naivePath, sourceOf } from './test-support/naive-tree.ts';

const suite = ED25519_SHA256;
const flip = (hash: Uint8Array): Uint8Array => hash.map((byte, at) => (at === 9 ? byte ^ 4 : byte));

/** Two sizes, the smaller first, and the leaves of the larger. */
const trees = fc
  .tuple(fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 130 }))
  .map(([one, other]) => ({
    oldSize: Math.min(one, other),
    size: Math.max(one, other),
    leaves: leavesOf(suite, Math.max(one, other)),
  }));

test('inclusion proofs are those of RFC 6962 and hold for every leaf', () => {
  fc.assert(
    fc.property(trees, ({ oldSize, size, leaves }) => {
      const index = oldSize - 1;
      const proof = inclusionProof(suite, sourceOf(suite, leaves), index, size);
      assert.deepEqual(proof, naivePath(suite, index, leaves));
      const leaf = leaves[index] ?? assert.fail();
      assert.ok(verifyInclusion(suite, leaf, index, size, proof, rootOf(suite, leaves)));
    }),
  );
});

test('an inclusion proof holds for nothing but its leaf, place, tree and root', () => {
  fc.assert(
    fc.property(trees, fc.nat(), ({ oldSize, size, leaves }, at) => {
      const index = oldSize - 1;
      const root = rootOf(suite, leaves);
      const leaf = leaves[index] ?? assert.fail();
      const proof = inclusionProof(suite, sourceOf(suite, leaves), index, size);
      const holds = (changes: { leaf?: Uint8Array; index?: number; proof?: Uint8Array[] }) => {
        const claim = { leaf, index, proof, ...changes };
        return verifyInclusion(suite, claim.leaf, claim.index, size, claim.proof, root);
      };
      assert.ok(!holds({ leaf: flip(leaf) }));
      assert.ok(!holds({ index: size }) && !holds({ index: -1 }) && !holds({ index: 0.5 }));
      if (size > 1) assert.ok(!holds({ index: (index + 1 + (at % (size - 1))) % size }));
      assert.ok(!holds({ proof: [...proof, root] }));
      if (proof.length === 0) return;
      assert.ok(!holds({ proof: proof.slice(1) }));
      assert.ok(!holds({ proof: proof.with(at % proof.length, flip(proof[0] ?? root)) }));
      assert.ok(!holds({ proof: proof.with(0, Buffer.alloc(31)) }));
      assert.ok(!verifyInclusion(suite, leaf, index, size, proof, flip(root)));
    }),
  );
});

test('consistency proofs are those of RFC 6962 and hold between any two sizes', () => {
  fc.assert(
    fc.property(trees, ({ oldSize, size, leaves }) => {
      const proof = consistencyProof(suite, sourceOf(suite, leaves), oldSize, size);
      assert.deepEqual(proof, naiveConsistency(suite, oldSize, leaves));
      const oldRoot = rootOf(suite, leaves.slice(0, oldSize));
      assert.ok(verifyConsistency(suite, oldSize, oldRoot, size, rootOf(suite, leaves), proof));
    }),
  );
});

test('a log that changed an old entry cannot be proven consistent by any part of its proof', () => {
  fc.assert(
    fc.property(trees, fc.nat(), ({ oldSize, size, leaves }, at) => {
      const changed = at % oldSize;
      const rewritten = leaves.with(changed, flip(leaves[changed] ?? assert.fail()));
      const oldRoot = rootOf(suite, leaves.slice(0, oldSize));
      const root = rootOf(suite, rewritten);
      for (const source of [sourceOf(suite, leaves), sourceOf(suite, rewritten)]) {
        const proof = consistencyProof(suite, source, oldSize, size);
        assert.ok(!verifyConsistency(suite, oldSize, oldRoot, size, root, proof));
        assert.ok(!verifyConsistency(suite, oldSize, oldRoot, size, root, proof.slice(1)));
        assert.ok(!verifyConsistency(suite, oldSize, oldRoot, size, root, [...proof, root]));
      }
    }),
  );
});

test('every tree extends the empty tree, and no tree extends a larger one', () => {
  const leaves = leavesOf(SM2_SM3, 9);
  const [none, root] = [rootOf(SM2_SM3, []), rootOf(SM2_SM3, leaves)];
  assert.ok(verifyConsistency(SM2_SM3, 0, none, 9, root, []));
  assert.ok(!verifyConsistency(SM2_SM3, 0, root, 9, root, []));
  assert.ok(!verifyConsistency(SM2_SM3, 9, root, 8, root, []));
  assert.ok(verifyConsistency(SM2_SM3, 9, root, 9, root, []));
  assert.ok(!verifyConsistency(SM2_SM3, 9, none, 9, root, []));
});

test('a proof of a leaf or a size that is not there is refused', () => {
  const source = sourceOf(suite, leavesOf(suite, 4));
  refused('out-of-range', () => inclusionProof(suite, source, 4, 4));
  refused('out-of-range', () => inclusionProof(suite, source, 0, 0));
  refused('out-of-range', () => inclusionProof(suite, source, -1, 4));
  refused('out-of-range', () => consistencyProof(suite, source, 5, 4));
});
