import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { Frontier, leafHash, rootOf, subtreesOf } from './merkle.ts';
import { ED25519_SHA256, SM2_SM3, SUITES } from './suite.ts';
import { refused } from './test-support/fixtures.ts';
import { leavesOf, naiveRoot } from './test-support/naive-tree.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

// The reference inputs and roots of the Certificate Transparency implementation of RFC 6962.
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test('the published roots of RFC 6962 trees of 0 to 8 leaves come out', () => {
  const leaves = inputs.map((input) => leafHash(ED25519_SHA256, Buffer.from(input, 'hex')));
  const found = roots.map((_, size) => hex(rootOf(ED25519_SHA256, leaves.slice(0, size))));
  assert.deepEqual(found, roots);
});

for (const suite of SUITES) {
  test(`${suite.id}: the right edge alone gives the same root as the whole tree`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (size) => {
        const leaves = leavesOf(suite, size);
        assert.equal(hex(rootOf(suite, leaves)), hex(naiveRoot(suite, leaves)));
      }),
      { numRuns: 30 },
    );
  });

  test(`${suite.id}: a right edge that was stored and read goes on as if nothing had happened`, () => {
    const leaves = leavesOf(suite, 70);
    for (let cut = 0; cut <= 70; cut++) {
      const before = new Frontier(suite);
      for (const leaf of leaves.slice(0, cut)) before.append(leaf);
      const after = Frontier.fromBytes(suite, before.toBytes());
      for (const leaf of leaves.slice(cut)) after.append(leaf);
      assert.equal(before.size, cut);
      assert.deepEqual(after.root(), rootOf(suite, leaves));
    }
  });
}

test('a copy of a right edge grows without touching the original', () => {
  const [one, two] = leavesOf(SM2_SM3, 2);
  const original = new Frontier(SM2_SM3);
  original.append(one ?? assert.fail());
  const root = original.root();
  original.clone().append(two ?? assert.fail());
  assert.deepEqual(original.root(), root);
  assert.equal(original.size, 1);
});

test('a stored right edge of the wrong length is refused', () => {
  const frontier = new Frontier(SM2_SM3);
  for (const leaf of leavesOf(SM2_SM3, 5)) frontier.append(leaf);
  const stored = frontier.toBytes();
  for (const bytes of [stored.slice(1), stored.slice(0, -32), stored.slice(0, 7)]) {
    refused('out-of-range', () => Frontier.fromBytes(SM2_SM3, bytes));
  }
});

test('complete subtrees are found beyond two to the power of 48', () => {
  const edge = 2 ** 49 - 1;
  assert.equal(subtreesOf(0, edge).length, 49);
  assert.deepEqual(subtreesOf(0, 2 ** 49 + 1), [
    { level: 49, index: 0 },
    { level: 0, index: 2 ** 49 },
  ]);
});
