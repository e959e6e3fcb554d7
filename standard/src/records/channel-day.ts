import {
  channelDayState,
  channelDifferenceKind,
  channelLineKind,
} from '../codes/online-payment.ts';
import { code, date, instant, integer, link, money, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  below,
  count,
  day,
  equal,
  exists,
  not,
  oneOf,
  outer,
  present,
  total,
  transition,
  val,
  was,
  when,
} from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { accounts, serviceContract } from './retention.ts';
import { design } from './sources.ts';
import { sameFromTheFirst, stays } from './unchanged.ts';

const RECONCILED = design(
  'ours, the bill of the payment system and the bank are compared day by day; each difference is explained by a person',
);

const summed = (what: 'payment' | 'refund') =>
  total('channelLine', 'amount', equal('what', val(what)));

const sum = (zh: string, en: string, why: string) =>
  money(zh, en, { given: true, source: design(why) });

/** One day of one merchant: the bill of the payment system against what is recorded here. */
export const channelDay = record(
  'channelDay',
  { zh: '渠道对账', en: 'Reconciliation of online payments' },
  {
    source: RECONCILED,
    belongsTo: 'institution',
    root: { called: { zh: '渠道对账', en: 'reconciliation' } },
    travels: 'stays',
    retention: accounts,
    basis: serviceContract,
    title: 'number',
    series: [{ element: 'number', prefix: 'QD' }],
    written: 'acts',
    indexes: [
      ['state', 'day'],
      ['merchant', 'day'],
    ],
    presentation: {
      called: { zh: '渠道对账', en: 'Reconciliation of online payments' },
      group: 'prices',
      columns: [
        'day',
        'merchant',
        'state',
        'ours',
        'theirs',
        'oursReturned',
        'theirsReturned',
        'fee',
        'bank',
      ],
      filters: ['state', 'day'],
      sort: '-day',
    },
    elements: {
      number: text('对账编号', 'Number', {
        given: true,
        maxLength: 24,
        source: design('a reconciliation is called by its number'),
      }),
      day: date('日期', 'Day', { given: true, source: RECONCILED }),
      merchant: link('payMerchant', '收款商户', 'Merchant', { given: true, source: RECONCILED }),
      state: code('对账结果', 'Result', channelDayState, { given: true, source: RECONCILED }),
      ours: sum('本机构收款', 'Received by our records', 'paid by our records on that day'),
      theirs: sum('渠道收款', 'Received by the channel', 'paid by the bill of the channel'),
      oursReturned: sum('本机构退款', 'Given back by our records', 'given back by our records'),
      theirsReturned: sum('渠道退款', 'Given back by the channel', 'given back by the channel'),
      fee: money('手续费', 'Fee', {
        given: true,
        min: -1_000_000_000,
        source: design('what the payment system keeps; it makes what the bank receives smaller'),
      }),
      bank: optional(
        money('银行到账', 'Arrived at the bank', {
          source: design('as the statement of the bank says; the bank is not asked by the program'),
        }),
      ),
      lines: integer('账单笔数', 'Lines', {
        given: true,
        min: 0,
        max: 1_000_000,
        source: RECONCILED,
      }),
      digest: text('账单摘要', 'Digest of the bill', {
        given: true,
        maxLength: 64,
        source: design(
          'SHA-256 of the file of the payment system, so that it can be shown to be the same',
        ),
      }),
      fetchedAt: instant('取得时间', 'Fetched', { given: true, source: RECONCILED }),
    },
    unique: [
      {
        name: 'reconciliation-number-once',
        elements: ['number'],
        says: { zh: '该对账编号已被使用。', en: 'This number is in use already.' },
      },
      {
        name: 'one-reconciliation-a-day',
        elements: ['merchant', 'day'],
        says: { zh: '该商户当日已对账。', en: 'This day of the merchant was reconciled already.' },
      },
    ],
    rules: [
      rule(
        'a-day-is-reconciled-once',
        {
          zh: '对账结果不能这样改；有差异的，逐项说明后才能结束。',
          en: 'The result does not change like this; a day that differs ends when each difference is explained.',
        },
        transition('state', [null, 'balanced'], [null, 'differs'], ['differs', 'explained']),
      ),
      rule(
        'a-reconciliation-stays',
        {
          zh: '对账的日期、商户、金额和账单摘要不能改动，也不能作废。',
          en: 'Day, merchant, sums and digest stay, and it is not voided.',
        },
        all(
          equal('voided', val(false)),
          ...['day', 'merchant', 'ours', 'theirs', 'oursReturned', 'theirsReturned', 'digest'].map(
            sameFromTheFirst,
          ),
        ),
      ),
      rule(
        'a-past-day-is-reconciled',
        { zh: '只能对已经结束的一天。', en: 'A day is reconciled when it is over.' },
        below('day', day('fetchedAt')),
      ),
      rule(
        'the-bill-is-whole',
        {
          zh: '渠道账单与其合计不一致；请重新取得。',
          en: 'The lines of the bill are not its sums; fetch it again.',
        },
        all(
          equal('lines', count('channelLine')),
          equal('theirs', summed('payment')),
          equal('theirsReturned', summed('refund')),
        ),
        { deferred: true },
      ),
      rule(
        'a-day-that-agrees-has-no-difference',
        {
          zh: '收款、退款与渠道账单不符，须逐项列出差异。',
          en: 'Our records differ from the bill of the channel; each difference is listed.',
        },
        when(
          equal('state', val('balanced')),
          all(
            equal('ours', 'theirs'),
            equal('oursReturned', 'theirsReturned'),
            not(exists('channelDifference')),
          ),
        ),
        { deferred: true },
      ),
      rule(
        'every-difference-is-explained',
        {
          zh: '还有差异没有说明原因；请逐项说明。',
          en: 'Some differences are not explained yet; say why of each.',
        },
        when(
          equal('state', val('explained')),
          not(exists('channelDifference', absent('explanation'))),
        ),
        { deferred: true },
      ),
    ],
  },
);

