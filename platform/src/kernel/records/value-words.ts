import { regionFullName } from '@qingming/standard/data/regions.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import type { Element } from '@qingming/standard/language/element.ts';

type Value = string | number | boolean;
type Names = { readonly [id: string]: string };

const same = (text: string): Bilingual => ({ zh: text, en: text });

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});
const FEN = 100;
/** In place of somebody whom the reader may not see. */
const UNSEEN = '***';

/** An instant as the clock on the wall in China shows it: 2026-04-05 09:30. */
export const clockTime = (instant: string): string => CLOCK.format(new Date(instant));

/** Integer fen as yuan with two digits. */
export const yuan = (fen: number): string => (fen / FEN).toFixed(2);

const yesOrNo = (value: Value): Bilingual =>
  value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };

function codeWord({ codes }: Element, value: Value): Bilingual {
  const found = codes === undefined ? undefined : findCode(codes, String(value));
  return found === undefined ? same(String(value)) : { zh: found.zh, en: found.en };
}

const withUnit = ({ unit }: Element, value: Value): Bilingual =>
  unit === undefined
    ? same(String(value))
    : { zh: `${value} ${unit.zh}`, en: `${value} ${unit.en}` };

/** Whose an account is; of one of another node the end of its identifier, which tells two apart. */
const accountWord = (account: string, names: Names): string =>
  names[account] ?? (UUID.test(account) ? `…${account.slice(-6)}` : account);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A value as a person reads it: the word of a code, the name behind a link, the time in China. */
export function wordOf(element: Element, value: Value, names: Names): Bilingual {
  if (element.account === true) return same(accountWord(String(value), names));
  switch (element.type) {
    case 'code':
      return codeWord(element, value);
    case 'boolean':
      return yesOrNo(value);
    case 'instant':
      return same(clockTime(String(value)));
    case 'money':
      return { zh: `${yuan(Number(value))} 元`, en: `¥${yuan(Number(value))}` };
    case 'link':
      return same(names[String(value)] ?? UNSEEN);
    case 'region':
      return regionFullName(String(value)) ?? same(String(value));
    default:
      return withUnit(element, value);
  }
}
