import { creditParty } from '../codes/charges.ts';
import { code, date, instant, link, money, optional, text } from '../language/element.ts';
import { internal } from '../language/free-text.ts';
import {
  absent,
  all,
  any,
  atMost,
  day,
  equal,
  exists,
  includingVoided,
  minus,
  not,
  notFuture,
  outer,
  total,
  val,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { notInAWithdrawnCase } from './case-is-open.ts';
import { amountFrom, books } from './ledger.ts';
import { accounts, noPersonalData, serviceContract } from './retention.ts';
import { design } from './sources.ts';
import { billIsPayable, noMoreThanDue, refundStands } from './what-is-due.ts';
import { worksThereAt } from './works-there.ts';

/** An office or an organisation that answers for bills of those whom nobody else pays for. */
export const creditAccount = record(
  'creditAccount',
  { zh: '挂账单位', en: 'Credit account' },
  {
    source: design('unidentified and unclaimed bodies are billed to an office, never to a person'),
    belongsTo: 'institution',
    travels: 'up',
    retention: accounts,
    basis: noPersonalData,
    title: 'who',
    presentation: {
      called: { zh: '挂账单位', en: 'Credit accounts' },
      group: 'prices',
      columns: ['who', 'party', 'limit', 'document', 'from', 'until'],
    },
    elements: {
      who: text('单位名称', 'Organisation', {
        ...internal,
        maxLength: 120,
        source: design('who pays later'),
      }),
      party: code('单位类别', 'Kind', creditParty, { source: design('police, civil affairs, …') }),
      limit: optional(
        money('挂账限额', 'Limit', { min: 1, source: design('what may be open at one time') }),
      ),
      document: text('挂账依据', 'Document', {
        ...internal,
        maxLength: 120,
        source: design('an agreement or a letter says that the organisation pays'),
      }),
      from: date('起始日期', 'From', { source: design('from when the agreement holds') }),
      until: optional(date('终止日期', 'Until', { source: design('until when it holds') })),
    },
    unique: [
      {
        name: 'one-account-of-a-party',
        elements: ['institution', 'who', 'document'],
        says: {
          zh: '该单位已有同一依据的挂账单位。',
          en: 'There is an account of this organisation under this document already.',
        },
      },
    ],
    rules: [
      rule(
        'account-ends-after-it-begins',
        { zh: '终止日期不能早于起始日期。', en: 'An account cannot end before it begins.' },
        any(absent('until'), atMost('from', 'until')),
      ),
    ],
  },
);

const openOnAccount = minus(
  total('creditEntry', 'amount', equal('account', outer('id')), 'institution'),
  minus(
    total(
      'payment',
      'amount',
      exists(
        'creditEntry',
        all(equal('id', outer('credit')), equal('account', outer('id', 2))),
        'institution',
      ),
      'institution',
    ),
    total(
      'refund',
      'amount',
      all(
        refundStands,
        exists(
          'creditEntry',
          all(equal('id', outer('credit')), equal('account', outer('id', 2))),
          'institution',
        ),
      ),
      'institution',
    ),
  ),
);

/** What of a bill an organisation answers for. What it pays later are payments that name this entry. */
export const creditEntry = record(
  'creditEntry',
  { zh: '挂账', en: 'On account' },
  {
    source: design(
      'a bill that nobody pays at the counter ends truthfully: somebody answers for it',
    ),
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: accounts,
    basis: serviceContract,
    indexes: [['bill'], ['account']],
    books: books({ at: 'enteredAt', bookings: [amountFrom('receivable', 'credit')] }),
    elements: {
      bill: link('bill', '账单', 'Bill', { source: design('an entry is of one bill') }),
      account: link('creditAccount', '挂账单位', 'Account', {
        source: design('which organisation answers for it'),
      }),
      amount: money('挂账金额', 'Amount', { min: 1, source: design('what it answers for') }),
      document: text('依据文书', 'Document', {
        ...internal,
        maxLength: 120,
        source: design('the letter or the decision for this person'),
      }),
      enteredAt: instant('挂账时间', 'Entered', { source: design('since when it is owed') }),
      enteredBy: link('staff', '经手人', 'Entered by', {
        source: design('whoever lets a bill go answers for it'),
      }),
    },
    rules: [
      rule(
        'credit-not-in-future',
        { zh: '挂账时间不能晚于现在。', en: 'The time of an entry cannot be later than now.' },
        notFuture('enteredAt'),
      ),
      notInAWithdrawnCase('no-credit-in-a-withdrawn-case'),
      worksThereAt('crediting-person-had-not-left', 'enteredAt', 'enteredBy'),
      rule(
        'credit-account-is-in-force',
        {
          zh: '挂账单位当日未生效或已终止；请另选挂账单位。',
          en: 'The account is not in force on this day; choose another.',
        },
        exists(
          'creditAccount',
          all(
            equal('id', outer('account')),
            atMost('from', day(outer('enteredAt'))),
            any(absent('until'), not(atMost('until', day(outer('enteredAt'))))),
          ),
          'institution',
        ),
        { atOriginOnly: true },
      ),
      rule(
        'credit-within-the-limit',
        {
          zh: '超过该挂账单位的限额；请先催收，或另选挂账单位。',
          en: 'This is above the limit of the account; collect what is open first, or choose another account.',
        },
        exists(
          'creditAccount',
          all(equal('id', outer('account')), any(absent('limit'), atMost(openOnAccount, 'limit'))),
          'institution',
        ),
        { atOriginOnly: true },
      ),
      rule(
        'credit-while-the-bill-is-open',
        {
          zh: '账单已结清或已挂账；请先重新开单。',
          en: 'The bill is settled or on account already; reopen it first.',
        },
        includingVoided(billIsPayable),
        { atOriginOnly: true },
      ),
      rule(
        'credit-no-more-than-due',
        {
          zh: '挂账不能超过待付金额。',
          en: 'What goes on account cannot be more than what is still to pay.',
        },
        noMoreThanDue,
      ),
      rule(
        'a-credit-that-was-paid-stays',
        {
          zh: '该挂账已有还款，不能作废。',
          en: 'Something was paid off this entry; it cannot be voided.',
        },
        when(equal('voided', val(true)), not(exists('payment', equal('credit', outer('id'))))),
        { deferred: true },
      ),
    ],
  },
);
