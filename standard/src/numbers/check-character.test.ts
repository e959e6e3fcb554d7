import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkCharacter, hasValidCheckCharacter } from './check-character.ts';

const ALPHABET = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const text = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 1, maxLength: 24 })
  .map((characters) => characters.join(''));

test('the example of the Global Release Identifier, which uses the same system, ends in M', () => {
  assert.equal(checkCharacter('A12425GABC1234002'), 'M');
  assert.ok(hasValidCheckCharacter('A12425GABC1234002M'));
});

test('a text with its check character is valid', () => {
  fc.assert(fc.property(text, (body) => hasValidCheckCharacter(body + checkCharacter(body))));
});

test('one wrong character anywhere is always found', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.constantFrom(...ALPHABET), (body, at, wrong) => {
      const whole = body + checkCharacter(body);
      const index = at % whole.length;
      fc.pre(whole[index] !== wrong);
      const spoilt = whole.slice(0, index) + wrong + whole.slice(index + 1);
      assert.equal(hasValidCheckCharacter(spoilt), false);
    }),
  );
});

test('two neighbours that changed places are found in all but one of 630 cases', () => {
  const pairs = ['', ...ALPHABET].flatMap((before) =>
    ALPHABET.flatMap((a) => ALPHABET.filter((b) => b !== a).map((b) => [before, a, b] as const)),
  );
  const missed = pairs.filter(
    ([before, a, b]) => checkCharacter(before + a + b) === checkCharacter(before + b + a),
  );
  assert.equal(pairs.length, 46_620);
  assert.equal(missed.length, 74);
});

test('a character outside the alphabet is refused, not skipped', () => {
  assert.throws(() => checkCharacter('T3701é'), RangeError);
  assert.equal(hasValidCheckCharacter('T3701-0'), false);
});
