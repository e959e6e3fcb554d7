import type { DayPlan, PlanBar, PlanLane, PlanPerson } from '@qingming/connect/api/day-plan.ts';
import { USUAL_CREMATION_MINUTES } from '@qingming/standard/records/cremation-booking.ts';
import { ROOMS_OF } from '@qingming/standard/records/place-of-kind.ts';
import { newId } from '../api/new-id.ts';
import { daySpan, HOUR_MS, MINUTE_MS, roundUp, type Span, spanOf } from './plan-time.ts';

/** What is booked ahead, each in a place of its kind. */
export type Bookable = 'vigil' | 'farewell' | 'cremationBooking';

/** What is being placed: a new booking, or one that moves. */
export interface Draft {
  readonly what: Bookable;
  readonly person: Pick<PlanPerson, 'case' | 'name' | 'number'>;
  readonly minutes: number;
  /** Of a new record, so that a retry is harmless. */
  readonly id: string;
  readonly at: Spot | undefined;
  /** The time that moves was agreed with the family. */
  readonly agreed: boolean;
  /** The booking as it stands. */
  readonly moves:
    | (Pick<PlanBar, 'record' | 'version'> & Span & { readonly place: string })
    | undefined;
}

/** Minutes, until somebody says otherwise. */
const USUAL = {
  farewell: 60,
  vigil: 24 * 60,
  cremationBooking: USUAL_CREMATION_MINUTES,
} as const;

/** A new booking that has no place yet. */
export const newDraft = (what: Bookable, person: Draft['person']): Draft => ({
  what,
  person,
  minutes: USUAL[what],
  id: newId(),
  at: undefined,
  agreed: false,
  moves: undefined,
});

export interface Spot {
  readonly place: string;
  readonly from: number;
}

export interface Gap extends Span {
  readonly lane: PlanLane;
}

/** Why something cannot stand there, and with whom. */
export interface Clash {
  readonly why: 'taken' | 'turnaround' | 'person' | 'closed' | 'past';
  readonly lane: PlanLane;
  readonly bar?: PlanBar;
}

const includes = (kinds: readonly string[], kind: string): boolean => kinds.includes(kind);

/** The rooms in which it may be held. */
export const roomsFor = (plan: Pick<DayPlan, 'lanes'>, what: Bookable): readonly PlanLane[] =>
  plan.lanes.filter(({ kind }) => includes(ROOMS_OF[what], kind));

export const isBookable = (kind: PlanBar['kind']): kind is Bookable => Object.hasOwn(USUAL, kind);

/** What else the person has that day, wherever it is. */
const ownBars = ({ lanes }: Pick<DayPlan, 'lanes'>, { person, moves }: Draft) =>
  lanes.flatMap((lane) =>
    lane.bars
      .filter(
        (bar) => isBookable(bar.kind) && bar.case === person.case && bar.record !== moves?.record,
      )
      .map((bar) => ({ lane, bar })),
  );

/** What another booking of the person forbids: its time; and a cremation is not before a ceremony, nor that after it. */
function ownSpan(bar: PlanBar, { what }: Draft, now: number): Span {
  const span = spanOf(bar, now);
  if (bar.kind === 'cremationBooking') return { ...span, until: Number.POSITIVE_INFINITY };
  return what === 'cremationBooking' ? { ...span, from: Number.NEGATIVE_INFINITY } : span;
}

/** For how long a bar of the room keeps another away: before and after it the room is cleared. */
function keptBy(lane: PlanLane, bar: PlanBar, { person }: Draft, now: number): Span {
  const { from, until } = spanOf(bar, now);
  const clear = bar.case === person.case ? 0 : (lane.turnaround ?? 0) * MINUTE_MS;
  return { from: from - clear, until: until + clear };
}

const byBeginning = (one: Span, other: Span): number => one.from - other.from;

/** What is left of a span when others are taken out of it. */
function without(whole: Span, taken: readonly Span[]): readonly Span[] {
  const free: Span[] = [];
  let from = whole.from;
  for (const one of taken.toSorted(byBeginning)) {
    if (one.from > from) free.push({ from, until: Math.min(one.from, whole.until) });
    from = Math.max(from, one.until);
  }
  if (from < whole.until) free.push({ from, until: whole.until });
  return free.filter((span) => span.until > span.from);
}

