import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import { present } from '@qingming/standard/language/expression.ts';
import { rule } from '@qingming/standard/language/record.ts';
import { requireSound } from './overlay.ts';

test('the national standard is loaded', () => {
  assert.equal(requireSound(NATIONAL), NATIONAL);
});

test('a standard with a rule about nothing stops the start, and the fault is named', () => {
  const says = { zh: '须填写帽子。', en: 'A hat is needed.' };
  const rules = [...staff.rules, rule('a-hat-is-needed', says, present('hat'))];
  const faulty = new Map([...NATIONAL, ['staff', { ...staff, rules }]]);
  assert.throws(() => requireSound(faulty), /a-hat-is-needed[^]*hat/);
});
