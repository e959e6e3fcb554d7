import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import { present } from '@qingming/standard/language/expression.ts';
import { rule } from '@qingming/standard/language/record.ts';
import { localKinds, requireSound } from './overlay.ts';

test('the national standard is loaded', () => {
  assert.equal(requireSound(NATIONAL), NATIONAL);
});

test('a standard with a rule about nothing stops the start, and the fault is named', () => {
  const says = { zh: '须填写帽子。', en: 'A hat is needed.' };
  const rules = [...staff.rules, rule('a-hat-is-needed', says, present('hat'))];
  const faulty = new Map([...NATIONAL, ['staff', { ...staff, rules }]]);
  assert.throws(() => requireSound(faulty), /a-hat-is-needed[^]*hat/);
});

test('the kinds of a node of its own are those that differ from the nation’s, and another text has another digest', () => {
  assert.equal(localKinds(NATIONAL), undefined);
  const stricter = (zh: string) => ({ ...staff, label: { ...staff.label, zh } });
  const ownOf = (zh: string) => localKinds(new Map([...NATIONAL, ['staff', stricter(zh)]]));
  assert.deepEqual(Object.keys(ownOf('从业人员')?.definitions ?? {}), ['staff']);
  assert.match(ownOf('从业人员')?.digest ?? '', /^[0-9a-f]{16}$/);
  assert.equal(ownOf('从业人员')?.digest, ownOf('从业人员')?.digest);
  assert.notEqual(ownOf('从业人员')?.digest, ownOf('员工')?.digest);
});
