import type {
  BillView,
  CreditEntryView,
  DepositView,
  PaymentView,
  RefundView,
} from '@qingming/connect/api/settlement.ts';
import { depositPurpose, refundReason, refundState } from '@qingming/standard/codes/charges.ts';
import { paymentMethod } from '@qingming/standard/codes/money.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { civilMinute } from '../../format/civil.ts';
import { codeLabel } from '../../format/code-label.ts';
import { yuan } from '../../format/money.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { useCaseView } from '../page/case-context.ts';
import {
  askApprove,
  askCancelRefund,
  askPayOff,
  askPayOut,
  askRefund,
  askRest,
  askUse,
  askVoidCredit,
  askVoidDeposit,
  askVoidPayment,
  type BillAsk,
} from './asks.ts';
import {
  creditOffers,
  depositOffers,
  leftOf,
  owedOn,
  paymentOffers,
  refundOffers,
  refundWaits,
} from './bill-offers.ts';
import { Act, Entries, Entry } from './money-entry.tsx';
import { askSendBack } from './online-asks.ts';
import { ONLINE } from './online-words.ts';
import { useBillReader } from './use-bill-reader.ts';
import { MONEY } from './words.ts';

interface MoneyProps {
  readonly bill: BillView;
  readonly onAsk: (ask: BillAsk) => void;
}

/** `交款人 李四`; nothing where there is nothing to say. */
function useTold() {
  const say = useSay();
  return (what: Bilingual, value: string | null | undefined): string | undefined =>
    value === null || value === undefined || value === '' ? undefined : `${say(what)} ${value}`;
}

const someYuan = (fen: number): string | undefined => (fen > 0 ? yuan(fen) : undefined);

const receiptOf = (bill: BillView, deposit: string | null): string | undefined =>
  bill.deposits.find(({ id }) => id === deposit)?.receipt;

function Payment({ bill, paid, onAsk }: MoneyProps & { readonly paid: PaymentView }) {
  const say = useSay();
  const told = useTold();
  const view = useCaseView();
  const { case: funeral, may } = view.page;
  const offers = paymentOffers(bill, paid, useBillReader());
  return (
    <Entry
      amount={paid.amount}
      title={
        paid.deposit === null
          ? say(codeLabel(paymentMethod, paid.method))
          : `${say(MONEY.fromAdvance)} ${receiptOf(bill, paid.deposit) ?? ''}`
      }
      details={[
        civilMinute(paid.receivedAt),
        told(MONEY.receipt, paid.receipt),
        told(MONEY.paidBy, paid.payerName),
        told(MONEY.enteredBy, paid.cashierName),
        told(MONEY.outside, paid.outside),
        paid.credit === null ? undefined : say(MONEY.paysOff),
        told(MONEY.returned, someYuan(paid.returned)),
      ]}
    >
      {may.acts.includes('print/bill') && (
        <a href={`/api/cases/${funeral.id}/payments/${paid.id}/receipt.pdf`} target="_blank">
          {say(MONEY.print)}
        </a>
      )}
      {offers.includes('refund') && (
        <Act says={MONEY.refund} onPress={() => onAsk(askRefund(paid, view))} />
      )}
      {offers.includes('void') && (
        <Act says={MONEY.voidPayment} onPress={() => onAsk(askVoidPayment(paid))} />
      )}
    </Entry>
  );
}

function Deposit({ bill, deposit, onAsk }: MoneyProps & { readonly deposit: DepositView }) {
  const say = useSay();
  const told = useTold();
  const view = useCaseView();
  const offers = depositOffers(bill, deposit, useBillReader());
  const { outstanding } = bill.totals;
  return (
    <Entry
      amount={deposit.amount}
      title={`${say(codeLabel(depositPurpose, deposit.purpose))} · ${say(codeLabel(paymentMethod, deposit.method))}`}
      details={[
        civilMinute(deposit.receivedAt),
        told(MONEY.receipt, deposit.receipt),
        told(MONEY.paidBy, deposit.payerName),
        told(MONEY.enteredBy, deposit.cashierName),
        told(MONEY.outside, deposit.outside),
        told(MONEY.used, someYuan(deposit.used)),
        told(MONEY.returned, someYuan(deposit.returned)),
        told(MONEY.left, yuan(leftOf(deposit))),
      ]}
    >
      {offers.includes('use') && (
        <Act says={MONEY.useAdvance} onPress={() => onAsk(askUse(deposit, outstanding, view))} />
      )}
      {offers.includes('refund') && (
        <Act says={MONEY.refundRest} onPress={() => onAsk(askRest(deposit, view))} />
      )}
      {offers.includes('void') && (
        <Act says={MONEY.voidAdvance} onPress={() => onAsk(askVoidDeposit(deposit))} />
      )}
    </Entry>
  );
}

