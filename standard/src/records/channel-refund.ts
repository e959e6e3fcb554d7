import { channelRefundState } from '../codes/online-payment.ts';
import { code, instant, link, money, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  differ,
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
import { record, rule } from '../language/record.ts';
import { accounts, serviceContract } from './retention.ts';
import { design } from './sources.ts';
import { sameFromTheFirst, stays } from './unchanged.ts';

const isDone = equal('state', val('done'));
const MAY_YET_GO = oneOf('state', 'requested', 'accepted', 'done', 'abnormal');

/** Money that goes back the way it came: the order for it at the payment system, and what became of it. */
export const channelRefund = record(
  'channelRefund',
  { zh: '原路退款', en: 'Refund the way it came' },
  {
    source: design(
      'a payment system accepts a refund, carries it out later, and takes the same number for the same refund',
    ),
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: accounts,
    basis: serviceContract,
    title: 'refundNumber',
    written: 'acts',
    indexes: [['intent'], ['refund'], ['state'], ['doneAt']],
    presentation: { summary: ['amount', 'state'] },
    elements: {
      refundNumber: text('退款单号', 'Number', {
        given: true,
        maxLength: 32,
        source: design('out_refund_no: sent again it is the same refund'),
      }),
      intent: link('payIntent', '支付单', 'Online payment', {
        source: design('money goes back the way it came'),
      }),
      refund: optional(
        link('refund', '退款', 'Refund', {
          source: design('the refund that two people agreed to; none of money that was held'),
        }),
      ),
      amount: money('金额', 'Amount', { min: 1, source: design('what goes back') }),
      state: code('状态', 'State', channelRefundState, {
        given: true,
        source: design('accepted is not done'),
      }),
      sentBy: link('staff', '经手人', 'Sent by', {
        given: true,
        source: design('whoever gives money away answers for it'),
      }),
      sentAt: instant('提交时间', 'Sent', { given: true, source: design('when it was asked for') }),
      outside: optional(
        text('渠道退款号', 'Number of the channel', {
          given: true,
          maxLength: 64,
          source: design('told by the payment system'),
        }),
      ),
      doneAt: optional(
        instant('退回时间', 'Given back', {
          given: true,
          source: design('told by the payment system'),
        }),
      ),
    },
    unique: [
      {
        name: 'channel-refund-number-once',
        elements: ['refundNumber'],
        everywhere: true,
        says: { zh: '该退款单号已被使用。', en: 'This number is in use already.' },
      },
      {
        name: 'one-refund-goes-back-once',
        elements: ['refund'],
        where: all(present('refund'), differ('state', val('closed'))),
        says: {
          zh: '该退款已提交渠道；同一笔退款不能退两次。',
          en: 'This refund was sent already; the same money does not go back twice.',
        },
      },
      {
        name: 'held-money-goes-back-once',
        elements: ['intent'],
        where: all(absent('refund'), differ('state', val('closed'))),
        says: {
          zh: '该笔待处理的钱已提交退回；不能退两次。',
          en: 'This money is on its way back already; it does not go back twice.',
        },
      },
    ],
    rules: [
      rule(
        'a-channel-refund-goes-its-way',
        {
          zh: '原路退款的状态不能这样变化；已退回、未退成的不能再改。',
          en: 'A refund does not go this way; one that is done or came to nothing stays.',
        },
        transition(
          'state',
          [null, 'requested'],
          ['requested', 'accepted'],
          ['requested', 'done'],
          ['requested', 'abnormal'],
          ['requested', 'closed'],
          ['accepted', 'done'],
          ['accepted', 'abnormal'],
          ['accepted', 'closed'],
          ['abnormal', 'accepted'],
          ['abnormal', 'done'],
          ['abnormal', 'closed'],
        ),
      ),
      rule(
        'a-channel-refund-stays-what-it-is',
        {
          zh: '原路退款的支付单、退款、金额和单号不能改动，也不能作废。',
          en: 'Payment, refund, amount and number of it stay, and it is not voided.',
        },
        all(
          equal('voided', val(false)),
          ...['intent', 'amount', 'refundNumber', 'sentBy'].map(sameFromTheFirst),
          any(absent(was('state')), stays('refund')),
        ),
      ),
      rule(
        'a-done-refund-has-its-facts',
        {
          zh: '已退回的须有渠道退款号和退回时间。',
          en: 'What was given back has the number of the channel and the time.',
        },
        any(all(isDone, present('outside'), present('doneAt')), all(not(isDone), absent('doneAt'))),
      ),
      rule(
        'no-more-goes-back-than-came',
        {
          zh: '退回的合计不能超过该支付单实收金额。',
          en: 'No more goes back than came with this payment.',
        },
        atMost(
          total('channelRefund', 'amount', all(equal('intent', outer('intent')), MAY_YET_GO)),
          total('payIntent', 'received', equal('id', outer('intent'))),
        ),
      ),
      rule(
        'a-channel-refund-was-agreed-to',
        {
          zh: '原路退款须先由另一人批准，且金额与批准的一致。',
          en: 'Another person agrees to it first, and to this amount.',
        },
        any(
          present(was('state')),
          all(
            present('refund'),
            exists(
              'refund',
              all(
                equal('id', outer('refund')),
                equal('state', val('approved')),
                equal('amount', outer('amount')),
                exists(
                  'payIntent',
                  all(equal('id', outer('intent', 2)), equal('payment', outer('payment'))),
                ),
              ),
            ),
          ),
          all(
            absent('refund'),
            exists(
              'payIntent',
              all(
                equal('id', outer('intent')),
                equal('state', val('held')),
                equal('decision', val('return')),
                present('decidedBy'),
                equal('received', outer('amount')),
              ),
            ),
          ),
        ),
        { atOriginOnly: true },
      ),
    ],
  },
);

/** Asked of a refund that is paid out: what came in online goes back the way it came, unless the payment system could not. */
export const wentBackTheWayItCame = when(
  exists('payIntent', all(equal('payment', outer('payment')), present(outer('payment')))),
  exists(
    'channelRefund',
    all(
      equal('refund', outer('id')),
      any(
        all(
          isDone,
          equal('outside', outer('outside')),
          exists(
            'payIntent',
            all(equal('id', outer('intent')), equal('method', outer('method', 2))),
          ),
        ),
        oneOf('state', 'abnormal', 'closed'),
      ),
    ),
  ),
);

/** Asked of a refund: the payment system has it, or has carried it out. */
export const onItsWayBack = exists(
  'channelRefund',
  all(equal('refund', outer('id')), oneOf('state', 'requested', 'accepted', 'done')),
);
