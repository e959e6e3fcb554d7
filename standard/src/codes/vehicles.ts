import { codeSet } from '../language/code-set.ts';

const OF_THIS_STANDARD = 'design: no observed system keeps the diary of a vehicle in codes';

export const tripState = codeSet(
  'tripState',
  { zh: '出车状态', en: 'State of the trip' },
  OF_THIS_STANDARD,
  [
    ['called', '待派车', 'Waiting for a vehicle'],
    ['planned', '已排班', 'Planned'],
    ['dispatched', '已派车', 'Dispatched'],
    ['departed', '已出车', 'On the way'],
    ['reached', '已到达现场', 'At the place'],
    ['returned', '已返回', 'Returned'],
    ['cancelled', '已取消', 'Cancelled'],
  ],
);

export const tripErrand = codeSet(
  'tripErrand',
  { zh: '出车事由', en: 'Errand' },
  OF_THIS_STANDARD,
  [
    ['collection', '遗体接运', 'Transport of a body'],
    ['transfer', '遗体异地运送', 'Transfer to another place'],
    ['ashes', '骨灰运送', 'Ashes'],
    ['other', '其他', 'Other'],
  ],
);

export const cleaningMethod = codeSet(
  'cleaningMethod',
  { zh: '消毒方式', en: 'Method of disinfection' },
  'design: routine and terminal disinfection as 传染病防治法 and disinfection norms part them; the norm for hearses was not read',
  [
    ['routine', '常规消毒', 'Routine'],
    ['terminal', '终末消毒', 'Terminal, after a risk of infection'],
  ],
);

export const upkeepKind = codeSet(
  'upkeepKind',
  { zh: '养护类别', en: 'Kind of upkeep' },
  '道路交通安全法 arts 13, 17 (inspection, compulsory insurance); design: repairs and servicing',
  [
    ['inspection', '安全技术检验', 'Safety inspection'],
    ['insurance', '交强险', 'Compulsory insurance'],
    ['service', '保养', 'Servicing'],
    ['repair', '维修', 'Repair'],
  ],
);
