import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

export const payIntentState = codeSet(
  'payIntentState',
  { zh: '支付单状态', en: 'State of the online payment' },
  ownDefinition(
    'WeChat Pay v3 and Alipay name states of their own; these are what a house needs to know of them',
  ),
  [
    ['created', '已建立', 'Created'],
    ['paying', '待支付', 'Waiting to be paid'],
    ['unknown', '待核实', 'Not clear yet'],
    ['paid', '已支付', 'Paid'],
    ['held', '已收款，待处理', 'Money held, to be decided'],
    ['returned', '已退回', 'Given back'],
    ['closed', '已关闭', 'Closed'],
  ],
);

/** States in which a payer may still pay. */
export const PAY_UNDER_WAY = ['created', 'paying', 'unknown'] as const;

export const payWay = codeSet(
  'payWay',
  { zh: '支付方式', en: 'How it is paid' },
  ownDefinition('a payment system makes an order for one of them, not for both'),
  [
    ['code', '扫二维码', 'By a QR code'],
    ['page', '在本机支付', 'On this phone'],
  ],
);

export const heldFor = codeSet(
  'heldFor',
  { zh: '待处理原因', en: 'Why it is held' },
  ownDefinition('money that came and cannot be taken for the bill by itself'),
  [
    ['amount', '实收金额与支付单不符', 'The amount is not what was asked for'],
    ['not-due', '账单已不需要这笔钱', 'The bill does not need this money any more'],
    ['not-recorded', '收款未能登记', 'The payment could not be recorded'],
  ],
);

export const heldDecision = codeSet(
  'heldDecision',
  { zh: '处理意见', en: 'What is decided' },
  ownDefinition('money that is held is taken for the bill or goes back'),
  [
    ['take', '计入账单', 'Take it for the bill'],
    ['return', '原路退回', 'Give it back the way it came'],
  ],
);

export const channelRefundState = codeSet(
  'channelRefundState',
  { zh: '原路退款状态', en: 'State of the refund' },
  ownDefinition('a payment system accepts a refund first and carries it out later'),
  [
    ['requested', '已提交', 'Sent'],
    ['accepted', '处理中', 'Under way'],
    ['done', '已退回', 'Given back'],
    ['abnormal', '退款异常', 'The account of the payer takes nothing'],
    ['closed', '未退成', 'Came to nothing'],
  ],
);

export const channelDayState = codeSet(
  'channelDayState',
  { zh: '对账结果', en: 'Result' },
  ownDefinition('a day agrees, differs, or differs for reasons that a person has written down'),
  [
    ['balanced', '相符', 'Agrees'],
    ['differs', '有差异', 'Differs'],
    ['explained', '差异已说明', 'Differences explained'],
  ],
);

export const channelLineKind = codeSet(
  'channelLineKind',
  { zh: '收退', en: 'In or out' },
  ownDefinition('what a bill of a payment system lists'),
  [
    ['payment', '收款', 'Payment'],
    ['refund', '退款', 'Refund'],
  ],
);

export const channelDifferenceKind = codeSet(
  'channelDifferenceKind',
  { zh: '差异', en: 'Difference' },
  ownDefinition('each fault of a reconciliation is named by where the money lacks'),
  [
    ['missing-here', '渠道有，本机构没有', 'In the channel’s bill, not in our records'],
    ['missing-there', '本机构有，渠道没有', 'In our records, not in the channel’s bill'],
    ['amount', '金额不符', 'The amounts differ'],
  ],
);
