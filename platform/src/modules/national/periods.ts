import type { Days, PeriodDays, PeriodName } from '@qingming/connect/api/national.ts';
import { daysAfter } from '../../kernel/clock.ts';

/** The same day a year before; 29 February has 28 February before it. */
export function yearBefore(day: string): string {
  const [year, rest] = [Number(day.slice(0, 4)), day.slice(4)];
  return `${String(year - 1).padStart(4, '0')}${rest === '-02-29' ? '-02-28' : rest}`;
}

const begins: Readonly<Record<PeriodName, (day: string) => string>> = {
  day: (day) => day,
  month: (day) => `${day.slice(0, 7)}-01`,
  year: (day) => `${day.slice(0, 4)}-01-01`,
};

/**
 * A period up to `day`, its complete days, and the same days a year before. The day that is not over
 * (`today`) is compared with nothing: each morning every division would seem to have fallen.
 */
export function periodOf(name: PeriodName, day: string, today: string): PeriodDays {
  const now = { from: begins[name](day), to: day };
  const to = day < today ? day : daysAfter(today, -1);
  if (to < now.from) return { now, complete: null, before: null };
  return {
    now,
    complete: { from: now.from, to },
    before: { from: yearBefore(now.from), to: yearBefore(to) },
  };
}

/** The seven full days that end before `today`. */
export const lastFullWeek = (today: string): Days => ({
  from: daysAfter(today, -7),
  to: daysAfter(today, -1),
});
