import assert from 'node:assert/strict';
import { test } from 'node:test';
import { howManyFit } from './fitting.ts';

test('all stand in the line when it is long enough, without a menu', () => {
  assert.equal(howManyFit([50, 50, 50], 158, 40, 4), 3);
});

test('the menu takes its own room from the line', () => {
  assert.equal(howManyFit([50, 50, 50], 157, 40, 4), 2);
  assert.equal(howManyFit([50, 50, 50], 147, 40, 4), 1);
});

test('in the shortest line there is the menu alone', () => {
  assert.equal(howManyFit([50, 50, 50], 60, 40, 4), 0);
  assert.equal(howManyFit([], 0, 40, 4), 0);
});
