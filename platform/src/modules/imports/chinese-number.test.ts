import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chineseNumber } from './chinese-number.ts';

const DIGITS = '零一二三四五六七八九';

/** 305 as 三百零五. */
function written(value: number): string {
  const powers = ['千', '百', '十', ''];
  const signs = [...String(value).padStart(4, '0')].map((digit, at) =>
    digit === '0' ? '零' : `${DIGITS[Number(digit)] ?? ''}${powers[at] ?? ''}`,
  );
  return (
    signs
      .join('')
      .replaceAll(/零+/g, '零')
      .replace(/^零|零$/g, '') || '零'
  );
}

test('every number below ten thousand is read from its numerals, by powers and by digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
      assert.equal(chineseNumber(written(value)), value);
      const digits = [...String(value)].map((digit) => DIGITS[Number(digit)]).join('');
      assert.equal(chineseNumber(digits), value);
    }),
  );
});

test('short and formal numerals are read, and what is none is not', () => {
  const read: Readonly<Record<string, number>> = {
    十: 10,
    十一: 11,
    二十: 20,
    廿三: 23,
    卅: 30,
    二〇〇三: 2003,
    一九九八: 1998,
    叁佰零伍: 305,
    元: 1,
    两百: 200,
  };
  for (const [text, value] of Object.entries(read)) assert.equal(chineseNumber(text), value, text);
  for (const text of ['', '十十', '百', '一百二百', '五三十', '零十', '元年', '3', '一万'])
    assert.equal(chineseNumber(text), undefined, text);
});
