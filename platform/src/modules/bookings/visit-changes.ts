import type {
  SlotFree,
  VisitChange,
  VisitChanged,
  VisitView,
} from '@qingming/connect/api/visits.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { visitBooking } from '@qingming/standard/records/visit-booking.ts';
import type { Records } from '../../kernel/records/records.ts';
import { placesFor } from './chosen-places.ts';
import { type Door, isOpenFor, timesOf } from './door-parts.ts';
import { leftOf } from './left.ts';
import { offerFree } from './offers.ts';
import { answerOf } from './refused-booking.ts';
import { LINKS } from './visit-actor.ts';
import { standingOf } from './visit-questions.ts';
import { viewOf } from './visit-view.ts';

type Fact = FactOf<typeof visitBooking>;

const DAY_MS = 86_400_000;
/** A page opens so long after the visit. */
const LINK_DAYS = 30;
/** What a family may still change. */
const OPEN: readonly Fact['state'][] = ['confirmed', 'waiting', 'offered'];

/** The booking that a link is of, and the records as whoever has it. */
async function reached(door: Door, link: string) {
  const id = LINKS.idOf(door.node, link);
  const found = id === undefined ? undefined : await standingOf(door.itself, id);
  if (found === undefined) return undefined;
  const records = door.as(found.id, { id: found.house, region: found.region });
  const booking = await records.get(visitBooking, found.id);
  const isOver =
    Date.parse(booking.fact.until) + LINK_DAYS * DAY_MS < door.node.clock.now().getTime();
  return isOver || booking.voided ? undefined : { records, booking };
}

type Reached = NonNullable<Awaited<ReturnType<typeof reached>>>;

const shown = (door: Door, records: Records, booking: Reached['booking']): Promise<VisitView> =>
  viewOf({ records, itself: door.itself, tickets: door.tickets }, booking);

/** What was freed goes to the first who waits; should that fail, the keeper offers it within a minute. */
async function freed(door: Door, house: string, slot: string): Promise<void> {
  door.kept.forget(house);
  await offerFree(door.node, door.keeper, slot).catch(() => undefined);
}

async function revised(
  door: Door,
  { records, booking }: Reached,
  changes: Partial<Fact>,
  reason: string,
): Promise<VisitChanged> {
  try {
    const next = await records.revise(visitBooking, booking.id, booking.version, changes, reason);
    await freed(door, booking.institution ?? '', booking.fact.slot);
    return { answer: 'done', view: await shown(door, records, next) };
  } catch (error) {
    const refused = answerOf(error);
    if (refused === undefined) throw error;
    return refused;
  }
}

export async function change(door: Door, link: string, { slot, people }: VisitChange) {
  const found = await reached(door, link);
  if (found === undefined) return undefined;
  const { fact, institution } = found.booking;
  const wanted = await leftOf(door.itself, slot);
  const now = door.node.clock.now();
  const isHere = wanted !== undefined && wanted.institution === institution;
  if (!isHere || !isOpenFor(wanted, now) || !OPEN.includes(fact.state))
    return { answer: 'not-now' } as const;
  const quota = wanted.id === fact.slot ? fact.quota : quotaOf(fact, wanted, people);
  const changes = { slot, people, quota, ...timesOf(wanted), state: 'confirmed' } as Partial<Fact>;
  return revised(
    door,
    found,
    { ...changes, offeredUntil: undefined },
    '家属改时间 changed by the family',
  );
}

/** Who has a kept place has one in another slot too, where there is one; else one like everybody. */
const quotaOf = (fact: Fact, slot: SlotFree, people: number): Fact['quota'] => {
  const chosen = placesFor(slot, { people, vehicles: fact.vehicles }, fact.priority !== undefined);
  return 'full' in chosen ? 'open' : chosen.quota;
};

export async function cancel(door: Door, link: string): Promise<VisitView | undefined> {
  const found = await reached(door, link);
  if (found === undefined) return undefined;
  const { records, booking } = found;
  if (!OPEN.includes(booking.fact.state)) return shown(door, records, booking);
  const changes = { state: 'cancelled', offeredUntil: undefined } as const;
  const done = await revised(door, found, changes, '家属取消 cancelled by the family');
  return done.answer === 'done' ? done.view : shown(door, records, booking);
}

export async function accept(door: Door, link: string): Promise<VisitChanged | undefined> {
  const found = await reached(door, link);
  if (found === undefined) return undefined;
  if (found.booking.fact.state !== 'offered') return { answer: 'not-now' };
  return revised(door, found, { state: 'confirmed' }, '候补确认 took the place that was offered');
}

/** Undefined of a link that is none, and long after the visit. */
export async function look(door: Door, link: string): Promise<VisitView | undefined> {
  const found = await reached(door, link);
  return found && shown(door, found.records, found.booking);
}
