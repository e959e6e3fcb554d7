import { paymentMethod } from '../codes/money.ts';
import { code, instant, link, money, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  day,
  differ,
  equal,
  exists,
  includingVoided,
  not,
  notFuture,
  outer,
  present,
  val,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { notInAWithdrawnCase } from './case-is-open.ts';
import { FIS, design, column } from './sources.ts';
import { worksThereAt } from './works-there.ts';
import { amountFrom, books, moneyBy, owedOrOnAccount } from './ledger.ts';
import {
  billIsPayable,
  noMoreThanAdvanced,
  noMoreThanCredited,
  noMoreThanDue,
} from './what-is-due.ts';
import { notTakenAs, outsideNumber, outsideNumberOnce } from './outside-number.ts';
import { payerName } from './payer.ts';
import { accounts, serviceContract } from './retention.ts';

const billIsOnAccount = exists(
  'bill',
  all(equal('id', outer('bill')), equal('state', val('credited'))),
);

export const payment = record(
  'payment',
  { zh: '收款', en: 'Payment' },
  {
    source: `${FIS}: FIS.PAYMENT.MODE, FIS.PAY.STATUS`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: accounts,
    basis: serviceContract,
    indexes: [['bill'], ['deposit'], ['credit']],
    books: books({
      at: 'receivedAt',
      desk: 'cashier',
      bookings: [amountFrom(owedOrOnAccount, moneyBy('method'))],
    }),
    series: [{ element: 'receipt', prefix: 'SJ' }],
    elements: {
      receipt: text('收据号', 'Receipt number', {
        given: true,
        maxLength: 24,
        source: design('every payment can be named'),
      }),
      bill: link('bill', '账单', 'Bill', { source: design('a payment pays one bill') }),
      method: code('支付方式', 'Payment method', paymentMethod, {
        source: 'observed: FIS.PAYMENT.MODE (Shandong 2014)',
      }),
      amount: money('金额', 'Amount', {
        min: 1,
        source: 'observed: funeral-home system (jmdz), settlement lines: RealCharge',
      }),
      receivedAt: instant('收款时间', 'Received', {
        source: column('FIS_CREMATION_INFO_SUM.feeEndTime'),
      }),
      payer: optional(
        link('contact', '交款人', 'Paid by', {
          source: design('money that is returned goes to whoever paid'),
        }),
      ),
      payerName: payerName('2026.3'),
      outside: outsideNumber('2026.3'),
      deposit: optional(
        link('deposit', '预收款', 'From the advance', {
          since: '2026.3',
          source: design('an advance is used for the bill, and the sum is taken once'),
        }),
      ),
      credit: optional(
        link('creditEntry', '所还挂账', 'Pays off', {
          since: '2026.3',
          source: design('what an organisation pays later clears its account'),
        }),
      ),
      cashier: link('staff', '收款人', 'Cashier', {
        source: design('whoever takes money answers for it'),
      }),
    },
    unique: [
      {
        name: 'receipt-number-once',
        elements: ['receipt'],
        says: { zh: '该收据号已被使用。', en: 'This receipt number is in use already.' },
      },
      ...outsideNumberOnce('payment'),
    ],
    rules: [
      rule(
        'payment-not-in-future',
        { zh: '收款时间不能晚于现在。', en: 'The time of payment cannot be later than now.' },
        notFuture('receivedAt'),
      ),
      notInAWithdrawnCase('no-payment-in-a-withdrawn-case'),
      worksThereAt('cashier-had-not-left', 'receivedAt', 'cashier'),
      rule(
        'payments-while-the-bill-is-open',
        {
          zh: '账单已结清，不能再收款；请先重新开单。',
          en: 'The bill is settled; reopen it before taking money.',
        },
        includingVoided(any(billIsPayable, all(present('credit'), billIsOnAccount))),
        { atOriginOnly: true },
      ),
      rule(
        'never-paid-more-than-due',
        {
          zh: '收款不能超过待付金额。',
          en: 'The payment cannot be more than what is still to pay.',
        },
        noMoreThanDue,
      ),
      rule(
        'one-payer',
        {
          zh: '交款人请从联系人中选择，或填写姓名，不能两者都填。',
          en: 'Choose the payer among the contacts or write the name, not both.',
        },
        any(absent('payer'), absent('payerName')),
        { since: '2026.3' },
      ),
      rule(
        'advance-is-named',
        {
          zh: '用预收款抵扣的，请选择预收款；其他支付方式不能选择预收款。',
          en: 'Name the advance that is used; with any other method there is none.',
        },
        any(
          all(equal('method', val('advance')), present('deposit'), absent('outside')),
          all(differ('method', val('advance')), absent('deposit')),
        ),
        { since: '2026.3' },
      ),
      rule(
        'no-more-than-advanced',
        {
          zh: '超过预收款余额；请核对预收款已抵扣、已退还的金额。',
          en: 'This is more than what is left of the advance; check what of it was used and returned.',
        },
        any(absent('deposit'), noMoreThanAdvanced),
        { since: '2026.3' },
      ),
      rule(
        'no-more-than-on-account',
        {
          zh: '还款不能超过挂账未还金额。',
          en: 'This is more than what is still on account.',
        },
        any(
          absent('credit'),
          all(
            exists('creditEntry', all(equal('id', outer('credit')), equal('bill', outer('bill')))),
            noMoreThanCredited,
          ),
        ),
        { since: '2026.3' },
      ),
      notTakenAs('payment-was-no-advance', 'deposit'),
      rule(
        'a-refunded-payment-stays',
        {
          zh: '该笔收款已有退款，不能作废。',
          en: 'This payment has a refund and cannot be voided.',
        },
        when(equal('voided', val(true)), not(exists('refund', equal('payment', outer('id'))))),
        { deferred: true, since: '2026.3' },
      ),
      rule(
        'a-payment-is-voided-on-its-day',
        {
          zh: '只能作废当日的收款；以后请办理退款，原收款保留。',
          en: 'A payment can be voided on the day it was taken only; later give the money back by a refund, and the payment stays.',
        },
        when(equal('voided', val(true)), equal(day('receivedAt'), day('recordedAt'))),
        { atOriginOnly: true, since: '2026.3' },
      ),
    ],
  },
);
