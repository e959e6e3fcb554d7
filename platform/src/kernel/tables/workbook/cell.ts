import { excelDay } from '../excel-day.ts';
import type { Book } from './book.ts';

/** A cell as the sheet has it: its kind, its style, and the text of its value. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

const DAY_SECONDS = 86_400;
/** A spreadsheet keeps fifteen digits; the noise of arithmetic behind them is none of the value. */
const DIGITS = 15;

const clock = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');

/** `2026-04-05`, or `2026-04-05 08:30:00` when the cell has a time of day. */
function dayText(number: number, is1904: boolean): string | undefined {
  const seconds = Math.round((number - Math.floor(number)) * DAY_SECONDS);
  const whole = Math.floor(number) + (seconds === DAY_SECONDS ? 1 : 0);
  const day = excelDay(is1904 ? 'excel-1904' : 'excel-1900', whole);
  const time = seconds % DAY_SECONDS;
  return day === undefined || time === 0 ? day : `${day} ${clock(time)}`;
}

/** A number as a person would write it. One of more than fifteen digits has lost the rest: it stays as it is. */
function numberText(value: string): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (Number.isInteger(number)) return Math.abs(number) < 10 ** DIGITS ? String(number) : value;
  const plain = String(Number(number.toPrecision(DIGITS)));
  return plain.includes('e') ? number.toFixed(20).replace(/0+$/, '') : plain;
}

const isoDay = (value: string): string => value.replace(/T00:00:00(?:\.0+)?Z?$/, '');

/** What a cell says, as text in one line. */
export function cellText({ type, style, value }: RawCell, book: Book): string {
  switch (type) {
    case 's':
      return book.strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return isoDay(value);
    case 'n':
      return value !== '' && book.showsDay[style] === true
        ? (dayText(Number(value), book.is1904) ?? numberText(value))
        : numberText(value);
    default:
      return value;
  }
}
