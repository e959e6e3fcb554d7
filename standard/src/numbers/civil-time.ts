import { isCalendarDay } from './calendar-day.ts';

/** The civil time of the whole country, with the summer times that it had (1940–41 among others, 1986–91). */
const ZONE = 'Asia/Shanghai';

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const SECOND_MS = 1000;
const HOURS_MS = 3_600_000;

/** `2026-11-23 19:30:05` in China: what the clock on the wall shows. */
export const civilClock = (at: Date): string => CLOCK.format(at);

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });

/** Since the last summer time, of 1991, the clock is eight hours ahead of UTC. */
const FIXED_SINCE = Date.UTC(1992, 0, 1);
const FIXED_AHEAD_MS = 8 * HOURS_MS;
const DAY_LENGTH = 10;
/** From here on an ISO text writes the year with six digits. */
const YEAR_10000 = Date.UTC(10_000, 0, 1);

/** The calendar day in China of an instant, YYYY-MM-DD. Throws a RangeError for an invalid date. */
export function civilDay(at: Date): string {
  const wall = at.getTime() + FIXED_AHEAD_MS;
  return wall >= FIXED_SINCE + FIXED_AHEAD_MS && wall < YEAR_10000
    ? new Date(wall).toISOString().slice(0, DAY_LENGTH)
    : DAY.format(at);
}

const HOUR_AT = '2026-11-23 '.length;

/** The hour that the clock on the wall in China shows, 0 to 23. Throws a RangeError for an invalid date. */
export const civilHour = (at: Date): number => Number(civilClock(at).slice(HOUR_AT, HOUR_AT + 2));

/** Until this year the clock was Shanghai's own, 8:05:43 ahead. */
const ONE_CLOCK_UNTIL = Date.UTC(1900, 0, 1);
const WALL = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d{1,3})?$/;

/** What the clock on the wall is ahead of UTC at an instant, in milliseconds. */
function aheadAt(instant: number): number {
  const at = Math.max(instant, ONE_CLOCK_UNTIL);
  const whole = Math.floor(at / SECOND_MS) * SECOND_MS;
  return Date.parse(`${civilClock(new Date(whole)).replace(' ', 'T')}Z`) - whole;
}

/**
 * The instant when the clock on the wall in China shows `clock` (`2026-11-23T19:30:05`); undefined
 * when `clock` is none. Of an hour that came twice, at the end of summer time, the first; a time that
 * the clock leapt over, at its beginning, is the one as long after the leap.
 */
export function instantOfClock(clock: string): Date | undefined {
  const day = WALL.exec(clock)?.[1];
  const wall = Date.parse(`${clock}Z`);
  if (day === undefined || !isCalendarDay(day) || Number.isNaN(wall)) return undefined;
  const before = aheadAt(wall - 24 * HOURS_MS);
  const first = wall - before;
  if (aheadAt(first) === before) return new Date(first);
  const second = wall - aheadAt(first);
  return new Date(aheadAt(second) === aheadAt(first) ? second : first);
}

/** The instant at which a calendar day begins in China. */
export function beginningOf(day: string): Date {
  const found = instantOfClock(`${day}T00:00:00`);
  if (found === undefined) throw new RangeError(`${day} is no calendar day`);
  return found;
}
