import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boundsOf, countedHref, span, STEPS, stepOf } from './national-view.ts';

test('every number above nothing has a shade, the largest the darkest', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1 }), (values) => {
      const bounds = boundsOf(values);
      for (const value of values) {
        const step = stepOf(value, bounds);
        assert.equal(step === 0, value === 0);
        assert.ok(step >= 0 && step <= STEPS);
      }
      const largest = Math.max(...values);
      if (largest >= STEPS) assert.equal(stepOf(largest, bounds), STEPS);
    }),
  );
});

test('a number of last year opens to the records of last year', () => {
  const days = {
    now: { from: '2026-01-01', to: '2026-11-23' },
    before: { from: '2025-01-01', to: '2025-11-23' },
  };
  const periods = { day: days, month: days, year: days };
  assert.equal(
    countedHref({ periods }, 'cremations', '370000', 'year', 'before'),
    '/counted?indicator=cremations&region=370000&from=2025-01-01&to=2025-11-23',
  );
});

test('a delay is told in the unit that one thinks in', () => {
  assert.deepEqual([180, 45_000, 600_000, 18_000_000, 864_000_000, -2500].map(span), [
    '0.2 s',
    '45 s',
    '10 min',
    '5 h',
    '10 d',
    '-2.5 s',
  ]);
});
