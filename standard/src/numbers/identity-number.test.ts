import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isCalendarDay } from './calendar-day.ts';
import {
  ageOn,
  checkIdentityNumber,
  expectedCheckDigit,
  normalizeIdentityNumber,
  upgradeLegacyNumber,
} from './identity-number.ts';

const TODAY = '2026-11-23';

const withCheck = (first17: string): string => first17 + expectedCheckDigit(first17);
const faultOf = (number: string): string | undefined => {
  const check = checkIdentityNumber(number, TODAY);
  return check.ok ? undefined : check.fault;
};

const birthDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const person = fc.record({
  region: fc.constantFrom('370102', '110101', '440305', '810000', '830000'),
  birthDate: birthDay,
  serial: fc.integer({ min: 0, max: 999 }),
});
const numberOf = (one: { region: string; birthDate: string; serial: number }): string =>
  withCheck(one.region + one.birthDate.replaceAll('-', '') + String(one.serial).padStart(3, '0'));

test('the two examples of GB 11643-1999 are valid', () => {
  assert.deepEqual(checkIdentityNumber('11010519491231002X', TODAY), {
    ok: true,
    birthDate: '1949-12-31',
    sex: '2',
    region: '110105',
  });
  assert.equal(faultOf('440524188001010014'), undefined);
});

test('a number tells the birth date, sex and first region of its holder', () => {
  fc.assert(
    fc.property(person, (one) => {
      assert.deepEqual(checkIdentityNumber(numberOf(one), TODAY), {
        ok: true,
        birthDate: one.birthDate,
        sex: one.serial % 2 === 1 ? '1' : '2',
        region: one.region,
      });
    }),
  );
});

test('one wrong digit is always found', () => {
  fc.assert(
    fc.property(person, fc.nat({ max: 17 }), fc.nat({ max: 9 }), (one, at, wrong) => {
      const number = numberOf(one);
      fc.pre(number[at] !== String(wrong));
      assert.notEqual(faultOf(number.slice(0, at) + wrong + number.slice(at + 1)), undefined);
    }),
  );
});

test('two neighbouring digits that changed places are always found', () => {
  fc.assert(
    fc.property(person, fc.nat({ max: 15 }), (one, at) => {
      const number = numberOf(one);
      fc.pre(number[at] !== number[at + 1]);
      const swapped =
        number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
      assert.equal(faultOf(swapped), 'check-digit');
    }),
  );
});

test('each fault has its name', () => {
  assert.equal(faultOf('1101051949123100'), 'length');
  assert.equal(faultOf('X'), 'length');
  assert.equal(faultOf('110105194912310021'), 'check-digit');
  assert.equal(faultOf(withCheck('11010519490230002')), 'date');
  assert.equal(faultOf(withCheck('11010517990101002')), 'date');
  assert.equal(faultOf(withCheck('99010519491231002')), 'region');
  assert.equal(faultOf(withCheck('00000019491231002')), 'region');
  assert.equal(faultOf(withCheck('11010520261124002')), 'future');
});

test('a child that died on the day of its birth has a valid number', () => {
  assert.equal(faultOf(withCheck('11010520261123002')), undefined);
});

test('a number from a county that was abolished stays valid', () => {
  assert.equal(faultOf(withCheck('37120219501231002')), undefined);
  assert.equal(faultOf(withCheck('51022219501231002')), undefined);
});

test('a number is kept in one form, however it was written', () => {
  for (const typed of [
    ' 11010519491231002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105 19491231 002X',
  ])
    assert.equal(normalizeIdentityNumber(typed), '11010519491231002X');
});

test('a fifteen-digit number becomes the eighteen-digit one of the same person', () => {
  assert.equal(upgradeLegacyNumber('110105491231002'), '11010519491231002X');
  assert.equal(normalizeIdentityNumber('110105491231002'), '11010519491231002X');
  assert.equal(upgradeLegacyNumber('11010549123100X'), undefined);
});

test('the serials 996 to 999 of a fifteen-digit number say that its holder was born before 1900', () => {
  assert.equal(upgradeLegacyNumber('110105801231998')?.slice(6, 10), '1880');
  assert.equal(upgradeLegacyNumber('110105801231995')?.slice(6, 10), '1980');
});

test('age counts whole years', () => {
  assert.equal(ageOn('1949-12-31', '2026-12-30'), 76);
  assert.equal(ageOn('1949-12-31', '2026-12-31'), 77);
  assert.equal(ageOn('2000-02-29', '2026-02-28'), 25);
  assert.equal(ageOn('2026-11-23', '2026-11-23'), 0);
});

test('a day is real when the calendar has it', () => {
  fc.assert(fc.property(birthDay, (day) => isCalendarDay(day)));
  for (const day of [
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
  ])
    assert.equal(isCalendarDay(day), false, day);
  assert.ok(isCalendarDay('2000-02-29'));
});
