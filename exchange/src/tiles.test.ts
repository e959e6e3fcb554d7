import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { rootOf } from './merkle.ts';
import {
  consistencyPlan,
  inclusionPlan,
  inclusionProof,
  proofOf,
  verifyConsistency,
  verifyInclusion,
} from './proof.ts';
import { ED25519_SHA256 } from './suite.ts';
import { refused } from './test-support/fixtures.ts';
import { leavesOf } from './test-support/naive-tree.ts';
import { appendToTiles, edgeTiles, frontierFromTiles, readNode, tilesOfPlan } from './tiles.ts';
import type { TileName, TileSource } from './tiles.ts';

const suite = ED25519_SHA256;
// Over 65,536, so that a third level of tiles begins.
const manyLeaves = leavesOf(suite, 66_000);

const nameOf = (level: number, index: number): string => `${level}/${index}`;

/** A store that appends in steps and shows an append only the edge tiles that it asked for. */
class TileStore {
  readonly tiles = new Map<string, Uint8Array>();
  size = 0;

  append(leaves: readonly Uint8Array[]): void {
    const edge = this.only(edgeTiles(this.size));
    for (const { level, index, bytes } of appendToTiles(suite, this.size, leaves, edge)) {
      this.tiles.set(nameOf(level, index), bytes);
    }
    this.size += leaves.length;
  }

  only(names: readonly TileName[]): TileSource {
    const shown = new Set(names.map(({ level, index }) => nameOf(level, index)));
    return (level, index) =>
      shown.has(nameOf(level, index)) ? this.tiles.get(nameOf(level, index)) : undefined;
  }

  readonly all: TileSource = (level, index) => this.tiles.get(nameOf(level, index));
}

function storeOf(steps: readonly number[]): TileStore {
  const store = new TileStore();
  for (const step of steps) store.append(manyLeaves.slice(store.size, store.size + step));
  return store;
}

test('tiles are the same however the leaves were cut into appends', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(steps, (cut) => {
      const store = storeOf(cut);
      assert.deepEqual(store.tiles, storeOf([store.size]).tiles);
    }),
    { numRuns: 20 },
  );
});

test('a log costs 32 bytes a leaf and an eight-thousandth more', () => {
  const store = storeOf([66_000]);
  const bytes = [...store.tiles.values()].reduce((sum, tile) => sum + tile.length, 0);
  assert.equal(bytes, 32 * (66_000 + 257 + 1));
});

test('the right edge is found again from tiles at any size that the log ever had', () => {
  const store = storeOf([66_000]);
  for (const size of [0, 1, 255, 256, 257, 511, 65_535, 65_536, 65_537, 66_000]) {
    const frontier = frontierFromTiles(suite, store.all, size);
    assert.equal(frontier.size, size);
    assert.deepEqual(frontier.root(), rootOf(suite, manyLeaves.slice(0, size)));
  }
});

test('proofs read only the tiles that their plan names, and hold', () => {
  const store = storeOf([65_000, 1_000]);
  const root = rootOf(suite, manyLeaves);
  const place = fc.integer({ min: 1, max: 66_000 });
  fc.assert(
    fc.property(place, (size) => {
      const plan = inclusionPlan(size - 1, 66_000);
      const tiles = store.only(tilesOfPlan(plan));
      const source = (level: number, index: number) => readNode(suite, tiles, level, index);
      const leaf = manyLeaves[size - 1] ?? assert.fail();
      const proof = inclusionProof(suite, source, size - 1, 66_000);
      assert.ok(verifyInclusion(suite, leaf, size - 1, 66_000, proof, root));
      assert.ok(tilesOfPlan(plan).length <= 5);
    }),
    { numRuns: 40 },
  );
});

test('consistency with any earlier size is proven from tiles', () => {
  const store = storeOf([66_000]);
  const root = rootOf(suite, manyLeaves);
  for (const oldSize of [1, 200, 256, 300, 65_536, 65_600]) {
    const plan = consistencyPlan(oldSize, 66_000);
    const tiles = store.only(tilesOfPlan(plan));
    const proof = proofOf(suite, (level, index) => readNode(suite, tiles, level, index), plan);
    const oldRoot = rootOf(suite, manyLeaves.slice(0, oldSize));
    assert.ok(verifyConsistency(suite, oldSize, oldRoot, 66_000, root, proof));
  }
});

test('a missing or cut tile is named instead of being guessed', () => {
  const store = storeOf([300]);
  const cut: TileSource = (level, index) => store.all(level, index)?.subarray(0, 32);
  refused('missing-tile', () => appendToTiles(suite, 300, manyLeaves.slice(0, 1), () => undefined));
  refused('missing-tile', () => appendToTiles(suite, 300, manyLeaves.slice(0, 1), cut));
  const detail = refused('missing-tile', () => readNode(suite, store.all, 0, 300));
  assert.deepEqual(detail, { level: 0, index: 1, width: 45 });
});
