import type { Bilingual } from './bilingual.ts';
import type { CodeSet } from './code-set.ts';
import type { Expression, Operand } from './expression.ts';

/** An account of the ledger, or the first of several whose condition holds; the last has none. */
export type Account = string | readonly AccountWhen[];

export interface AccountWhen {
  readonly account: string;
  readonly when?: Expression;
}

/** What a record says about money: as much in one account as out of another. */
export interface Booking {
  /** How much, in fen; nothing is booked for 0. */
  readonly amount: Operand;
  /** Booked while it holds; always unless given. */
  readonly when?: Expression;
  readonly debit: Account;
  readonly credit: Account;
}

/**
 * What the ledger of an institution takes from the records of a kind. The database books it when the
 * record is written, by whatever way, and reverses it when the record is changed or voided; the
 * entries of a record always say what the record says, and sum to zero.
 */
export interface Books {
  /** The code set of the accounts. */
  readonly accounts: CodeSet;
  /** The instant on which a new record is booked. What changes later is booked when it is changed. */
  readonly at: string;
  /** The link to the member of staff whose cash desk takes or gives the money. */
  readonly desk?: string;
  readonly bookings: readonly Booking[];
}

/** What whoever writes a document into a time that was closed reads: the database refuses it under this name. */
export const IN_A_CLOSED_DAY: { readonly name: string; readonly says: Bilingual } = {
  name: 'not-into-a-closed-day',
  says: {
    zh: '该时间所在的收款时段已日结；请按现在的时间登记，计入下一次日结。',
    en: 'The cash desk was closed for that time; enter it at the present time, so that it counts to the next closing.',
  },
};

/** A figure of a closing: the sum of what was booked in some accounts at the desk and in the time that it closes. */
export interface ClosingFigure {
  readonly element: string;
  readonly accounts: readonly string[];
  /** What came in, what went out, or what is left of both. */
  readonly of: 'debit' | 'credit' | 'balance';
}

/**
 * Says of a kind that its records close a cash desk for a time: what the record says was booked is what the
 * ledger says, one closing begins where the one before ended, and into the time nothing is booked any more.
 */
export interface Closing {
  readonly name: string;
  /** What somebody reads whose figures are not those of the ledger. */
  readonly says: Bilingual;
  /** The link to the member of staff whose desk it is. */
  readonly desk: string;
  readonly from: string;
  readonly until: string;
  readonly figures: readonly ClosingFigure[];
}

/** One closing follows another. */
export const CLOSING_FOLLOWS: { readonly name: string; readonly says: Bilingual } = {
  name: 'a-closing-follows-the-one-before',
  says: {
    zh: '日结的开始时间须为该收款人上一次日结的截止时间；请重新打开本页后再清点。',
    en: 'A closing begins where the last one of this cashier ended; open the page again and count anew.',
  },
};

/** The newest goes first. */
export const LATER_CLOSING: { readonly name: string; readonly says: Bilingual } = {
  name: 'a-later-closing-stands',
  says: {
    zh: '该收款人已有更晚的日结；请先作废较晚的一次。',
    en: 'There is a later closing of this cashier; void the later one first.',
  },
};