/** `批准 孙红梅 2026-11-26 09:30` */
const signed = (name: string | null, at: string | null): string | undefined =>
  at === null ? undefined : [name, civilMinute(at)].filter((part) => part !== null).join(' ');

function Refund({ bill, refund, onAsk }: MoneyProps & { readonly refund: RefundView }) {
  const say = useSay();
  const told = useTold();
  const view = useCaseView();
  const reader = useBillReader();
  const offers = refundOffers(bill, refund, reader);
  return (
    <Entry
      amount={refund.amount}
      title={
        <>
          <em>{say(codeLabel(refundState, refund.state))}</em>
          {' · '}
          {say(codeLabel(refundReason, refund.reason))}
          {typeof refund.method === 'string' &&
            ` · ${say(codeLabel(paymentMethod, refund.method))}`}
        </>
      }
      details={[
        refund.number,
        told(MONEY.ofReceipt, refund.receipt),
        refund.note ?? undefined,
        told(MONEY.askedBy, signed(refund.askedByName, refund.askedAt)),
        told(MONEY.approvedBy, signed(refund.approvedByName, refund.approvedAt)),
        told(MONEY.paidOutBy, signed(refund.paidByName, refund.paidAt)),
        told(MONEY.outside, refund.outside),
      ]}
      waits={refundWaits(bill, refund, reader)}
    >
      {offers.includes('approve') && (
        <Act says={MONEY.approveRefund} onPress={() => onAsk(askApprove(refund))} />
      )}
      {offers.includes('pay') && (
        <Act says={MONEY.payRefund} onPress={() => onAsk(askPayOut(refund, view))} />
      )}
      {offers.includes('send') && (
        <Act says={ONLINE.sendBack} onPress={() => onAsk(askSendBack(refund))} />
      )}
      {offers.includes('cancel') && (
        <Act says={MONEY.cancelRefund} onPress={() => onAsk(askCancelRefund(refund))} />
      )}
    </Entry>
  );
}

function Credit({ bill, entry, onAsk }: MoneyProps & { readonly entry: CreditEntryView }) {
  const told = useTold();
  const view = useCaseView();
  const offers = creditOffers(bill, entry, useBillReader());
  return (
    <Entry
      amount={entry.amount}
      title={entry.who}
      details={[
        civilMinute(entry.enteredAt),
        entry.document,
        told(MONEY.enteredBy, entry.enteredByName),
        told(MONEY.repaid, someYuan(entry.paidOff)),
        told(MONEY.owed, someYuan(owedOn(entry))),
      ]}
    >
      {offers.includes('payOff') && (
        <Act says={MONEY.payOff} onPress={() => onAsk(askPayOff(entry, view))} />
      )}
      {offers.includes('void') && (
        <Act says={MONEY.voidCredit} onPress={() => onAsk(askVoidCredit(entry))} />
      )}
    </Entry>
  );
}

/** What was taken, what goes back and what somebody answers for; what waits stands first. */
export function MoneyEntries(props: MoneyProps) {
  const { bill } = props;
  return (
    <>
      <Entries title={MONEY.refunds}>
        {bill.refunds.map((refund) => (
          <Refund key={refund.id} refund={refund} {...props} />
        ))}
      </Entries>
      <Entries title={MONEY.advances}>
        {bill.deposits.map((deposit) => (
          <Deposit key={deposit.id} deposit={deposit} {...props} />
        ))}
      </Entries>
      <Entries title={MONEY.payments}>
        {bill.payments.map((paid) => (
          <Payment key={paid.id} paid={paid} {...props} />
        ))}
      </Entries>
      <Entries title={MONEY.credits}>
        {bill.credits.map((entry) => (
          <Credit key={entry.id} entry={entry} {...props} />
        ))}
      </Entries>
    </>
  );
}
