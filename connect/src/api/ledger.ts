import type { FactOf } from '@qingming/standard/language/record.ts';
import { dayClose } from '@qingming/standard/records/day-close.ts';
import type { ChannelDayLine } from './payments.ts';
import { elementField, mayGive } from '../element-fields.ts';
import {
  day,
  object,
  type ObjectOf,
  oneOf,
  optional,
  reason,
  text,
  type TypeOf,
  uuid,
  version,
} from '../schema.ts';

export type DayCloseFact = FactOf<typeof dayClose>;
/** How many pieces of each kind were counted; none of what is left out. */
const pieces = mayGive(
  dayClose,
  'hundreds',
  'fifties',
  'twenties',
  'tens',
  'fives',
  'ones',
  'fiftyFen',
  'tenFen',
  'fen',
);
export type CashPieces = ObjectOf<typeof pieces>;

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

export const openDeskQuery = object({ cashier: optional(uuid()) });

/** `GET /api/institutions/:institution/cash-desk`: what of a cashier was not closed yet. */
export interface OpenDesk {
  readonly institution: string;
  readonly cashier: string;
  readonly from: string;
  readonly until: string;
  readonly lines: readonly DeskLine[];
  readonly figures: DeskFigures;
}

const explanation = optional(text({ minLength: 1, maxLength: 300 }));

/** `POST /api/institutions/:institution/day-closes` */
export const countDesk = object({
  id: optional(uuid()),
  /** Who answers for the desk; whoever asks unless given. */
  cashier: optional(uuid()),
  shift: elementField(dayClose, 'shift'),
  /** Until now unless given. */
  ...mayGive(dayClose, 'day', 'until'),
  ...pieces,
  explanation,
});
export type CountDesk = TypeOf<typeof countDesk>;

/** `POST /api/day-closes/:close/recount` */
export const recountDesk = object({
  version: version(),
  ...pieces,
  explanation,
  reason: reason(),
});
export type RecountDesk = TypeOf<typeof recountDesk>;

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
  /** Online payments of the institution on that day, once their bill was fetched: on the day after. */
  readonly online: readonly ChannelDayLine[];
  /** What whoever asks may do with it now. */
  readonly acts: readonly ('recount' | 'close' | 'void')[];
}

export const dayClosesQuery = object({ state: oneOf('counted', 'closed') });

/** `GET /api/institutions/:institution/day-closes`: the newest closings in a state, without their lines. */
export interface DayCloses {
  readonly rows: readonly Omit<DayCloseView, 'lines' | 'online'>[];
}

export const ledgerQuery = object({ from: optional(day()), until: optional(day()) });

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
