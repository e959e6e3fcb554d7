import type {
  SlotFree,
  VisitAnswer,
  VisitAsked,
  VisitChange,
  VisitChanged,
  VisitDoor,
  VisitHouse,
  VisitView,
} from '@qingming/connect/api/visits.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { visitBooking } from '@qingming/standard/records/visit-booking.ts';
import { type Actor, nodeItself, type Purpose } from '../../kernel/access/actor.ts';
import { reading } from '../../kernel/access/rights.ts';
import { type Attempt, createAttempts } from '../../kernel/accounts/attempts.ts';
import { networkOf } from '../../kernel/accounts/origin-prefix.ts';
import { civilDay } from '../../kernel/clock.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import { toFault } from '../../kernel/errors/to-fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { placesFor, priorityOf } from './chosen-places.ts';
import { openTicket, sealTicket } from './form-ticket.ts';
import { type KeptSlots, keptSlots } from './kept-slots.ts';
import { leftOf } from './left.ts';
import { offerFree } from './offers.ts';
import { findOwnRight, type OwnRight } from './own-right.ts';
import { answerOf } from './refused-booking.ts';
import { type Tickets, ticketsOf } from './ticket.ts';
import { bookerOf, idOfLink, linkOf } from './visit-actor.ts';
import {
  housesWithSlots,
  ofPhone,
  sitesWithPlaces,
  slotsOf,
  standingOf,
} from './visit-questions.ts';
import { viewOf } from './visit-view.ts';

interface DoorDependencies {
  readonly node: NodeContext;
  readonly recordsAs: (actor: Actor, purpose: Purpose) => Records;
}

type Fact = FactOf<typeof visitBooking>;

const OWN_AFFAIRS: Purpose = 'own-affairs';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Sooner than this nobody has read and filled in the form. */
const SOONEST_MS = 3000;
const TICKET_MS = 6 * 60 * MINUTE_MS;
/** A page opens so long after the visit. */
const LINK_DAYS = 30;
/** So many bookings to come one telephone number has at one house. */
const MOST_OF_PHONE = 3;
const READS = ['visitSlot', 'visitBooking', 'institution', 'rightOfUse'] as const;

/** What the parts of the door share. */
interface Door {
  readonly node: NodeContext;
  /** The node's own look at free places, across bookings that nobody else may read. */
  readonly itself: Records;
  /** As the node's keeper, who offers what is freed. */
  readonly keeper: Records;
  readonly as: (id: string, house: Pick<VisitHouse, 'id' | 'region'>) => Records;
  readonly tickets: Tickets;
  readonly kept: KeptSlots;
  readonly attempts: ReturnType<typeof createAttempts>;
}

const networkCount = (kind: 'visit' | 'visitRight', address: string): readonly Attempt[] => [
  { kind, value: networkOf(address) },
];

async function isLocked({ attempts }: Door, counted: readonly Attempt[]): Promise<boolean> {
  try {
    await attempts.refuseLocked(counted);
    return false;
  } catch (error) {
    if (!isFault(error) || error.code !== 'locked-out') throw error;
    return true;
  }
}

interface Booking {
  readonly id: string;
  readonly house: VisitHouse;
  readonly asked: VisitAsked;
  readonly address: string;
}

/** The right that was named; `none` where none was, `unknown` where it is not that of whoever named it. */
async function rightOf(door: Door, { house, asked, address }: Booking) {
  if (asked.right === undefined) return 'none';
  const counted = networkCount('visitRight', address);
  if (await isLocked(door, counted)) return 'unknown';
  const own = await findOwnRight(door.itself, house.id, asked);
  if (own === undefined) await door.attempts.failed(counted);
  return own ?? 'unknown';
}

const told = ({
  slot,
  people,
  vehicles,
  plate,
  name,
  phone,
  documentKind,
  document,
}: VisitAsked) => ({
  slot,
  people,
  vehicles,
  name,
  phone,
  ...(vehicles > 0 && plate !== undefined && { plate }),
  ...(document !== undefined && { documentKind, document }),
});

const timesOf = ({ from, until }: Pick<SlotFree, 'from' | 'until'>) => ({
  day: civilDay(new Date(from)),
  from,
  until,
});

/** The booking as the record has it, or that the slot is full. */
function factOf(
  { asked }: Booking,
  { slot, own, now }: { slot: SlotFree; own: OwnRight | undefined; now: Date },
): Omit<Fact, 'number'> | Extract<VisitAnswer, { answer: 'full' }> {
  const priority = priorityOf(asked, own !== undefined, civilDay(now));
  const chosen = placesFor(slot, asked, priority !== undefined);
  if ('full' in chosen && !asked.waits) return { answer: 'full', of: chosen.full };
  const quota = 'full' in chosen ? 'open' : chosen.quota;
  return {
    ...told(asked),
    ...timesOf(slot),
    ...own,
    ...(priority !== undefined && (quota === 'priority' || own !== undefined) && { priority }),
    quota,
    channel: 'portal',
    askedAt: now.toISOString(),
    state: 'full' in chosen ? 'waiting' : 'confirmed',
  } as Omit<Fact, 'number'>;
}

