import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

export const depositPurpose = codeSet(
  'depositPurpose',
  { zh: '预收款用途', en: 'Purpose of an advance' },
  ownDefinition('money is taken before the service, and says what for'),
  [
    ['advance', '预收服务费用', 'Advance on the charges'],
    ['plot-order', '墓位、格位定金', 'Deposit for a plot or niche'],
    ['key', '钥匙、物品押金', 'Security for keys or things lent'],
  ],
);

export const refundReason = codeSet(
  'refundReason',
  { zh: '退款原因', en: 'Reason of a refund' },
  ownDefinition('observed settlements return money without saying why'),
  [
    ['charge-lowered', '费用减少', 'Charges were lowered'],
    ['service-cancelled', '服务取消', 'Service cancelled'],
    ['goods-returned', '用品退回', 'Goods returned'],
    ['waiver-granted', '补办减免', 'Waiver granted afterwards'],
    ['overpaid', '多收款', 'Too much was taken'],
    ['entered-wrongly', '收款登记有误', 'Payment entered wrongly'],
    ['advance-left', '预收款余额退还', 'Rest of the advance'],
    ['overdue-return', '逾期费用退还', 'Overdue charges returned'],
    ['surrender', '使用权退还', 'Right of use surrendered'],
    ['other', '其他', 'Other'],
  ],
);

export const refundState = codeSet(
  'refundState',
  { zh: '退款状态', en: 'State of a refund' },
  ownDefinition('who asks for a refund, who approves it and when the money goes are told apart'),
  [
    ['asked', '已申请', 'Asked for'],
    ['approved', '已批准', 'Approved'],
    ['paid', '已退款', 'Paid out'],
    ['cancelled', '已取消', 'Cancelled'],
  ],
);

export const creditParty = codeSet(
  'creditParty',
  { zh: '挂账单位类别', en: 'Kind of party on account' },
  ownDefinition('an office or an organisation answers for a bill, never a person'),
  [
    ['police', '公安机关', 'Police'],
    ['civil-affairs', '民政部门', 'Civil affairs office'],
    ['welfare', '福利、救助机构', 'Welfare or relief institution'],
    ['hospital', '医疗卫生机构', 'Hospital or clinic'],
    ['court', '司法机关', 'Judicial authority'],
    ['employer', '工作单位', 'Employer'],
    ['vendor', '服务企业', 'Service company'],
    ['other', '其他单位', 'Other organisation'],
  ],
);

export const reductionReason = codeSet(
  'reductionReason',
  { zh: '降价原因', en: 'Reason for a lower price' },
  ownDefinition('a charge below its list price says why, and two people answer for it'),
  [
    ['child', '未成年人', 'A child'],
    ['hardship', '家庭困难', 'Hardship of the family'],
    ['in-part', '服务只提供了一部分', 'Given in part only'],
    ['not-as-agreed', '服务或用品未达约定', 'Service or goods not as agreed'],
    ['public-benefit', '公益惠民安排', 'Arrangement for the public benefit'],
    ['other', '其他', 'Other'],
  ],
);
