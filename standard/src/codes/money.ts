import { codeSet } from '../language/code-set.ts';
import { observed, observedAndAdded, ownDefinition } from './observed.ts';

/** 国发〔2016〕14号 joins 农村五保 and 城市三无 as 特困人员. */
const DESTITUTE_SINCE = '2016-02-17';

export const waiverGroup = codeSet(
  'waiverGroup',
  { zh: '减免对象', en: 'Who qualifies' },
  'observed: statistics axes of FIS (Shandong 2014), which carry names only; the codes are of this standard; destitute, low-income-edge, orphan, donor and other are added',
  [
    ['universal', '全体居民', 'All residents'],
    ['minimum-living', '最低生活保障对象', 'Person on minimum living allowance'],
    ['destitute', '特困人员', 'Person in destitution support', { from: DESTITUTE_SINCE }],
    [
      'rural-support',
      '农村五保对象',
      'Rural resident under the five guarantees',
      { until: DESTITUTE_SINCE },
    ],
    [
      'urban-support',
      '城市三无人员',
      'Urban resident without income, ability to work or supporter',
      { until: DESTITUTE_SINCE },
    ],
    ['special-care', '优抚对象', 'Service personnel and their families'],
    [
      'low-income-edge',
      '最低生活保障边缘家庭成员',
      'Member of a household on the edge of minimum living allowance',
    ],
    ['orphan', '孤儿', 'Orphan'],
    ['donor', '遗体（器官）捐献者', 'Donor of body or organs'],
    ['disaster', '因灾去世人员', 'Person who died in a disaster'],
    ['nameless', '身份不明的逝者', 'Unidentified person'],
    ['other', '其他', 'Other'],
  ],
);

export const waiverKind = codeSet(
  'waiverKind',
  { zh: '减免方式', en: 'Kind of waiver' },
  observed('PREFERENTIAL.TYPE'),
  [
    ['1', '定额减免', 'Fixed amount'],
    ['2', '总价折扣', 'Discount on the total'],
    ['3', '分项减免', 'Waiver by item'],
  ],
);

export const paymentMethod = codeSet(
  'paymentMethod',
  { zh: '支付方式', en: 'Method of payment' },
  observedAndAdded('PAYMENT.MODE', '3 to 9 and advance'),
  [
    ['1', '现金', 'Cash'],
    ['2', '支票', 'Cheque'],
    ['3', '银行卡', 'Bank card'],
    ['4', '财政结算', 'Settled by public finance'],
    ['5', '微信支付', 'WeChat Pay'],
    ['6', '支付宝', 'Alipay'],
    ['7', '银联二维码', 'UnionPay QR code'],
    ['8', '数字人民币', 'Digital yuan'],
    ['9', '银行转账', 'Bank transfer'],
    ['advance', '预收款抵扣', 'From the advance'],
  ],
);

export const billState = codeSet(
  'billState',
  { zh: '账单状态', en: 'State of the bill' },
  ownDefinition('a bill is closed before it is paid, and a closed one is replaced, never edited'),
  [
    ['open', '费用登记中', 'Open'],
    ['issued', '已出账', 'Issued'],
    ['settled', '已结清', 'Settled'],
    ['credited', '已挂账', 'On account'],
    ['void', '已作废', 'Void'],
  ],
);
