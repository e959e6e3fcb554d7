import type {
  BillLineView,
  BillView,
  CreditAccounts,
  CreditEntryView,
  DepositView,
  PaymentView,
  RefundView,
} from '@qingming/connect/api/settlement.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { creditEntry } from '@qingming/standard/records/credit.ts';
import { deposit } from '@qingming/standard/records/deposit.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import { refund } from '@qingming/standard/records/refund.ts';
import { newId } from '../../api/new-id.ts';
import { civilDay } from '../../format/civil.ts';
import { amountSaid } from '../../format/money.ts';
import type { Answers } from '../../records/answers.ts';
import { toTyped } from '../../records/answers.ts';
import type { AskedField, Typed } from '../../records/asked-field.ts';
import { questionsOf } from '../../records/asked-field.ts';
import type { CaseView } from '../page/case-context.ts';
import { reasonField } from '../steps/reason-field.ts';
import { contactChoices } from '../steps/step-context.ts';
import { leftOf, owedOn } from './bill-offers.ts';
import { MONEY } from './words.ts';

/** One act on the bill that asks something first. */
export interface BillAsk {
  readonly title: Bilingual;
  readonly submit: Bilingual;
  readonly note?: Bilingual;
  readonly path: string;
  readonly fields: readonly AskedField[];
  readonly start?: Typed;
  readonly also?: Answers;
}

export type Version = { readonly id: string; readonly version: number };
type Head = NonNullable<BillView['bill']>;
export type View = Pick<CaseView, 'page' | 'now'>;

/** An act that only asks why. */
export const why = (
  path: string,
  title: Bilingual,
  { version }: Pick<Version, 'version'>,
  note?: Bilingual,
): BillAsk => ({
  title,
  submit: title,
  path,
  fields: [reasonField()],
  also: { version },
  ...(note && { note }),
});

/** An act that only asks whether. */
export const confirm = (
  path: string,
  title: Bilingual,
  { version }: Pick<Version, 'version'>,
  note: Bilingual,
): BillAsk => ({ title, submit: title, path, fields: [], also: { version }, note });

const CASH = '1';
const BANK_TRANSFER = '9';
const ADVANCE = 'advance';

export const asking = (definition: RecordDefinition, { now }: View) =>
  questionsOf(definition, civilDay(now));

const inYuan = (fen: number): string => toTyped({ input: 'money' }, fen);

/** How money moves: no advance among the methods, and a number of its own unless it is cash. */
function moneyFields(definition: RecordDefinition, view: View): readonly AskedField[] {
  const ask = asking(definition, view);
  const method = ask('method', { required: true });
  return [
    { ...method, options: (method.options ?? []).filter(({ code }) => code !== ADVANCE) },
    ask('outside', { when: (typed) => typed['method'] !== CASH }),
  ];
}

/** Who brings it: a contact, or a name for anybody else. */
function payerFields(definition: RecordDefinition, view: View): readonly AskedField[] {
  const ask = asking(definition, view);
  return [
    ask('payer', { choices: contactChoices(view), placeholder: MONEY.notAContact }),
    ask('payerName', { when: (typed) => (typed['payer'] ?? '') === '' }),
  ];
}

export const askVoidLine = (line: Version): BillAsk =>
  why(`/lines/${line.id}/void`, MONEY.voidLineTitle, line, MONEY.lowersNote);

export const askQuantity = (line: BillLineView, view: View): BillAsk => ({
  title: MONEY.changeQuantity,
  submit: MONEY.changeQuantity,
  note: MONEY.lowersNote,
  path: `/lines/${line.id}/quantity`,
  fields: [asking(billLine, view)('quantity'), reasonField()],
  start: { quantity: String(line.quantity) },
  also: { version: line.version },
});

/** Where an organisation still owes a part, the bill ends on account. */
export const askSettle = (head: Head, owed: number): BillAsk =>
  owed > 0
    ? confirm('/settle', MONEY.endOnAccount, head, MONEY.endOnAccountNote(amountSaid(owed)))
    : confirm('/settle', MONEY.settle, head, MONEY.settleNote);
export const askIssue = (head: Head): BillAsk =>
  confirm('/issue', MONEY.issue, head, MONEY.issueNote);
export const askReopen = (head: Head): BillAsk => why('/reopen', MONEY.reopen, head);
export const askVoidBill = (head: Head): BillAsk => why('/void', MONEY.voidBill, head);

