import type { Expected } from '@qingming/connect/api/day-plan.ts';
import { USUAL_CREMATION_MINUTES } from '@qingming/standard/records/cremation-booking.ts';
import type { Day } from './board.ts';
import type { BarRow } from './day-plan-bars.ts';

const MINUTE_MS = 60_000;
/** Nobody knows a time better; an hour that is told to the minute is taken for a promise. */
const ROUND_MS = 5 * MINUTE_MS;
/** For each cremation that has to end before: how far a cremation usually ends from what was expected. */
const SPREAD_MS = 10 * MINUTE_MS;
const WIDEST_MS = 60 * MINUTE_MS;

type Row = Pick<BarRow, 'record' | 'kind' | 'case' | 'from' | 'until' | 'standing' | 'lasts'> & {
  readonly place: string;
};
interface Cremator {
  readonly id: string;
  readonly kind: string;
  readonly turnaround: number | null;
  readonly closed: string | null;
}

const rounded = (at: number): number => Math.ceil(at / ROUND_MS) * ROUND_MS;
const iso = (at: number): string => new Date(at).toISOString();
const clearing = ({ turnaround }: Cremator): number => (turnaround ?? 0) * MINUTE_MS;

/** When a cremation under way should be over: as long as it was booked for, and not before now. */
const endOf = ({ from, lasts }: Row, now: number): number =>
  Math.max(Date.parse(from) + (lasts ?? USUAL_CREMATION_MINUTES) * MINUTE_MS, now);

/** When the own vigil and farewell of a case are over; a cremation does not begin before. */
function ceremoniesUntil(rows: readonly Row[], of: string | null): number {
  const ends = rows
    .filter(
      ({ kind, standing, case: id }) =>
        of !== null &&
        id === of &&
        standing !== 'done' &&
        (kind === 'vigil' || kind === 'farewell'),
    )
    .map(({ until }) => Date.parse(until ?? ''));
  return Math.max(Number.NEGATIVE_INFINITY, ...ends);
}

/** One cremator from now on: who is in it, then those who are booked, each after the one before and never before their time. */
function ofOne(cremator: Cremator, rows: readonly Row[], now: number): [string, Expected][] {
  const here = rows.filter(({ place }) => place === cremator.id);
  const burning = here.filter(({ kind, standing }) => kind === 'cremation' && standing === 'now');
  const running = burning.map((row): [string, Expected] => [
    row.record,
    { from: row.from, latest: row.from, until: iso(rounded(endOf(row, now))) },
  ]);
  // Nobody knows when a cremator that stands still will burn again.
  if (cremator.closed !== null) return running;
  const ended = here
    .filter(({ kind, standing }) => kind === 'cremation' && standing === 'done')
    .map(({ until }) => Date.parse(until ?? ''));
  const busyUntil = [...burning.map((row) => endOf(row, now)), ...ended];
  let ready = Math.max(now, ...busyUntil.map((end) => end + clearing(cremator)));
  let before = burning.length;
  const queued = here
    .filter(({ kind }) => kind === 'cremationBooking')
    .map((row): [string, Expected] => {
      const planned = Date.parse(row.from);
      const lasts = Date.parse(row.until ?? row.from) - planned;
      const from = Math.max(planned, rounded(Math.max(ready, ceremoniesUntil(rows, row.case))));
      // Where the cremator is free long before, the time is as sure as it was booked.
      const room = Math.max(0, planned - ready);
      const spread = Math.max(0, Math.min(before * SPREAD_MS, WIDEST_MS) - room);
      before += 1;
      ready = from + lasts + clearing(cremator);
      return [
        row.record,
        {
          from: iso(from),
          latest: iso(spread === 0 ? from : rounded(from + spread)),
          until: iso(from + lasts),
        },
      ];
    });
  return [...running, ...queued];
}

/**
 * What is expected of today's cremations, by record: a late beginning or a long cremation moves all after it. `rows`
 * are in the order of their beginning. Of another day nothing is expected but what is booked.
 */
export function expectedOn(
  cremators: readonly Cremator[],
  rows: readonly Row[],
  { from, until }: Day,
  at: Date,
): ReadonlyMap<string, Expected> {
  const now = at.getTime();
  const isToday = Date.parse(from) <= now && now < Date.parse(until);
  if (!isToday) return new Map();
  const ofDay = rows.filter((row) => Date.parse(row.from) < Date.parse(until));
  return new Map(
    cremators
      .filter(({ kind }) => kind === 'cremator')
      .flatMap((cremator) => ofOne(cremator, ofDay, now)),
  );
}
