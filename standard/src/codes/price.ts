import { codeSet } from '../language/code-set.ts';
import { observed, observedAndAdded, ownDefinition } from './observed.ts';

/** Regulations of 2026 (State Council Decree 824) replace 基本/延伸 by 基础/非基础 from this day. */
const BASIC_LIST_SINCE = '2026-03-30';

export const itemClass = codeSet(
  'itemClass',
  { zh: '服务项目类别', en: 'Class of the item' },
  observedAndAdded('WORK_TYPE', `basic and non-basic, in force from ${BASIC_LIST_SINCE}`),
  [
    ['0', '基本服务', 'Basic service (2012)', { until: BASIC_LIST_SINCE }],
    ['1', '延伸（选择）服务', 'Optional service (2012)', { until: BASIC_LIST_SINCE }],
    ['basic', '基础项目', 'Basic item', { from: BASIC_LIST_SINCE }],
    ['non-basic', '非基础项目', 'Non-basic item', { from: BASIC_LIST_SINCE }],
  ],
);

export const priceStandard = codeSet(
  'priceStandard',
  { zh: '定价形式', en: 'How the price is set' },
  observed('PRICE_STANDARD'),
  [
    ['0', '政府定价', 'Set by government'],
    ['1', '政府指导价', 'Government-guided price'],
    ['2', '市场调节价', 'Set by the institution'],
  ],
);

/** No later than the day on which both encodings were observed side by side. */
const FORMER_PRICE_STANDARD_UNTIL = '2014-12-19';

/**
 * The older encoding of the same field: 1 and 2 mean something else than in `priceStandard`, so it
 * is a set of its own and a code is never read without knowing which. For reading archives only.
 */
export const priceStandardFormer = codeSet(
  'priceStandardFormer',
  { zh: '定价形式（旧编码）', en: 'How the price is set, former encoding' },
  observed('PRICE.STANDARD'),
  [
    ['1', '政府定价', 'Set by government', { until: FORMER_PRICE_STANDARD_UNTIL }],
    ['2', '政府指导价', 'Guided by government', { until: FORMER_PRICE_STANDARD_UNTIL }],
    ['3', '协议价', 'Agreed price', { until: FORMER_PRICE_STANDARD_UNTIL }],
  ],
);

export const priceType = codeSet(
  'priceType',
  { zh: '价格类型', en: 'Fixed or floating' },
  observed('PRICE_TYPE'),
  [
    ['0', '定额', 'Fixed'],
    ['1', '浮动', 'Floating'],
  ],
);

export const invoiceType = codeSet(
  'invoiceType',
  { zh: '票据类型', en: 'Kind of charge on the invoice' },
  observed('INVOICE_TYPE'),
  [
    ['0', '行政事业性收费', 'Administrative charge'],
    ['1', '经营服务性收费', 'Commercial service charge'],
  ],
);

export const feeType = codeSet(
  'feeType',
  { zh: '收费类型', en: 'Fee type' },
  observedAndAdded('FEE_TYPE', '12, a basic item by 发改价格〔2026〕108号'),
  [
    ['01', '遗体接运费', 'Transport of the body'],
    ['02', '存放费', 'Mortuary storage'],
    ['03', '火化费', 'Cremation'],
    ['04', '骨灰寄存费', 'Storage of ashes'],
    ['05', '遗体整容费', 'Cosmetic preparation'],
    ['06', '遗体防腐费', 'Embalming'],
    ['07', '吊唁设施及设备租赁费', 'Hire of halls and equipment'],
    ['08', '告别费', 'Farewell'],
    ['09', '丧葬用品费', 'Funeral goods'],
    ['10', '其他服务费', 'Other service'],
    ['12', '格位使用费', 'Niche use fee', { from: BASIC_LIST_SINCE }],
  ],
);

/** FIS.FEE.TYPE (1 服务, 2 用品) says the same with other codes. */
export const itemKind = codeSet(
  'itemKind',
  { zh: '服务或用品', en: 'Service or goods' },
  observed('ITEM.TYPE'),
  [
    ['0', '服务', 'Service'],
    ['1', '用品', 'Goods'],
  ],
);

export const feeKind = codeSet(
  'feeKind',
  { zh: '服务或用品收费', en: 'Charge for service or goods' },
  observed('FEE.TYPE'),
  [
    ['1', '服务项目收费', 'Charge for a service'],
    ['2', '用品收费', 'Charge for goods'],
  ],
);

export const priceUnit = codeSet(
  'priceUnit',
  { zh: '计价单位', en: 'Unit of the price' },
  ownDefinition(
    'units of the published price lists that were read (Shanghai, Yantai, Dalian, Boli)',
  ),
  [
    ['time', '次', 'Time'],
    ['body', '具', 'Body'],
    ['kilometre', '公里', 'Kilometre'],
    ['hour', '小时', 'Hour'],
    ['day', '天', 'Day'],
    ['month', '月', 'Month'],
    ['year', '年', 'Year'],
    ['piece', '件', 'Piece'],
    ['place', '位', 'Place'],
  ],
);

/** The path of a price list: institution → county → city → filed with the province. */
export const priceListState = codeSet(
  'priceListState',
  { zh: '价格清单状态', en: 'State of the price list' },
  observedAndAdded('APPLY_STATUS', '8, a filed list that another has replaced'),
  [
    ['0', '未上报', 'Not submitted'],
    ['1', '已上报', 'Submitted'],
    ['2', '审核退回', 'Returned at review'],
    ['3', '已审核', 'Reviewed'],
    ['5', '公布前退回', 'Returned before publication'],
    ['8', '已公布，已定停止执行日期', 'Published, with an end date'],
    ['9', '已公布', 'Published'],
  ],
);

export const priceListOpinion = codeSet(
  'priceListOpinion',
  { zh: '价格审核意见', en: 'Opinion on the price list' },
  observed('FEEP.OPINIONS'),
  [
    ['2', '同意', 'Agreed'],
    ['3', '退回', 'Returned'],
  ],
);