const PART = {
  source: RECONCILED,
  belongsTo: { root: 'channelDay' },
  travels: 'stays',
  retention: accounts,
  basis: serviceContract,
  written: 'acts',
} as const;

const number = (zh: string, en: string) =>
  text(zh, en, {
    given: true,
    maxLength: 64,
    source: RECONCILED,
  });

/** A line of the bill, as the payment system wrote it. */
export const channelLine = record(
  'channelLine',
  { zh: '渠道账单明细', en: 'Line of a channel’s bill' },
  {
    ...PART,
    title: 'outside',
    indexes: [['orderNumber']],
    presentation: { summary: ['what', 'amount'] },
    elements: {
      what: code('收退', 'In or out', channelLineKind, { given: true, source: RECONCILED }),
      outside: number('渠道交易号', 'Number of the channel'),
      orderNumber: number('商户单号', 'Our number'),
      amount: money('金额', 'Amount', { given: true, source: RECONCILED }),
      fee: money('手续费', 'Fee', { given: true, min: -1_000_000_000, source: RECONCILED }),
      at: instant('时间', 'Time', { given: true, source: RECONCILED }),
    },
    rules: [
      rule(
        'a-line-of-a-bill-stays',
        { zh: '渠道账单明细不能改动。', en: 'A line of the bill stays as it came.' },
        all(
          equal('voided', val(false)),
          ...['what', 'outside', 'orderNumber', 'amount', 'fee', 'at'].map(sameFromTheFirst),
        ),
      ),
    ],
  },
);

/** Where our records and the bill differ, and why. */
export const channelDifference = record(
  'channelDifference',
  { zh: '对账差异', en: 'Difference' },
  {
    ...PART,
    title: 'orderNumber',
    presentation: { summary: ['kind', 'what', 'ours', 'theirs', 'explanation'] },
    elements: {
      kind: code('差异', 'Difference', channelDifferenceKind, { given: true, source: RECONCILED }),
      what: code('收退', 'In or out', channelLineKind, { given: true, source: RECONCILED }),
      outside: optional(number('渠道交易号', 'Number of the channel')),
      orderNumber: number('商户单号', 'Our number'),
      ours: optional(money('本机构金额', 'By our records', { given: true, source: RECONCILED })),
      theirs: optional(money('渠道金额', 'By the channel', { given: true, source: RECONCILED })),
      explanation: optional(
        text('差异原因', 'Why they differ', {
          ...note,
          maxLength: 300,
          source: design('a difference is explained, never corrected away'),
        }),
      ),
      explainedBy: optional(
        link('staff', '说明人', 'Explained by', { given: true, source: RECONCILED }),
      ),
      explainedAt: optional(instant('说明时间', 'Explained', { given: true, source: RECONCILED })),
    },
    rules: [
      rule(
        'a-difference-stays-what-it-is',
        {
          zh: '差异的内容不能改动，只能说明原因。',
          en: 'What differs stays; only the reason is written down.',
        },
        all(
          equal('voided', val(false)),
          ...['kind', 'what', 'orderNumber'].map(sameFromTheFirst),
          any(absent(was('kind')), all(...['outside', 'ours', 'theirs'].map(stays))),
        ),
      ),
      rule(
        'a-difference-says-where-the-money-lacks',
        {
          zh: '差异须写明本机构金额与渠道金额。',
          en: 'A difference says what each side has.',
        },
        any(
          all(equal('kind', val('missing-here')), absent('ours'), present('theirs')),
          all(equal('kind', val('missing-there')), present('ours'), absent('theirs')),
          all(equal('kind', val('amount')), present('ours'), present('theirs')),
        ),
      ),
      rule(
        'a-difference-is-explained-by-somebody',
        {
          zh: '说明差异时，须有说明人和说明时间。',
          en: 'An explanation has who wrote it, and when.',
        },
        any(
          all(present('explanation'), present('explainedBy'), present('explainedAt')),
          all(absent('explanation'), absent('explainedBy'), absent('explainedAt')),
        ),
      ),
      rule(
        'differences-while-the-day-is-open',
        {
          zh: '这一天的对账已经结束。',
          en: 'The reconciliation of this day is over.',
        },
        exists(
          'channelDay',
          all(equal('id', outer('root')), oneOf('state', 'differs', 'explained')),
        ),
        { deferred: true },
      ),
    ],
  },
);
