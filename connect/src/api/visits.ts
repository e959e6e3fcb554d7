import type { FactOf } from '@qingming/standard/language/record.ts';
import type { gateScan } from '@qingming/standard/records/gate-scan.ts';
import type { visitBooking } from '@qingming/standard/records/visit-booking.ts';
import type { visitSlot } from '@qingming/standard/records/visit-slot.ts';
import { flag, instant, object, optional, text, type TypeOf, uuid } from '../schema.ts';
import type { InstitutionFact, Told } from './registry.ts';

type BookingFact = FactOf<typeof visitBooking>;
type SlotFact = FactOf<typeof visitSlot>;

/** The house that is visited, as the portal shows it. */
export interface VisitHouse {
  readonly id: string;
  readonly number: string;
  /** Six digits. */
  readonly region: string;
}

/** What is left of a quota. */
export interface Left {
  readonly people: number;
  readonly vehicles: number;
}

/** A time slot as a family sees it. */
export interface SlotFree {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  readonly opensAt: string;
  readonly state: SlotFact['state'];
  readonly closedBecause: SlotFact['closedBecause'] | null;
  readonly needsDocument: boolean;
  /** Places that everybody may book. */
  readonly open: Left;
  /** Places kept for elders, people with disabilities and right-holders. */
  readonly priority: Left;
  /** Places kept for the telephone. */
  readonly phone: Left;
  /** Families on the waiting list. */
  readonly waiting: number;
}

/** The nearest free times of another site of the county. */
export interface OtherSite {
  readonly house: Told<InstitutionFact, 'number' | 'name' | 'kind'> & { readonly region: string };
  readonly slot: { readonly from: string; readonly until: string };
  /** Open to everybody. */
  readonly people: number;
}

/** What a family tells that books a visit. */
export type VisitAsked = Pick<BookingFact, 'people' | 'vehicles' | 'name' | 'phone'> &
  Partial<Pick<BookingFact, 'plate' | 'documentKind' | 'document'>> & {
    readonly slot: string;
    /** The number of the right of use or of the burial certificate, where the holder books. */
    readonly right?: string | undefined;
    /** Asks for a place on the waiting list, where the slot is full. */
    readonly waits: boolean;
  };

export type VisitAnswer =
  | { readonly answer: 'booked'; readonly link: string }
  /** Sent sooner than anybody types; the same form may be sent again. */
  | { readonly answer: 'too-soon' }
  /** The form was opened hours ago, or is none of ours. */
  | { readonly answer: 'outdated' }
  /** More than one network, or one telephone number, may book. */
  | { readonly answer: 'too-many' }
  /** No place is left for so many people, or for the vehicle; or those who wait come first. */
  | { readonly answer: 'full'; readonly of: 'people' | 'vehicles' }
  /** The slot is closed, over, or not open for bookings yet. */
  | { readonly answer: 'not-now' }
  /** The number of the right and what was told of its holder do not belong together. */
  | { readonly answer: 'right-unknown' };

/** A booking, for whoever has its link; names and numbers are masked. */
export interface VisitView {
  readonly id: string;
  readonly number: string;
  readonly state: BookingFact['state'];
  readonly house: Told<InstitutionFact, 'number' | 'name' | 'kind' | 'address'> &
    VisitHouse & {
      readonly phone: string | null;
      readonly publicTransport: string | null;
      readonly publicTransportEn: string | null;
      readonly parking: string | null;
      readonly parkingEn: string | null;
    };
  readonly slot: SlotFree;
  readonly people: number;
  readonly vehicles: number;
  readonly plate: string | null;
  readonly name: string;
  readonly phone: string;
  readonly askedAt: string;
  readonly offeredUntil: string | null;
  readonly checkedInAt: string | null;
  /** How many wait before this one; of one that does not wait 0. */
  readonly before: number;
  /** What the QR code says, while it opens the gate. */
  readonly ticket: string | null;
}

/** What a family changes in its booking: the slot, or how many come. */
export interface VisitChange {
  readonly slot: string;
  readonly people: number;
}

export type VisitChanged =
  | { readonly answer: 'done'; readonly view: VisitView }
  | Extract<VisitAnswer, { readonly answer: 'full' | 'not-now' }>;

/** The door through which a family without an account books a visit. */
export interface VisitDoor {
  /** The slots of a house that are not over, by time. */
  slots(house: VisitHouse): Promise<readonly SlotFree[]>;
  /** Where else of the county so many people find a place from a moment on, three sites at the most. */
  elsewhere(house: VisitHouse, from: string, people: number): Promise<readonly OtherSite[]>;
  /** The houses that have slots to come, by number. */
  houses(): Promise<readonly (OtherSite['house'] & { readonly slots: number })[]>;
  /** What a form carries: which booking it would be, at which house, and since when it is open. */
  ticket(house: VisitHouse): string;
  /**
   * Books, or joins the waiting list; the same form sent twice is one booking. `address` is where it comes from.
   * Throws `invalid-input`, `rule-broken` and `already-exists` where what was told does not hold.
   */
  book(ticket: string, house: VisitHouse, asked: VisitAsked, address: string): Promise<VisitAnswer>;
  /** Undefined of a link that is none, and thirty days after the visit. */
  look(link: string): Promise<VisitView | undefined>;
  change(link: string, change: VisitChange): Promise<VisitChanged | undefined>;
  cancel(link: string): Promise<VisitView | undefined>;
  /** Takes the place that is offered to one who waits. */
  accept(link: string): Promise<VisitChanged | undefined>;
}

/** A booking of today, for a gate without a network: who it is stays out of it. */
export interface GateBooking {
  readonly number: string;
  readonly state: BookingFact['state'];
  readonly from: string;
  readonly until: string;
  readonly people: number;
  readonly vehicles: number;
  readonly checkedInAt: string | null;
  /** The slot was closed. */
  readonly closed: boolean;
}

/** `GET /api/visits/gate`: what a gate needs to go on without a network. */
export interface Gate {
  readonly house: string;
  /** Raw Ed25519 public key, base64url, by which tickets are checked. */
  readonly publicKey: string;
  readonly at: string;
  readonly bookings: readonly GateBooking[];
}

/** `POST /api/visits/gate/scans`: what was scanned or typed; `id` makes a retry harmless. */
export const newGateScan = object({
  id: uuid(),
  text: text({ minLength: 1, maxLength: 600 }),
  gate: optional(text({ maxLength: 40 })),
  /** When it was scanned without a network. */
  at: optional(instant()),
  offline: optional(flag()),
});
export type NewGateScan = TypeOf<typeof newGateScan>;

type ScanFact = FactOf<typeof gateScan>;

export interface GateAnswer {
  readonly result: ScanFact['result'];
  /** Of the booking, or what was typed. */
  readonly number: string;
  readonly at: string;
  readonly shownFirst: string | null;
  readonly people: number | null;
  readonly vehicles: number | null;
  readonly from: string | null;
  readonly until: string | null;
  /** Masked. */
  readonly name: string | null;
  readonly plate: string | null;
}
