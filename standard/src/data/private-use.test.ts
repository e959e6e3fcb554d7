import assert from 'node:assert/strict';
import { test } from 'node:test';
import { privateCharacterIn, withTrueCharacters } from './private-use.ts';

const SIX_STILL_PRIVATE_IN_THE_DECODER: Readonly<Record<string, string>> = {
  '\ue816': '𠂇',
  '\ue817': '𠂉',
  '\ue818': '𠃌',
  '\ue831': '𡗗',
  '\ue83b': '𢦏',
  '\ue855': '𤇾',
};

test('the table gives what the decoder of GB 18030 gives for the same bytes', () => {
  const decoder = new TextDecoder('gb18030');
  let kept = 0xe815;
  for (let low = 0x50; low <= 0xa0; low += 1) {
    if (low === 0x7f) continue;
    const decoded = decoder.decode(Uint8Array.of(0xfe, low));
    const meant = SIX_STILL_PRIVATE_IN_THE_DECODER[decoded] ?? decoded;
    assert.equal(withTrueCharacters(String.fromCodePoint(kept)), meant, kept.toString(16));
    kept += 1;
  }
  assert.equal(kept, 0xe865);
});

test('a private character without a meaning is named, one that has its true character is not', () => {
  assert.equal(withTrueCharacters('王\ue863'), '王䶮');
  assert.equal(privateCharacterIn('王\ue863'), undefined);
  assert.equal(privateCharacterIn('王\ue123'), '\ue123');
  assert.equal(privateCharacterIn('王\u{f0001}'), '\u{f0001}');
});
