import type { FormField } from '@qingming/standard/derive/form.ts';
import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';

export type CellValue = string | number | boolean;

/** What a cell says, or in words why it says nothing that its column takes. */
export type ReadCell = { readonly value: CellValue } | { readonly wrong: Bilingual };

const wrong = (zh: string, en: string): ReadCell => ({ wrong: bilingual(zh, en) });
const value = (of: CellValue): ReadCell => ({ value: of });

/** Compared without regard to width, case and spaces. */
export const folded = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();

const MOST_NAMED = 12;

function chosen({ options = [] }: FormField, text: string): ReadCell {
  const sought = folded(text);
  const found = options.find(({ code, zh, en }) =>
    [code, zh, en].some((word) => folded(word) === sought),
  );
  if (found !== undefined) return value(found.code);
  const named = options.slice(0, MOST_NAMED);
  const more = options.length > MOST_NAMED;
  return wrong(
    `没有“${text}”这一项，可填：${named.map(({ zh }) => zh).join('、')}${more ? '等' : ''}`,
    `“${text}” is no choice; write one of: ${named.map(({ en }) => en).join(', ')}${more ? ', …' : ''}`,
  );
}

const YES = new Set(['是', 'yes', 'y', 'true', '1', '√']);
const NO = new Set(['否', 'no', 'n', 'false', '0', '×']);

function flagged(_field: FormField, text: string): ReadCell {
  const word = folded(text);
  if (YES.has(word)) return value(true);
  return NO.has(word) ? value(false) : wrong('请填“是”或“否”', 'write Yes or No');
}

const PARTS =
  /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)|年?)(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

const padded = (digits: string): string => digits.padStart(2, '0');

/** A day, a month or a year as a person or a spreadsheet writes it, in the form of the standard. */
function dayIn(
  text: string,
): { readonly day: string; readonly time: string | undefined } | undefined {
  const found = PARTS.exec(text.normalize('NFKC'));
  if (found === null) return undefined;
  const [, year = '', month, day, hour, minute, second = '00'] = found;
  return {
    day: [year, ...[month, day].flatMap((part) => (part === undefined ? [] : [padded(part)]))].join(
      '-',
    ),
    time:
      hour === undefined || minute === undefined
        ? undefined
        : `${padded(hour)}:${minute}:${second}`,
  };
}

const FULL_DAY = 10;
const MIDNIGHT = '00:00:00';

/** Whether the calendar has it: there is no 30 February. */
const isReal = (day: string): boolean => {
  const whole = `${day}${'-01'.repeat((FULL_DAY - day.length) / 3)}`;
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
};

const withoutTime = (time: string | undefined): boolean => time === undefined || time === MIDNIGHT;

function dated(_field: FormField, text: string): ReadCell {
  const found = dayIn(text);
  return found?.day.length === FULL_DAY && withoutTime(found.time) && isReal(found.day)
    ? value(found.day)
    : wrong('须为日期，如 2026-04-05', 'must be a day, such as 2026-04-05');
}

function partlyDated(_field: FormField, text: string): ReadCell {
  const found = dayIn(text);
  return found !== undefined && withoutTime(found.time) && isReal(found.day)
    ? value(found.day)
    : wrong(
        '须为日期、年月或年份，如 2026-04-05、2026-04、2026',
        'must be a day, a month or a year, such as 2026-04-05, 2026-04 or 2026',
      );
}

function timed(_field: FormField, text: string): ReadCell {
  const found = dayIn(text);
  const at =
    found?.day.length === FULL_DAY && isReal(found.day)
      ? new Date(`${found.day}T${found.time ?? MIDNIGHT}+08:00`)
      : undefined;
  return at !== undefined && !Number.isNaN(at.getTime())
    ? value(at.toISOString())
    : wrong(
        '须为日期和时间，如 2026-04-05 09:30',
        'must be a day and a time, such as 2026-04-05 09:30',
      );
}

const PLAIN_NUMBER = /^-?(?:\d{1,15}|\d{1,3}(?:,\d{3})+)(\.\d{1,15})?$/;

const numberIn = (text: string): number | undefined => {
  const plain = text.normalize('NFKC');
  return PLAIN_NUMBER.test(plain) ? Number(plain.replaceAll(',', '')) : undefined;
};

function counted(_field: FormField, text: string): ReadCell {
  const number = numberIn(text);
  return number !== undefined && Number.isInteger(number)
    ? value(number)
    : wrong('须为整数', 'must be a whole number');
}

function measured(_field: FormField, text: string): ReadCell {
  const number = numberIn(text);
  return number === undefined ? wrong('须为数字', 'must be a number') : value(number);
}

const FEN = 100;

function paid(_field: FormField, text: string): ReadCell {
  const number = numberIn(text.replace(/^[¥￥]\s*/, '').replace(/\s*元$/, ''));
  const fen = number === undefined ? Number.NaN : Math.round(number * FEN);
  return Number.isSafeInteger(fen) && Math.abs(fen / FEN - (number ?? 0)) < 1e-9
    ? value(fen)
    : wrong(
        '须为以元计的金额，最多两位小数，如 380.00',
        'must be an amount in yuan with two decimals at most, such as 380.00',
      );
}

const written = (_field: FormField, text: string): ReadCell => value(text);

const READERS: Partial<Record<FormField['input'], (field: FormField, text: string) => ReadCell>> = {
  select: chosen,
  switch: flagged,
  date: dated,
  'partial-date': partlyDated,
  instant: timed,
  integer: counted,
  decimal: measured,
  money: paid,
};

/** Reads a cell that is not empty; what a link means is looked up elsewhere. */
export const readCell = (field: FormField, text: string): ReadCell =>
  (READERS[field.input] ?? written)(field, text.trim());
