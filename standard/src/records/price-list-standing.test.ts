import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf, standingWords } from './price-list-standing.ts';

const old = { state: '8', effectiveFrom: '2026-01-01', effectiveUntil: '2027-01-01' };
const next = { state: '9', effectiveFrom: '2027-01-01' };

test('a list that will be replaced is in force until the day before, and the next one only from then', () => {
  assert.deepEqual(
    [standingOf(old, '2026-11-26'), standingOf(next, '2026-11-26')],
    ['inForce', 'announced'],
  );
  assert.deepEqual(
    [standingOf(old, '2027-01-01'), standingOf(next, '2027-01-01')],
    ['ended', 'inForce'],
  );
  assert.equal(standingWords(old, '2026-12-31').zh, '执行中，至 2026-12-31');
  assert.equal(standingWords(next, '2026-12-31').en, 'Published, in force from 2027-01-01');
});

test('exactly one of two lists that meet is in force on every day', () => {
  for (const day of ['2026-01-01', '2026-12-31', '2027-01-01', '2029-02-28'])
    assert.equal([old, next].filter((list) => standingOf(list, day) === 'inForce').length, 1, day);
});

test('a list that is not published has the words of its state', () => {
  const draft = { state: '1', effectiveFrom: '2026-01-01' };
  assert.equal(standingOf(draft, '2026-06-01'), undefined);
  assert.deepEqual(standingWords(draft, '2026-06-01'), { zh: '已上报', en: 'Submitted' });
});
