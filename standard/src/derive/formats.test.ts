import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatTagNumber } from '../numbers/tag-number.ts';
import { FORMATS, type FormatName } from './formats.ts';

const TAG = { subject: 'body', region: '370102', year: 2026, serial: 1 } as const;

const TEXTS: readonly [FormatName, readonly string[], readonly string[]][] = [
  ['civil-date', ['2024-02-29', '1911-10-10'], ['2023-02-29', '2024-2-1', '0000-01-01', '']],
  ['partial-date', ['1933', '1933-05', '1933-05-02'], ['1933-13', '0000', '1933-02-30', '193']],
  [
    'instant',
    ['2026-04-05T01:02:03.004Z', '2026-04-05T01:02:03Z'],
    ['2026-02-30T00:00:00.000Z', '2026-04-05T24:00:01Z', '2026-04-05 01:02:03Z', '2026-04-05'],
  ],
  ['region', ['370102', '000000'], ['999999', '37', '']],
  [
    'line',
    ['王小明', '𠮷野', 'محمد\u200f', 'A\u200dB'],
    ['', '　', 'a\u0000b', '两\n行', '\ud842', 'a\u202eb', '\u2066a'],
  ],
  ['paragraph', ['两\r\n行\t列'], ['\n', 'a\u0000b', 'a\n\u202eb']],
  ['phone', ['0531-82345678', '13812345678', '+85221234567'], ['82345678', 'x']],
  ['url', ['https://example.org/a'], ['javascript:alert(1)', 'example.org']],
  ['tag', [formatTagNumber(TAG)], ['T-1', formatTagNumber(TAG).slice(0, -1), '']],
  ['social-credit-code', ['91350100M000100Y43'], ['91350100M000100Y44', '123']],
];

for (const [name, right, wrong] of TEXTS)
  test(`the format ${name} takes what may be stored and nothing else`, () => {
    for (const text of right) assert.equal(FORMATS[name](text), true, JSON.stringify(text));
    for (const text of wrong) assert.equal(FORMATS[name](text), false, JSON.stringify(text));
  });
