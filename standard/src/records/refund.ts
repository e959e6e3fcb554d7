import { refundReason, refundState } from '../codes/charges.ts';
import { paymentMethod } from '../codes/money.ts';
import { code, instant, link, money, optional, text } from '../language/element.ts';
import { note } from '../language/free-text.ts';
import {
  absent,
  all,
  any,
  atMost,
  differ,
  el,
  equal,
  exists,
  type Expression,
  includingVoided,
  not,
  notBefore,
  notFuture,
  oneOf,
  outer,
  present,
  total,
  transition,
  val,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { amountFrom, books, heldOrOwed, moneyBy } from './ledger.ts';
import { outsideNumber, outsideNumberOnce } from './outside-number.ts';
import { accounts, serviceContract } from './retention.ts';
import { design } from './sources.ts';
import { noMoreThanAdvanced, noMoreThanDue, noMoreThanPaid, refundStands } from './what-is-due.ts';
import { onItsWayBack, wentBackTheWayItCame } from './channel-refund.ts';
import { worksThereAt } from './works-there.ts';

/** What one person may give back in one case, where the institution does not say: 1,000 yuan in fen. */
export const REFUNDED_BY_ONE_PERSON = 100_000;

const paidOut = equal('state', val('paid'));
/** What is given back in this case without a second person. */
const refundedAlone = total('refund', 'amount', all(absent('approvedBy'), refundStands));

const itself = equal('id', outer('institution'));
const saysLimit = exists('institution', all(itself, present('refundAlone')), 'institution');
const withinLimit: Expression = any(
  all(saysLimit, atMost(refundedAlone, total('institution', 'refundAlone', itself, 'institution'))),
  all(not(saysLimit), atMost(refundedAlone, val(REFUNDED_BY_ONE_PERSON))),
);

/** The bill may still change; or an organisation gets back what it paid off its account. */
const billTakesIt = exists(
  'bill',
  all(
    equal('id', outer('bill')),
    any(
      oneOf('state', 'open', 'issued'),
      all(equal('state', val('credited')), present(outer('credit'))),
    ),
  ),
);

/** Money that goes back to a family: one payment or one advance, whole or in part. */
export const refund = record(
  'refund',
  { zh: '退款', en: 'Refund' },
  {
    source: design(
      'a payment that was voided would vanish from the total of its day; what goes back is a record of its own',
    ),
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: accounts,
    basis: serviceContract,
    title: 'number',
    indexes: [['payment'], ['deposit'], ['bill'], ['state']],
    books: books({
      at: 'askedAt',
      desk: 'paidBy',
      bookings: [amountFrom(moneyBy('method'), heldOrOwed, paidOut)],
    }),
    series: [{ element: 'number', prefix: 'TF' }],
    elements: {
      number: text('退款编号', 'Refund number', {
        given: true,
        maxLength: 24,
        source: design('every refund can be named'),
      }),
      payment: optional(
        link('payment', '所退收款', 'Payment', { source: design('what was taken goes back') }),
      ),
      bill: optional(
        link('bill', '账单', 'Bill', {
          source: design('what a bill was paid is counted from its records'),
        }),
      ),
      credit: optional(
        link('creditEntry', '挂账', 'On account', {
          source: design('as the payment that goes back says'),
        }),
      ),
      deposit: optional(
        link('deposit', '所退预收款', 'Advance', {
          source: design('what is left of an advance goes back'),
        }),
      ),
      amount: money('退款金额', 'Amount', { min: 1, source: design('what goes back') }),
      reason: code('退款原因', 'Reason', refundReason, {
        source: design('money goes back for a reason that can be counted'),
      }),
      note: optional(
        text('说明', 'Note', {
          ...note,
          maxLength: 200,
          source: design('what the code does not say'),
        }),
      ),
      state: code('退款状态', 'State', refundState, {
        source: design('asked for, approved, paid out'),
      }),
      askedAt: instant('申请时间', 'Asked for', { source: design('from when the family waits') }),
      askedBy: link('staff', '申请人', 'Asked for by', {
        source: design('who asks does not approve'),
      }),
      approvedAt: optional(
        instant('批准时间', 'Approved', { source: design('who asks does not approve') }),
      ),
      approvedBy: optional(
        link('staff', '批准人', 'Approved by', { source: design('who asks does not approve') }),
      ),
      method: optional(
        code('退款方式', 'Method', paymentMethod, {
          source: design('money goes back by the way it came, or as the family asks'),
        }),
      ),
      outside: outsideNumber(),
      paidAt: optional(
        instant('退款时间', 'Paid out', { source: design('the day of the cash desk') }),
      ),
      paidBy: optional(
        link('staff', '经手人', 'Paid out by', {
          source: design('whoever gives money away answers for it'),
        }),
      ),
    },
    unique: [
      {
        name: 'refund-number-once',
        elements: ['number'],
        says: { zh: '该退款编号已被使用。', en: 'This refund number is in use already.' },
      },
      ...outsideNumberOnce('refund'),
    ],
    rules: [
      rule(
        'refund-is-of-one-receipt',
        {
          zh: '请选择要退的收款或预收款，只能选一笔。',
          en: 'Choose the payment or the advance that goes back, one only.',
        },
        any(
          all(present('payment'), present('bill'), absent('deposit')),
          all(present('deposit'), absent('payment'), absent('bill'), absent('credit')),
        ),
      ),
      rule(
        'refund-says-what-the-payment-says',
        {
          zh: '退款的账单与所退收款不一致；请重新选择收款。',
          en: 'The refund and its payment name different bills; choose the payment again.',
        },
        when(
          present('payment'),
          exists(
            'payment',
            all(
              equal('id', outer('payment')),
              equal('bill', outer('bill')),
              any(all(absent('credit'), absent(outer('credit'))), equal('credit', outer('credit'))),
            ),
          ),
        ),
      ),
      rule(
        'a-refund-is-asked-approved-paid',
        {
          zh: '退款须依次申请、批准、付款；已退款或已取消的不能再改。',
          en: 'A refund is asked for, approved and paid out; one that was paid out or cancelled stays.',
        },
        transition(
          'state',
          [null, 'asked'],
          [null, 'paid'],
          ['asked', 'approved'],
          ['asked', 'paid'],
          ['approved', 'paid'],
          ['asked', 'cancelled'],
          ['approved', 'cancelled'],
        ),
      ),
      rule(
        'a-paid-refund-has-its-facts',
        {
          zh: '登记退款时，请填写退款方式、时间和经手人。',
          en: 'Record the method, the time and who paid it out.',
        },
        any(
          all(paidOut, present('paidAt'), present('paidBy'), present('method')),
          all(not(paidOut), absent('paidAt'), absent('paidBy')),
        ),
      ),
      rule(
        'approved-by-somebody',
        { zh: '请登记批准人和批准时间。', en: 'Record who approved it and when.' },
        all(
          when(equal('state', val('approved')), present('approvedBy')),
          when(equal('state', val('asked')), absent('approvedBy')),
          any(
            all(present('approvedBy'), present('approvedAt')),
            all(absent('approvedBy'), absent('approvedAt')),
          ),
        ),
      ),
      rule(
        'approver-is-not-who-asked',
        {
          zh: '申请人不能批准自己的退款，请由他人批准。',
          en: 'You asked for this refund, so another person must approve it.',
        },
        differ('askedBy', 'approvedBy'),
      ),
      rule(
        'a-large-refund-is-approved',
        {
          zh: '本业务的退款合计超过单人限额，须由他人批准后付款。',
          en: 'What is refunded in this case is above what one person may give back; another person must approve it first.',
        },
        when(paidOut, any(present('approvedBy'), withinLimit)),
        { atOriginOnly: true },
      ),
      rule(
        'refunded-no-more-than-paid',
        {
          zh: '退款合计不能超过该笔收款。',
          en: 'The refunds of a payment cannot be more than the payment.',
        },
        any(absent('payment'), noMoreThanPaid),
      ),
      rule(
        'returned-no-more-than-advanced',
        {
          zh: '超过预收款余额；请核对预收款已抵扣、已退还的金额。',
          en: 'This is more than what is left of the advance; check what of it was used and returned.',
        },
        any(absent('deposit'), noMoreThanAdvanced),
      ),
      rule(
        'refunds-while-the-bill-is-open',
        {
          zh: '账单已结清，不能退款；请先重新开单。',
          en: 'The bill is settled; reopen it before returning money.',
        },
        includingVoided(any(absent('bill'), billTakesIt)),
        { atOriginOnly: true },
      ),
      rule(
        'a-refund-that-lapses-leaves-nothing-overpaid',
        {
          zh: '已付金额会超过应付金额，不能取消退款；请先恢复收费。',
          en: 'The bill would be overpaid, so the refund cannot be cancelled; charge the item again first.',
        },
        includingVoided(any(absent('bill'), noMoreThanDue)),
        { deferred: true },
      ),
      rule(
        'a-refund-is-never-voided',
        {
          zh: '退款不能作废；未付款的可以取消。',
          en: 'A refund cannot be voided; one that was not paid out can be cancelled.',
        },
        equal('voided', val(false)),
      ),
      rule(
        'an-advance-does-not-go-back-to-itself',
        {
          zh: '退款方式不能是预收款抵扣。',
          en: 'A refund cannot be made from an advance.',
        },
        differ('method', val('advance')),
      ),
      rule(
        'refund-not-in-future',
        { zh: '退款时间不能晚于现在。', en: 'The time of a refund cannot be later than now.' },
        all(any(absent('paidAt'), notFuture('paidAt')), notFuture('askedAt')),
      ),
      rule(
        'refund-after-it-was-asked',
        {
          zh: '退款时间不能早于申请时间。',
          en: 'The money cannot go back before it was asked for.',
        },
        any(absent('paidAt'), notBefore('paidAt', el('askedAt'))),
      ),
      rule(
        'a-refund-on-its-way-is-not-cancelled',
        {
          zh: '退款已提交支付渠道，不能取消；请等渠道的结果。',
          en: 'The refund was sent to the payment system and cannot be cancelled; wait for its result.',
        },
        any(differ('state', val('cancelled')), not(onItsWayBack)),
        { atOriginOnly: true, since: '2026.3' },
      ),
      rule(
        'an-online-payment-goes-back-the-way-it-came',
        {
          zh: '线上收的款须原路退回：批准后请点“原路退回”，退回成功后自动登记。',
          en: 'What was paid online goes back the way it came: once it is approved choose “Send it back”; it is recorded when the channel has done so.',
        },
        when(paidOut, wentBackTheWayItCame),
        { atOriginOnly: true, since: '2026.3' },
      ),
      worksThereAt('refunder-had-not-left', 'askedAt', 'askedBy'),
    ],
  },
);
