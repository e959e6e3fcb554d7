import { type Term, term } from './term.ts';

/** Prices and money 价格与费用. */
export const MONEY_TERMS: readonly Term[] = [
  term('price list', '价格清单', 'price list', {
    zh: ['收费清单', '公示清单', '收费标准表'],
    source: '国务院令第824号 清单',
  }),
  term('item', '收费项目', 'item', {
    zh: ['套餐'],
    en: ['priced service'],
    sense: '商品',
    source: '发改价格〔2026〕108号',
  }),
  term('basic / non-basic item', '基础项目 / 非基础项目', 'basic / non-basic item', {
    sense: '基本服务; 延伸服务 (2012)',
    source: '国务院令第824号, 发改价格〔2026〕108号',
  }),
  term(
    'guided price / reference range / own price',
    '政府指导价 / 收费标准参考区间 / 市场调节价',
    'government-guided price / reference range / set by the institution',
    { sense: '浮动价; “government guides”', source: '发改价格〔2026〕108号' },
  ),
  term(
    'submit / review / return / publish / end',
    '上报 / 审核 / 退回 / 公布 / 停止执行',
    'submit / review / return / publish / end',
    { zh: ['报送'], sense: '驳回; 公示; 备案 (only the legal act); 停用; file; retire' },
  ),
  term('in force from', '执行日期', 'in force from', { sense: '生效' }),
  term('estimate', '费用预算单', 'estimate', { zh: ['报价单'], sense: '报价; quote' }),
  term('service contract', '殡仪服务合同', 'service contract', {
    sense: '服务单',
    source: 'observed FZ',
  }),
  term('bill / line', '账单 / 账单明细', 'bill / line', { sense: '单据' }),
  term('statement', '费用结算单', 'statement of charges', { zh: ['费用清单'] }),
  term(
    'total, waived, to pay, paid, still to pay',
    '费用合计、减免、应付、已付、待付',
    'total, waived, to pay, paid, still to pay',
    { sense: '应收; 实收; 未付; Charged; Outstanding; Due' },
  ),
  term('fee waiver', '减免', 'fee waiver', { sense: '优惠; 补贴', source: 'local law' }),
  term('waiver rule / group', '减免规则 / 减免对象', 'waiver rule / who qualifies', {
    zh: ['惠民类别'],
    en: ['Waiver group'],
  }),
  term('low income', '最低生活保障对象', 'people on minimum living allowance', {
    zh: ['低保户', '城乡低保'],
  }),
  term('destitute', '特困人员', 'people in destitution support', {
    sense: '五保; 三无',
    source: '国发〔2016〕14号',
  }),
  term('payment', '付款 (family) / 收款 (staff)', 'payment', { sense: '缴费' }),
  term('advance payment', '预收款', 'advance payment', { sense: '押金; deposit' }),
  term('earnest money', '定金', 'deposit', { zh: ['订金'], source: 'Civil Code 586' }),
  term('refund', '退款', 'refund', { en: ['void a payment'], sense: '退费; 退还' }),
  term('receipt / invoice', '收据 / 发票、财政票据', 'receipt / invoice', { sense: '单子' }),
  term('settle', '结清', 'settle', { sense: '结算 (=step)' }),
  term('reconciliation', '对账', 'reconciliation', {}),
];
