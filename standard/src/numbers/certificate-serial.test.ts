import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certificateSerial, isCertificateSerial } from './certificate-serial.ts';
import { expectedCreditCheck } from './social-credit-code.ts';

const HOSPITAL = '12370100493000000';
const CODE = HOSPITAL + expectedCreditCheck(HOSPITAL);

test('a certificate without a person’s number is numbered by its issuer: credit code and four digits', () => {
  assert.equal(certificateSerial(HOSPITAL, 1), `${CODE}0001`);
  assert.equal(isCertificateSerial(`${CODE}0001`), true);
  const wrong = HOSPITAL + (CODE.endsWith('0') ? '1' : '0');
  for (const number of [CODE, `${CODE}001`, `${CODE}00012`, `${wrong}0001`, 'D370102000001'])
    assert.equal(isCertificateSerial(number), false, number);
});
