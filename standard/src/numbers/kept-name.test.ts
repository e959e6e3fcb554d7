import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptName } from './kept-name.ts';

const LIKE = '阿依古丽·买买提';

test('every dot between the parts of a name is kept as the one of the household register', () => {
  for (const dot of ['·', '•', '‧', '・', '･', '∙', '⋅', '．', '.', '。', ' · ', '\u0387'])
    assert.equal(keptName(`阿依古丽${dot}买买提`), LIKE, `U+${dot.codePointAt(0)?.toString(16)}`);
});

test('signs that nobody sees are not kept, joiners of a script that needs them are', () => {
  for (const sign of [
    '\u200b',
    '\u00ad',
    '\ufe0f',
    '\u{e0100}',
    '\u200e',
    '\u200f',
    '\u061c',
    '\ufeff',
    '\u2060',
    '\u200c',
    '\u200d',
    '\u3164',
  ])
    assert.equal(
      keptName(`王${sign}小明${sign}`),
      '王小明',
      `U+${sign.codePointAt(0)?.toString(16)}`,
    );
  assert.equal(keptName('می\u200cخواهم'), 'می\u200cخواهم');
});

test('how a person writes the name stays', () => {
  for (const name of ["O'Brien-Smith", 'O’Brien', 'José', '劉德華', 'J.R.R. Tolkien', '𠮷野㐂'])
    assert.equal(keptName(name), name);
  assert.equal(keptName('Jose\u0301'), 'José');
  assert.equal(keptName(' 王　小明 '), '王 小明');
});

test('what turns a text around is left, to be refused', () => {
  assert.equal(keptName('王\u202e明'), '王\u202e明');
});
