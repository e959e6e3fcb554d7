import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForm } from '../../records/answers.ts';
import { correctionFields, correctionOf, correctionStart, isUnseen } from './correction.ts';

const TODAY = '2026-11-23';
const CONTACT = {
  role: '0',
  name: '王芳',
  relation: '30',
  phone: '138****0000',
  workplace: '历下区第一小学',
};

function correct(typed: Record<string, string>) {
  const fields = correctionFields('contact', CONTACT, TODAY, []);
  const start = correctionStart('contact', CONTACT, fields);
  const { answers, faults } = readForm(fields, { ...start, ...typed });
  return { faults, ...correctionOf('contact', CONTACT, fields, answers) };
}

test('a correction needs its reason', () => {
  assert.ok(correct({ relation: '20' }).faults['reason']);
});

test('only what was changed is sent', () => {
  const { changes, reason, faults } = correct({ relation: '20', reason: '听错' });
  assert.deepEqual(faults, {});
  assert.deepEqual(changes, { relation: '20' });
  assert.equal(reason, '听错');
});

test('a masked value is never written back, and is kept when its field stays empty', () => {
  assert.equal('phone' in correct({ reason: '…' }).changes, false);
  assert.deepEqual(correct({ phone: '13900000000', reason: '换号' }).changes, {
    phone: '13900000000',
  });
});

test('an optional value that is emptied is taken out', () => {
  assert.deepEqual(correct({ workplace: '', reason: '不必登记' }).changes, { workplace: null });
});

test('an instant that is shown to the minute is not changed by being looked at', () => {
  const fact = { signatory: 'a', signedAt: '2026-11-23T01:02:03.456Z', identityChecked: '周敏' };
  const fields = correctionFields('cremationConfirmation', fact, TODAY, []);
  const start = correctionStart('cremationConfirmation', fact, fields);
  const { answers } = readForm(fields, { ...start, reason: '看一看' });
  assert.deepEqual(correctionOf('cremationConfirmation', fact, fields, answers).changes, {
    signatory: null,
  });
});

const PERSON = { nameless: false, name: '周桂芳', sex: '2', age: 85 };

function correctPerson(typed: Record<string, string>) {
  const fields = correctionFields('decedent', PERSON, TODAY, []);
  const start = correctionStart('decedent', PERSON, fields);
  const { answers, faults } = readForm(fields, { ...start, ...typed });
  return { faults, ...correctionOf('decedent', PERSON, fields, answers) };
}

test('one character of a name is mended without asking again for what the page does not show', () => {
  const { faults, changes } = correctPerson({ name: '周桂芬', reason: '写错' });
  assert.deepEqual(faults, {});
  assert.deepEqual(changes, { name: '周桂芬' });
  assert.deepEqual(correctPerson({ deathCause: '02', reason: '补充' }).changes, {
    deathCause: '02',
  });
});

test('what is hidden is not called empty', () => {
  assert.ok(isUnseen('decedent', 'deathCause', undefined));
  assert.ok(isUnseen('contact', 'phone', '138****0000'));
  assert.ok(!isUnseen('decedent', 'education', undefined));
});
