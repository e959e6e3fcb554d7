import type {
  SlotFree,
  VisitAnswer,
  VisitAsked,
  VisitDoor,
  VisitHouse,
} from '@qingming/connect/api/visits.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { visitBooking } from '@qingming/standard/records/visit-booking.ts';
import { type Actor, nodeItself, type Purpose } from '../../kernel/access/actor.ts';
import { reading } from '../../kernel/access/rights.ts';
import { type Attempt, createAttempts } from '../../kernel/accounts/attempts.ts';
import { openForm, sealForm } from '../../kernel/crypto/sealed-form.ts';
import { networkOf } from '../../kernel/accounts/origin-prefix.ts';
import { civilDay } from '../../kernel/clock.ts';
import { toFault } from '../../kernel/errors/to-fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { placesFor, priorityOf } from './chosen-places.ts';
import { keptSlots } from './kept-slots.ts';
import { leftOf } from './left.ts';
import { findOwnRight, type OwnRight } from './own-right.ts';
import { answerOf } from './refused-booking.ts';
import { ticketsOf } from './ticket.ts';
import { bookerOf, LINKS } from './visit-actor.ts';
import {
  housesWithSlots,
  knownBefore,
  sitesWithPlaces,
  slotsOf,
  standingOf,
} from './visit-questions.ts';
import { accept, cancel, change, look } from './visit-changes.ts';
import { type Door, isOpenFor, timesOf } from './door-parts.ts';

interface DoorDependencies {
  readonly node: NodeContext;
  readonly recordsAs: (actor: Actor, purpose: Purpose) => Records;
}

type Fact = FactOf<typeof visitBooking>;

const OWN_AFFAIRS: Purpose = 'own-affairs';
const FORM = 'visit.form';
const MINUTE_MS = 60_000;
/** Sooner than this nobody has read and filled in the form. */
const SOONEST_MS = 3000;
const TICKET_MS = 6 * 60 * MINUTE_MS;
/** So many bookings to come one telephone number has at one house. */
const MOST_OF_PHONE = 3;
const READS = ['visitSlot', 'visitBooking', 'institution', 'rightOfUse'] as const;

const networkCount = (kind: 'visit' | 'visitRight', address: string): readonly Attempt[] => [
  { kind, value: networkOf(address) },
];

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
  if (await door.attempts.isLocked(counted)) return 'unknown';
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
  const link = LINKS.linkOf(door.node, id);
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
  }
}

/** Writes what the places allow that are known; `full` may be older than the last who cancelled. */
async function writeFor(
  door: Door,
  booking: Booking,
  slot: SlotFree,
  own: OwnRight | undefined,
): Promise<VisitAnswer> {
  const fact = factOf(booking, { slot, own, now: door.node.clock.now() });
  return 'answer' in fact ? fact : write(door, booking, fact);
}

/**
 * Books by the places as they were a moment ago, so that the rush costs one question the less; where the database
 * says that they are gone, once more by the places as they are: kept ones may be left, or the waiting list.
 */
async function bookSlot(door: Door, booking: Booking, slot: SlotFree, own: OwnRight | undefined) {
  const answer = await writeFor(door, booking, slot, own);
  if (answer.answer !== 'full' || isGone(slot)) return answer;
  door.kept.forget(booking.house.id);
  const now = await leftOf(door.itself, slot.id);
  return now === undefined ? answer : writeFor(door, booking, now, own);
}

const isGone = ({ open, priority }: SlotFree): boolean =>
  open.people === 0 && priority.people === 0;

async function bookOnce(door: Door, booking: Booking, ofPhone: number): Promise<VisitAnswer> {
  const { house, asked, address } = booking;
  const now = door.node.clock.now();
  const slot = (await door.kept.of(house)).find((one) => one.id === asked.slot);
  if (slot === undefined || !isOpenFor(slot, now)) return { answer: 'not-now' };
  if (isGone(slot) && !asked.waits) return { answer: 'full', of: 'people' };
  const right = await rightOf(door, booking);
  if (right === 'unknown') return { answer: 'right-unknown' };
  const isLocked = await door.attempts.failed(networkCount('visit', address));
  if (isLocked || ofPhone >= MOST_OF_PHONE) return { answer: 'too-many' };
  return bookSlot(door, booking, slot, right === 'none' ? undefined : right);
}

async function book(door: Door, text: string, booking: Omit<Booking, 'id'>): Promise<VisitAnswer> {
  const ticket = openForm(door.node, FORM, text);
  const now = door.node.clock.now().getTime();
  if (ticket?.house !== booking.house.id || ticket.openedAt + TICKET_MS < now)
    return { answer: 'outdated' };
  const { id } = ticket;
  const asking = { id, house: booking.house.id, phone: booking.asked.phone };
  const { written, ofPhone } = await knownBefore(door.itself, asking, new Date(now));
  if (written) return { answer: 'booked', link: LINKS.linkOf(door.node, id) };
  if (ticket.openedAt + SOONEST_MS > now) return { answer: 'too-soon' };
  return bookOnce(door, { ...booking, id }, ofPhone);
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
    ticket: ({ id }) => sealForm(node, FORM, id),
    book: (ticket, house, asked, address) => book(door, ticket, { house, asked, address }),
    look: (link) => look(door, link),
    change: (link, wanted) => change(door, link, wanted),
    cancel: (link) => cancel(door, link),
    accept: (link) => accept(door, link),
  };
}
