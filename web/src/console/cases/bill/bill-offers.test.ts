import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  BillView,
  CreditEntryView,
  DepositView,
  PaymentView,
  RefundView,
} from '@qingming/connect/api/settlement.ts';
import {
  billOffers,
  type BillReader,
  creditOffers,
  depositOffers,
  lineOffers,
  paymentOffers,
  refundOffers,
  refundWaits,
} from './bill-offers.ts';
import { priceNotes } from './price-notes.ts';
import { billSays } from './bill-says.ts';

const NOW = '2026-11-26T04:00:00.000Z';
const YESTERDAY = '2026-11-25T04:00:00.000Z';

const clerk: BillReader = {
  keeps: true,
  approves: false,
  approvesPrices: false,
  staff: 'clerk',
  now: NOW,
  caseOpen: true,
};
const manager: BillReader = { ...clerk, approves: true, approvesPrices: true, staff: 'manager' };
const officer: BillReader = { ...clerk, keeps: false, staff: null };

const payment = (more: Partial<PaymentView> = {}): PaymentView => ({
  id: 'payment',
  version: 1,
  receipt: 'SJ1',
  method: '1',
  amount: 60_000,
  receivedAt: NOW,
  payer: null,
  payerName: null,
  outside: null,
  deposit: null,
  credit: null,
  returned: 0,
  online: false,
  cashier: 'clerk',
  cashierName: null,
  ...more,
});

const deposit = (more: Partial<DepositView> = {}): DepositView => ({
  id: 'deposit',
  version: 1,
  receipt: 'YS1',
  purpose: 'advance',
  method: '1',
  amount: 50_000,
  used: 0,
  returned: 0,
  receivedAt: NOW,
  payer: null,
  payerName: null,
  outside: null,
  cashierName: null,
  ...more,
});

const refund = (more: Partial<RefundView> = {}): RefundView => ({
  id: 'refund',
  version: 1,
  number: 'TF1',
  payment: 'payment',
  deposit: null,
  receipt: 'SJ1',
  amount: 20_000,
  reason: 'charge-lowered',
  note: null,
  state: 'asked',
  method: null,
  outside: null,
  askedAt: NOW,
  askedBy: 'clerk',
  askedByName: null,
  approvedAt: null,
  approvedByName: null,
  paidAt: null,
  paidByName: null,
  needsApproval: false,
  online: false,
  ...more,
});

const credit = (more: Partial<CreditEntryView> = {}): CreditEntryView => ({
  id: 'credit',
  version: 1,
  account: 'police',
  who: '公安局',
  amount: 30_000,
  paidOff: 0,
  document: '函',
  enteredAt: NOW,
  enteredByName: null,
  ...more,
});

type State = NonNullable<BillView['bill']>['state'];

const LINE: BillView['lines'][number] = {
  id: 'line',
  version: 1,
  kind: 'charge',
  feeType: '09',
  name: '骨灰盒',
  nameEn: null,
  class: null,
  servedOn: '2026-11-26',
  quantity: 1,
  unit: null,
  unitEn: null,
  listPrice: null,
  transport: null,
  parts: [],
  reduction: null,
  unitPrice: 60_000,
  amount: 60_000,
  item: null,
  waives: null,
  rule: null,
  ruleName: null,
  document: null,
};

const bill = (
  outstanding: number,
  more: Partial<BillView> = {},
  state: State = 'open',
): BillView => ({
  case: 'case',
  caseNumber: 'FZ1',
  bill: { id: 'bill', version: 1, number: 'C1', state, openedAt: NOW, settledAt: null },
  lines: [LINE],
  payments: [],
  deposits: [],
  refunds: [],
  credits: [],
  totals: {
    charged: 60_000,
    waived: 0,
    due: 60_000,
    paid: 0,
    returned: 0,
    onAccount: 0,
    outstanding,
  },
  ...more,
});

test('a payment of today may be a mistake or go back; one of yesterday, or with a refund, only goes back', () => {
  const of = (paid: PaymentView, more: Partial<BillView> = {}, state: State = 'open') =>
    paymentOffers(bill(0, { payments: [paid], ...more }, state), paid, clerk);
  assert.deepEqual(of(payment()), ['refund', 'void']);
  assert.deepEqual(of(payment({ receivedAt: YESTERDAY })), ['refund']);
  assert.deepEqual(of(payment(), { refunds: [refund({ state: 'cancelled' })] }), ['refund']);
  assert.deepEqual(of(payment({ returned: 60_000 }), { refunds: [refund()] }), []);
  assert.deepEqual(of(payment(), {}, 'settled'), []);
  assert.deepEqual(of(payment(), {}, 'credited'), []);
  assert.deepEqual(of(payment({ credit: 'credit' }), {}, 'credited'), ['refund', 'void']);
  assert.deepEqual(paymentOffers(bill(0), payment(), officer), []);
});

