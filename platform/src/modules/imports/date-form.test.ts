import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dateReader, isDateForm } from './date-form.ts';

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

test('a full date, a month and a year are read to the precision that they have', () => {
  assert.equal(dateReader('MM/DD/YYYY')('04/20/1844'), '1844-04-20');
  assert.equal(dateReader('MM/YYYY')('07/1921'), '1921-07');
  assert.equal(dateReader('YYYY')('1920'), '1920');
  assert.equal(dateReader('M/D/YYYY')('4/5/1933'), '1933-04-05');
  assert.equal(dateReader('YYYY年M月')('1958年3月'), '1958-03');
});

test('zeros that stand for an unknown month and day are read as such only where declared', () => {
  assert.equal(dateReader('00/00/YYYY')('00/00/1950'), '1950');
  assert.equal(dateReader('00/00/YYYY')('01/00/1950'), undefined);
});

test('a date of another form is not read', () => {
  for (const text of ['1844-04-20', '4/20/44', 'x04/20/1844', '04/20/18440', ''])
    assert.equal(dateReader('MM/DD/YYYY')(text), undefined, text);
});

test('every day written in a form is read back from it', () => {
  const parts = fc.tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  );
  fc.assert(
    fc.property(parts, ([year, month, day]) => {
      const [y, m, d] = [digits(year, 4), digits(month, 2), digits(day, 2)];
      assert.equal(dateReader('DD.MM.YYYY')(`${d}.${m}.${y}`), `${y}-${m}-${d}`);
    }),
  );
});

test('a form must name a year, and a month if it names a day', () => {
  assert.ok(['YYYY', 'MM/YYYY', 'M/D/YYYY', '00/00/YYYY'].every(isDateForm));
  assert.ok(!['MM/DD', 'DD/YYYY', 'MM/MM/YYYY', ''].some(isDateForm));
});
