import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proposedPoints } from './proposal.ts';
import { daysOfYear, isLate, isYear } from './year.ts';

test('points follow from a figure between two bounds, whichever way is better', () => {
  const share = (value: number, whole: number) =>
    proposedPoints({ value, whole }, { most: 6, fullAt: 100, noneAt: 80 });
  assert.deepEqual([share(10, 10), share(9, 10), share(4, 5), share(1, 2)], [6, 3, 0, 0]);
  assert.equal(share(0, 0), undefined, 'a share of nothing proposes nothing');
  const fewer = (value: number) => proposedPoints({ value }, { most: 4, fullAt: 0, noneAt: 1 });
  assert.deepEqual([fewer(0), fewer(1), fewer(9)], [4, 0, 0]);
  const overSize = (value: number) =>
    proposedPoints({ value, whole: 100 }, { most: 4, fullAt: 0, noneAt: 50 });
  assert.deepEqual([overSize(0), overSize(25), overSize(60)], [4, 2, 0]);
});

test('a year is four digits, ends today at the latest, and is late by a term that somebody recorded', () => {
  assert.deepEqual(['2025', '1949', '25', '2025-01'].map(isYear), [true, false, false, false]);
  assert.deepEqual(daysOfYear('2026', '2026-11-27'), { from: '2026-01-01', to: '2026-11-27' });
  assert.deepEqual(daysOfYear('2025', '2026-11-27'), { from: '2025-01-01', to: '2025-12-31' });
  assert.equal(daysOfYear('2027', '2026-11-27'), undefined);
  assert.deepEqual(
    [
      isLate('2025', 90, '2026-03-31'),
      isLate('2025', 90, '2026-04-01'),
      isLate('2025', null, '2026-12-01'),
    ],
    [false, true, false],
  );
});
