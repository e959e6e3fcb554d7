import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { bill } from '@qingming/standard/records/bill.ts';
import type { PricePart } from '@qingming/standard/records/tariff-words.ts';
import type { billLine } from '@qingming/standard/records/bill-line.ts';
import type { creditEntry } from '@qingming/standard/records/credit.ts';
import type { deposit } from '@qingming/standard/records/deposit.ts';
import type { payment } from '@qingming/standard/records/payment.ts';
import type { refund } from '@qingming/standard/records/refund.ts';
import { depositPurpose, reductionReason, refundReason } from '@qingming/standard/codes/charges.ts';
import { paymentMethod } from '@qingming/standard/codes/money.ts';
import {
  codeOf,
  day,
  instant,
  integer,
  list,
  object,
  optional,
  reason,
  schema,
  text,
  type TypeOf,
  uuid,
  version,
} from '../schema.ts';
import type { PriceItemFact } from './prices.ts';
import type { InstitutionFact, OrNone, Told } from './registry.ts';

export type BillFact = FactOf<typeof bill>;
export type BillLineFact = FactOf<typeof billLine>;
type PaymentFact = FactOf<typeof payment>;
type DepositFact = FactOf<typeof deposit>;
export type RefundFact = FactOf<typeof refund>;
type CreditEntryFact = FactOf<typeof creditEntry>;

/** All in fen. `outstanding` = due − (paid − returned) − onAccount. */
export interface BillTotals {
  readonly charged: number;
  readonly waived: number;
  readonly due: number;
  /** What was taken for the bill; what pays off an account is not in it. */
  readonly paid: number;
  /** What of it goes back, or has gone. */
  readonly returned: number;
  /** What an organisation answers for. */
  readonly onAccount: number;
  readonly outstanding: number;
}

/** The record that a line tells of. */
interface AtVersion {
  readonly id: string;
  readonly version: number;
}

/** A charge below its price on the list: asked for by one person, and in force once another agreed. */
export interface PriceReduction {
  readonly to: number;
  readonly reason: NonNullable<BillLineFact['reductionReason']>;
  readonly note: string | null;
  readonly askedBy: string;
  readonly askedByName: string | null;
  readonly askedAt: string;
  /** Null while nobody has agreed: the unit price is the list's until then. */
  readonly approvedAt: string | null;
  readonly approvedByName: string | null;
}

export interface BillLineView
  extends Told<BillLineFact, 'kind' | 'feeType' | 'name' | 'servedOn' | 'quantity' | 'unitPrice'>,
    Told<BillLineFact, 'amount' | 'item' | 'waives' | 'rule' | 'transport'>,
    OrNone<Told<PriceItemFact, 'nameEn' | 'class' | 'unit' | 'unitEn'>>,
    AtVersion {
  /** What the list charges everybody for one; null of a waiver. */
  readonly listPrice: number | null;
  /** How the price comes about, of a transport that is charged by its distance; empty of any other. */
  readonly parts: readonly PricePart[];
  readonly reduction: PriceReduction | null;
  readonly ruleName: string | null;
  /** The document that fixes the price, or on which the waiver rests. */
  readonly document: string | null;
}

export interface PaymentView
  extends Told<PaymentFact, 'receipt' | 'method' | 'amount' | 'receivedAt' | 'payer' | 'payerName'>,
    Told<PaymentFact, 'outside' | 'deposit' | 'credit' | 'cashier'>,
    AtVersion {
  /** What of it goes back, or has gone. */
  readonly returned: number;
  /** It was paid online: it is not voided, and goes back through the payment system. */
  readonly online: boolean;
  readonly cashierName: string | null;
}

export interface DepositView
  extends Told<DepositFact, 'receipt' | 'purpose' | 'method' | 'amount' | 'receivedAt'>,
    Told<DepositFact, 'payer' | 'payerName' | 'outside'>,
    AtVersion {
  readonly used: number;
  readonly returned: number;
  readonly cashierName: string | null;
}

export interface RefundView
  extends Told<
      RefundFact,
      'number' | 'payment' | 'deposit' | 'amount' | 'reason' | 'note' | 'state'
    >,
    Told<RefundFact, 'method' | 'outside' | 'askedAt' | 'askedBy' | 'approvedAt' | 'paidAt'>,
    AtVersion {
  /** Number of the receipt of which it is. */
  readonly receipt: string;
  readonly askedByName: string | null;
  readonly approvedByName: string | null;
  readonly paidByName: string | null;
  /** Another person has to approve it before it is paid out. */
  readonly needsApproval: boolean;
  /** It was paid online, so that it goes back through the payment system. */
  readonly online: boolean;
}

