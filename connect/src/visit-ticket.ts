/**
 * What the QR code of a visit says, in one line: who made it, what it holds, and its signature. A gate reads it without
 * a network. `QMV1.<what it holds, base64url>.<Ed25519 signature over the first two parts, base64url>`.
 */
export const TICKET_MARK = 'QMV1';

/** What a ticket holds; nothing of it names a person. */
export interface TicketSays {
  /** Of the booking. */
  readonly number: string;
  /** The number of the institution. */
  readonly house: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  readonly people: number;
  readonly vehicles: number;
}

const MINUTE_MS = 60_000;
const NUMBER = /^[A-Z]{2,4}\d{6}-\d{4}-\d{6}$/;
const PARTS = 6;

/** As it is signed, before base64url: six parts, times in whole minutes. */
export const ticketText = ({ number, house, from, until, people, vehicles }: TicketSays): string =>
  [
    number,
    house,
    Math.floor(from / MINUTE_MS),
    Math.floor(until / MINUTE_MS),
    people,
    vehicles,
  ].join('|');

/** What a text of six parts says; undefined of any other. */
export function readTicketText(text: string): TicketSays | undefined {
  const parts = text.split('|');
  const [number = '', house = '', ...rest] = parts;
  const [from = NaN, until = NaN, people = NaN, vehicles = NaN] = rest.map(Number);
  const isWhole = [from, until, people, vehicles].every(Number.isSafeInteger);
  if (parts.length !== PARTS || !NUMBER.test(number) || house === '' || !isWhole) return undefined;
  return { number, house, from: from * MINUTE_MS, until: until * MINUTE_MS, people, vehicles };
}

/** A ticket in its parts, not yet believed. */
export interface TicketParts {
  readonly signed: string;
  readonly body: string;
  readonly signature: string;
}

const WHOLE = /^(QMV1\.([A-Za-z0-9_-]{20,400}))\.([A-Za-z0-9_-]{80,100})$/;

/** The parts of a scanned ticket; undefined of a text that is none. */
export function partsOfTicket(scanned: string): TicketParts | undefined {
  const [, signed, body, signature] = WHOLE.exec(scanned.trim()) ?? [];
  return signed === undefined || body === undefined || signature === undefined
    ? undefined
    : { signed, body, signature };
}

/** A booking number as it is typed or scanned, or its last six digits; undefined of anything else. */
export function typedNumber(typed: string): string | undefined {
  const tidy = typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  return NUMBER.test(tidy) || /^\d{6}$/.test(tidy) ? tidy : undefined;
}

/** Sooner than this before its slot nobody is let in. */
export const EARLY_MINUTES = 60;

/** Whether a gate may let somebody in for this time. */
export const isInTime = (
  at: number,
  { from, until }: Pick<TicketSays, 'from' | 'until'>,
): boolean => at >= from - EARLY_MINUTES * MINUTE_MS && at <= until;
