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
