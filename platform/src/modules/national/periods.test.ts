import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { daysAfter, instantsOf } from '../../kernel/clock.ts';
import { lastFullWeek, periodOf, yearBefore } from './periods.ts';

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a year so far is compared with the same stretch of the year before', () => {
  assert.deepEqual(periodOf('year', '2026-11-23', '2026-11-25'), {
    now: { from: '2026-01-01', to: '2026-11-23' },
    complete: { from: '2026-01-01', to: '2026-11-23' },
    before: { from: '2025-01-01', to: '2025-11-23' },
  });
});

test('a day that is not over is left out of what is compared', () => {
  assert.deepEqual(periodOf('month', '2026-11-23', '2026-11-23'), {
    now: { from: '2026-11-01', to: '2026-11-23' },
    complete: { from: '2026-11-01', to: '2026-11-22' },
    before: { from: '2025-11-01', to: '2025-11-22' },
  });
  for (const [name, day] of [
    ['day', '2026-11-23'],
    ['month', '2026-11-01'],
    ['year', '2026-01-01'],
  ] as const)
    assert.equal(periodOf(name, day, day).before, null, name);
});

test('the leap day is compared with the last of February', () => {
  assert.equal(yearBefore('2028-02-29'), '2027-02-28');
  assert.equal(yearBefore('2029-02-28'), '2028-02-28');
});

test('what is compared are as many real, complete days on both sides, whatever the day', () => {
  const anyName = fc.constantFrom('day' as const, 'month' as const, 'year' as const);
  fc.assert(
    fc.property(anyDay, fc.nat(3), anyName, (day, ahead, name) => {
      const today = daysAfter(day, ahead);
      const { now, complete, before } = periodOf(name, day, today);
      assert.ok(now.from <= now.to);
      assert.equal(complete === null, before === null);
      if (complete === null || before === null) return;
      for (const { from, to } of [complete, before]) {
        assert.ok(from <= to);
        for (const one of [from, to]) assert.equal(new Date(one).toISOString().slice(0, 10), one);
      }
      assert.ok(complete.to < today);
      assert.ok(before.to < complete.from);
      // The leap day alone makes a difference of one.
      const lengthOf = ({ from, to }: { from: string; to: string }) =>
        (Date.parse(to) - Date.parse(from)) / 86_400_000;
      assert.ok(Math.abs(lengthOf(complete) - lengthOf(before)) <= 1);
    }),
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
