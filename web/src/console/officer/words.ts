import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const LIST = {
  any: bilingual('全部', 'Any'),
  open: bilingual('待处理', 'Open'),
  settled: bilingual('已处理', 'Settled'),
  state: bilingual('状态', 'State'),
  kind: bilingual('类别', 'Kind'),
  text: bilingual('名称或编号', 'Name or number'),
  region: bilingual('区划', 'Division'),
  institution: bilingual('机构', 'Institution'),
  none: bilingual('无', 'None'),
} as const;

export const INSTITUTIONS = {
  title: bilingual('机构', 'Institutions'),
  lead: bilingual(
    '各机构在所选时段办理了什么、还缺什么、什么超时。日报看近 7 个整日。',
    'What each institution did in the period, what is missing and what is overdue. Daily reports are of the last 7 full days.',
  ),
  certified: bilingual('火化已出证', 'Certified cremations'),
  certifiedThisMonth: bilingual('当月火化已出证', 'Certified cremations this month'),
  never: bilingual('尚无业务', 'None yet'),
  overdue: bilingual('超时事项', 'Overdue'),
  missingReports: bilingual('未报日报', 'Daily reports missing'),
  noneDue: bilingual('不需报', 'None due'),
  received: bilingual('所报已收到', 'Reported items received'),
  returned: bilingual('被退回', 'Returned'),
  lastDay: bilingual('最近业务日', 'Last active day'),
  standing: bilingual('现况', 'Now'),
  figures: bilingual('办理情况', 'Figures'),
  about: bilingual('机构资料', 'About the institution'),
  prices: bilingual('价格清单', 'Price list'),
  pricesSince: bilingual('价格公布于', 'Prices published on'),
  noPrices: bilingual('未公布', 'Not published'),
  cases: bilingual('业务', 'Cases'),
  reports: bilingual('日报', 'Daily reports'),
  awaits: bilingual('待批准公开', 'Awaiting approval'),
  awaitsSays: bilingual(
    '该机构由批量导入，尚未公开，公众查询不到。',
    'This institution was imported and is not public yet; families do not find it.',
  ),
  approve: bilingual('批准公开', 'Approve'),
  approveSays: bilingual(
    '批准后，公众可以查询到该机构。',
    'Once approved, the public finds this institution.',
  ),
  withhold: bilingual('撤回公开', 'Take back'),
  withholdSays: bilingual(
    '撤回后，公众查询不到该机构；其记录不变。',
    'The public no longer finds this institution; its records stay.',
  ),
  why: bilingual('理由', 'Reason'),
} as const;

export const PRICES = {
  title: bilingual('价格清单', 'Price lists'),
  lead: bilingual(
    '上报、审核、公布须由不同的人办理。',
    'Different people must submit, review and publish a list.',
  ),
  toReview: bilingual('待审核', 'To review'),
  toPublish: bilingual('待公布', 'To publish'),
  inForce: bilingual('执行中', 'In force'),
  name: bilingual('清单', 'List'),
  from: bilingual('执行日期', 'In force from'),
  until: bilingual('停止执行日期', 'Ends on'),
  items: bilingual('项目数', 'Items'),
  changed: bilingual('最近变动', 'Last change'),
  document: bilingual('文件', 'Document'),
  authority: bilingual('定价部门', 'Authority'),
  diff: bilingual('与现行清单的差别', 'Against the list in force'),
  noDiff: bilingual('与现行清单没有差别。', 'Nothing differs from the list in force.'),
  first: bilingual(
    '此机构没有现行清单，以下各项均为新增。',
    'The institution has no list in force, so every item is new.',
  ),
  allItems: bilingual('全部项目', 'All items'),
  steps: bilingual('办理过程', 'Timeline'),
  missing: bilingual('缺少的基本服务项目', 'Basic services that are missing'),
  code: bilingual('编码', 'Code'),
  item: bilingual('项目', 'Item'),
  change: bilingual('变动', 'Change'),
  before: bilingual('原价', 'Before'),
  after: bilingual('新价', 'After'),
  price: bilingual('价格', 'Price'),
  unit: bilingual('单位', 'Unit'),
  notOffered: bilingual('不提供', 'Not offered'),
  nothingToDo: bilingual(
    '此清单现在没有需要您办理的事项。同一清单的上报、审核、公布须由不同的人办理。',
    'There is nothing for you to do on this list now. Different people must submit, review and publish a list.',
  ),
} as const;

export const CHANGES = {
  added: bilingual('新增', 'Added'),
  removed: bilingual('取消', 'Removed'),
  up: bilingual('上调', 'Price up'),
  down: bilingual('下调', 'Price down'),
  offered: bilingual('开始提供', 'Now offered'),
  withdrawn: bilingual('不再提供', 'No longer offered'),
  reworded: bilingual('文字变动', 'Reworded'),
} as const;

