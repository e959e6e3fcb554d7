import {
  heldDecision,
  heldFor,
  PAY_UNDER_WAY,
  payIntentState,
  payWay,
} from '../codes/online-payment.ts';
import { paymentMethod } from '../codes/money.ts';
import { code, instant, link, money, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  below,
  differ,
  equal,
  exists,
  type Expression,
  not,
  oneOf,
  outer,
  plus,
  present,
  total,
  transition,
  val,
  was,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { books } from './ledger.ts';
import { accounts, serviceContract } from './retention.ts';
import { design } from './sources.ts';
import { same, sameFromTheFirst, staysOnceGiven } from './unchanged.ts';
import { billIsPayable, coveredOfThisBill, chargedOfThisBill, ofThisBill } from './what-is-due.ts';

const isNew = absent(was('state'));
const stateIs = (state: string): Expression => equal('state', val(state));
const isPaid = stateIs('paid');
const isHeld = stateIs('held');
/** Money has come. */
const hasMoney = oneOf('state', 'paid', 'held', 'returned');
const underWay = total('payIntent', 'amount', all(ofThisBill, oneOf('state', ...PAY_UNDER_WAY)));

const itsPayment = exists(
  'payment',
  all(
    equal('id', outer('payment')),
    equal('bill', outer('bill')),
    equal('method', outer('method')),
    equal('outside', outer('outside')),
    equal('amount', outer('received')),
  ),
);

const BY_THE_CHANNEL = design('told by the payment system, and verified by its signature');
const BY_TWO = design('money that is held is decided by two people');

/** One sum that is asked of a payer online: the order at the payment system, and what became of it. */
export const payIntent = record(
  'payIntent',
  { zh: '支付单', en: 'Online payment' },
  {
    source: design(
      'an order at a payment system is known before anybody pays it, and what is told of it later belongs to one order',
    ),
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: accounts,
    basis: serviceContract,
    title: 'orderNumber',
    written: 'acts',
    indexes: [['bill'], ['state', 'expiresAt'], ['merchant', 'paidAt'], ['payment']],
    books: books({
      at: 'startedAt',
      bookings: [
        {
          amount: { element: 'received', up: 0 },
          when: isHeld,
          debit: 'channel',
          credit: 'unallocated',
        },
      ],
    }),
    presentation: { summary: ['method', 'amount', 'state'] },
    elements: {
      orderNumber: text('支付单号', 'Order number', {
        given: true,
        maxLength: 32,
        source: design('out_trade_no: 6 to 32 letters and digits, never used again'),
      }),
      bill: link('bill', '账单', 'Bill', { source: design('an online payment pays one bill') }),
      merchant: link('payMerchant', '收款商户', 'Merchant', {
        source: design('who is paid, and who answers for it'),
      }),
      method: code('支付渠道', 'Payment channel', paymentMethod, {
        source: design('as the merchant says'),
      }),
      amount: money('金额', 'Amount', { min: 1, source: design('what is asked for') }),
      way: code('支付方式', 'How it is paid', payWay, {
        source: design('an order of a QR code is not opened on a phone, nor the other way round'),
      }),
      opens: optional(
        text('支付链接', 'Link to pay', {
          given: true,
          maxLength: 1024,
          source: design(
            'what the QR code says; the payment system keeps it for two hours at most',
          ),
        }),
      ),
      payer: optional(
        link('contact', '付款的联系人', 'Payer', {
          given: true,
          source: design('who was let in and asked for the order; another phone may pay it'),
        }),
      ),
      startedBy: optional(
        link('staff', '经手人', 'Started by', {
          given: true,
          source: design('who showed the code at the counter'),
        }),
      ),
      startedAt: instant('建立时间', 'Started', {
        given: true,
        source: design('when it was asked for'),
      }),
      expiresAt: instant('失效时间', 'Ends', {
        given: true,
        source: design('what nobody pays keeps the rest of the bill from nobody for long'),
      }),
      state: code('状态', 'State', payIntentState, {
        given: true,
        source: design('what is known of it'),
      }),
      outside: optional(
        text('渠道交易号', 'Number of the channel', {
          given: true,
          maxLength: 64,
          source: BY_THE_CHANNEL,
        }),
      ),
      received: optional(
        money('实收金额', 'Received', { given: true, min: 1, source: BY_THE_CHANNEL }),
      ),
      paidAt: optional(instant('支付时间', 'Paid', { given: true, source: BY_THE_CHANNEL })),
      payment: optional(
        link('payment', '收款', 'Payment', { given: true, source: design('what it came to') }),
      ),
      heldFor: optional(
        code('待处理原因', 'Why it is held', heldFor, { given: true, source: BY_TWO }),
      ),
      decision: optional(code('处理意见', 'Decision', heldDecision, { source: BY_TWO })),
      proposedBy: optional(link('staff', '提出人', 'Proposed by', { given: true, source: BY_TWO })),
      decidedBy: optional(link('staff', '同意人', 'Agreed by', { given: true, source: BY_TWO })),
    },
    unique: [
      {
        name: 'order-number-once',
        elements: ['orderNumber'],
        everywhere: true,
        says: { zh: '该支付单号已被使用。', en: 'This order number is in use already.' },
      },
      {
        name: 'one-outside-number-one-order',
        elements: ['method', 'outside'],
        where: present('outside'),
        everywhere: true,
        says: {
          zh: '该渠道交易号已登记在另一支付单上；同一笔钱不能登记两次。',
          en: 'Another order has this number of the channel; the same money cannot be recorded twice.',
        },
      },
      {
        name: 'one-payment-one-order',
        elements: ['payment'],
        where: present('payment'),
        says: {
          zh: '该收款已属于另一支付单。',
          en: 'This payment is of another order already.',
        },
      },
    ],
    rules: [
      rule(
        'an-online-payment-goes-its-way',
        {
          zh: '支付单的状态不能这样变化；已支付、已退回的不能再改。',
          en: 'An online payment does not go this way; one that was paid or given back stays.',
        },
        transition(
          'state',
          [null, 'created'],
          ['created', 'paying'],
          ['created', 'unknown'],
          ['created', 'closed'],
          ['created', 'paid'],
          ['created', 'held'],
          ['unknown', 'paying'],
          ['unknown', 'closed'],
          ['unknown', 'paid'],
          ['unknown', 'held'],
          ['paying', 'closed'],
          ['paying', 'paid'],
          ['paying', 'held'],
          ['closed', 'paid'],
          ['closed', 'held'],
          ['held', 'paid'],
          ['held', 'returned'],
        ),
      ),
      rule(
        'an-online-payment-stays-what-it-is',
        {
          zh: '支付单的账单、商户、金额、单号和渠道告知的内容不能改动，支付单不能作废。',
          en: 'Bill, merchant, amount, number and what the channel told stay; an online payment is not voided.',
        },
        all(
          equal('voided', val(false)),
          ...['bill', 'merchant', 'method', 'amount', 'way', 'orderNumber', 'expiresAt'].map(
            sameFromTheFirst,
          ),
          ...['outside', 'received', 'paidAt', 'payment', 'heldFor', 'decidedBy'].map(
            staysOnceGiven,
          ),
        ),
      ),
      rule(
        'an-order-says-what-its-merchant-says',
        {
          zh: '支付渠道与收款商户不一致，或该商户未启用。',
          en: 'The channel is not that of the merchant, or the merchant is not in use.',
        },
        any(
          not(isNew),
          exists(
            'payMerchant',
            all(
              equal('id', outer('merchant')),
              equal('method', outer('method')),
              equal('inUse', val(true)),
            ),
            'institution',
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'an-order-ends',
        { zh: '失效时间须晚于建立时间。', en: 'An order ends after it was started.' },
        below('startedAt', 'expiresAt'),
      ),
      rule(
        'orders-while-the-bill-can-be-paid',
        {
          zh: '账单已结清或已挂账，现在不能支付。',
          en: 'The bill is settled or on account, so nothing can be paid now.',
        },
        any(not(isNew), billIsPayable),
        { atOriginOnly: true },
      ),
      rule(
        'no-more-is-asked-than-is-due',
        {
          zh: '所有正在支付的金额合计超过待付金额；请减少金额，或先取消、等待其他支付单。',
          en: 'With the payments that are under way this is more than is still to pay; pay less, or cancel or wait for the others.',
        },
        any(not(isNew), atMost(plus(coveredOfThisBill, underWay), chargedOfThisBill)),
        { atOriginOnly: true },
      ),
      rule(
        'money-that-came-has-its-facts',
        {
          zh: '收到的钱须有渠道交易号、实收金额和支付时间；没有收到的不能有。',
          en: 'Money that came has the number of the channel, the amount and the time; what did not come has none.',
        },
        any(
          all(hasMoney, present('outside'), present('received'), present('paidAt')),
          all(not(hasMoney), absent('outside'), absent('received'), absent('paidAt')),
        ),
      ),
      rule(
        'a-paid-order-has-its-payment',
        {
          zh: '已支付的支付单须有一笔与之相同的收款；线上收到的款不能作废，请办理退款，原路退回。',
          en: 'An order that was paid has one payment that says the same; what came in online is not voided but given back by a refund.',
        },
        any(all(isPaid, present('payment'), itsPayment), all(not(isPaid), absent('payment'))),
        { deferred: true, mutual: true },
      ),
      rule(
        'another-amount-is-held',
        {
          zh: '实收金额与支付单不符，须由两人处理。',
          en: 'The amount is not what was asked for; two people decide about it.',
        },
        when(isPaid, any(equal('received', 'amount'), present('decidedBy'))),
      ),
      rule(
        'held-money-is-decided-by-two',
        {
          zh: '待处理的钱由一人提出、另一人同意。',
          en: 'Of money that is held one person proposes what becomes of it, and another agrees.',
        },
        all(
          when(isHeld, present('heldFor')),
          when(present('decision'), all(present('heldFor'), present('proposedBy'))),
          when(present('decidedBy'), all(present('decision'), differ('proposedBy', 'decidedBy'))),
          when(present(was('decidedBy')), all(same('decision'), same('proposedBy'))),
          when(
            all(isPaid, present('heldFor')),
            all(present('decidedBy'), equal('decision', val('take'))),
          ),
          when(stateIs('returned'), all(present('decidedBy'), equal('decision', val('return')))),
        ),
      ),
      rule(
        'what-was-returned-went-back',
        {
          zh: '原路退款还没有完成。',
          en: 'The refund is not done yet.',
        },
        when(
          stateIs('returned'),
          exists(
            'channelRefund',
            all(
              equal('intent', outer('id')),
              absent('refund'),
              equal('amount', outer('received')),
              equal('state', val('done')),
            ),
          ),
        ),
        { deferred: true },
      ),
    ],
  },
);
