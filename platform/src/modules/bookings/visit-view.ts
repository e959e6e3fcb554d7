import type { VisitView } from '@qingming/connect/api/visits.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import type { visitBooking } from '@qingming/standard/records/visit-booking.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { leftOf } from './left.ts';
import type { Tickets } from './ticket.ts';
import { beforeIt } from './visit-questions.ts';

type Booking = Stored<typeof visitBooking>;

interface Looking {
  /** As whoever has the link. */
  readonly records: Records;
  readonly itself: Records;
  readonly tickets: Tickets;
}

async function houseOf(records: Records, id: string): Promise<VisitView['house']> {
  const { fact, region } = await records.get(institution, id);
  return {
    id,
    region,
    number: fact.number,
    name: fact.name,
    kind: fact.kind,
    address: fact.address,
    phone: fact.servicePhone ?? null,
    publicTransport: fact.publicTransport ?? null,
    publicTransportEn: fact.publicTransportEn ?? null,
    parking: fact.parking ?? null,
    parkingEn: fact.parkingEn ?? null,
  };
}

/** The ticket of a booking that opens the gate; null of any other. */
const ticketOf = ({ fact }: Booking, house: string, tickets: Tickets): string | null =>
  fact.state === 'confirmed' || fact.state === 'checked-in'
    ? tickets.make({
        number: fact.number,
        house,
        from: Date.parse(fact.from),
        until: Date.parse(fact.until),
        people: fact.people,
        vehicles: fact.vehicles,
      })
    : null;

/** What whoever has the link is shown of a booking. */
export async function viewOf(
  { records, itself, tickets }: Looking,
  booking: Booking,
): Promise<VisitView> {
  const { fact, id } = booking;
  const house = await houseOf(records, booking.institution ?? '');
  const slot = await leftOf(itself, fact.slot);
  if (slot === undefined) throw new Fault('not-found');
  const { institution: _house, ...free } = slot;
  return {
    id,
    number: fact.number,
    state: fact.state,
    house,
    slot: free,
    people: fact.people,
    vehicles: fact.vehicles,
    plate: fact.plate ?? null,
    name: fact.name,
    phone: fact.phone,
    askedAt: fact.askedAt,
    offeredUntil: fact.offeredUntil ?? null,
    checkedInAt: fact.checkedInAt ?? null,
    before: fact.state === 'waiting' ? await beforeIt(itself, { id, ...fact }) : 0,
    ticket: ticketOf(booking, house.number, tickets),
  };
}
