import { beginningOf } from '@qingming/standard/numbers/civil-time.ts';

/** Time comes from outside, so that a simulation runs deterministically. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export { civilDay } from '@qingming/standard/numbers/civil-time.ts';

/** Calendar days in China, YYYY-MM-DD, both inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;

/** `count` days later, or earlier when negative. */
export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

/** The instants at which a stretch of days in China begins and is over. */
export const instantsOf = ({
  from,
  to,
}: Days): { readonly from: string; readonly until: string } => ({
  from: beginningOf(from).toISOString(),
  until: beginningOf(daysAfter(to, 1)).toISOString(),
});
