import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { heldDecision } from '@qingming/standard/codes/online-payment.ts';
import type { channelRefund } from '@qingming/standard/records/channel-refund.ts';
import type { payIntent } from '@qingming/standard/records/pay-intent.ts';
import { codeOf, integer, object, oneOf, optional, type TypeOf, uuid, version } from '../schema.ts';
import type { Told } from './registry.ts';

type PayIntentFact = FactOf<typeof payIntent>;
type ChannelRefundFact = FactOf<typeof channelRefund>;

/** What the cashier may do with an order now. */
export type OrderAct = 'cancel' | 'check' | 'propose' | 'agree' | 'return';

/** An order at a payment system, as the cashier sees it. Fen. */
export interface OnlineOrder
  extends Told<PayIntentFact, 'orderNumber' | 'method' | 'amount' | 'way' | 'state' | 'startedAt'>,
    Told<PayIntentFact, 'expiresAt' | 'outside' | 'received' | 'paidAt' | 'payment' | 'heldFor'>,
    Told<PayIntentFact, 'decision'> {
  readonly id: string;
  readonly version: number;
  readonly startedByName: string | null;
  readonly proposedByName: string | null;
  readonly decidedByName: string | null;
  /** The QR code while it can be paid, SVG. */
  readonly qr: string | null;
  readonly acts: readonly OrderAct[];
}

export interface OnlineRefund
  extends Told<ChannelRefundFact, 'refundNumber' | 'intent' | 'refund' | 'amount' | 'state'>,
    Told<ChannelRefundFact, 'sentAt' | 'doneAt' | 'outside'> {
  readonly id: string;
}

/** `GET /api/cases/:case/bill/online`; every act on an order answers with it. */
export interface OnlinePayments {
  /** By what the institution can be paid online now: codes of `paymentMethod`. */
  readonly methods: readonly string[];
  readonly orders: readonly OnlineOrder[];
  readonly refunds: readonly OnlineRefund[];
}

/** `POST /api/cases/:case/bill/online`: a QR code that the family scans at the counter. */
export const newOnlineOrder = object({
  id: optional(uuid()),
  method: oneOf('5', '6', '7'),
  /** Fen. */
  amount: integer({ minimum: 1 }),
});
export type NewOnlineOrder = TypeOf<typeof newOnlineOrder>;

/** `POST …/online/:order/proposal`: what shall become of money that is held. */
export const heldProposal = object({ version: version(), decision: codeOf(heldDecision) });
export type HeldProposal = TypeOf<typeof heldProposal>;

/** `GET /api/payments/held`: money that waits for people to decide, the oldest first. */
export interface HeldMoney {
  readonly rows: readonly (Told<
    PayIntentFact,
    'orderNumber' | 'method' | 'amount' | 'received' | 'paidAt' | 'heldFor' | 'decision'
  > & { readonly id: string; readonly case: string; readonly caseNumber: string })[];
}

/** A day of a merchant beside a closing: ours, the channel's, the bank's as far as it was recorded. Fen. */
export interface ChannelDayLine {
  readonly id: string;
  readonly method: string;
  readonly merchant: string;
  readonly day: string;
  readonly state: string;
  readonly ours: number;
  readonly theirs: number;
  readonly oursReturned: number;
  readonly theirsReturned: number;
  readonly fee: number;
  readonly bank: number | null;
}

/** What a family may pay online, and what became of it. Fen. */
export interface FamilyPay {
  /** Identifier for the next order, so that a form that is sent twice makes one. */
  readonly next: string;
  readonly institutionName: string;
  readonly servicePhone: string | null;
  readonly billNumber: string;
  readonly billState: 'open' | 'issued' | 'other';
  readonly outstanding: number;
  /** What others are paying at this moment. */
  readonly underWay: number;
  readonly methods: readonly string[];
  readonly orders: readonly FamilyOrder[];
}

export interface FamilyOrder
  extends Told<PayIntentFact, 'method' | 'amount' | 'way' | 'state' | 'startedAt' | 'expiresAt'> {
  readonly id: string;
  readonly received: number | null;
  readonly paidAt: string | null;
  /** Number of the receipt, once it is paid. */
  readonly receipt: string | null;
  /** What the QR code says, while it can be paid. */
  readonly opens: string | null;
}

export interface FamilyOrderView {
  readonly institutionName: string;
  readonly servicePhone: string | null;
  readonly billNumber: string;
  readonly order: FamilyOrder;
}

export interface FamilyOrderAsked {
  readonly id: string;
  readonly method: string;
  readonly way: 'code' | 'page';
  /** Fen. */
  readonly amount: number;
}

/** How an order came out: a sentence of a rule where the bill does not take it. */
export type FamilyOrderStarted =
  | { readonly answer: 'started'; readonly order: FamilyOrder }
  | { readonly answer: 'refused'; readonly says: Bilingual }
  | { readonly answer: 'too-many' };

/** Where a family that was let in pays; undefined where the visit is over. */
export interface FamilyPayDoor {
  look(visit: string): Promise<FamilyPay | undefined>;
  order(visit: string, id: string): Promise<FamilyOrderView | undefined>;
  start(
    visit: string,
    asked: FamilyOrderAsked,
    payer: { readonly address: string; readonly returnTo: string },
  ): Promise<FamilyOrderStarted | undefined>;
  /** Has the order opened again: its link may have ended, or never come. */
  open(
    visit: string,
    id: string,
    payer: { readonly address: string; readonly returnTo: string },
  ): Promise<FamilyOrderView | undefined>;
  /** Asks the payment system what became of it. */
  check(visit: string, id: string): Promise<FamilyOrderView | undefined>;
  cancel(visit: string, id: string): Promise<FamilyOrderView | undefined>;
}