/** Writes it; what the rules refuse in the last moment is answered as it would have been before. */
async function write(
  door: Door,
  { id, house }: Booking,
  fact: Omit<Fact, 'number'>,
): Promise<VisitAnswer> {
  const link = linkOf(door.node, id);
  const owner = { region: house.region, institution: house.id };
  try {
    await door.as(id, house).create(visitBooking, fact as Fact, owner, id);
    return { answer: 'booked', link };
  } catch (error) {
    const refused = answerOf(error);
    if (refused !== undefined) return refused;
    // The same form, sent at the same moment, was written already.
    if (toFault(error, id).code === 'already-exists' && (await standingOf(door.itself, id)))
      return { answer: 'booked', link };
    throw error;
  } finally {
    door.kept.forget(house.id);
  }
}

/** The slot as it stands; of what is kept where that says that it is full, so that the rush costs no more. */
async function slotFor({ kept, itself }: Door, house: VisitHouse, id: string) {
  const known = (await kept.of(house)).find((one) => one.id === id);
  if (known === undefined || (known.open.people === 0 && known.priority.people === 0)) return known;
  return leftOf(itself, id);
}

const isOpenFor = ({ state, opensAt, until }: SlotFree, now: Date): boolean =>
  state === 'open' && Date.parse(opensAt) <= now.getTime() && now.getTime() < Date.parse(until);

async function bookOnce(door: Door, booking: Booking): Promise<VisitAnswer> {
  const { house, asked, address } = booking;
  const now = door.node.clock.now();
  const slot = await slotFor(door, house, asked.slot);
  if (slot === undefined || !isOpenFor(slot, now)) return { answer: 'not-now' };
  const counted = networkCount('visit', address);
  if (await isLocked(door, counted)) return { answer: 'too-many' };
  if ((await ofPhone(door.itself, house.id, asked.phone, now)) >= MOST_OF_PHONE)
    return { answer: 'too-many' };
  const right = await rightOf(door, booking);
  if (right === 'unknown') return { answer: 'right-unknown' };
  const own = right === 'none' ? undefined : right;
  const fact = factOf(booking, { slot, own, now });
  if ('answer' in fact) return fact;
  await door.attempts.failed(counted);
  return write(door, booking, fact);
}

async function book(door: Door, text: string, booking: Omit<Booking, 'id'>): Promise<VisitAnswer> {
  const ticket = openTicket(door.node, text);
  const now = door.node.clock.now().getTime();
  if (ticket?.house !== booking.house.id || ticket.openedAt + TICKET_MS < now)
    return { answer: 'outdated' };
  if ((await standingOf(door.itself, ticket.id)) !== undefined)
    return { answer: 'booked', link: linkOf(door.node, ticket.id) };
  if (ticket.openedAt + SOONEST_MS > now) return { answer: 'too-soon' };
  return bookOnce(door, { ...booking, id: ticket.id });
}

/** The booking that a link is of, and the records as whoever has it. */
async function reached(door: Door, link: string) {
  const id = idOfLink(door.node, link);
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

async function change(door: Door, link: string, { slot, people }: VisitChange) {
  const found = await reached(door, link);
  if (found === undefined) return undefined;
  const { fact, institution } = found.booking;
  const wanted = await leftOf(door.itself, slot);
  const now = door.node.clock.now();
  const isHere = wanted !== undefined && wanted.institution === institution;
  if (
    !isHere ||
    !isOpenFor(wanted, now) ||
    !['confirmed', 'waiting', 'offered'].includes(fact.state)
  )
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

async function cancel(door: Door, link: string): Promise<VisitView | undefined> {
  const found = await reached(door, link);
  if (found === undefined) return undefined;
  const { records, booking } = found;
  if (!['confirmed', 'waiting', 'offered'].includes(booking.fact.state))
    return shown(door, records, booking);
  const changes = { state: 'cancelled', offeredUntil: undefined } as const;
  const done = await revised(door, found, changes, '家属取消 cancelled by the family');
  return done.answer === 'done' ? done.view : shown(door, records, booking);
}

async function accept(door: Door, link: string): Promise<VisitChanged | undefined> {
  const found = await reached(door, link);
  if (found === undefined) return undefined;
  if (found.booking.fact.state !== 'offered') return { answer: 'not-now' };
  return revised(door, found, { state: 'confirmed' }, '候补确认 took the place that was offered');
}

/** The door of families that book a visit ([decision 57](docs/decisions/0057-visits-are-booked.md)). */
export function visitDoor({ node, recordsAs }: DoorDependencies): VisitDoor {
  const itself = recordsAs(nodeItself(node.node, reading(...READS)), OWN_AFFAIRS);
  const now = (): Date => node.clock.now();
  const door: Door = {
    node,
    itself,
    keeper: recordsAs(nodeItself(node.node, node.access.rightsOf(['visitKeeper'])), OWN_AFFAIRS),
    as: (id, house) => recordsAs(bookerOf(node, id, house), OWN_AFFAIRS),
    tickets: ticketsOf(node),
    kept: keptSlots(node.clock, (house) => slotsOf(itself, house, now())),
    attempts: createAttempts(node.db, node.clock),
  };
  return {
    slots: (house) => door.kept.of(house),
    elsewhere: (house, from, people) => sitesWithPlaces(itself, house, { from, people }, now()),
    houses: () => housesWithSlots(itself, now()),
    ticket: ({ id }) => sealTicket(node, id),
    book: (ticket, house, asked, address) => book(door, ticket, { house, asked, address }),
    look: async (link) => {
      const found = await reached(door, link);
      return found && shown(door, found.records, found.booking);
    },
    change: (link, wanted) => change(door, link, wanted),
    cancel: (link) => cancel(door, link),
    accept: (link) => accept(door, link),
  };
}
