import { civilClock, civilDay, civilHour } from '@qingming/standard/numbers/civil-time.ts';
import { isWorkingDay } from '@qingming/standard/numbers/term.ts';
import { WORKING_YEARS } from '@qingming/standard/data/working-years.ts';

/**
 * What the published hours of a house say of a moment: it collects day and night, the moment lies in
 * its hours or outside them, or they do not say.
 */
export type Answering = 'always' | 'open' | 'closed' | 'unknown';

const CLAUSE = /[；;。，,、\n]/;
const ALL_DAY = /24\s*小时|全天|昼夜|全时/;
const RANGE = /(\d{1,2})[:：](\d{2})\s*[—–\-~～至到]+\s*(\d{1,2})[:：](\d{2})/;
/** Words that bind hours to days that are not looked up here. */
const SOME_DAYS = /周|星期|工作日|节|假|清明|除外|夏|冬|季|\d\s*月/;
const HOUR = 60;

/** `00:00` to `23:59` of a clock in China as minutes. */
const minuteOf = (at: Date): number => {
  const [, hour, minute] = / (\d{2}):(\d{2})/.exec(civilClock(at)) ?? [];
  return Number(hour) * HOUR + Number(minute);
};

function within(clause: string, minute: number): Answering {
  const [, fromHour, fromMinute, toHour, toMinute] = RANGE.exec(clause) ?? [];
  if (fromHour === undefined || SOME_DAYS.test(clause)) return 'unknown';
  const from = Number(fromHour) * HOUR + Number(fromMinute);
  const to = Number(toHour) * HOUR + Number(toMinute);
  const isIn = from <= to ? from <= minute && minute < to : minute >= from || minute < to;
  return isIn ? 'open' : 'closed';
}

/**
 * Whether a house answers at a moment, by the hours that it publishes in its own words. What is said
 * of collecting counts before what is said of the office; more than one range, or one bound to some
 * days of the year, is not interpreted.
 */
export function answeringAt(hours: string | null, at: Date): Answering {
  const clauses = (hours ?? '').split(CLAUSE).filter((clause) => clause.trim() !== '');
  const collecting = clauses.filter((clause) => clause.includes('接运'));
  if (collecting.some((clause) => ALL_DAY.test(clause) && !SOME_DAYS.test(clause))) return 'always';
  const [first, ...more] = collecting.length > 0 ? collecting : clauses;
  if (first === undefined) return 'unknown';
  const isOneRange = more.every((clause) => !RANGE.test(clause) || SOME_DAYS.test(clause));
  return isOneRange ? within(first, minuteOf(at)) : 'unknown';
}

const DAY_BEGINS = 8;
const DAY_ENDS = 17;

/** At night, at a weekend or on a holiday whoever issues a paper may be off duty. */
export const isOffHours = (at: Date): boolean =>
  civilHour(at) < DAY_BEGINS ||
  civilHour(at) >= DAY_ENDS ||
  isWorkingDay(WORKING_YEARS, civilDay(at)) === false;
