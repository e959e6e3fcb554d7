import { isCalendarDay } from './calendar-day.ts';

/**
 * The working days of one year: Monday to Friday, without the days that the State Council's notice
 * gives off, and with the weekend days on which it has people work in their place.
 */
export interface WorkingYear {
  readonly year: number;
  /** The notice. */
  readonly source: string;
  /** Days off that fall on Monday to Friday, YYYY-MM-DD. */
  readonly off: readonly string[];
  /** Saturdays and Sundays on which people work. */
  readonly work: readonly string[];
}

export type WorkingYears = ReadonlyMap<number, WorkingYear>;

/** How many units a term may last at most: none leads out of the years 0001 to 9999 and back. */
export const LONGEST_TERM = {
  minute: 2_000_000_000,
  hour: 87_840_000,
  day: 3_652_059,
  workingDay: 3660,
  month: 119_988,
  year: 9999,
} as const;

type Unit = keyof typeof LONGEST_TERM;

const mayLast = (count: number, unit: Unit): boolean => count >= 0 && count <= LONGEST_TERM[unit];

const LENGTH_MS = { minute: 60_000, hour: 3_600_000 } as const;
const LAST_YEAR = 9999;
const PRECISION = { year: 4, month: 7, day: 10 } as const;

/** The instant so many minutes or hours later; undefined beyond the year 9999. */
export function instantAfter(
  instant: string,
  count: number,
  unit: keyof typeof LENGTH_MS,
): string | undefined {
  if (!mayLast(count, unit)) return undefined;
  const end = new Date(Date.parse(instant) + count * LENGTH_MS[unit]);
  return end.getUTCFullYear() > LAST_YEAR ? undefined : end.toISOString();
}

const dateOf = (year: number, month: number, day: number): Date => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
};

const lastDayOf = (year: number, month: number): number => dateOf(year, month + 1, 0).getUTCDate();

function written(date: Date, length: number): string | undefined {
  return date.getUTCFullYear() > LAST_YEAR ? undefined : date.toISOString().slice(0, length);
}

/**
 * The day so many days, months or years later, as precise as it was given: 1933-05 and two months
 * is 1933-07. Undefined when it is not precise enough to count from, or beyond the year 9999.
 */
export function dayAfter(
  day: string,
  count: number,
  unit: 'day' | 'month' | 'year',
): string | undefined {
  if (!mayLast(count, unit) || day.length < PRECISION[unit]) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (unit === 'day') return written(dateOf(year, month - 1, date + count), day.length);
  const months = month - 1 + (unit === 'month' ? count : 0);
  const [toYear, toMonth] = [
    year + Math.floor(months / 12) + (unit === 'year' ? count : 0),
    months % 12,
  ];
  const last = Math.min(date, lastDayOf(toYear, toMonth));
  return written(dateOf(toYear, toMonth, last), day.length);
}

const SATURDAY = 6;
const SUNDAY = 0;

/** Whether people work on a day; undefined in a year whose notice is not known. */
export function isWorkingDay(years: WorkingYears, day: string): boolean | undefined {
  const year = years.get(Number(day.slice(0, 4)));
  if (year === undefined) return undefined;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const isWeekend = weekday === SATURDAY || weekday === SUNDAY;
  return isWeekend ? year.work.includes(day) : !year.off.includes(day);
}

/**
 * The last of so many working days after a day, which does not count itself; with 0 that day or the
 * first day of work after it. Undefined when the term reaches into a year whose notice is not known.
 */
export function workingDayAfter(
  years: WorkingYears,
  day: string,
  count: number,
): string | undefined {
  if (!mayLast(count, 'workingDay') || !isCalendarDay(day)) return undefined;
  let at: string | undefined = count === 0 ? day : dayAfter(day, 1, 'day');
  let left = Math.max(count, 1);
  while (at !== undefined) {
    const works = isWorkingDay(years, at);
    if (works === undefined) return undefined;
    left -= works ? 1 : 0;
    if (left === 0) return at;
    at = dayAfter(at, 1, 'day');
  }
  return undefined;
}
