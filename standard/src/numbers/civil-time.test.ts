import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { beginningOf, civilClock, civilDay, instantOfClock } from './civil-time.ts';

const iso = (clock: string): string | undefined => instantOfClock(clock)?.toISOString();

test('an instant of any year and its time on the wall are the same moment', () => {
  const instants = fc.date({
    min: new Date('1901-01-02'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, (at) => {
      at.setUTCMilliseconds(0);
      const clock = civilClock(at);
      const back = instantOfClock(clock.replace(' ', 'T'));
      // Of an hour that came twice the clock alone cannot tell which.
      assert.equal(back && civilClock(back), clock);
      const apart = Math.abs(at.getTime() - (back?.getTime() ?? 0));
      assert.ok(apart === 0 || apart === 3_600_000, `${at.toISOString()} ${apart}`);
    }),
    { numRuns: 2000 },
  );
});

test('summer times of the years 1986 to 1991 are an hour ahead', () => {
  assert.equal(iso('1988-07-01T08:30:00'), '1988-06-30T23:30:00.000Z');
  assert.equal(iso('1988-01-01T08:30:00'), '1988-01-01T00:30:00.000Z');
  assert.equal(iso('1940-07-01T00:00:00'), '1940-06-30T15:00:00.000Z');
  assert.equal(iso('2026-07-01T08:30:00'), '2026-07-01T00:30:00.000Z');
  assert.equal(beginningOf('1991-07-01').toISOString(), '1991-06-30T15:00:00.000Z');
});

test('days at the change of the clock begin and end where the neighbours do', () => {
  for (let day = Date.parse('1986-04-01'); day < Date.parse('1991-10-01'); day += 86_400_000) {
    const text = new Date(day).toISOString().slice(0, 10);
    assert.equal(civilClock(beginningOf(text)), `${text} 00:00:00`);
    assert.match(civilClock(new Date(beginningOf(text).getTime() - 1000)), / 23:59:59$/);
  }
});

test('an hour that came twice is its first, one that was leapt over is none of before', () => {
  assert.equal(iso('1986-09-14T01:30:00'), '1986-09-13T16:30:00.000Z');
  assert.equal(
    civilClock(instantOfClock('1986-05-04T02:30:00') ?? new Date(0)),
    '1986-05-04 03:30:00',
  );
});

test('the first day of the calendar has a beginning', () => {
  assert.equal(beginningOf('0001-01-01').toISOString(), '0000-12-31T15:54:17.000Z');
});

test('what is no time is none', () => {
  for (const none of [
    'tomorrow',
    '2026-13-01T00:00:00',
    '2026-01-01T25:00:00',
    '2026-02-30T08:00:00',
  ])
    assert.equal(iso(none), undefined);
});

test('the day of an instant is that of the clock on the wall, in every year', () => {
  const instants = fc.date({
    min: new Date('1890-01-02'),
    max: new Date('9999-12-30'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, (at) => {
      assert.equal(civilDay(at), civilClock(at).slice(0, 10));
    }),
    { numRuns: 2000 },
  );
  const around = [
    '1991-09-14T15:59:59.999Z',
    '1991-12-31T16:00:00.000Z',
    '2026-11-25T15:59:59.999Z',
  ];
  assert.deepEqual(
    around.map((at) => civilDay(new Date(at))),
    ['1991-09-15', '1992-01-01', '2026-11-25'],
  );
});

test('an invalid date has no day', () => {
  assert.throws(() => civilDay(new Date(Number.NaN)), RangeError);
});
