import { codeSet } from '../language/code-set.ts';
import { observed, observedAndAdded } from './observed.ts';

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

export const priceType = codeSet(
  'priceType',
  { zh: '价格类型', en: 'Fixed or floating' },
  observed('PRICE_TYPE'),
  [
    ['0', '定额', 'Fixed'],
    ['1', '浮动', 'Floating'],
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
