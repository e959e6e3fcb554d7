import type { Days, PeriodName } from '@qingming/connect/api/national.ts';

export const PERIODS: readonly PeriodName[] = ['day', 'month', 'year'];

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

/** A period up to `day`, and the same stretch a year before: never a whole year against a part of one. */
export function periodOf(
  name: PeriodName,
  day: string,
): { readonly now: Days; readonly before: Days } {
  const now = { from: begins[name](day), to: day };
  return { now, before: { from: yearBefore(now.from), to: yearBefore(now.to) } };
}

const DAY_MS = 86_400_000;

/** `count` days later, or earlier when negative. */
export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

/** The seven full days that end before `today`. */
export const lastFullWeek = (today: string): Days => ({
  from: daysAfter(today, -7),
  to: daysAfter(today, -1),
});

/** The instants at which a stretch of days in China begins and is over. */
export const instantsOf = ({
  from,
  to,
}: Days): { readonly from: string; readonly until: string } => ({
  from: new Date(`${from}T00:00:00+08:00`).toISOString(),
  until: new Date(`${daysAfter(to, 1)}T00:00:00+08:00`).toISOString(),
});
