import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  formatInstitutionNumber,
  formatSeriesNumber,
  parseInstitutionNumber,
  parseSeriesNumber,
} from './series-number.ts';

test('a decedent is numbered as the observed systems do', () => {
  const number = { prefix: 'SZ', region: '320981', year: 2018, serial: 1 };
  assert.equal(formatSeriesNumber(number), 'SZ320981-2018-000001');
  assert.deepEqual(parseSeriesNumber(' sz320981-2018-000001 '), number);
});

test('an institution is numbered without a year', () => {
  const number = { prefix: 'BZ', region: '320981', serial: 1 };
  assert.equal(formatInstitutionNumber(number), 'BZ320981-01');
  assert.deepEqual(parseInstitutionNumber('BZ320981-01'), number);
  assert.equal(formatInstitutionNumber({ ...number, serial: 120 }), 'BZ320981-0120');
});

test('every number is read back as it was given out', () => {
  fc.assert(
    fc.property(
      fc.record({
        prefix: fc.constantFrom('SZ', 'FZ', 'HZ', 'BJJZ', 'C'),
        region: fc.constantFrom('370102', '110101'),
        year: fc.integer({ min: 2010, max: 2099 }),
        serial: fc.integer({ min: 1, max: 999_999 }),
      }),
      (number) => {
        assert.deepEqual(parseSeriesNumber(formatSeriesNumber(number)), { ...number });
      },
    ),
  );
});

test('a number that does not fit its form is never given out', () => {
  const fits = { prefix: 'SZ', region: '370102', year: 2026, serial: 1 };
  assert.throws(() => formatSeriesNumber({ ...fits, serial: 1_000_000 }), RangeError);
  assert.throws(() => formatSeriesNumber({ ...fits, serial: -1 }), RangeError);
  assert.throws(() => formatSeriesNumber({ ...fits, serial: 1.5 }), RangeError);
  assert.throws(() => formatSeriesNumber({ ...fits, region: '37' }), RangeError);
  assert.throws(
    () => formatInstitutionNumber({ prefix: 'B', region: '370102', serial: 1 }),
    RangeError,
  );
});

test('what is no number is not read as one', () => {
  for (const text of ['', 'SZ320981-2018-1', 'SZ320981/2018/000001', 'BZ320981-01'])
    assert.equal(parseSeriesNumber(text), undefined, text);
  assert.equal(parseInstitutionNumber('SZ320981-2018-000001'), undefined);
});