test('an advance is used while something is to pay, goes back as long as some is left, and is voided untouched', () => {
  const of = (one: DepositView, outstanding: number, more: Partial<BillView> = {}) =>
    depositOffers(bill(outstanding, more), one, clerk);
  assert.deepEqual(of(deposit(), 100), ['use', 'refund', 'void']);
  assert.deepEqual(of(deposit(), 0), ['refund', 'void']);
  const used = { payments: [payment({ deposit: 'deposit' })] };
  assert.deepEqual(of(deposit({ used: 20_000 }), 0, used), ['refund']);
  assert.deepEqual(of(deposit({ used: 50_000 }), 100, used), []);
  assert.deepEqual(of(deposit({ receivedAt: YESTERDAY }), 0), ['refund']);
  assert.deepEqual(depositOffers(bill(100), deposit(), officer), []);
});

test('a refund is approved by another than asked for it, and who may not is told why', () => {
  const large = refund({ needsApproval: true });
  const of = (reader: BillReader, one: RefundView = large) => [
    ...refundOffers(bill(0, { payments: [payment()], refunds: [one] }), one, reader),
    refundWaits(bill(0, { payments: [payment()] }), one, reader)?.en.split(' ')[0],
  ];
  assert.deepEqual(of(manager), ['approve', undefined]);
  assert.deepEqual(of(clerk), ['Above']);
  assert.deepEqual(of({ ...manager, staff: 'clerk' }), ['You']);
  assert.deepEqual(of(officer), ['Above']);
  const approved = { ...large, state: 'approved' as const };
  assert.deepEqual(of(clerk, approved), ['pay', undefined]);
  assert.deepEqual(of(clerk, refund()), ['pay', undefined], 'below the limit nobody need approve');
  assert.deepEqual(of(clerk, { ...large, state: 'paid' }), [undefined]);
});

test('a refund is called off only where nothing is overpaid afterwards, and not while the bill is closed to money', () => {
  const of = (outstanding: number, one: RefundView, state: State = 'open') =>
    refundOffers(bill(outstanding, { payments: [payment()] }, state), one, clerk);
  assert.deepEqual(of(0, refund()), ['pay']);
  assert.deepEqual(of(20_000, refund()), ['pay', 'cancel']);
  assert.deepEqual(of(0, refund({ payment: null, deposit: 'deposit' })), ['pay', 'cancel']);
  assert.deepEqual(of(0, refund(), 'credited'), []);
  assert.deepEqual(of(0, refund({ payment: null, deposit: 'deposit' }), 'settled'), [
    'pay',
    'cancel',
  ]);
  const closed = bill(0, { payments: [payment()] }, 'credited');
  assert.match(refundWaits(closed, refund(), clerk)?.en ?? '', /^Reopen/);
});

test('what an organisation answers for is paid off, and taken back before that while the bill is open', () => {
  assert.deepEqual(creditOffers(bill(0, {}, 'credited'), credit(), clerk), ['payOff']);
  assert.deepEqual(creditOffers(bill(0), credit(), clerk), ['payOff', 'void']);
  assert.deepEqual(creditOffers(bill(0), credit({ paidOff: 100 }), clerk), ['payOff']);
  assert.deepEqual(creditOffers(bill(0, {}, 'credited'), credit({ paidOff: 30_000 }), clerk), []);
});

test('a bill is settled when nothing is open on it, and what is settled is opened again first', () => {
  const of = (one: BillView, reader = clerk) => billOffers(one, reader);
  assert.deepEqual(of(bill(60_000)), ['pay', 'advance', 'credit', 'issue']);
  assert.deepEqual(of(bill(60_000, {}, 'issued')), ['pay', 'advance', 'credit', 'reopen']);
  assert.deepEqual(of(bill(0)), ['settle', 'advance']);
  assert.deepEqual(of(bill(0, { refunds: [refund()] })), ['advance'], 'a refund waits');
  assert.deepEqual(of(bill(0, { credits: [credit()] }, 'credited')), ['advance', 'reopen']);
  const repaid = { credits: [credit({ paidOff: 30_000 })] };
  assert.deepEqual(of(bill(0, repaid, 'credited')), ['settle', 'advance', 'reopen']);
  assert.deepEqual(of(bill(0, { lines: [] })), ['advance', 'void']);
  assert.deepEqual(of({ ...bill(0, { lines: [] }), bill: null }), ['advance']);
  assert.deepEqual(of(bill(60_000), officer), []);
  assert.deepEqual(of(bill(0, {}, 'settled'), { ...clerk, caseOpen: false }), []);
});

