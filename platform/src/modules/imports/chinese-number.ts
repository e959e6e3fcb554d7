const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  壹: 1,
  元: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  兩: 2,
  三: 3,
  叁: 3,
  參: 3,
  参: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const TENS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};
/** 廿 and 卅 are 二十 and 三十. */
const SHORT: Readonly<Record<string, string>> = { 廿: '二十', 卄: '二十', 卅: '三十' };

/** The signs of Chinese numerals up to thousands, for a pattern; 元 stands only for a first year. */
export const CHINESE_DIGITS = `${Object.keys(DIGITS).join('')}${Object.keys(TENS).join('')}${Object.keys(SHORT).join('')}`;

/** 一九九八: digit by digit. */
function digitByDigit(text: string): number | undefined {
  let value = 0;
  for (const sign of text) {
    const digit = DIGITS[sign];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** 三百零五: a digit before each power, powers falling; nothing before 十 counts as one. */
function byPowers(text: string): number | undefined {
  let [value, digit, last] = [0, undefined as number | undefined, 10_000];
  for (const sign of text) {
    const power = TENS[sign];
    if (power === undefined) {
      const next = DIGITS[sign];
      if (next === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = next;
      continue;
    }
    if (power >= last || digit === 0 || (digit === undefined && power !== 10)) return undefined;
    value += (digit ?? 1) * power;
    [digit, last] = [undefined, power];
  }
  return value + (digit ?? 0);
}

/** A whole number below ten thousand in Chinese numerals, by digits or by powers; else undefined. */
export function chineseNumber(text: string): number | undefined {
  const long = [...text].map((sign) => SHORT[sign] ?? sign).join('');
  if (long === '' || [...long].length > 8) return undefined;
  if (long.includes('元') && long !== '元') return undefined;
  return [...long].some((sign) => TENS[sign] !== undefined) ? byPowers(long) : digitByDigit(long);
}
