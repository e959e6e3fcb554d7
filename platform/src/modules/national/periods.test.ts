import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instantsOf, lastFullWeek, periodOf, yearBefore } from './periods.ts';

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a year so far is compared with the same stretch of the year before', () => {
  assert.deepEqual(periodOf('year', '2026-11-23'), {
    now: { from: '2026-01-01', to: '2026-11-23' },
    before: { from: '2025-01-01', to: '2025-11-23' },
  });
});

test('the leap day is compared with the last of February', () => {
  assert.equal(yearBefore('2028-02-29'), '2027-02-28');
  assert.equal(yearBefore('2029-02-28'), '2028-02-28');
});

test('both stretches of every period are real days and begin no later than they end', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.constantFrom('day' as const, 'month' as const, 'year' as const),
      (day, name) => {
        const { now, before } = periodOf(name, day);
        for (const { from, to } of [now, before]) {
          assert.ok(from <= to);
          for (const one of [from, to]) assert.equal(new Date(one).toISOString().slice(0, 10), one);
        }
        assert.ok(before.to < now.from);
      },
    ),
  );
});

test('the week of completeness ends yesterday', () => {
  assert.deepEqual(lastFullWeek('2026-03-03'), { from: '2026-02-24', to: '2026-03-02' });
});

test('a day in China begins at four in the afternoon of the day before in Greenwich', () => {
  assert.deepEqual(instantsOf({ from: '2026-01-01', to: '2026-01-01' }), {
    from: '2025-12-31T16:00:00.000Z',
    until: '2026-01-01T16:00:00.000Z',
  });
});
