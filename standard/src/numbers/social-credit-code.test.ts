import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { expectedCreditCheck, isSocialCreditCode } from './social-credit-code.ts';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

test('the example of GB 32100-2015 is valid', () => {
  assert.ok(isSocialCreditCode('91350100M000100Y43'));
});

test('one wrong character of the subject code is always found', () => {
  const subject = fc
    .array(fc.constantFrom(...ALPHABET), { minLength: 9, maxLength: 9 })
    .map((characters) => characters.join(''));
  fc.assert(
    fc.property(subject, fc.nat({ max: 8 }), fc.constantFrom(...ALPHABET), (body, at, wrong) => {
      const code = `12370102${body}`;
      const whole = code + expectedCreditCheck(code);
      assert.ok(isSocialCreditCode(whole));
      fc.pre(body[at] !== wrong);
      assert.equal(isSocialCreditCode(whole.slice(0, 8 + at) + wrong + whole.slice(9 + at)), false);
    }),
  );
});

test('letters that look like digits do not occur in a credit code', () => {
  for (const code of ['91350100M00010OY43', '91350100M0001I0Y43', '91350100m000100y43', ''])
    assert.equal(isSocialCreditCode(code), false, code);
});