/** The earliest that anything may begin: the day, and from now on. */
const earliest = (plan: DayPlan, now: number): number => Math.max(daySpan(plan).from, roundUp(now));

/** The times of the day at which the draft fits, turnarounds kept, by room. */
export function gapsOf(plan: DayPlan, draft: Draft, now: number): readonly Gap[] {
  const whole = { from: earliest(plan, now), until: Date.parse(plan.reach) };
  const day = daySpan(plan);
  const own = ownBars(plan, draft).map(({ bar }) => ownSpan(bar, draft, now));
  return roomsFor(plan, draft.what)
    .filter(({ closed }) => closed === null)
    .flatMap((lane) => {
      const taken = lane.bars
        .filter(({ record }) => record !== draft.moves?.record)
        .map((bar) => keptBy(lane, bar, draft, now));
      return without(whole, [...taken, ...own])
        .map(({ from, until }) => ({ lane, from: roundUp(from), until }))
        .filter(({ from, until }) => from < day.until && until - from >= draft.minutes * MINUTE_MS);
    });
}

/** Nobody means the middle of the night: from eight in the morning where it still fits. */
const USUAL_HOUR = 8;

/** The time at which the draft begins when a gap is chosen as a whole. */
export function beginningIn(plan: DayPlan, { from, until }: Span, minutes: number): number {
  const usual = daySpan(plan).from + USUAL_HOUR * HOUR_MS;
  return from < usual && usual + minutes * MINUTE_MS <= until ? usual : from;
}

const overlaps = (one: Span, other: Span): boolean =>
  one.from < other.until && other.from < one.until;

/** What stands against the draft where it is; undefined when it may be booked there. */
export function clashOf(plan: DayPlan, draft: Draft, now: number): Clash | undefined {
  const { at, minutes, moves } = draft;
  const lane = plan.lanes.find(({ id }) => id === at?.place);
  if (at === undefined || lane === undefined) return undefined;
  const span = { from: at.from, until: at.from + minutes * MINUTE_MS };
  if (lane.closed !== null) return { why: 'closed', lane };
  if (span.from < now - STARTED_MS && span.from !== moves?.from) return { why: 'past', lane };
  const others = lane.bars.filter(({ record }) => record !== moves?.record);
  const taken = others.find((bar) => overlaps(span, spanOf(bar, now)));
  if (taken) return { why: 'taken', lane, bar: taken };
  const near = others.find((bar) => overlaps(span, keptBy(lane, bar, draft, now)));
  if (near) return { why: 'turnaround', lane, bar: near };
  const own = ownBars(plan, draft).find(({ bar }) => overlaps(span, ownSpan(bar, draft, now)));
  return own && { why: 'person', lane: own.lane, bar: own.bar };
}

/** A booking whose time has just come may still be written down. */
const STARTED_MS = 10 * MINUTE_MS;

/** One step of the keys: earlier or later, or the next room; undefined when there is no such room. */
export function stepped(
  plan: DayPlan,
  draft: Draft,
  step: { ms?: number; lanes?: number },
): Spot | undefined {
  const { at } = draft;
  if (at === undefined) return undefined;
  const rooms = roomsFor(plan, draft.what);
  const index = rooms.findIndex(({ id }) => id === at.place) + (step.lanes ?? 0);
  const room = rooms[index];
  return room && { place: room.id, from: at.from + (step.ms ?? 0) };
}

/** The draft as the day shown knows it: a time that was chosen on another day is none here. */
export function onDay(plan: DayPlan, draft: Draft): Draft {
  const { at, moves } = draft;
  const { from, until } = daySpan(plan);
  const isHere = at !== undefined && at.from >= from && at.from < until;
  return isHere || at?.from === moves?.from ? draft : { ...draft, at: undefined };
}

/** The draft of a booking that moves, where it stands. */
export function movingDraft(lane: PlanLane, bar: PlanBar, id: string): Draft | undefined {
  if (!isBookable(bar.kind) || bar.case === null || bar.until === null) return undefined;
  const span = { from: Date.parse(bar.from), until: Date.parse(bar.until) };
  return {
    what: bar.kind,
    person: { case: bar.case, name: bar.name ?? '', number: bar.number ?? '' },
    minutes: Math.round((span.until - span.from) / MINUTE_MS),
    id,
    at: { place: lane.id, from: span.from },
    agreed: bar.agreed,
    moves: { record: bar.record, version: bar.version, place: lane.id, ...span },
  };
}
