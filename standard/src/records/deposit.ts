import { depositPurpose } from '../codes/charges.ts';
import { paymentMethod } from '../codes/money.ts';
import { code, instant, link, money, optional, text } from '../language/element.ts';
import {
  absent,
  any,
  day,
  differ,
  equal,
  exists,
  all,
  not,
  notFuture,
  outer,
  val,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { caseIsOpen, notInAWithdrawnCase } from './case-is-open.ts';
import { amountFrom, books, moneyBy } from './ledger.ts';
import { notTakenAs, outsideNumber, outsideNumberOnce } from './outside-number.ts';
import { payerName } from './payer.ts';
import { accounts, serviceContract } from './retention.ts';
import { design } from './sources.ts';
import { ownUseWithinAmount } from './what-is-due.ts';
import { worksThereAt } from './works-there.ts';

/** Money that is taken before the services. What of it was used are payments, what was given back are refunds. */
export const deposit = record(
  'deposit',
  { zh: '预收款', en: 'Advance payment' },
  {
    source: design('nearly every home takes an advance before the services'),
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: accounts,
    basis: serviceContract,
    books: books({
      at: 'receivedAt',
      desk: 'cashier',
      bookings: [amountFrom('deposit-held', moneyBy('method'))],
    }),
    series: [{ element: 'receipt', prefix: 'YS' }],
    elements: {
      receipt: text('收据号', 'Receipt number', {
        given: true,
        maxLength: 24,
        source: design('every sum of money that is taken can be named'),
      }),
      purpose: code('用途', 'Purpose', depositPurpose, {
        source: design('an advance, earnest money and a security follow different rules'),
      }),
      method: code('支付方式', 'Payment method', paymentMethod, {
        source: 'observed: FIS.PAYMENT.MODE (Shandong 2014)',
      }),
      amount: money('金额', 'Amount', {
        min: 1,
        source: design('what the family gave'),
      }),
      receivedAt: instant('收款时间', 'Received', {
        source: design('the day of the cash desk'),
      }),
      payer: optional(
        link('contact', '交款人', 'Paid by', {
          source: design('money that is returned goes to whoever paid'),
        }),
      ),
      payerName: payerName(),
      outside: outsideNumber(),
      cashier: link('staff', '收款人', 'Cashier', {
        source: design('whoever takes money answers for it'),
      }),
    },
    unique: [
      {
        name: 'deposit-receipt-once',
        elements: ['receipt'],
        says: { zh: '该收据号已被使用。', en: 'This receipt number is in use already.' },
      },
      ...outsideNumberOnce('deposit'),
    ],
    rules: [
      rule(
        'deposit-not-in-future',
        { zh: '收款时间不能晚于现在。', en: 'The time of payment cannot be later than now.' },
        notFuture('receivedAt'),
      ),
      notInAWithdrawnCase('no-deposit-in-a-withdrawn-case'),
      rule(
        'no-deposit-in-a-closed-case',
        {
          zh: '业务已办结；请先重新打开业务，再收预收款。',
          en: 'The case is closed; reopen it before taking an advance.',
        },
        caseIsOpen,
        { atOriginOnly: true },
      ),
      worksThereAt('deposit-cashier-had-not-left', 'receivedAt', 'cashier'),
      rule(
        'an-advance-is-money',
        {
          zh: '预收款不能用预收款支付；请选择其他支付方式。',
          en: 'An advance cannot be paid from an advance; choose another method.',
        },
        differ('method', val('advance')),
      ),
      rule(
        'one-payer-of-an-advance',
        {
          zh: '交款人请从联系人中选择，或填写姓名，不能两者都填。',
          en: 'Choose the payer among the contacts or write the name, not both.',
        },
        any(absent('payer'), absent('payerName')),
      ),
      notTakenAs('advance-was-no-payment', 'payment'),
      rule(
        'used-and-returned-no-more-than-advanced',
        {
          zh: '预收款已抵扣或已退还，不能作废，也不能改为更小的金额。',
          en: 'This advance was used or given back; it cannot be voided or made smaller.',
        },
        all(
          when(
            equal('voided', val(true)),
            not(
              any(
                exists('payment', equal('deposit', outer('id'))),
                exists('refund', equal('deposit', outer('id'))),
              ),
            ),
          ),
          ownUseWithinAmount,
        ),
        { deferred: true },
      ),
      rule(
        'an-advance-is-voided-on-its-day',
        {
          zh: '只能作废当日的预收款；以后请办理退款，原收据保留。',
          en: 'An advance can be voided on the day it was taken only; later give the money back by a refund, and the receipt stays.',
        },
        when(equal('voided', val(true)), equal(day('receivedAt'), day('recordedAt'))),
        { atOriginOnly: true },
      ),
    ],
  },
);
