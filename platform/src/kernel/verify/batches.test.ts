import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BatchRow, pageOf } from './batches.ts';

/** Batches one after another, each of so many entries. */
function batchesOf(sizes: readonly number[]): readonly BatchRow[] {
  let to = 0;
  return sizes.map((size) => {
    const from = to + 1;
    to += size;
    return { from_seq: from, to_seq: to } as BatchRow;
  });
}

const takenOf = (...sizes: readonly number[]): number => pageOf(batchesOf(sizes)).length;

test('a page of a mirror is as many whole batches as hold two thousand entries, and never none', () => {
  assert.equal(takenOf(), 0);
  assert.equal(takenOf(5000, 1), 1);
  assert.equal(takenOf(1500, 500, 1), 2);
  assert.equal(takenOf(1500, 501), 1);
  assert.equal(takenOf(1000, 500, 400), 3);
});
