import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareOf } from './ratio.ts';

const tens = { smallest: 10 };

test('a share of nothing is none', () => {
  assert.deepEqual(shareOf(tens, 0, 0), { state: 'none' });
});

test('a share is withheld where the whole, the part or the rest is smaller than the smallest cell', () => {
  assert.deepEqual(shareOf(tens, 0, 9), { state: 'withheld' });
  assert.deepEqual(shareOf(tens, 9, 100), { state: 'withheld' });
  assert.deepEqual(shareOf(tens, 91, 100), { state: 'withheld' });
  assert.deepEqual(shareOf(tens, 1, 100), { state: 'withheld' });
});

test('a share is shown from the smallest cell on, and where the part or the rest is nothing', () => {
  assert.deepEqual(shareOf(tens, 10, 100), { state: 'shown', share: 0.1 });
  assert.deepEqual(shareOf(tens, 90, 100), { state: 'shown', share: 0.9 });
  assert.deepEqual(shareOf(tens, 0, 10), { state: 'shown', share: 0 });
  assert.deepEqual(shareOf(tens, 10, 10), { state: 'shown', share: 1 });
  assert.deepEqual(shareOf({ smallest: 0 }, 1, 4), { state: 'shown', share: 0.25 });
});
