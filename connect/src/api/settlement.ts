import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { bill, billLine } from '@qingming/standard/records/bill.ts';
import type { payment } from '@qingming/standard/records/payment.ts';
import type { PriceItemFact } from './prices.ts';

export type BillFact = FactOf<typeof bill>;
export type BillLineFact = FactOf<typeof billLine>;
export type PaymentFact = FactOf<typeof payment>;

/** All in fen. `outstanding` = charged − waived − paid. */
export interface BillTotals {
  readonly charged: number;
  readonly waived: number;
  readonly due: number;
  readonly paid: number;
  readonly outstanding: number;
}

export interface BillLineView {
  readonly id: string;
  readonly version: number;
  readonly kind: BillLineFact['kind'];
  readonly feeType: BillLineFact['feeType'];
  readonly name: string;
  readonly nameEn: string | null;
  readonly class: PriceItemFact['class'] | null;
  readonly servedOn: string;
  readonly quantity: number;
  readonly unit: string | null;
  readonly unitEn: string | null;
  readonly unitPrice: number;
  /** Fen; a waiver's amount is positive and is taken off. */
  readonly amount: number;
  readonly item: string | null;
  /** The charge that a waiver is of. */
  readonly waives: string | null;
  readonly rule: string | null;
  readonly ruleName: string | null;
  /** The document that fixes the price, or on which the waiver rests. */
  readonly document: string | null;
}

export interface PaymentView {
  readonly id: string;
  readonly version: number;
  readonly receipt: string;
  readonly method: PaymentFact['method'];
  readonly amount: number;
  readonly receivedAt: string;
  readonly cashier: string;
  readonly cashierName: string | null;
}

/** `GET /api/cases/:case/bill`; every write to the bill answers with it. */
export interface BillView {
  readonly case: string;
  readonly caseNumber: string;
  /** Null until the bill is opened. */
  readonly bill: {
    readonly id: string;
    readonly version: number;
    readonly number: string;
    readonly state: BillFact['state'];
    readonly openedAt: string;
    readonly settledAt: string | null;
  } | null;
  readonly lines: readonly BillLineView[];
  readonly payments: readonly PaymentView[];
  readonly totals: BillTotals;
}

/** A charge that what was done calls for, from the list in force on that day. */
export interface ProposedCharge {
  readonly item: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly class: PriceItemFact['class'];
  readonly feeType: PriceItemFact['feeType'];
  readonly servedOn: string;
  readonly quantity: number;
  readonly unit: string;
  readonly unitPrice: number;
  readonly amount: number;
  /** The step that the charge is for. */
  readonly because: Bilingual;
  /** Whether the clerk need only confirm; otherwise one of several that fit has to be chosen. */
  readonly certain: boolean;
}

/** A waiver that a rule grants to this family, for a charge on the bill. */
export interface ProposedWaiver {
  readonly waives: string;
  readonly name: string;
  readonly rule: string;
  readonly ruleName: string;
  readonly document: string;
  readonly amount: number;
}

/** `GET /api/cases/:case/bill/proposals` */
export interface BillProposals {
  readonly charges: readonly ProposedCharge[];
  /** For the charges that are on the bill now. */
  readonly waivers: readonly ProposedWaiver[];
  /** What was done and the list has nothing for. */
  readonly unpriced: readonly { readonly because: Bilingual; readonly servedOn: string }[];
}

/** `POST /api/cases/:case/bill` opens it. */
export interface NewBill {
  readonly id?: string;
}

/** `POST /api/cases/:case/bill/lines`: price and amount come from the list. */
export interface NewCharges {
  readonly lines: readonly {
    readonly id?: string;
    readonly item: string;
    readonly quantity: number;
    readonly servedOn: string;
  }[];
}

/**
 * `POST /api/cases/:case/bill/waivers` writes every waiver that the rules grant (no body).
 * `POST /api/cases/:case/bill/lines/:line/void` and `…/payments/:payment/void` take a Voiding;
 * a charge is voided with its waivers.
 */
export interface NewPayment {
  readonly id?: string;
  readonly method: PaymentFact['method'];
  /** Fen, above 0, at most what is outstanding. */
  readonly amount: number;
  /** Now unless given. */
  readonly receivedAt?: string;
  readonly payer?: string;
  /** The staff member behind the account unless given. */
  readonly cashier?: string;
}

/** `POST /api/cases/:case/bill/settle` */
export interface SettleBill {
  readonly version: number;
}

/** `POST /api/cases/:case/bill/reopen` */
export interface ReopenBill {
  readonly version: number;
  readonly reason: string;
}

/** `GET /api/cases/:case/bill/statement`: for the family; `…/statement.html` is the page to print. */
export interface Statement {
  readonly institutionName: string;
  readonly servicePhone: string | null;
  readonly complaintPhone: string | null;
  readonly caseNumber: string;
  readonly billNumber: string;
  readonly state: BillFact['state'];
  readonly decedentName: string | null;
  readonly printedOn: string;
  readonly lines: readonly (BillLineView & { readonly className: Bilingual | null })[];
  readonly payments: readonly PaymentView[];
  readonly totals: BillTotals;
}
