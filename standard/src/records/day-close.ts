import { dayCloseState, shift } from '../codes/day-close.ts';
import { code, date, instant, integer, link, money, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  below,
  day,
  differ,
  el,
  equal,
  type Expression,
  includingVoided,
  minus,
  not,
  notBefore,
  notFuture,
  type Operand,
  plus,
  present,
  times,
  transition,
  val,
  was,
} from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { books, MONEY_ACCOUNTS } from './ledger.ts';
import { accounts, serviceContract } from './retention.ts';
import { design } from './sources.ts';
import { worksThereAt } from './works-there.ts';

const MOST_PIECES = 100_000;

const pieces = (zh: string, en: string) =>
  integer(zh, en, {
    min: 0,
    max: MOST_PIECES,
    source: design('cash is counted by its pieces, so that a miscount is found'),
  });

/** What each kind of note or coin is worth, in fen. */
export const DENOMINATIONS = {
  hundreds: 10_000,
  fifties: 5_000,
  twenties: 2_000,
  tens: 1_000,
  fives: 500,
  ones: 100,
  fiftyFen: 50,
  tenFen: 10,
  fen: 1,
} as const;

const inTheDrawer: Operand = Object.entries(DENOMINATIONS)
  .map(([name, fen]): Operand => times(name, val(fen)))
  .reduce((sum, one) => plus(sum, one));

const isClosed = equal('state', val('closed'));
const short: Expression = all(isClosed, below('difference', val(0)));
const over: Expression = all(isClosed, below(val(0), 'difference'));

