import type { Gate, GateAnswer, GateBooking, NewGateScan } from '@qingming/connect/api/visits.ts';
import { isInTime, typedNumber } from '@qingming/connect/visit-ticket.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { gateScan } from '@qingming/standard/records/gate-scan.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { visitBooking } from '@qingming/standard/records/visit-booking.ts';
import { houseOf } from '../../kernel/access/actor.ts';
import { civilDay, instantsOf } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault, isFault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import type { Tickets } from './ticket.ts';

type Booking = Stored<typeof visitBooking>;
type ScanFact = FactOf<typeof gateScan>;

const MOST_OF_A_DAY = 20_000;
/** A device keeps what it scanned without a network for so long. */
const MOST_QUEUED_HOURS = 72;
const LONGEST_SHOWN = 24;

/** The one house that whoever stands at the gate works in. */
function hereOf({ actor }: Records): string {
  const house = houseOf(actor);
  if (house === null) throw new Fault('out-of-scope');
  return house;
}

const today = (node: NodeContext) => {
  const day = civilDay(node.clock.now());
  return instantsOf({ from: day, to: day });
};

/** What a gate needs to go on without a network: the key, and today's bookings without a name. */
export async function gateOf(node: NodeContext, records: Records, tickets: Tickets): Promise<Gate> {
  const here = hereOf(records);
  const { from, until } = today(node);
  const house = await records.get(institution, here);
  const bookings = await records.ask(
    { reads: ['visitBooking', 'visitSlot'], act: 'visits.gate' },
    async (asking) => ({
      answer: await asking.all<GateBooking>(sql`
        select b.number, b.state, b.from_ as from, b.until, b.people, b.vehicles,
          b.checked_in_at as "checkedInAt", s.state = 'closed' as closed
        from ${asking.from('visitBooking')} b
        join ${asking.from('visitSlot')} s on s.province = b.province and s.id = b.slot
        where b.institution = ${here}::uuid and b.from_ >= ${from}::timestamptz and b.from_ < ${until}::timestamptz
        order by b.number limit ${MOST_OF_A_DAY}`),
    }),
  );
  const at = node.clock.now().toISOString();
  return { house: house.fact.number, publicKey: tickets.publicKey, at, bookings };
}

/** What was shown: the number of a booking, in a ticket of this node or typed; `forged` of anything else. */
function numberIn(tickets: Tickets, text: string): { readonly number: string } | undefined {
  const says = tickets.read(text);
  if (says !== undefined) return { number: says.number };
  const number = typedNumber(text);
  return number === undefined ? undefined : { number };
}

/** The booking of this house with the number, or of today with its last six digits. */
async function findBooking(node: NodeContext, records: Records, number: string) {
  const here = hereOf(records);
  const { from, until } = today(node);
  const whole = number.length > 6;
  const found = await records.ask(
    { reads: ['visitBooking'], act: 'visits.gate' },
    async (asking) => ({
      answer: await asking.maybe<{ id: string }>(
        whole
          ? sql`select b.id from ${asking.from('visitBooking')} b
            where b.number = ${number} and b.institution = ${here}::uuid`
          : sql`select b.id from ${asking.from('visitBooking')} b
            where b.institution = ${here}::uuid and b.from_ >= ${from}::timestamptz
              and b.from_ < ${until}::timestamptz and right(b.number, 6) = ${number}
            order by b.state = 'confirmed' desc limit 1`,
      ),
    }),
  );
  return found && records.get(visitBooking, found.id);
}

const isClosed = (records: Records, slot: string): Promise<boolean> =>
  records.ask({ reads: ['visitSlot'], act: 'visits.gate' }, async (asking) => ({
    answer:
      (await asking.maybe(sql`select 1 from ${asking.from('visitSlot')} s
        where s.id = ${slot}::uuid and s.state = 'closed'`)) !== undefined,
  }));

interface Shown {
  readonly at: string;
  readonly isOurs: boolean;
  readonly closed: boolean;
}

