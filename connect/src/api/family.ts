import type { PricePart } from '@qingming/standard/records/tariff-words.ts';
import type { BillFact, BillTotals } from './settlement.ts';
import type { EvaluationGiven, EvaluationStanding } from './voice.ts';

/** What is given to a contact who is let in, once: the code is told to nobody again. */
export interface GivenAccess {
  readonly address: string;
  readonly code: string;
  /** The address as a QR code, SVG, to be read from the screen. */
  readonly qr: string;
  /** The last day on which it opens, YYYY-MM-DD. */
  readonly until: string;
}

/** The bill as a family may see it: what was charged and waived, and what of it is paid; nobody's name. */
export interface FamilyBill {
  readonly number: string;
  readonly state: BillFact['state'];
  readonly lines: readonly {
    readonly kind: 'charge' | 'waiver';
    readonly name: string;
    readonly nameEn: string | null;
    readonly quantity: number;
    readonly amount: number;
    /** How the price of a transport comes about; empty of any other line. */
    readonly parts: readonly PricePart[];
  }[];
  readonly totals: BillTotals;
}

/** What somebody who was let into a case may know of it. */
export interface FamilyView {
  readonly institutionNumber: string;
  readonly institutionName: string;
  readonly servicePhone: string | null;
  readonly decedentName: string;
  readonly caseNumber: string;
  readonly state: 'open' | 'closed' | 'withdrawn';
  /** The name of what comes next in the process; null when nothing does, or it cannot be told. */
  readonly step: string | null;
  readonly booked: readonly {
    readonly what: 'vigil' | 'farewell' | 'cremation';
    readonly place: string | null;
    readonly from: string;
    readonly until: string;
  }[];
  /** What lacks, by the codes of the process. */
  readonly lacking: readonly string[];
  readonly certificate: 'none' | 'ready' | 'collected';
  readonly bill: FamilyBill | null;
  readonly evaluation: EvaluationStanding;
  readonly until: string;
}

/** The door of families: a link and a code open it, for an hour; every look is asked for anew. */
export interface FamilyDoor {
  /** The proof of a visit; undefined when link and code open nothing, whatever the cause. Throws `locked-out`. */
  open(link: string, code: string, address: string): Promise<string | undefined>;
  /** Undefined when the visit is over, or what let it in holds no longer. */
  look(visit: string): Promise<FamilyView | undefined>;
  /** Undefined as `look`; false where nothing may be said now. Throws `invalid-input`. */
  evaluate(visit: string, given: EvaluationGiven, address: string): Promise<boolean | undefined>;
}