export interface CreditEntryView
  extends Told<CreditEntryFact, 'account' | 'amount' | 'document' | 'enteredAt'>,
    AtVersion {
  readonly who: string;
  readonly paidOff: number;
  readonly enteredByName: string | null;
}

interface BillMoney {
  readonly payments: readonly PaymentView[];
  readonly deposits: readonly DepositView[];
  readonly refunds: readonly RefundView[];
  readonly credits: readonly CreditEntryView[];
  readonly totals: BillTotals;
}

/** `GET /api/cases/:case/bill`; every write to the bill answers with it. */
export interface BillView extends BillMoney {
  readonly case: string;
  readonly caseNumber: string;
  /** Null until the bill is opened. */
  readonly bill: (AtVersion & Told<BillFact, 'number' | 'state' | 'openedAt' | 'settledAt'>) | null;
  readonly lines: readonly BillLineView[];
}

/** A charge that what was done calls for, from the list in force on that day. */
export interface ProposedCharge
  extends Told<PriceItemFact, 'name' | 'nameEn' | 'class' | 'feeType' | 'unit'> {
  readonly item: string;
  readonly servedOn: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly amount: number;
  /** The step that the charge is for. */
  readonly because: Bilingual;
  /** When the service began. */
  readonly from: string;
  /** When it ended; of storage that lasts, the moment of asking. */
  readonly until: string | null;
  /** The transport, where the item is priced by distance. */
  readonly transport: string | null;
  /** How the price comes about, of an item that is priced by distance; empty of any other. */
  readonly parts: readonly PricePart[];
  /** It is priced by distance, and nobody recorded how far it was: the start price alone. */
  readonly withoutDistance: boolean;
  /** Whether the clerk need only confirm; otherwise one of several that fit has to be chosen. */
  readonly certain: boolean;
}

/** A waiver that a rule grants to this family, for a charge on the bill. */
export interface ProposedWaiver {
  readonly waives: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly rule: string;
  readonly ruleName: string;
  readonly ruleNameEn: string | null;
  readonly document: string;
  readonly amount: number;
}

/**
 * What a rule asks for and is not there: something that nobody recorded yet (`household`, `residence`,
 * `deathRegion`, `proof`: an entitlement that was checked), or nothing that can be completed.
 */
export type WaiverLack =
  | 'household'
  | 'residence'
  | 'deathRegion'
  | 'proof'
  | 'elsewhere'
  | 'used-up';

/** A rule that would lower a charge, by `amount` at the most, and does not. */
export interface WaiverNotGranted extends ProposedWaiver {
  readonly lacks: WaiverLack;
  readonly because: Bilingual;
}

/** A waiver on the bill that holds no more, or that a better one replaces. */
interface WaiverToRevoke extends ProposedWaiver {
  readonly line: string;
  readonly version: number;
  readonly because: Bilingual;
}

/** `GET /api/cases/:case/bill/proposals` */
export interface BillProposals {
  readonly charges: readonly ProposedCharge[];
  /** For the charges that are on the bill now. */
  readonly waivers: readonly ProposedWaiver[];
  /** What `POST …/bill/waivers` takes off first. */
  readonly revoked: readonly WaiverToRevoke[];
  /** Of charges that nothing lowers, or that more would lower: why not. */
  readonly notGranted: readonly WaiverNotGranted[];
  /** What was done and the list has nothing for. */
  readonly unpriced: readonly { readonly because: Bilingual; readonly servedOn: string }[];
}

/** `GET /api/cases/:case/bill/estimate`: what the family would truly pay of what it asks for, by what is recorded now. */
export interface EstimateOutlook {
  /** The estimate that is on offer, being made, or signed last. */
  readonly estimate: { readonly id: string; readonly number: string } | null;
  readonly total: number;
  readonly waived: number;
  readonly due: number;
  readonly waivers: readonly ProposedWaiver[];
  /** What would be waived too, and what is still to be recorded or checked for it. */
  readonly notKnown: readonly WaiverNotGranted[];
}

/** An item of the list in force on a day, with what is charged for one. */
export interface FoundItem
  extends Told<PriceItemFact, 'code' | 'name' | 'nameEn' | 'class' | 'unit' | 'unitEn' | 'price'> {
  readonly id: string;
}

export const itemsQuery = object({ text: text({ minLength: 0, maxLength: 60 }), on: day() });

/** `GET /api/cases/:case/bill/items`: by code, name in either language, pinyin or its initials; the best first. */
export interface FoundItems {
  readonly rows: readonly FoundItem[];
  /** There are more than are answered; another letter narrows them. */
  readonly more: boolean;
}

const quantity = () => schema<number>({ type: 'number', exclusiveMinimum: 0, maximum: 100_000 });

