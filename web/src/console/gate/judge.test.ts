import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';
import type { Gate, GateBooking } from '@qingming/connect/api/visits.ts';
import { TICKET_MARK, type TicketSays, ticketText } from '@qingming/connect/visit-ticket.ts';
import { judgeAlone, type KeptScan } from './judge.ts';

const keys = generateKeyPairSync('ed25519');
const publicKey = keys.publicKey
  .export({ format: 'der', type: 'spki' })
  .subarray(-32)
  .toString('base64url');
const AT = '2026-12-01T02:30:00.000Z';
const SAYS: TicketSays = {
  number: 'QM370102-2026-000007',
  house: 'TZ370102-01',
  from: Date.parse('2026-12-01T02:00:00Z'),
  until: Date.parse('2026-12-01T04:00:00Z'),
  people: 3,
  vehicles: 0,
};
const ticket = (more: Partial<TicketSays> = {}): string => {
  const signed = `${TICKET_MARK}.${Buffer.from(ticketText({ ...SAYS, ...more })).toString('base64url')}`;
  return `${signed}.${sign(null, Buffer.from(signed), keys.privateKey).toString('base64url')}`;
};
const gate = (...bookings: readonly GateBooking[]): Gate => ({
  ...{ house: 'TZ370102-01', publicKey, at: AT, bookings },
});
const booking = (more: Partial<GateBooking> = {}): GateBooking => ({
  ...{ number: SAYS.number, state: 'confirmed', people: 3, vehicles: 0, closed: false },
  ...{ from: '2026-12-01T02:00:00.000Z', until: '2026-12-01T04:00:00.000Z', checkedInAt: null },
  ...more,
});
const result = async (of: Gate, text: string, kept: readonly KeptScan[] = [], at = AT) =>
  (await judgeAlone(of, kept, { text, at })).result;

test('without a network a signature lets in, once; what this device let in before is told', async () => {
  assert.equal(await result(gate(), ticket()), 'first');
  const kept = [
    {
      id: 'a',
      account: 'b',
      text: ticket(),
      number: SAYS.number,
      at: AT,
      result: 'first' as const,
    },
  ];
  const again = await judgeAlone(gate(), kept, { text: ticket(), at: AT });
  assert.deepEqual([again.result, again.shownFirst, again.people], ['again', AT, 3]);
});

test('the list of the day knows who cancelled, who came, and who moved; six digits are enough', async () => {
  assert.equal(await result(gate(booking({ state: 'cancelled' })), ticket()), 'cancelled');
  assert.equal(await result(gate(booking({ closed: true })), ticket()), 'cancelled');
  assert.equal(
    await result(gate(booking({ state: 'checked-in', checkedInAt: AT })), ticket()),
    'again',
  );
  const moved = booking({ from: '2026-12-01T06:00:00.000Z', until: '2026-12-01T08:00:00.000Z' });
  assert.equal(await result(gate(moved), ticket()), 'other-slot');
  assert.equal(await result(gate(booking()), '000007'), 'first');
  assert.equal(await result(gate(booking()), '000008'), 'forged');
});

test('another time, another site, and what nobody signed are told apart', async () => {
  assert.equal(await result(gate(), ticket(), [], '2026-12-01T05:00:00.000Z'), 'other-slot');
  assert.equal(await result(gate(), ticket({ house: 'GZ370102-01' })), 'other-slot');
  const [mark = '', , signature = ''] = ticket().split('.');
  const altered = Buffer.from(ticketText({ ...SAYS, people: 5 })).toString('base64url');
  assert.equal(await result(gate(), `${mark}.${altered}.${signature}`), 'forged');
  assert.equal(await result(gate(), 'https://example.com'), 'forged');
});
