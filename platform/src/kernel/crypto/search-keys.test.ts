import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normaliseName, searchKeys } from './search-keys.ts';

const finds = (typed: string, kept: string): boolean =>
  searchKeys(kept).includes(normaliseName(typed));

const FOUND: readonly (readonly [kept: string, typed: readonly string[]])[] = [
  ['吕小明', ['lvxiaoming', 'luxiaoming', 'lyuxiaoming', 'lü xiao ming', 'Lü Xiaoming', 'lxm']],
  ['王女绿', ['wangnvlv', 'wangnulu', 'wangnyulyu', 'wangnülü', 'wangnvlu']],
  ['劉德華', ['刘德华', '劉德华', 'liudehua', 'ldh']],
  ['刘德华', ['劉德華']],
  ['O’Brien', ["O'Brien", 'o`brien', 'OBRIEN', 'O´Brien']],
  ["Seán O'Brien", ['o’brien', 'Sean', 'sean obrien']],
  ['José María', ['jose', 'Jose Maria', 'JOSÉ', 'Jose\u0301']],
  ['阿依古丽·买买提', ['阿依古丽•买买提', '阿依古丽・买买提', '阿依古丽买买提', '阿依古丽.买买提']],
  ['王\ue863', ['王䶮']],
  ['王小\u200b明', ['王小明']],
];

for (const [kept, typed] of FOUND)
  test(`${kept} is found however it is typed`, () => {
    for (const one of typed) assert.ok(finds(one, kept), one);
  });

test('another name is not found', () => {
  for (const other of ['吕小', 'lvxiao', '吕晓明', 'jo']) assert.ok(!finds(other, '吕小明'), other);
});
