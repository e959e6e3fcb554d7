import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatTagNumber } from '@qingming/standard/numbers/tag-number.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { placeProblems, partOf, readForm, readTyped, toTyped } from './answers.ts';
import { questionsOf, within } from './asked-field.ts';

const DAY = '2026-11-23';
const TAG = formatTagNumber({ subject: 'body', region: '370102', year: 2026, serial: 1 });
const OTHER = formatTagNumber({ subject: 'body', region: '370102', year: 2026, serial: 2 });

test('what was typed becomes a value of the element’s own type', () => {
  assert.equal(readTyped({ input: 'integer' }, ' ８１ '), 81);
  assert.equal(readTyped({ input: 'money' }, '1,200.5'), 120050);
  assert.equal(readTyped({ input: 'instant' }, '2026-11-23T08:30'), '2026-11-23T00:30:00.000Z');
  assert.equal(readTyped({ input: 'identity' }, '11010519491231002x'), '11010519491231002X');
  assert.equal(readTyped({ input: 'tag' }, TAG.toLowerCase().replaceAll('-', '')), TAG);
  assert.equal(readTyped({ input: 'text' }, '  '), undefined);
});

test('a value stands in its field as it would be typed', () => {
  for (const [input, value] of [
    ['money', 120050],
    ['integer', 81],
    ['instant', '2026-11-23T00:30:00.000Z'],
    ['switch', false],
  ] as const)
    assert.equal(readTyped({ input }, toTyped({ input }, value)), value);
});

test('an amount that cannot be read is refused beside its field, never guessed', () => {
  const ask = questionsOf(payment, DAY);
  const { faults } = readForm([ask('amount')], { amount: 'about ten' });
  assert.ok(faults['amount']);
});

test('another person’s tag at the cremator is stopped before anything is sent', () => {
  const ask = questionsOf(cremation, DAY);
  const field = ask('bodyTag', { expect: TAG });
  assert.match(readForm([field], { bodyTag: OTHER }).faults['bodyTag']?.zh ?? '', /立即停止/);
  assert.deepEqual(readForm([field], { bodyTag: TAG }).answers, { bodyTag: TAG });
});

test('what is not asked is neither required nor sent', () => {
  const ask = questionsOf(decedent, DAY);
  const fields = [
    ask('nameless', { required: false }),
    ask('name', { when: (typed) => typed['nameless'] !== 'true' }),
  ];
  assert.ok(readForm(fields, {}).faults['name']);
  assert.deepEqual(readForm(fields, { nameless: 'true', name: '王' }), {
    answers: { nameless: true },
    faults: {},
  });
});

test('a refusal of the server finds its field, in a part of a form too', () => {
  const ask = questionsOf(contact, DAY);
  const fields = [within('contact', ask('phone'))];
  const message = { zh: '电话有误', en: 'Wrong' };
  const found = placeProblems(fields, [
    { path: '/contact/phone', rule: 'format', message },
    { path: '/elsewhere', rule: 'x', message },
  ]);
  assert.deepEqual(found.faults, { 'contact.phone': message });
  assert.equal(found.rest.length, 1);
});

test('a large form is taken apart into the records that it writes', () => {
  assert.deepEqual(
    partOf({ 'contact.name': '李', 'contacts.x': 1, 'decedent.name': '王' }, 'contact'),
    {
      name: '李',
    },
  );
});
