import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const MORTUARY = {
  title: bilingual('冷藏间', 'Cold store'),
  taken: bilingual('在柜', 'In cabinets'),
  free: bilingual('空柜', 'Free'),
  overTerm: bilingual('超过期限', 'Over the term'),
  sameName: bilingual('同名', 'Same name'),
  closed: bilingual('停用', 'Out of order'),
  cold: bilingual('温度异常', 'Temperature'),
  people: bilingual('柜位', 'Cabinets'),
  plan: bilingual('柜位图', 'Plan of the cabinets'),
  cabinet: bilingual('柜位', 'Cabinet'),
  person: bilingual('逝者', 'Person'),
  stay: bilingual('存放', 'Here'),
  term: bilingual('期限', 'Term'),
  temperature: bilingual('温度', 'Temperature'),
  next: bilingual('下一步', 'Next'),
  checked: bilingual('核对', 'Checked'),
  noCabinets: bilingual(
    '本馆没有登记冷藏柜位。柜位由单位负责人在“位置”中登记。',
    'No cold cabinet is registered in this house. The manager registers them among the places.',
  ),
  none: bilingual('没有符合条件的柜位', 'No cabinet matches'),
  show: bilingual('显示', 'Show'),
  all: bilingual('全部', 'All'),
  dueOnly: bilingual('到期与超期', 'Due'),
  alertOnly: bilingual('须注意', 'Attention'),
  emptyOnly: bilingual('空柜', 'Empty'),
  sort: bilingual('排列', 'Order'),
  byDue: bilingual('先到期的在前', 'Due first'),
  byCabinet: bilingual('按柜位', 'By cabinet'),
  print: bilingual('打印巡查单', 'Print the round sheet'),
  sheet: bilingual('冷藏间巡查单', 'Round of the cold store'),
  relocate: bilingual('发起倒库', 'Begin a relocation'),
  measure: bilingual('登记测温', 'Record a temperature'),
  read: bilingual('测温', 'Reading'),
  where: bilingual('架（区）或柜位', 'Rack or cabinet'),
  rack: (name: string) => bilingual(`${name} 架（区）`, `Rack ${name}`),
  noRack: bilingual('未编架的柜位', 'Cabinets without a rack'),
  limits: (lowest: number, highest: number) =>
    bilingual(`要求 ${lowest} 至 ${highest} ℃`, `Limits ${lowest} to ${highest} °C`),
  setLimits: bilingual('设置温度要求', 'Set the limits'),
  degrees: (celsius: number) => bilingual(`${celsius} ℃`, `${celsius} °C`),
  state: {
    within: bilingual('在要求之内', 'Within the limits'),
    outside: bilingual('超出要求', 'Outside the limits'),
    overdue: bilingual('超时未测', 'Not read in time'),
    unmeasured: bilingual('尚未测温', 'Never read'),
    'no-limits': bilingual('未设要求', 'No limits set'),
  },
  empty: bilingual('空', 'Free'),
  lastDay: (day: string) => bilingual(`至 ${day}`, `Until ${day}`),
  extended: (day: string) => bilingual(`已延期至 ${day}`, `Extended to ${day}`),
  approved: bilingual('已批准', 'approved'),
  left: (days: number) => {
    if (days < 0) return bilingual(`超期 ${-days} 天`, `${-days} d over`);
    return days === 0
      ? bilingual('今日到期', 'Ends today')
      : bilingual(`还有 ${days} 天`, `${days} d left`);
  },
  hoursOver: bilingual('时限已过', 'Time is over'),
  years: bilingual('岁', 'years'),
  relocating: (number: string, done: number, expected: number) =>
    bilingual(
      `正在倒库 ${number}：已移入 ${done} / ${expected}`,
      `Relocation ${number}: ${done} of ${expected} put in`,
    ),
  goOn: bilingual('继续倒库', 'Go on with it'),
  until: bilingual(
    '结束之前，清单上的逝者不能移交、火化。',
    'Until it is closed nobody on its list is handed over or cremated.',
  ),
  outOfOrderWith: bilingual(
    '停用，柜内有逝者：请立即倒库',
    'Out of order with somebody inside: relocate now',
  ),
  choosePlaces: bilingual('哪些柜位', 'Which cabinets'),
  chosen: (places: number, people: number) =>
    bilingual(
      `已选 ${places} 个柜位，共 ${people} 位逝者`,
      `${places} cabinets chosen, ${people} people`,
    ),
  onePlace: bilingual(
    '请至少选择一个有逝者的柜位。',
    'Choose at least one cabinet in which somebody lies.',
  ),
  howItGoes: bilingual(
    '清单由系统按柜内现有逝者生成。每一位由两人分别扫描移出、移入；人数相符后，由另一人结束。',
    'The list is made of who lies there now. Each is scanned out by one person and in by another; when the count balances, somebody other than you closes it.',
  ),
  begin: bilingual('开始倒库', 'Begin'),
  record: bilingual('登记', 'Record'),
  notStaff: bilingual(
    '您的账号没有对应的职工档案，不能办理倒库。',
    'Your account names no member of the staff, so it cannot relocate anybody.',
  ),
} as const;
