import { civilDay, type Days, daysAfter } from '../../kernel/clock.ts';

/** A year as people write it down: four digits, since the first year of which anything may be on record. */
const YEAR = /^(?:19[5-9][0-9]|20[0-9]{2})$/;

export const isYear = (written: string): boolean => YEAR.test(written);

/** The days of a year up to a day: none of a year that has not begun. */
export function daysOfYear(year: string, today: string): Days | undefined {
  const from = `${year}-01-01`;
  if (from > today) return undefined;
  const end = `${year}-12-31`;
  return { from, to: end < today ? end : today };
}

/** The year that was over last on a day. */
export const lastYear = (now: Date): string => String(Number(civilDay(now).slice(0, 4)) - 1);

/** Whether a report of a year is late on a day, by a term of so many days after the end of the year; unknown without one. */
export const isLate = (year: string, term: number | null, today: string): boolean =>
  term !== null && today > daysAfter(`${year}-12-31`, term);