/** The one answer of a gate. */
export function judge(
  booking: Pick<FactOf<typeof visitBooking>, 'state' | 'from' | 'until'> | undefined,
  { at, isOurs, closed }: Shown,
): ScanFact['result'] {
  if (booking === undefined) return isOurs ? 'other-slot' : 'forged';
  const { state, from, until } = booking;
  if (state === 'checked-in') return 'again';
  if (!['confirmed', 'no-show'].includes(state) || closed) return 'cancelled';
  const times = { from: Date.parse(from), until: Date.parse(until) };
  return isInTime(Date.parse(at), times) ? 'first' : 'other-slot';
}

const answered = (scan: ScanFact, booking: Booking | undefined): GateAnswer => ({
  result: scan.result,
  number: booking?.fact.number ?? scan.shown,
  at: scan.at,
  shownFirst: scan.shownFirst ?? null,
  people: booking?.fact.people ?? null,
  vehicles: booking?.fact.vehicles ?? null,
  from: booking?.fact.from ?? null,
  until: booking?.fact.until ?? null,
  name: booking?.fact.name ?? null,
  plate: booking?.fact.plate ?? null,
});

/** When it was shown: now, or when a device without a network scanned it. */
function shownAt(node: NodeContext, { at, offline }: NewGateScan): string {
  const now = node.clock.now();
  if (offline !== true || at === undefined) return now.toISOString();
  const hours = (now.getTime() - Date.parse(at)) / 3_600_000;
  if (hours > MOST_QUEUED_HOURS) throw new Fault('queued-too-long', { hours: MOST_QUEUED_HOURS });
  return new Date(Math.min(Date.parse(at), now.getTime())).toISOString();
}

interface Checking {
  readonly node: NodeContext;
  readonly records: Records;
  readonly tickets: Tickets;
  readonly scan: NewGateScan;
}

async function checkIn({ node, records, tickets, scan }: Checking): Promise<GateAnswer> {
  const { actor } = records;
  if (actor.staff === null) throw new Fault('not-allowed');
  const at = shownAt(node, scan);
  const number = numberIn(tickets, scan.text)?.number;
  const booking = number === undefined ? undefined : await findBooking(node, records, number);
  const isOurs = tickets.read(scan.text) !== undefined;
  const closed = booking !== undefined && (await isClosed(records, booking.fact.slot));
  const result = judge(booking?.fact, { at, isOurs, closed });
  const fact: ScanFact = {
    shown: (number ?? scan.text).slice(0, LONGEST_SHOWN),
    result,
    at,
    offline: scan.offline === true,
    by: actor.staff,
    ...(scan.gate !== undefined && { gate: scan.gate }),
    ...(booking !== undefined && { booking: booking.id }),
    ...(result === 'again' && { shownFirst: booking?.fact.checkedInAt ?? at }),
  };
  if (result === 'first' && booking !== undefined)
    await records.revise(
      visitBooking,
      booking.id,
      booking.version,
      { state: 'checked-in', checkedInAt: at },
      '入园核验 checked in at the gate',
    );
  const owner = booking ?? (await records.get(institution, hereOf(records)));
  await records.create(
    gateScan,
    fact,
    { region: owner.region, institution: hereOf(records) },
    scan.id,
  );
  return answered(fact, booking);
}

/** A retry of the same scan is answered as it was the first time. */
async function earlier(records: Records, id: string): Promise<GateAnswer | undefined> {
  const scan = await records.find(gateScan, id);
  if (scan === undefined) return undefined;
  const { booking } = scan.fact;
  return answered(
    scan.fact,
    booking === undefined ? undefined : await records.get(visitBooking, booking),
  );
}

const TRIES = 3;
/** Two gates at one moment: one of them was quicker, and the other looks again. */
const CROSSED = ['stale-version', 'already-exists'];

/** Checks what was shown at the gate, lets in whoever may come, and keeps what was answered. */
export async function checkAtGate(checking: Checking): Promise<GateAnswer> {
  for (let left = TRIES; ; left -= 1) {
    const known = await earlier(checking.records, checking.scan.id);
    if (known !== undefined) return known;
    try {
      return await checking.records.together((records) => checkIn({ ...checking, records }));
    } catch (error) {
      if (left <= 1 || !isFault(error) || !CROSSED.includes(error.code)) throw error;
    }
  }
}
