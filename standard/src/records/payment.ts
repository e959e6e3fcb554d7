import { paymentMethod } from '../codes/money.ts';
import { code, instant, link, money, optional, text } from '../language/element.ts';
import { includingVoided, notFuture } from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { notInAWithdrawnCase } from './case-is-open.ts';
import { FIS, design, column } from './sources.ts';
import { worksThereAt } from './works-there.ts';
import { billIsOpen, noMoreThanDue } from './what-is-due.ts';
import { amountFrom, books, moneyBy } from './ledger.ts';
import { accounts, serviceContract } from './retention.ts';

export const payment = record(
  'payment',
  { zh: '收款', en: 'Payment' },
  {
    source: `${FIS}: FIS.PAYMENT.MODE, FIS.PAY.STATUS`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: accounts,
    basis: serviceContract,
    indexes: [['bill']],
    books: books({
      at: 'receivedAt',
      desk: 'cashier',
      bookings: [amountFrom('receivable', moneyBy('method'))],
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
          zh: '账单已结清，不能再收款或退款；请先重新开单。',
          en: 'The bill is settled; reopen it before taking or returning money.',
        },
        includingVoided(billIsOpen),
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
    ],
  },
);
