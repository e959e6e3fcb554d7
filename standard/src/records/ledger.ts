import { ledgerAccount } from '../codes/ledger.ts';
import type { Account, Booking, Books } from '../language/books.ts';
import {
  all,
  el,
  equal,
  exists,
  type Expression,
  oneOf,
  outer,
  present,
} from '../language/expression.ts';

/** The accounts in which money comes in and goes out at a cash desk. */
export const MONEY_ACCOUNTS = ['cash', 'bank', 'channel', 'public-finance'] as const;

/** Where money lies, by the way in which it was paid. */
export const moneyBy = (method: string): Account => [
  { account: 'cash', when: oneOf(method, '1') },
  { account: 'public-finance', when: oneOf(method, '4') },
  { account: 'channel', when: oneOf(method, '5', '6', '7', '8') },
  { account: 'deposit-held', when: oneOf(method, 'advance') },
  { account: 'bank' },
];

/** What a payment pays: the bill, or what an organisation owes for it. */
export const owedOrOnAccount: Account = [
  { account: 'credit', when: present('credit') },
  { account: 'receivable' },
];

/** From what a refund is taken. */
export const heldOrOwed: Account = [
  { account: 'deposit-held', when: present('deposit') },
  { account: 'credit', when: present('credit') },
  { account: 'receivable' },
];

const isBasicItem: Expression = exists(
  'priceItem',
  all(equal('id', outer('item')), oneOf('class', '0', 'basic')),
  'institution',
);

/** What an item brings in, apart for the items whose price the government guides. */
export const incomeOfItem: Account = [
  { account: 'income-basic', when: isBasicItem },
  { account: 'income-other' },
];

/** The amount of a record, from one account to another. */
export const amountFrom = (credit: Account, debit: Account, when?: Expression): Booking => ({
  amount: el('amount'),
  debit,
  credit,
  ...(when === undefined ? {} : { when }),
});

export const books = (of: Omit<Books, 'accounts'>): Books => ({ accounts: ledgerAccount, ...of });
