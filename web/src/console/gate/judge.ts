import type { Gate, GateAnswer, GateBooking } from '@qingming/connect/api/visits.ts';
import {
  isInTime,
  partsOfTicket,
  readTicketText,
  type TicketSays,
  typedNumber,
} from '@qingming/connect/visit-ticket.ts';

/** A ticket that was shown on this device without a network, and waits to be told. */
export interface KeptScan {
  readonly id: string;
  readonly account: string;
  readonly text: string;
  readonly number: string;
  /** ISO, by the clock of the server. */
  readonly at: string;
  readonly result: GateAnswer['result'];
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
    sign.charCodeAt(0),
  );

/**
 * What a scanned ticket says, where the key of the node signed it; undefined of any other text. Throws where the browser
 * does not know Ed25519.
 */
export async function readSigned(
  scanned: string,
  publicKey: string,
): Promise<TicketSays | undefined> {
  const parts = partsOfTicket(scanned);
  if (parts === undefined) return undefined;
  const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', false, [
    'verify',
  ]);
  const signed = new TextEncoder().encode(parts.signed);
  const isOurs = await crypto.subtle.verify('Ed25519', key, bytesOf(parts.signature), signed);
  return isOurs ? readTicketText(new TextDecoder().decode(bytesOf(parts.body))) : undefined;
}

/** The booking on the list of the day with a number, or with its last six digits. */
const listed = ({ bookings }: Gate, number: string): GateBooking | undefined =>
  bookings.find((one) => one.number === number || one.number.endsWith(`-${number}`));

type Known = Pick<GateAnswer, 'number' | 'from' | 'until' | 'people' | 'vehicles'>;

const knownOf = (
  says: TicketSays | undefined,
  booking: GateBooking | undefined,
): Known | undefined =>
  booking ??
  (says && {
    ...says,
    from: new Date(says.from).toISOString(),
    until: new Date(says.until).toISOString(),
  });

const MAY_COME: readonly string[] = ['confirmed', 'no-show'];

function resultOf(
  gate: Gate,
  {
    says,
    booking,
    known,
    at,
  }: { says?: TicketSays | undefined; booking?: GateBooking | undefined; known: Known; at: string },
): GateAnswer['result'] {
  if (says !== undefined && says.house !== gate.house) return 'other-slot';
  if (booking !== undefined && (booking.closed || !MAY_COME.includes(booking.state)))
    return 'cancelled';
  const times = { from: Date.parse(known.from ?? ''), until: Date.parse(known.until ?? '') };
  return isInTime(Date.parse(at), times) ? 'first' : 'other-slot';
}

/**
 * The answer of a gate without a network: by the signature, by the list of the day that this device read last, and by
 * what it let in since. It may be wrong where another gate let the same ticket in; the node says so afterwards.
 */
export async function judgeAlone(
  gate: Gate,
  kept: readonly KeptScan[],
  { text, at }: { readonly text: string; readonly at: string },
): Promise<GateAnswer> {
  const says = await readSigned(text, gate.publicKey);
  const number = says?.number ?? typedNumber(text);
  const booking = number === undefined ? undefined : listed(gate, number);
  const known = knownOf(says, booking);
  const none = { name: null, plate: null, shownFirst: null, at };
  if (known === undefined)
    return {
      ...none,
      ...{ result: 'forged', number: number ?? text.slice(0, 24) },
      ...{ people: null, vehicles: null, from: null, until: null },
    };
  const { from, until, people, vehicles } = known;
  const told = { ...none, number: known.number, from, until, people, vehicles };
  const before = kept.find((one) => one.number === known.number && one.result === 'first')?.at;
  const shownFirst = booking?.checkedInAt ?? before ?? null;
  if (shownFirst !== null) return { ...told, result: 'again', shownFirst };
  return { ...told, result: resultOf(gate, { says, booking, known, at }) };
}
