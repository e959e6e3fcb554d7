import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WORKING_YEARS } from '../data/working-years.ts';
import { dayAfter, instantAfter, isWorkingDay, workingDayAfter } from './term.ts';

test('a term by the hour runs from the instant on', () => {
  assert.equal(instantAfter('2026-04-05T00:30:00.000Z', 24, 'hour'), '2026-04-06T00:30:00.000Z');
  assert.equal(instantAfter('2026-12-31T23:59:59.999Z', 1, 'hour'), '2027-01-01T00:59:59.999Z');
  assert.equal(instantAfter('2026-04-05T00:30:00.000Z', 0, 'hour'), '2026-04-05T00:30:00.000Z');
});

test('a term by the minute runs from the instant on', () => {
  assert.equal(instantAfter('2026-12-31T23:45:30.000Z', 20, 'minute'), '2027-01-01T00:05:30.000Z');
  assert.equal(instantAfter('2026-04-05T00:30:00.000Z', -1, 'minute'), undefined);
});

test('a term by the day does not count its first day', () => {
  assert.equal(dayAfter('2026-04-05', 3, 'day'), '2026-04-08');
  assert.equal(dayAfter('2026-12-30', 3, 'day'), '2027-01-02');
  assert.equal(dayAfter('2028-02-28', 1, 'day'), '2028-02-29');
});

test('a term by the month ends on the same day, or on the last day of a month without it', () => {
  assert.equal(dayAfter('2026-01-15', 1, 'month'), '2026-02-15');
  assert.equal(dayAfter('2026-01-31', 1, 'month'), '2026-02-28');
  assert.equal(dayAfter('2028-01-31', 1, 'month'), '2028-02-29');
  assert.equal(dayAfter('2026-12-31', 2, 'month'), '2027-02-28');
  assert.equal(dayAfter('2026-08-31', 12, 'month'), '2027-08-31');
});

test('a term by the year ends on the same day, and of 29 February on the 28th', () => {
  assert.equal(dayAfter('2026-04-05', 20, 'year'), '2046-04-05');
  assert.equal(dayAfter('2024-02-29', 1, 'year'), '2025-02-28');
  assert.equal(dayAfter('2024-02-29', 4, 'year'), '2028-02-29');
});

test('what is known of a day only in part is counted as far as it is known', () => {
  assert.equal(dayAfter('1933', 20, 'year'), '1953');
  assert.equal(dayAfter('1933-11', 2, 'month'), '1934-01');
  assert.equal(dayAfter('1933', 2, 'month'), undefined);
  assert.equal(dayAfter('1933-05', 2, 'day'), undefined);
});

test('a term below zero, or beyond the year 9999, is unknown', () => {
  assert.equal(dayAfter('2026-04-05', -1, 'day'), undefined);
  assert.equal(dayAfter('2026-04-05', 7974, 'year'), undefined);
  assert.equal(dayAfter('2026-04-05', 7973, 'year'), '9999-04-05');
  assert.equal(instantAfter('9999-12-31T23:30:00.000Z', 1, 'hour'), undefined);
});

const after = (day: string, count: number) => workingDayAfter(WORKING_YEARS, day, count);

test('working days leave out weekends and holidays, and count the days worked in their place', () => {
  // Spring festival 2026: 15 to 23 February off, 14 and 28 February worked.
  assert.equal(after('2026-02-13', 1), '2026-02-14');
  assert.equal(after('2026-02-13', 2), '2026-02-24');
  assert.equal(after('2026-02-24', 4), '2026-02-28');
  assert.equal(after('2026-02-24', 5), '2026-03-02');
  assert.equal(after('2026-06-01', 15), '2026-06-23');
});

test('no working day after a day is that day, or the first day of work after it', () => {
  assert.equal(after('2026-04-03', 0), '2026-04-03');
  assert.equal(after('2026-04-04', 0), '2026-04-07');
});

test('working days that reach into a year without its notice are unknown', () => {
  assert.equal(after('2026-12-31', 0), '2026-12-31');
  assert.equal(after('2026-12-31', 1), undefined);
  assert.equal(after('1999-01-04', 1), undefined);
  assert.equal(after('2026-04', 1), undefined);
});

test('the notices give off only days from Monday to Friday, and have only weekends worked', () => {
  for (const { year, off, work } of WORKING_YEARS.values()) {
    const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
    assert.ok([...off, ...work].every((day) => day.startsWith(`${year}-`)));
    assert.ok(off.every((day) => weekday(day) >= 1 && weekday(day) <= 5 && isOff(day)));
    assert.ok(work.every((day) => weekday(day) === 0 || weekday(day) === 6));
  }
});

const isOff = (day: string): boolean => isWorkingDay(WORKING_YEARS, day) === false;
