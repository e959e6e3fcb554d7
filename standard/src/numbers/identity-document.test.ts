import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type CheckedDocument,
  checkDocumentNumber,
  doubtfulLegacyNumber,
  normalizeDocumentNumber,
} from './identity-document.ts';
import { expectedCheckDigit } from './identity-number.ts';

const TODAY = '2026-11-23';
const withCheck = (first17: string): string => first17 + expectedCheckDigit(first17);
const faultOf = (document: CheckedDocument, number: string): string | undefined => {
  const check = checkDocumentNumber(document, number, TODAY);
  return check.ok ? undefined : check.fault;
};

const RESIDENT = '11010519491231002X';
const PERMITS = ['810000', '820000', '830000'].map((region) => withCheck(`${region}19500607102`));
const FOREIGNER = withCheck('91184019810803002');
const OLD_CARD = 'USA110081080312';

test('each number is genuine for its own document, and hints at it for another', () => {
  for (const permit of PERMITS) {
    assert.equal(faultOf('residencePermit', permit), undefined, permit);
    assert.equal(faultOf('identityNumber', permit), 'of-residence-permit');
    assert.equal(faultOf('foreignerCard', permit), 'of-residence-permit');
  }
  assert.equal(faultOf('foreignerCard', FOREIGNER), undefined);
  assert.equal(faultOf('identityNumber', FOREIGNER), 'of-foreigner-card');
  assert.equal(faultOf('residencePermit', FOREIGNER), 'of-foreigner-card');
  assert.equal(faultOf('foreignerCard', OLD_CARD), undefined);
  assert.equal(faultOf('identityNumber', OLD_CARD), 'of-foreigner-card');
  for (const document of ['residencePermit', 'foreignerCard'] as const)
    assert.equal(faultOf(document, RESIDENT), 'of-identity-card');
  assert.equal(faultOf('identityNumber', RESIDENT), undefined);
});

test('permits and foreigners’ cards say birth and sex like identity numbers', () => {
  const permit = checkDocumentNumber('residencePermit', PERMITS[2] ?? '', TODAY);
  assert.deepEqual(permit.ok && permit.says, {
    birthDate: '1950-06-07',
    sex: '2',
    region: '830000',
  });
  const card = checkDocumentNumber('foreignerCard', FOREIGNER, TODAY);
  assert.deepEqual(card.ok && card.says, { birthDate: '1981-08-03', sex: '2', region: '110000' });
});

test('what is wrong in a number is told', () => {
  assert.equal(faultOf('residencePermit', withCheck('81010019500607102')), 'region');
  assert.equal(faultOf('residencePermit', withCheck('81000019501307102')), 'date');
  assert.equal(faultOf('residencePermit', withCheck('81000020301207102')), 'future');
  assert.equal(faultOf('foreignerCard', withCheck('99984019810803002')), 'region');
  assert.equal(faultOf('foreignerCard', withCheck('91199919810803002')), 'country');
  assert.equal(faultOf('foreignerCard', 'USA11008108031'), 'length');
});

test('one changed digit is always noticed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PERMITS.map((n) => ['residencePermit', n] as const), [
        'foreignerCard',
        FOREIGNER,
      ] as const),
      fc.nat(16),
      fc.integer({ min: 1, max: 9 }),
      ([document, number], at, by) => {
        const digit = (Number(number[at]) + by) % 10;
        const changed = number.slice(0, at) + String(digit) + number.slice(at + 1);
        assert.equal(faultOf(document, changed), 'check-digit');
      },
    ),
  );
});

test('a number is kept without dashes, spaces and small letters of its document', () => {
  assert.equal(normalizeDocumentNumber('8', ' usa-1100 8108 0312 '), OLD_CARD);
  assert.equal(
    normalizeDocumentNumber('7', '８３００００195006071' + (PERMITS[2] ?? '').slice(15)),
    PERMITS[2],
  );
  assert.equal(normalizeDocumentNumber('4', 'e 1234'), 'e 1234');
});

test('fifteen digits of somebody over a hundred are doubted, of a younger person not', () => {
  assert.match(doubtfulLegacyNumber('370102060101001', TODAY) ?? '', /^37010219060101001[\dX]$/);
  assert.equal(doubtfulLegacyNumber('370102500101001', TODAY), undefined);
  assert.equal(doubtfulLegacyNumber('370102060101001', '1990-01-01'), undefined);
  assert.match(doubtfulLegacyNumber('370102100101001', TODAY) ?? '', /^370102191/);
});