/** The cash desk of one cashier, counted and closed for a time. */
export const dayClose = record(
  'dayClose',
  { zh: '日结', en: 'Closing of a cash desk' },
  {
    source: design('a desk is counted every day by its cashier and closed by another person'),
    belongsTo: 'institution',
    travels: 'stays',
    retention: accounts,
    basis: serviceContract,
    title: 'number',
    written: 'acts',
    indexes: [['cashier', 'until'], ['day']],
    series: [{ element: 'number', prefix: 'RJ' }],
    presentation: {
      called: { zh: '日结', en: 'Closings of cash desks' },
      group: 'prices',
      columns: ['day', 'shift', 'cashier', 'state', 'received', 'returned', 'difference'],
      sort: '-day',
    },
    closes: {
      name: 'a-closing-says-what-the-ledger-says',
      says: {
        zh: '清点期间又有单据入账，账面金额已变；请重新打开本页后再清点。',
        en: 'Something was booked while you counted, so the figures changed; open the page again and count anew.',
      },
      desk: 'cashier',
      from: 'from',
      until: 'until',
      figures: [
        { element: 'received', accounts: MONEY_ACCOUNTS, of: 'debit' },
        { element: 'returned', accounts: MONEY_ACCOUNTS, of: 'credit' },
        { element: 'cashExpected', accounts: ['cash'], of: 'balance' },
      ],
    },
    books: books({
      at: 'recordedAt',
      bookings: [
        {
          amount: minus(val(0), 'difference'),
          when: short,
          debit: 'difference',
          credit: 'cash',
        },
        { amount: el('difference'), when: over, debit: 'cash', credit: 'difference' },
      ],
    }),
    elements: {
      number: text('日结编号', 'Number', {
        given: true,
        maxLength: 24,
        source: design('every closing can be named'),
      }),
      cashier: link('staff', '收款人', 'Cashier', {
        source: design('each cashier answers for a desk'),
      }),
      day: date('日期', 'Day', { source: design('the day that the desk is closed for') }),
      shift: code('班次', 'Shift', shift, {
        source: design('a desk is closed when a shift ends, or once a day'),
      }),
      from: instant('开始时间', 'From', {
        given: true,
        source: design('where the closing before ended'),
      }),
      until: instant('截止时间', 'Until', {
        source: design('what is recorded later goes to the next closing'),
      }),
      received: money('收款合计', 'Received', {
        given: true,
        source: design('all money that came in, by the ledger'),
      }),
      returned: money('退款合计', 'Given back', {
        given: true,
        source: design('all money that went out, by the ledger'),
      }),
      cashExpected: money('应有现金', 'Cash by the ledger', {
        given: true,
        min: -1_000_000_000_000,
        source: design('cash in and out, by the ledger'),
      }),
      hundreds: pieces('100 元', '100 yuan'),
      fifties: pieces('50 元', '50 yuan'),
      twenties: pieces('20 元', '20 yuan'),
      tens: pieces('10 元', '10 yuan'),
      fives: pieces('5 元', '5 yuan'),
      ones: pieces('1 元', '1 yuan'),
      fiftyFen: pieces('5 角', '50 fen'),
      tenFen: pieces('1 角', '10 fen'),
      fen: pieces('1 分', '1 fen'),
      cashCounted: money('实点现金', 'Cash counted', {
        given: true,
        source: design('what is in the drawer'),
      }),
      difference: money('长短款', 'Over or short', {
        given: true,
        min: -1_000_000_000_000,
        source: design('what was counted less what the ledger says'),
      }),
      explanation: optional(
        text('差额原因', 'Why they differ', {
          ...note,
          maxLength: 300,
          source: design('a difference is explained, never corrected away'),
        }),
      ),
      state: code('状态', 'State', dayCloseState, {
        given: true,
        source: design('counted by the cashier, closed by another person'),
      }),
      countedBy: text('清点账号', 'Counted by', {
        given: true,
        maxLength: 60,
        source: design('the account of whoever counted'),
      }),
      closedBy: optional(
        link('staff', '复核人', 'Closed by', {
          given: true,
          source: design('nobody closes the desk that they answer for'),
        }),
      ),
      closedByAccount: optional(
        text('复核账号', 'Closed under', {
          given: true,
          maxLength: 60,
          source: design('the account of whoever closed'),
        }),
      ),
      closedAt: optional(
        instant('日结时间', 'Closed', { given: true, source: design('when it was closed') }),
      ),
    },
    unique: [
      {
        name: 'closing-number-once',
        elements: ['number'],
        says: { zh: '该日结编号已被使用。', en: 'This number of a closing is in use already.' },
      },
    ],
    rules: [
      rule(
        'a-closing-lasts',
        {
          zh: '截止时间须晚于开始时间，且不能晚于现在。',
          en: 'A closing ends after it begins, and not later than now.',
        },
        all(below('from', 'until'), notFuture('until')),
      ),
      rule(
        'a-closing-is-of-its-day',
        {
          zh: '日期须在开始时间与截止时间之间。',
          en: 'The day must lie between the beginning and the end of the time.',
        },
        all(notBefore('day', day('from')), notBefore(day('until'), 'day')),
      ),
      rule(
        'cash-is-counted-by-its-pieces',
        {
          zh: '实点现金须等于各面额张数之和。',
          en: 'The cash counted must be the sum of the notes and coins.',
        },
        equal('cashCounted', inTheDrawer),
      ),
      rule(
        'difference-is-counted-less-expected',
        {
          zh: '长短款须等于实点现金减应有现金。',
          en: 'Over or short is what was counted less what the ledger says.',
        },
        equal('difference', minus('cashCounted', 'cashExpected')),
      ),
      rule(
        'a-difference-is-explained',
        {
          zh: '实点现金与账面不符，请填写差额原因。',
          en: 'The cash differs from the ledger; say why.',
        },
        any(equal('difference', val(0)), present('explanation')),
      ),
      rule(
        'a-desk-is-counted-then-closed',
        {
          zh: '收款人清点之后，由他人复核日结。',
          en: 'The cashier counts, then another person closes.',
        },
        transition('state', [null, 'counted'], ['counted', 'closed']),
      ),
      rule(
        'a-closed-desk-names-who-closed-it',
        { zh: '请登记复核人和日结时间。', en: 'Record who closed it and when.' },
        any(
          all(isClosed, present('closedBy'), present('closedByAccount'), present('closedAt')),
          all(not(isClosed), absent('closedBy'), absent('closedByAccount'), absent('closedAt')),
        ),
      ),
      rule(
        'closed-by-another-person-than-the-cashier',
        {
          zh: '收款人不能复核自己的日结，请由他人办理。',
          en: 'A cashier cannot close the desk they answer for; another person must do it.',
        },
        all(differ('cashier', 'closedBy'), differ('countedBy', 'closedByAccount')),
      ),
      rule(
        'a-closed-desk-stays-closed',
        {
          zh: '已日结的不能再改，也不能作废；有误的请在下一次日结中更正。',
          en: 'What was closed stays; put a mistake right in the next closing.',
        },
        includingVoided(not(equal(was('state'), val('closed')))),
      ),
      worksThereAt('closing-person-worked-there', 'until', 'cashier'),
      rule(
        'closing-after-counting',
        {
          zh: '日结时间不能早于截止时间。',
          en: 'A desk is closed after the time that is counted.',
        },
        any(absent('closedAt'), notBefore('closedAt', 'until')),
      ),
    ],
  },
);
