import { formatSeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { visitBooking } from '@qingming/standard/records/visit-booking.ts';
import { visitSlot } from '@qingming/standard/records/visit-slot.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import { type Batch, newFact } from './batch.ts';
import { fullName } from './names.ts';
import type { Random } from './random.ts';
import type { RestingPlace } from './registry.ts';
import { clockOf, DAY, dayOf, HOUR, iso, MINUTE, startOfDay, yearOf } from './time.ts';

type Slot = FactOf<typeof visitSlot>;

/** Today and the days to come that may be booked. */
const DAYS = 7;
const HOURS = [8, 10, 12, 14, 16] as const;
const LENGTH = 2 * HOUR;
const BOOKED_FROM = 8 * HOUR;
const MANY = { people: 120, vehicles: 30, phonePeople: 20, phoneVehicles: 4 } as const;
/** Small enough that it is full: what a family sees then. */
const FEW = { people: 8, vehicles: 2, phonePeople: 2, phoneVehicles: 0 } as const;

/** Whole days from today, hour of the slot, people, vehicles; the last of the full slot waits. */
const BOOKINGS: readonly (readonly [day: number, hour: number, people: number, plate?: string])[] =
  [
    [0, 8, 3],
    [0, 14, 2, '演·A00001'],
    [0, 16, 4, '演·A00002'],
    [0, 16, 1],
    [1, 10, 5, '演·A00003'],
    [1, 10, 1],
    [2, 10, 2],
  ];

interface Made {
  readonly id: string;
  readonly begins: number;
  readonly fact: Slot;
}

const isFullOne = (day: number, hour: number): boolean => day === 1 && hour === 10;

function slotsOf(random: Random, now: number): readonly Made[] {
  return Array.from({ length: DAYS }, (_, day) => day).flatMap((day) =>
    HOURS.map((hour): Made => {
      const begins = startOfDay(now) + day * DAY + hour * HOUR;
      const ends = begins + LENGTH;
      const opens = startOfDay(begins - DAYS * DAY) + BOOKED_FROM;
      return {
        id: random.uuid(now),
        begins,
        fact: {
          name: `${dayOf(begins)} ${clockOf(begins)}–${clockOf(ends)}`,
          from: iso(begins),
          until: iso(ends),
          opensAt: iso(opens),
          ...(isFullOne(day, hour) ? FEW : MANY),
          priorityPeople: 0,
          priorityVehicles: 0,
          needsDocument: false,
          state: 'open',
        },
      };
    }),
  );
}

/** A cemetery or a columbarium as it receives visitors: the slots of a week, and who has booked. */
function visitsOf(random: Random, { owner }: RestingPlace, now: number, first: number) {
  const made = slotsOf(random, now);
  const slots = made.map(({ id, begins, fact }) =>
    newFact(visitSlot, id, owner, begins - (DAYS + 1) * DAY, fact),
  );
  const bookings = BOOKINGS.flatMap(([day, hour, people, plate], place): NewFact[] => {
    const slot = made.find(({ begins }) => begins === startOfDay(now) + day * DAY + hour * HOUR);
    if (slot === undefined) return [];
    const at = Math.min(now, slot.begins) - (BOOKINGS.length - place) * 20 * MINUTE - 3 * HOUR;
    const serial = first + place;
    return [
      newFact(visitBooking, random.uuid(at), owner, at, {
        number: formatSeriesNumber({
          ...{ prefix: 'QM', region: owner.region, year: yearOf(at), serial },
        }),
        state: 'confirmed',
        slot: slot.id,
        day: dayOf(slot.begins),
        from: slot.fact.from,
        until: slot.fact.until,
        people,
        vehicles: plate === undefined ? 0 : 1,
        ...(plate !== undefined && { plate }),
        name: fullName(random, '2', yearOf(now) - 50),
        phone: `140000003${String(serial).padStart(2, '0')}`,
        channel: 'portal',
        quota: 'open',
        askedAt: iso(at),
      }),
    ];
  });
  return { slots, bookings };
}

/** What the first cemetery and the first columbarium of a province show: a few records, for every start makes them. */
export function visitBatch(random: Random, places: readonly RestingPlace[], now: number): Batch {
  const all = places.map((place, index) =>
    visitsOf(random, place, now, 1 + index * BOOKINGS.length),
  );
  return [
    { kind: visitSlot, facts: all.flatMap(({ slots }) => slots) },
    { kind: visitBooking, facts: all.flatMap(({ bookings }) => bookings) },
  ];
}
