import type { FactOf } from '@qingming/standard/language/record.ts';
import type { dayClose } from '@qingming/standard/records/day-close.ts';

export type DayCloseFact = FactOf<typeof dayClose>;
/** How many pieces of each kind were counted; none of what is left out. */
export type CashPieces = Partial<
  Pick<
    DayCloseFact,
    'hundreds' | 'fifties' | 'twenties' | 'tens' | 'fives' | 'ones' | 'fiftyFen' | 'tenFen' | 'fen'
  >
>;

/** What came in and went out at a desk, in one account, by documents of one kind. Fen. */
export interface DeskLine {
  readonly account: string;
  readonly kind: string;
  readonly documents: number;
  readonly received: number;
  readonly returned: number;
}

export interface DeskFigures {
  readonly received: number;
  readonly returned: number;
  readonly cashExpected: number;
}

/** `GET /api/institutions/:institution/cash-desk`: what of a cashier was not closed yet. */
export interface OpenDesk {
  readonly institution: string;
  readonly cashier: string;
  readonly from: string;
  readonly until: string;
  readonly lines: readonly DeskLine[];
  readonly figures: DeskFigures;
}

/** `POST /api/institutions/:institution/day-closes` */
export interface CountDesk extends CashPieces {
  readonly id?: string | undefined;
  /** Who answers for the desk; whoever asks unless given. */
  readonly cashier?: string | undefined;
  readonly shift: DayCloseFact['shift'];
  readonly day?: string | undefined;
  /** Now unless given. */
  readonly until?: string | undefined;
  readonly explanation?: string | undefined;
}

/** `POST /api/day-closes/:close/recount` */
export interface RecountDesk extends CashPieces {
  readonly version: number;
  readonly explanation?: string | undefined;
  readonly reason: string;
}

/** `GET /api/day-closes/:close`; every act on it answers with it. */
export interface DayCloseView {
  readonly id: string;
  readonly version: number;
  readonly institution: string;
  readonly institutionName: string;
  readonly cashierName: string;
  readonly closedByName: string | null;
  readonly fact: DayCloseFact;
  readonly lines: readonly DeskLine[];
  /** What whoever asks may do with it now. */
  readonly acts: readonly ('recount' | 'close' | 'void')[];
}

/** `GET /api/institutions/:institution/day-closes`: the newest closings in a state, without their lines. */
export interface DayCloses {
  readonly rows: readonly Omit<DayCloseView, 'lines'>[];
}

/** `GET /api/institutions/:institution/ledger`: what each account holds after a day, and what moved on it. */
export interface LedgerBalances {
  readonly institution: string;
  readonly from: string;
  readonly until: string;
  readonly accounts: readonly {
    readonly account: string;
    readonly debit: number;
    readonly credit: number;
    /** Debits less credits from the beginning to the end of `until`. */
    readonly balance: number;
  }[];
}