test('the bill is told in one sentence: what is to pay, goes back and waits, is held and is owed', () => {
  const says = (one: BillView) => billSays(one)?.zh;
  assert.equal(says(bill(60_000)), '待付 600.00 元。');
  assert.equal(says(bill(0, { lines: [] })), '尚未记入费用。');
  assert.equal(says(bill(0, {}, 'settled')), '账单已结清。');
  assert.equal(
    says(bill(0, { refunds: [refund({ needsApproval: true }), refund({ amount: 100 })] })),
    '没有待付金额；应退还 200.00 元，等待机构负责人批准（不能由申请人批准）；应退还 1.00 元，可以付出。',
  );
  assert.equal(
    says(bill(0, { refunds: [refund({ state: 'paid' }), refund({ state: 'cancelled' })] })),
    '没有待付金额。',
  );
  assert.equal(
    billSays(bill(60_000, { deposits: [deposit({ used: 10_000 })] }))?.en,
    '¥600.00 is still to pay; ¥400.00 of the advance payments is left.',
  );
  assert.equal(
    says(bill(0, { credits: [credit({ paidOff: 10_000 })] }, 'credited')),
    '账单已挂账；挂账未还 200.00 元。',
  );
  assert.equal(
    says(bill(0, { credits: [credit({ paidOff: 30_000 })] }, 'credited')),
    '挂账已还清，可以结清。',
  );
  assert.equal(says({ ...bill(0), bill: null }), undefined);
});

const LOWERED: NonNullable<BillView['lines'][number]['reduction']> = {
  to: 30_000,
  reason: 'hardship',
  note: null,
  askedBy: 'clerk',
  askedByName: '马欣怡',
  askedAt: NOW,
  approvedAt: null,
  approvedByName: null,
};

test('a lower price is decided by a manager who did not ask for it, and taken back by whoever keeps the bill', () => {
  const of = (reduction: typeof LOWERED | null, reader: BillReader, state: State = 'open') => {
    const line = { ...LINE, reduction };
    return lineOffers(bill(60_000, { lines: [line] }, state), line, reader);
  };
  assert.deepEqual(of(null, clerk), ['reduce', 'quantity', 'void']);
  assert.deepEqual(of(LOWERED, { ...clerk, staff: 'clerk' }), ['withdraw', 'quantity', 'void']);
  assert.deepEqual(of(LOWERED, manager), ['approve', 'turnDown', 'quantity', 'void']);
  assert.deepEqual(of({ ...LOWERED, askedBy: 'manager' }, manager), [
    'withdraw',
    'quantity',
    'void',
  ]);
  assert.deepEqual(of({ ...LOWERED, approvedAt: NOW }, clerk), ['takeBack', 'quantity', 'void']);
  assert.deepEqual(of(null, officer), []);
  assert.deepEqual(of(null, clerk, 'issued'), []);
});

test('a charge below the list says what the list says, why, and who agreed', () => {
  const zh = (more: Partial<BillView['lines'][number]>) =>
    priceNotes({ ...LINE, listPrice: 60_000, ...more }).map((note) => note.zh);
  assert.deepEqual(zh({}), []);
  assert.deepEqual(zh({ unitPrice: 30_000 }), ['清单价 600.00 元', '按清单对该年龄规定的比例']);
  assert.deepEqual(zh({ reduction: LOWERED }), [
    '马欣怡申请降为 300.00 元（家庭困难），待另一位机构负责人批准',
  ]);
  const approved = { ...LOWERED, note: '低保边缘', approvedAt: NOW, approvedByName: '李明' };
  assert.deepEqual(zh({ unitPrice: 30_000, reduction: approved }), [
    '清单价 600.00 元',
    '降价：家庭困难，李明批准',
    '低保边缘',
  ]);
});

test('a bill of which a part is on account ends once the rest is paid, and is settled once that is repaid', () => {
  const of = (outstanding: number, paidOff: number, state: State = 'open') =>
    billOffers(bill(outstanding, { credits: [credit({ amount: 40_000, paidOff })] }, state), clerk);
  assert.ok(!of(20_000, 0).includes('settle'));
  assert.ok(of(0, 0).includes('settle'));
  assert.ok(!of(0, 0, 'credited').includes('settle'));
  assert.ok(of(0, 40_000, 'credited').includes('settle'));
  const undecided = bill(0, { lines: [{ ...LINE, reduction: LOWERED }] });
  assert.ok(!billOffers(undecided, clerk).includes('settle'));
});

test('what was paid online is not voided, needs a second person, and is sent back the way it came', () => {
  const paid = payment({ online: true });
  assert.deepEqual(paymentOffers(bill(0, { payments: [paid] }), paid, clerk), ['refund']);
  const asked = refund({ online: true, needsApproval: true });
  const approved = refund({ online: true, state: 'approved' });
  const offered = (of: RefundView) =>
    refundOffers(bill(0, { payments: [paid], refunds: [of] }), of, clerk);
  assert.ok(!offered(asked).includes('pay'));
  assert.ok(offered(approved).includes('send') && !offered(approved).includes('pay'));
});
