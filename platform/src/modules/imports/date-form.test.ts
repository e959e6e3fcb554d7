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
  assert.ok(
    [
      'YYYY',
      'D-MMM-YYYY',
      '民国CRRR年CM月',
      'excel-1904',
      'MM/YYYY',
      'M/D/YYYY',
      '00/00/YYYY',
    ].every(isDateForm),
  );
  assert.ok(!['MM/DD', 'DD/YYYY', 'MM/MM/YYYY', ''].some(isDateForm));
});

test('months by name, years of the Republic, Chinese numerals and the days of spreadsheets are read', () => {
  const read: readonly (readonly [string, string, string])[] = [
    ['D-MMM-YYYY', '5-Mar-1998', '1998-03-05'],
    ['MMM D, YYYY', 'SEPTEMBER 5, 1998', '1998-09-05'],
    ['MMM YYYY', 'Sept. 1998', '1998-09'],
    ['民国RRR年M月D日', '民国38年10月1日', '1949-10-01'],
    ['民国RRR年', '民国元年', '1912'],
    ['RRR/MM/DD', '087/03/05', '1998-03-05'],
    ['民国CRRR年CM月CD日', '民国三十八年十月一日', '1949-10-01'],
    ['民国CRRR年', '民国元年', '1912'],
    ['CYYYY年CM月CD日', '二〇〇三年十二月三十一日', '2003-12-31'],
    ['CYYYY年CM月CD日', '一九九八年三月廿五日', '1998-03-25'],
    ['YYYY年M月D日', '１９９８年３月５日', '1998-03-05'],
    ['excel-1900', '45000', '2023-03-15'],
    ['excel-1900', '1', '1900-01-01'],
    ['excel-1900', '59', '1900-02-28'],
    ['excel-1900', '61.75', '1900-03-01'],
    ['excel-1904', '0', '1904-01-01'],
    ['excel-1904', '43538', '2023-03-15'],
  ];
  for (const [form, text, date] of read) assert.equal(dateReader(form)(text), date, text);
  const unread: readonly (readonly [string, string])[] = [
    ['D-MMM-YYYY', '5-Mrz-1998'],
    ['民国RRR年', '民国0年'],
    ['CYYYY年', '一九九年'],
    ['excel-1900', '60'],
    ['excel-1900', '0'],
    ['excel-1900', '9999999'],
    ['excel-1900', '2023-03-15'],
  ];
  for (const [form, text] of unread) assert.equal(dateReader(form)(text), undefined, text);
});
