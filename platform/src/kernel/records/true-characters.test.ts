import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decedent } from '@qingming/standard/records/person.ts';
import { findPrivateCharacter, requireTrueCharacters } from './true-characters.ts';

const PRIVATE = '\ue123';
const fact = { nameless: false, name: `王${PRIVATE}`, sex: '1', deathCause: '02' };

test('a character of one computer’s own is refused where it is first written, by the name of its element', () => {
  const fault = findPrivateCharacter(decedent, fact);
  assert.equal(fault?.code, 'invalid-input');
  assert.deepEqual(
    fault.errors.map(({ path, rule }) => [path, rule]),
    [['/name', 'private-character']],
  );
  assert.match(fault.errors[0]?.message.zh ?? '', /U\+E123/);
  assert.throws(() => requireTrueCharacters(decedent, fact), { code: 'invalid-input' });
});

test('what stood in the record before stays, also when another element is corrected', () => {
  assert.equal(findPrivateCharacter(decedent, { ...fact, sex: '2' }, fact), undefined);
  assert.doesNotThrow(() => requireTrueCharacters(decedent, { ...fact, sex: '2' }, fact));
  assert.ok(findPrivateCharacter(decedent, { ...fact, name: `李${PRIVATE}` }, fact));
});

test('a character of the national standard is refused nowhere', () => {
  assert.equal(findPrivateCharacter(decedent, { ...fact, name: '欧阳𠮷' }), undefined);
});