/** `POST /api/cases/:case/bill` opens it. */
export const newBill = object({ id: optional(uuid()) });
export type NewBill = TypeOf<typeof newBill>;

/** `POST /api/cases/:case/bill/lines`: price and amount come from the list. */
export const newCharges = object({
  lines: list(
    object({
      id: optional(uuid()),
      item: uuid(),
      quantity: quantity(),
      servedOn: day(),
      /** Of an item priced by distance: which transport; the only one of the day that is not charged unless given. */
      transport: optional(uuid()),
    }),
    {
      minItems: 1,
      maxItems: 100,
    },
  ),
});
export type NewCharges = TypeOf<typeof newCharges>;

/**
 * `POST /api/cases/:case/bill/waivers` takes off the waivers that hold no more and writes every one that the
 * rules grant (no body).
 * `POST /api/cases/:case/bill/lines/:line/void` and `…/payments/:payment/void` take a `Voiding`;
 * a charge is voided with its waivers.
 */
const method = codeOf(paymentMethod);
/** Fen. */
const amount = integer({ minimum: 1 });
/** The number of WeChat Pay, Alipay, the bank, … */
const outside = optional(text({ minLength: 1, maxLength: 64 }));
const note = optional(text({ minLength: 1, maxLength: 200 }));

/** What is said of money that comes in. */
const received = {
  id: optional(uuid()),
  method,
  amount,
  /** Now unless given. */
  receivedAt: optional(instant()),
  /** A contact. */
  payer: optional(uuid()),
  /** Somebody who is no contact. */
  payerName: optional(text({ minLength: 1, maxLength: 60 })),
  outside,
  /** The staff member behind the account unless given. */
  cashier: optional(uuid()),
};

/** `POST /api/cases/:case/bill/payments`: at most what is outstanding. */
export const newPayment = object({
  ...received,
  /** With the method `advance`: which one. */
  deposit: optional(uuid()),
  /** Pays off what is on account. */
  credit: optional(uuid()),
});
export type NewPayment = TypeOf<typeof newPayment>;

/** `POST /api/cases/:case/bill/deposits`: money before the services; no bill is needed. */
export const newDeposit = object({ ...received, purpose: optional(codeOf(depositPurpose)) });
export type NewDeposit = TypeOf<typeof newDeposit>;

/** `POST /api/cases/:case/bill/refunds`: of one payment or one advance. */
export const newRefund = object({
  id: optional(uuid()),
  payment: optional(uuid()),
  deposit: optional(uuid()),
  amount,
  reason: codeOf(refundReason),
  note,
});
export type NewRefund = TypeOf<typeof newRefund>;

/** `POST /api/cases/:case/bill/refunds/:refund/pay`; `…/approve` takes the version, `…/cancel` a reason too. */
export const payRefund = object({ version: version(), method, outside });
export type PayRefund = TypeOf<typeof payRefund>;

/** `POST /api/cases/:case/bill/credits`: an organisation answers for what is left; `…/credits/:credit/void` takes it back. */
export const newCredit = object({
  id: optional(uuid()),
  account: uuid(),
  /** What is still to pay unless given. */
  amount: optional(amount),
  document: text({ minLength: 1, maxLength: 120 }),
});
export type NewCredit = TypeOf<typeof newCredit>;

/**
 * `POST /api/cases/:case/bill/lines/:line/reduction`: asks for a unit price below the list's, in fen. Another person
 * agrees by `…/reduction/approve`; `…/reduction/withdraw` with a reason turns it down, or takes it back.
 */
export const askReduction = object({
  version: version(),
  reducedTo: integer({ minimum: 0 }),
  reason: codeOf(reductionReason),
  /** Needed with the reason `other`. */
  note,
});
export type AskReduction = TypeOf<typeof askReduction>;

/** `POST /api/cases/:case/bill/lines/:line/quantity` */
export const changeQuantity = object({
  version: version(),
  reason: reason(),
  quantity: quantity(),
});
export type ChangeQuantity = TypeOf<typeof changeQuantity>;

/** `GET /api/cases/:case/bill/statement`: for the family; `…/statement.html` is the page to print. */
export interface Statement
  extends BillMoney,
    Told<InstitutionFact, 'servicePhone' | 'complaintPhone'> {
  readonly institutionName: InstitutionFact['name'];
  readonly caseNumber: string;
  readonly billNumber: string;
  readonly state: BillFact['state'];
  readonly decedentName: string | null;
  readonly printedOn: string;
  readonly lines: readonly (BillLineView & { readonly className: Bilingual | null })[];
}

/** `GET /api/cases/:case/bill/accounts` */
export interface CreditAccounts {
  readonly accounts: readonly {
    readonly id: string;
    readonly who: string;
    readonly document: string;
  }[];
}
