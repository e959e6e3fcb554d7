import { excelDay, isExcelCalendar } from '../../kernel/tables/excel-day.ts';
import { CHINESE_DIGITS, chineseNumber } from './chinese-number.ts';

/** Reads a date in one form: a partial date of the standard, or undefined when it has another form. */
export type DateReader = (text: string) => string | undefined;

type Part = 'year' | 'month' | 'day';

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** Jan, Jan. or January, whatever the case; also Sept. */
function monthNamed(text: string): number | undefined {
  const name = text.toLowerCase().replace(/\.$/, '');
  const at = MONTHS.findIndex(
    (month) =>
      month === name || month.slice(0, 3) === name || (month === 'september' && name === 'sept'),
  );
  return at === -1 ? undefined : at + 1;
}

/** The year before the first of the Republic of China (民国). */
const BEFORE_THE_REPUBLIC = 1911;
const republican = (years: number | undefined): number | undefined =>
  years === undefined || years === 0 ? undefined : years + BEFORE_THE_REPUBLIC;

interface Token {
  readonly part: Part;
  readonly pattern: string;
  readonly read: (text: string) => number | undefined;
}

const CHINESE = `[${CHINESE_DIGITS}]`;
const token = (
  part: Part,
  pattern: string,
  read: (text: string) => number | undefined = Number,
): Token => ({ part, pattern, read });

const TOKENS: Readonly<Record<string, Token>> = {
  CYYYY: token('year', `${CHINESE}{4}`, chineseNumber),
  CRRR: token('year', `${CHINESE}{1,5}`, (text) => republican(chineseNumber(text))),
  YYYY: token('year', String.raw`\d{4}`),
  RRR: token('year', String.raw`\d{1,3}|元`, (text) =>
    republican(text === '元' ? 1 : Number(text)),
  ),
  MMM: token('month', String.raw`[A-Za-z]{3,9}\.?`, monthNamed),
  CM: token('month', `${CHINESE}{1,3}`, chineseNumber),
  MM: token('month', String.raw`\d{2}`),
  M: token('month', String.raw`\d{1,2}`),
  CD: token('day', `${CHINESE}{1,4}`, chineseNumber),
  DD: token('day', String.raw`\d{2}`),
  D: token('day', String.raw`\d{1,2}`),
};
const ANY_TOKEN = new RegExp(Object.keys(TOKENS).join('|'), 'g');

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

interface Compiled {
  readonly pattern: RegExp;
  readonly tokens: readonly Token[];
}

function compiled(form: string): Compiled {
  const parts: string[] = [];
  const tokens: Token[] = [];
  let last = 0;
  for (const { 0: name, index } of form.matchAll(ANY_TOKEN)) {
    const found = TOKENS[name];
    if (found === undefined) continue;
    parts.push(literal(form.slice(last, index)), `(${found.pattern})`);
    tokens.push(found);
    last = index + name.length;
  }
  return { pattern: new RegExp(`^${parts.join('')}${literal(form.slice(last))}$`), tokens };
}

const NUMBER = /^\d{1,7}(?:\.\d+)?$/;

/** １９９８年 is 1998年. */
const narrow = (text: string): string =>
  /[０-９]/.test(text)
    ? text.replaceAll(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    : text;

/**
 * A reader of `form`: YYYY, MM, DD, M and D are digits, MMM the English name of a month, RRR the
 * year of the Republic of China; CYYYY, CRRR, CM and CD stand in Chinese numerals; `excel-1900` and
 * `excel-1904` are the day numbers of spreadsheets. Every other character stands for itself, so
 * `00/00/YYYY` reads a year whose register fills the unknown month and day with zeros. Whether the
 * day exists is the standard's to say.
 */
export function dateReader(form: string): DateReader {
  if (isExcelCalendar(form))
    return (text) => (NUMBER.test(text) ? excelDay(form, Number(text)) : undefined);
  const { pattern, tokens } = compiled(form);
  return (text) => {
    const found = pattern.exec(narrow(text));
    if (found === null) return undefined;
    const values: Partial<Record<Part, number>> = {};
    for (const [index, { part, read }] of tokens.entries()) {
      const value = read(found[index + 1] ?? '');
      if (value === undefined) return undefined;
      values[part] = value;
    }
    const { year = 0, month, day } = values;
    return [String(year).padStart(4, '0'), month, day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  };
}

/** What stands before the last token is needed: a day without a month is no date. */
export function isDateForm(form: string): boolean {
  if (isExcelCalendar(form)) return true;
  const parts = compiled(form)
    .tokens.map(({ part }) => part)
    .toSorted()
    .join(' ');
  return ['year', 'month year', 'day month year'].includes(parts);
}
