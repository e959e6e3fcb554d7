import type { DayPlan, PlanBar, PlanLane } from '@qingming/connect/api/day-plan.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
/** A step of the keys and of dragging, and what a first free time is rounded to. */
export const STEP_MS = 15 * MINUTE_MS;
const ROUND_MS = 5 * MINUTE_MS;

/** Hours that the axis always has; a day with more has more. */
const EARLIEST_HOUR = 6;
const LATEST_HOUR = 20;

/** Instants in ms: from inclusive, until exclusive. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

export const roundUp = (at: number, to = ROUND_MS): number => Math.ceil(at / to) * to;

export const daySpan = ({ from, until }: Pick<DayPlan, 'from' | 'until'>): Span => ({
  from: Date.parse(from),
  until: Date.parse(until),
});

/** How long a bar lasts; what is under way and has no end is expected to last as the house says, and until now at the least. */
export function spanOf({ from, until, standing, expected }: PlanBar, now: number): Span {
  const begins = Date.parse(from);
  const end = Date.parse(until ?? expected?.until ?? from);
  return { from: begins, until: standing === 'now' ? Math.max(end, now) : end };
}

/** Until when the place is not ready again. */
export const clearedAt = (bar: PlanBar, { turnaround }: PlanLane, now: number): number =>
  spanOf(bar, now).until + (turnaround ?? 0) * MINUTE_MS;

/** What the axis shows: whole hours around everything of the day that begins or ends on it. */
export function axisOf(plan: Pick<DayPlan, 'from' | 'until' | 'lanes'>, now: number): Span {
  const day = daySpan(plan);
  const edges = plan.lanes
    .flatMap(({ bars }) => bars)
    .flatMap((bar) => {
      const { from, until } = spanOf(bar, now);
      return [from, until];
    })
    .filter((at) => at > day.from && at < day.until);
  const first = Math.min(day.from + EARLIEST_HOUR * HOUR_MS, ...edges);
  const last = Math.max(day.from + LATEST_HOUR * HOUR_MS, ...edges);
  return {
    from: day.from + Math.floor((first - day.from) / HOUR_MS) * HOUR_MS,
    until: day.from + Math.ceil((last - day.from) / HOUR_MS) * HOUR_MS,
  };
}

/** The beginnings of the hours of an axis. */
export const hoursOf = ({ from, until }: Span): readonly number[] =>
  Array.from({ length: Math.round((until - from) / HOUR_MS) }, (_, hour) => from + hour * HOUR_MS);

/** What of a span lies on the axis, in percent of its width; undefined when nothing does. */
export function placeOn(axis: Span, { from, until }: Span) {
  const [begins, ends] = [Math.max(from, axis.from), Math.min(until, axis.until)];
  if (ends <= begins) return undefined;
  const whole = axis.until - axis.from;
  return {
    left: ((begins - axis.from) / whole) * 100,
    width: ((ends - begins) / whole) * 100,
    isFromBefore: from < axis.from,
    goesOn: until > axis.until,
  };
}

/** The instant at a share (0..1) of the axis, rounded to a step. */
export const instantAt = (axis: Span, share: number): number =>
  Math.round((axis.from + share * (axis.until - axis.from)) / STEP_MS) * STEP_MS;

/** Of the day itself: bookings of the days after are known for the gaps only. */
export const barsOfDay = (plan: Pick<DayPlan, 'until'>, { bars }: PlanLane): readonly PlanBar[] =>
  bars.filter(({ from }) => Date.parse(from) < Date.parse(plan.until));
