import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';

export const CHECK = {
  title: bilingual('骨灰核查', 'Checks of ashes'),
  of: (number: string) => bilingual(`骨灰核查 ${number}`, `Check of ashes ${number}`),
  lead: bilingual(
    '民办函〔2024〕27号要求定期核查，没有规定周期：周期由本机构在“安放（葬）区”登记，到期未核查的在此和“今日”页提示。',
    'The notice of 2024 on ashes asks for checks from time to time and names no term. The institution sets one for each area, in the record of the area; what is overdue is told here and on the page of the day.',
  ),
  noInstitution: bilingual(
    '请用公墓、骨灰堂或殡仪馆的账号打开。',
    'Open it with an account of a cemetery, a columbarium or a funeral home.',
  ),
  areas: bilingual('各区', 'Areas'),
  open: bilingual('进行中', 'Under way'),
  past: bilingual('已复核', 'Reviewed'),
  none: bilingual('没有', 'None'),
  begin: bilingual('发起核查', 'Begin a check'),
  plots: (count: number) => bilingual(`${count} 个位置`, `${count} places`),
  checkedOn: (day: string) => bilingual(`上次 ${day}`, `last ${day}`),
  never: bilingual('从未核查', 'never checked'),
  noTerm: bilingual('未设周期', 'no term set'),
  dueOn: (day: string) => bilingual(`应于 ${day} 前`, `due by ${day}`),
  overdue: bilingual('逾期', 'Overdue'),
  progress: (answered: number, lines: number) =>
    bilingual(`已核对 ${answered} / ${lines}`, `${answered} of ${lines} seen`),
  sum: (
    of: Readonly<
      Record<'expected' | 'found' | 'missing' | 'elsewhere' | 'moved' | 'extra', number>
    >,
  ) =>
    bilingual(
      `应有 ${of.expected} = 相符 ${of.found} + 不在此处 ${of.missing} + 在另一位置 ${of.elsewhere} + 核查期间迁出 ${of.moved}；现场多出 ${of.extra}`,
      `${of.expected} on record = ${of.found} found + ${of.missing} not there + ${of.elsewhere} in another place + ${of.moved} removed meanwhile; ${of.extra} beside the record`,
    ),
  startedBy: (name: string) => bilingual(`发起人 ${name}`, `begun by ${name}`),
  reviewedBy: (name: string) => bilingual(`复核人 ${name}`, `reviewed by ${name}`),
  scan: bilingual(
    '扫位置编号，再扫标签；没有标签的，看姓名按键。',
    'Scan the number of the place, then the tag; without a tag, compare the name and press.',
  ),
  keys: bilingual(
    '↑↓ 换位置，1 相符或空位，2 不在或不空',
    'Arrows change the place; 1 agrees, 2 does not',
  ),
  empty: bilingual('登记为空', 'On record as empty'),
  found: bilingual('相符', 'Found'),
  missing: bilingual('不在此处', 'Not there'),
  elsewhere: bilingual('在另一位置', 'In another place'),
  moved: bilingual('核查期间已迁出', 'Removed meanwhile'),
  isEmpty: bilingual('确为空位', 'It is empty'),
  occupied: bilingual('实有骨灰', 'It is not empty'),
  extra: bilingual('登记多出的骨灰', 'Ashes beside the record'),
  unknown: bilingual('无法辨认', 'It cannot be told who it is'),
  settle: bilingual('写明原因和处理', 'Cause and settlement'),
  settled: bilingual('已处理', 'settled'),
  drop: bilingual('作废这条', 'Void it'),
  all: bilingual('全部位置', 'All places'),
  differences: bilingual('差异', 'Differences'),
  rest: bilingual('未核对', 'Not seen yet'),
  list: bilingual('清单', 'The list'),
  since: bilingual(
    '核查开始以后的变动（清单不变）',
    'Since the check began (the list stays as it was)',
  ),
  placed: bilingual('安放（葬）', 'laid to rest'),
  left: bilingual('迁出', 'removed'),
  stop: bilingual('不符，请停下', 'It does not agree: stop'),
  wrongTag: bilingual(
    '这不是登记在此处的标签。请不要移动；核对姓名以后，登记“不在此处”或“多出的骨灰”。',
    'This tag is not on record here. Please move nothing; compare the names, and record that it is not there, or beside the record.',
  ),
  noPlace: bilingual('清单上没有这个位置。', 'No such place is on the list.'),
  placeFirst: bilingual('请先扫位置编号。', 'Scan the place first.'),
  again: bilingual('继续', 'Go on'),
  done: bilingual('每个位置都已核对。', 'Every place was seen.'),
  back: bilingual('返回骨灰核查', 'Back to the checks'),
  record: bilingual('登记和历史', 'Record and history'),
  toCheck: bilingual('打开核查清单', 'Open the list'),
  due: (open: number, overdue: number): Bilingual =>
    bilingual(
      `${[open > 0 ? `${open} 次进行中` : '', overdue > 0 ? `${overdue} 区逾期` : ''].filter(Boolean).join('，')}`,
      [
        open > 0 ? `${open} under way` : '',
        overdue > 0 ? `${overdue} ${overdue === 1 ? 'area' : 'areas'} overdue` : '',
      ]
        .filter(Boolean)
        .join(', '),
    ),
  removals: bilingual('迁出', 'Removals'),
  removalsDue: (waiting: number, late: number): Bilingual =>
    bilingual(
      `${waiting} 项在办${late > 0 ? `，${late} 项已迟` : ''}`,
      `${waiting} under way${late > 0 ? `, ${late} late` : ''}`,
    ),
} as const;
