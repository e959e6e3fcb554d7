import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';

const count = (zh: string, one: string, many: string) => (number: number) =>
  bilingual(`${number} ${zh}`, `${number} ${number === 1 ? one : many}`);

export const YEARS = {
  title: bilingual('年报与年度检查', 'Yearly reports and inspections'),
  lead: bilingual(
    '年度工作报告的数字由平台从登记的记录中算出。上报期限、检查标准由地方规定，登记在“地方期限”和“年度检查标准”。',
    'The figures of a yearly report are worked out from what was recorded. When it is due and by which points an institution is inspected are local rules, recorded under regional terms and points of inspection.',
  ),
  year: bilingual('年度', 'Year'),
  term: (days: number) =>
    bilingual(
      `本地上报期限：次年起 ${days} 天`,
      `Due here within ${days} days after the end of the year`,
    ),
  noTerm: bilingual(
    '本地没有登记上报期限，因此不显示逾期。',
    'No term is recorded for this place, so nothing is shown as late.',
  ),
  division: bilingual('地区', 'Division'),
  house: bilingual('机构', 'Institution'),
  total: bilingual('合计', 'Total'),
  houses: bilingual('机构数', 'Institutions'),
  filed: bilingual('已上报', 'Reports filed'),
  checked: bilingual('已核对', 'Checked'),
  lateMany: bilingual('逾期未报', 'Late'),
  inspected: bilingual('已检查', 'Inspected'),
  passed: bilingual('合格', 'Passed'),
  rectifying: bilingual('整改中', 'Being put right'),
  overdue: bilingual('整改逾期', 'Not put right in time'),
  report: bilingual('年度工作报告', 'Yearly report'),
  inspection: bilingual('年度检查', 'Inspection'),
  none: bilingual('尚无', 'None yet'),
  late: bilingual('逾期未报', 'late'),
  prepare: bilingual('编写', 'Prepare'),
  open: bilingual('发起检查', 'Open an inspection'),
  again: bilingual('再次检查', 'Inspect again'),
  noHouses: bilingual('此地区没有在营业的机构。', 'No institution operates in this division.'),
  narrow: (name: string) => bilingual(`查看${name}`, `See ${name}`),
  up: bilingual('返回上级地区', 'Back to the wider division'),
  points: (total: number, most: number) =>
    bilingual(`${total}/${most} 分`, `${total} of ${most} points`),
  waitsForHouse: count(
    '项待机构整改',
    'item waits for the institution',
    'items wait for the institution',
  ),
  waitsForCheck: count('项待核查', 'item to be checked', 'items to be checked'),
  by: (day: string) => bilingual(`${day} 前整改到位`, `to be put right by ${day}`),
  scheme: bilingual('检查标准', 'Points of inspection'),
} as const;

export const REPORT = {
  of: (year: string) => bilingual(`${year} 年度工作报告`, `Yearly report ${year}`),
  figures: bilingual('年度数字', 'Figures of the year'),
  stated: (at: string) =>
    bilingual(
      `上报时（${at}）由平台算出，不再变动。`,
      `Worked out by the platform when it was filed, ${at}; they stay.`,
    ),
  notStated: (at: string) =>
    bilingual(
      `按此刻（${at}）的登记试算；上报时重新计算。`,
      `Worked out from what is on record now, ${at}; worked out anew when it is filed.`,
    ),
  ofDays: (from: string, to: string) => bilingual(`${from} 至 ${to}`, `${from} to ${to}`),
  how: bilingual('怎么算的', 'How it is worked out'),
  notHeld: bilingual(
    '平台没有投诉、评价和审计的记录，这些不能计算，请写在报告里。',
    'The platform has no records of complaints, ratings or audits: these cannot be worked out; write them into the report.',
  ),
  empty: bilingual('尚未填写', 'Nothing written yet'),
  back: bilingual('返回年报与年度检查', 'Back to yearly reports and inspections'),
  record: bilingual('登记和历史', 'Record and history'),
  public: bilingual('已在机构的公开页面上公布', 'Published on the page of the institution'),
} as const;

export const INSPECT = {
  progress: (judged: number, all: number) =>
    bilingual(`已评 ${judged} / ${all} 项`, `${judged} of ${all} points judged`),
  sum: (total: number, most: number) =>
    bilingual(`目前 ${total} / ${most} 分`, `${total} of ${most} so far`),
  full: (most: number) => bilingual(`满分 ${most}`, `All ${most}`),
  most: (most: number) =>
    bilingual(`满分 ${most} 分`, `${most} ${most === 1 ? 'point' : 'points'} at most`),
  other: bilingual('扣分、不适用…', 'Fewer, or does not apply…'),
  change: bilingual('更改评分', 'Change'),
  ask: bilingual('要求整改', 'Ask to put it right'),
  askAny: bilingual('提出整改要求', 'Ask to put something right'),
  measured: (value: string) => bilingual(`平台计算：${value}`, `Worked out: ${value}`),
  proposed: (points: number) => bilingual(`建议 ${points} 分`, `${points} proposed`),
  notMeasured: bilingual('这家机构没有可计算的数据', 'Nothing to work out for this institution'),
  given: (score: number, most: number) => bilingual(`${score} / ${most} 分`, `${score} of ${most}`),
  doesNotApply: bilingual('不适用', 'Does not apply'),
  photo: bilingual('有照片或材料', 'Photograph or paper'),
  asked: bilingual('整改要求', 'What has to be put right'),
  noneAsked: bilingual('没有整改要求。', 'Nothing has to be put right.'),
  due: (day: string) => bilingual(`期限 ${day}`, `by ${day}`),
  done: (words: string) => bilingual(`机构答复：${words}`, `The institution: ${words}`),
  check: (words: string) => bilingual(`核查意见：${words}`, `The authority: ${words}`),
  waits: bilingual('待机构整改', 'Waits for the institution'),
  toCheck: bilingual('待核查', 'To be checked'),
  drop: bilingual('撤销', 'Withdraw'),
  points: bilingual('检查项目', 'Points'),
  judgedAll: bilingual('各项都已评定。', 'Every point is judged.'),
  document: (name: string): Bilingual => bilingual(`依据：${name}`, `Source: ${name}`),
  round: (number: number) => bilingual(`第 ${number} 次`, `round ${number}`),
} as const;