export const REFUSED = {
  title: bilingual('退回的记录', 'Returned records'),
  lead: bilingual(
    '部级退回的记录：退回原因、在哪里更正。',
    'Records the ministry returned, why, and where to correct them.',
  ),
  says: bilingual('原因', 'Reason'),
  todo: bilingual('办法', 'What to do'),
  at: bilingual('退回时间', 'Returned'),
  settled: bilingual('处理结果', 'Settled'),
  mended: bilingual('已更正', 'corrected'),
  kept: bilingual('部级留作证据，未入库', 'kept by the ministry as evidence, not applied'),
  version: bilingual('版本', 'Version'),
} as const;

export const NOTICES = {
  title: bilingual('更正通知', 'Correction notices'),
  lead: bilingual(
    '部级要求核对或更正的记录。更正时，请在更正原因中写明本通知编号。',
    'Records the ministry asks to have checked or corrected. When you correct the record, quote this notice as the reason.',
  ),
  asks: bilingual('要求', 'Request'),
  node: bilingual('省份', 'Province'),
  askedBy: bilingual('提出人', 'Asked by'),
  askedAt: bilingual('提出时间', 'Asked'),
  answer: bilingual('答复', 'Answer'),
  mends: bilingual('更正版本', 'Corrected versions'),
  openCase: bilingual('打开业务进行更正', 'Open the case to correct it'),
  openRecord: bilingual('查看记录', 'See the record'),
  note: bilingual('说明', 'Note'),
  decision: bilingual('答复', 'Answer'),
  mended: bilingual('已更正', 'Corrected'),
  stands: bilingual('记录无误，不作更正', 'The record is right; no correction'),
  withdraw: bilingual('撤回通知', 'Withdraw the notice'),
  reason: bilingual('理由', 'Reason'),
} as const;

export const CONTRADICTIONS = {
  title: bilingual('引用核对不一致', 'References that contradict'),
  lead: bilingual(
    '这些记录引用的证明与出具单位的登记不一致，由登记单位对照原件核实、更正。',
    'What these records name was recorded otherwise where it was issued. Whoever recorded them compares them with the original and corrects what is wrong.',
  ),
} as const;

export const REPORTS = {
  title: bilingual('机构日报', 'Daily reports'),
  one: bilingual('机构日报', 'Daily report'),
  lead: bilingual(
    '哪些机构已上报，所报与记录是否相符。',
    'Which institutions reported, and whether reports and records match.',
  ),
  ownLead: bilingual(
    '每日结束后上报。数字按本机构的记录算好，核对后上报即可。',
    'Each day is reported once it is over. The figures are counted from your records: check them and submit.',
  ),
  file: bilingual('上报', 'Submit'),
  correct: bilingual('更正', 'Correct'),
  see: bilingual('查看', 'Open'),
  act: bilingual('操作', 'Action'),
  reason: bilingual('更正原因', 'Reason for the correction'),
  filled: bilingual(
    '以下数字按本机构的记录算出。与实际不符的，请先核对记录；仍需改动的，请在说明中写明。',
    'These figures are counted from your records. If one is not right, check the records first; if you still change it, say why in the note.',
  ),
  correcting: bilingual(
    '以下是已上报的数字。更正后，原来的数字仍留在历史中。',
    'These are the figures as reported. After a correction the earlier ones stay in the history.',
  ),
  notOver: bilingual(
    '该日尚未结束，次日 0 时以后上报。',
    'The day is not over: report it after midnight.',
  ),
  notComparable: bilingual('不在本级，不作比较', 'Not held here: not compared'),
  day: bilingual('日期', 'Day'),
  at: bilingual('上报时间', 'Reported'),
  notYet: bilingual('未上报', 'Not yet'),
  differs: bilingual('与记录是否相符', 'Against the records'),
  agrees: bilingual('相符', 'Match'),
  stated: bilingual('所报', 'Reported'),
  counted: bilingual('记录', 'Records'),
  figure: bilingual('项目', 'Figure'),
} as const;

export const LATE = {
  title: bilingual('补登的时间', 'Times entered late'),
  lead: bilingual(
    '十分钟以后才登记的：火化的开始和结束由机构负责人补登并写明理由；移动是没有网络时扫描、恢复后由设备补传的。',
    'What was entered more than ten minutes later: the start and end of a cremation, which the manager enters and gives the reason for; and moves that were scanned without a network and sent when it was back.',
  ),
  case: bilingual('业务编号', 'Case'),
  person: bilingual('逝者', 'Person who died'),
  start: bilingual('火化开始', 'Start'),
  finish: bilingual('火化结束', 'End'),
  move: bilingual('移动（断网补传）', 'Move (sent afterwards)'),
  happened: bilingual('补登的时间', 'Time entered late'),
  entered: bilingual('登记于', 'Entered at'),
  operators: bilingual('火化师、复核人', 'Operator, second checker'),
  by: bilingual('登记人', 'Entered by'),
  reason: bilingual('理由', 'Reason'),
  from: bilingual('自', 'From'),
  until: bilingual('至', 'Until'),
} as const;