/** A payment of what is outstanding, unless the family pays a part. */
export const askPayment = (outstanding: number, view: View): BillAsk => ({
  title: MONEY.receive,
  submit: MONEY.receive,
  path: '/payments',
  fields: [
    asking(payment, view)('amount', { max: outstanding }),
    ...moneyFields(payment, view),
    ...payerFields(payment, view),
  ],
  start: { amount: inYuan(outstanding), method: CASH },
  also: { id: newId() },
});

export const askVoidPayment = (paid: Version): BillAsk =>
  why(`/payments/${paid.id}/void`, MONEY.voidPayment, paid, MONEY.voidNote);

export const askAdvance = (view: View): BillAsk => ({
  title: MONEY.takeAdvance,
  submit: MONEY.takeAdvance,
  path: '/deposits',
  fields: [
    asking(deposit, view)('purpose'),
    asking(deposit, view)('amount'),
    ...moneyFields(deposit, view),
    ...payerFields(deposit, view),
  ],
  start: { purpose: 'advance', method: CASH },
  also: { id: newId() },
});

export function askUse(of: DepositView, outstanding: number, view: View): BillAsk {
  const most = Math.min(leftOf(of), outstanding);
  return {
    title: MONEY.useAdvance,
    submit: MONEY.useAdvance,
    note: MONEY.useNote(amountSaid(leftOf(of))),
    path: '/payments',
    fields: [asking(payment, view)('amount', { max: most })],
    start: { amount: inYuan(most) },
    also: { id: newId(), method: ADVANCE, deposit: of.id },
  };
}

export const askVoidDeposit = (of: Version): BillAsk =>
  why(`/deposits/${of.id}/void`, MONEY.voidAdvance, of, MONEY.voidNote);

interface GoingBack {
  readonly title: Bilingual;
  readonly of: Answers;
  readonly most: number;
  readonly reason: string;
}

const askGivingBack = ({ title, of, most, reason }: GoingBack, view: View): BillAsk => {
  const ask = asking(refund, view);
  return {
    title,
    submit: title,
    note: MONEY.refundNote,
    path: '/refunds',
    fields: [ask('amount', { max: most }), ask('reason'), ask('note')],
    start: { amount: inYuan(most), reason },
    also: { id: newId(), ...of },
  };
};

export const askRefund = ({ id, amount, returned }: PaymentView, view: View): BillAsk =>
  askGivingBack(
    { title: MONEY.refund, of: { payment: id }, most: amount - returned, reason: '' },
    view,
  );

export const askRest = (of: DepositView, view: View): BillAsk =>
  askGivingBack(
    { title: MONEY.refundRest, of: { deposit: of.id }, most: leftOf(of), reason: 'advance-left' },
    view,
  );

export const askApprove = (of: RefundView): BillAsk =>
  confirm(
    `/refunds/${of.id}/approve`,
    MONEY.approveRefund,
    of,
    MONEY.approveNote(amountSaid(of.amount), of.askedByName ?? ''),
  );

export const askPayOut = (of: RefundView, view: View): BillAsk => ({
  title: MONEY.payRefund,
  submit: MONEY.payRefund,
  note: MONEY.payOutNote(amountSaid(of.amount)),
  path: `/refunds/${of.id}/pay`,
  fields: moneyFields(refund, view),
  start: { method: CASH },
  also: { version: of.version },
});

export const askCancelRefund = (of: Version): BillAsk =>
  why(`/refunds/${of.id}/cancel`, MONEY.cancelRefund, of);

export const askCredit = (
  { accounts }: CreditAccounts,
  outstanding: number,
  view: View,
): BillAsk => {
  const ask = asking(creditEntry, view);
  const choices = accounts.map(({ id, who, document }) => ({
    value: id,
    label: `${who} · ${document}`,
  }));
  return {
    title: MONEY.putOnAccount,
    submit: MONEY.putOnAccount,
    note: MONEY.accountNote(amountSaid(outstanding)),
    path: '/credits',
    fields: [ask('account', { choices }), ask('amount', { max: outstanding }), ask('document')],
    start: {
      amount: inYuan(outstanding),
      ...(accounts.length === 1 && accounts[0] && { account: accounts[0].id }),
    },
    also: { id: newId() },
  };
};

export const askPayOff = (of: CreditEntryView, view: View): BillAsk => ({
  title: MONEY.payOff,
  submit: MONEY.payOff,
  path: '/payments',
  fields: [asking(payment, view)('amount', { max: owedOn(of) }), ...moneyFields(payment, view)],
  start: { amount: inYuan(owedOn(of)), method: BANK_TRANSFER },
  also: { id: newId(), credit: of.id, payerName: of.who.slice(0, 60) },
});

export const askVoidCredit = (of: Version): BillAsk =>
  why(`/credits/${of.id}/void`, MONEY.voidCredit, of);
