import type { DelayWindow } from '@qingming/connect/api/national.ts';
import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';
import { share, span } from './national-view.ts';

export const NATIONAL = {
  title: bilingual('概览', 'Overview'),
  until: bilingual('截至', 'Up to'),
  periods: bilingual('时段', 'Period'),
  day: bilingual('当日', 'Day'),
  month: bilingual('当月', 'Month'),
  year: bilingual('当年', 'Year'),
  before: bilingual('上年同期', 'same days last year'),
  notOver: bilingual('当日未结束，不作比较', 'The day is not over: not compared'),
  untilYesterday: bilingual('截至昨日', 'up to yesterday'),
  opens: bilingual('（', ' ('),
  closes: bilingual('）', ')'),
  date: bilingual('日期', 'Date'),
  indicator: bilingual('地图指标', 'On the map'),
  map: bilingual('分地区地图', 'Map by division'),
  none: bilingual('0', '0'),
  noInstitution: bilingual('无机构', 'No institution'),
  notConnected: bilingual('未接入', 'Not connected'),
  approval: bilingual(
    '轮廓仅供示意。审图号：________（对外发布前填写）',
    'Outlines for orientation only. Map approval number (审图号): ________, to be entered before publication',
  ),
  divisions: bilingual('分地区', 'By division'),
  division: bilingual('地区', 'Division'),
  institutions: bilingual('分机构', 'By institution'),
  institution: bilingual('殡葬服务机构', 'Institution'),
  total: bilingual('合计', 'Total'),
  withheld: bilingual('数量过小，不显示', 'too few to show'),
  withheldBecause: bilingual(
    '数量过小，显示占比可能指向个人',
    'The numbers are so small that the share would tell of single persons',
  ),
  completeness: bilingual('完整率（近 7 个整日）', 'Completeness (last 7 full days)'),
  reports: bilingual('日报', 'Daily reports'),
  held: bilingual('所报事项已收到', 'Reported items received'),
  noReports: bilingual('没有日报，无从比较', 'No report to compare with'),
  noDue: bilingual('无应报机构', 'None due'),
  twoNumbers: bilingual(
    '上行为当期，下行为上年同期；当日未结束的，只比较截至昨日的整日。无机构的地区不列数字。',
    'The first number is of the period, the one below of the same days last year; a day that is not over is left out of the comparison. Where there is no institution, no number is shown.',
  ),
  of: bilingual('/', ' of '),
  delay: bilingual('传输时间（近 24 小时）', 'Delivery time (last 24 hours)'),
  newest: bilingual('最近收到', 'Last received'),
  ago: bilingual('前', ' ago'),
  median: bilingual('中位', 'median'),
  p95: bilingual('95% 不超过', '95 % within'),
  nothingYet: bilingual('尚未收到', 'Nothing received yet'),
  nothingToday: bilingual('近 24 小时没有新记录', 'No new records in 24 hours'),
  heldBack: bilingual('未通过校验', 'Failed checks'),
  refused: bilingual('被退回', 'Returned'),
  events: bilingual('刚刚发生', 'As it happens'),
  noEvents: bilingual('还没有记录', 'Nothing is recorded yet'),
  connectedOnly: bilingual('只列已接入的省份', 'Only connected provinces'),
  up: bilingual('返回上级', 'One level up'),
  olderAt: bilingual('往月数字统计于', 'Earlier months added up at'),
  completenessAt: bilingual('完整率统计于', 'Completeness counted at'),
} as const;

export const COUNTED = {
  lead: bilingual('构成该数字的全部记录。', 'All the records counted in the number.'),
  title: bilingual('统计明细', 'Records counted'),
  indicator: bilingual('指标', 'Indicator'),
  from: bilingual('自', 'From'),
  to: bilingual('至', 'To'),
  day: bilingual('日期', 'Day'),
  case: bilingual('业务编号', 'Case'),
  name: bilingual('逝者（已脱敏）', 'Person (masked)'),
  amount: bilingual('金额', 'Amount'),
  sum: bilingual('合计', 'Sum'),
  recorded: bilingual('登记时间', 'Recorded'),
} as const;

export const SEARCH = {
  title: bilingual('查找逝者', 'Find a person'),
  lead: bilingual(
    '按证件号码，或按完整姓名（可用拼音）。每次查询连同目的、事由记入信息查阅记录；每小时最多三十次。',
    'By identity number, or by full name (pinyin is accepted). Each search is logged with its purpose and reason; at most thirty an hour.',
  ),
  identityNumber: bilingual('证件号码', 'Identity number'),
  name: bilingual('姓名', 'Name'),
  birthYear: bilingual('出生年份', 'Year of birth'),
  province: bilingual('省份', 'Province'),
  purpose: bilingual('查询目的', 'Purpose'),
  reason: bilingual('事由（来函文号、事项）', 'Reason (file number, matter)'),
  find: bilingual('查找', 'Find'),
  nobody: bilingual(
    '没有找到。请输入完整、准确的姓名。',
    'No one was found. Enter the full, exact name.',
  ),
  more: bilingual(
    '结果超过二十条，只列前二十条。请加填出生年份或省份。',
    'There are more than twenty; the first twenty are shown. Add a year of birth or a province.',
  ),
  left: bilingual('本小时还可查询', 'Searches left this hour'),
  found: bilingual('查询结果', 'Found'),
  number: bilingual('编号', 'Number'),
  died: bilingual('死亡日期', 'Died on'),
  where: bilingual('登记机构', 'Recorded by'),
  nationwide: bilingual(
    '全国按姓名查询，须填出生年份或省份。',
    'To search the whole country by name, enter a year of birth or a province.',
  ),
} as const;

export const LINKS = {
  title: bilingual('数据交换', 'Data exchange'),
  lead: bilingual(
    '每个节点的连接状态、原因和处理办法。',
    'Each connection: its state, what is wrong and what to do.',
  ),
  working: bilingual('正常', 'Working'),
  retrying: bilingual('重试中', 'Retrying'),
  stopped: bilingual('已停止', 'Stopped'),
  never: bilingual('尚未发送', 'Nothing sent yet'),
  ours: bilingual('发送', 'Sent'),
  theirs: bilingual('接收', 'Received'),
  lastSuccess: bilingual('最近成功', 'Last success'),
  nextAttempt: bilingual('下次尝试', 'Next attempt'),
  failures: bilingual('连续失败', 'Failures in a row'),
  backlog: bilingual('待确认', 'Waiting'),
  refused: bilingual('被对方退回', 'Returned'),
  received: bilingual('已接收日志', 'Log entries received'),
  newest: bilingual('最近收到', 'Last received'),
  lastDay: bilingual('传输时间，近 24 小时', 'Delivery time, last 24 hours'),
  lastWeek: bilingual('传输时间，近 7 天', 'Delivery time, last 7 days'),
  history: bilingual(
    '接入前的历史记录，近 7 天收到',
    'Written before the connection, received in the last 7 days',
  ),
  checkpoint: bilingual('对方检查点', 'Partner’s checkpoint'),
  alarm: bilingual('对方数据与其签名不一致', 'The partner contradicts what it signed'),
  skew: bilingual('时钟差（含传输时间）', 'Clock difference (including delivery)'),
  heldBack: bilingual('未通过校验', 'Failed checks'),
  entries: bilingual('条', 'entries'),
  times: bilingual('次', 'times'),
  nobody: bilingual('没有配置交换对象。', 'No partner is configured.'),
} as const;

/** How the records of a window were delivered. */
export const windowOf = ({
  entries,
  median,
  p95,
  withinHour,
  withinDay,
}: DelayWindow): Bilingual => {
  if (median === null || p95 === null || withinHour === null || withinDay === null)
    return bilingual('没有新记录', 'No new records');
  const [half, most] = [span(median), span(p95)];
  const [hour, day] = [share(withinHour), share(withinDay)];
  return bilingual(
    `${entries} 条：中位 ${half.zh}，95% 不超过 ${most.zh}；1 小时内 ${hour}，24 小时内 ${day}`,
    `${entries} entries: median ${half.en}, 95 % within ${most.en}; ${hour} within 1 hour, ${day} within 24 hours`,
  );
};

export const checkpointOf = ({ records, audit }: { records: number; audit: number }) =>
  bilingual(
    `业务 ${records} 条，审计 ${audit} 条`,
    `${records} log entries, ${audit} audit entries`,
  );

export const QUARANTINE = {
  title: bilingual('未通过校验的记录', 'Records that failed checks'),
  lead: bilingual(
    '省级发来、未通过校验的记录。只影响该记录的后续更新。',
    'Records from provinces that failed checks. Each delays only later updates of the same record.',
  ),
  origin: bilingual('来源', 'From'),
  says: bilingual('原因', 'Reason'),
  version: bilingual('版本', 'Version'),
  received: bilingual('收到', 'Received'),
  settled: bilingual('处理结果', 'Settled'),
  asReceived: bilingual(
    '接收时的内容（个人信息已脱敏）',
    'As it was received (personal data masked)',
  ),
  ask: bilingual('要求省级更正', 'Ask the province to correct it'),
  asks: bilingual('更正要求', 'Correction asked for'),
  asked: bilingual('已发出更正通知。', 'The correction notice has been sent.'),
  decide: bilingual('提请处理', 'Ask for a decision'),
  decideLead: bilingual(
    '处理未通过校验的记录须两人办理：您申请，另一人在“双人办理”页决定。',
    'What becomes of a record that failed checks is decided by two people: you ask, another person decides on the page “Second person”.',
  ),
  decision: bilingual('处理方式', 'What to do'),
  try: bilingual('再次校验', 'Check it again now'),
  keep: bilingual('留作证据，不予入库', 'Keep it as evidence, not applied'),
  why: bilingual('理由', 'Reason'),
  decisionAsked: bilingual(
    '已提请处理，待另一人决定：',
    'A decision was asked for and waits for another person: ',
  ),
  keptBy: bilingual(
    '两人决定留作证据，不予入库：',
    'Two people decided to keep it as evidence, not applied: ',
  ),
  and: bilingual('、', ', '),
  seeDecision: bilingual('查看申请', 'See the request'),
  keptShort: bilingual('留作证据', 'Kept as evidence'),
  unknown: bilingual('标准中没有的数据元', 'Not a data element of the standard'),
  recorded: bilingual('登记时间', 'Recorded'),
  element: bilingual('项目', 'Field'),
  value: bilingual('内容', 'Value'),
} as const;

export const DISPUTES = {
  title: bilingual('两省重复的火化记录', 'Cremations recorded by two provinces'),
  lead: bilingual(
    '两省登记的火化使用了同一身份证件号码。两条记录均保留，请分别向两省核实。',
    'Two provinces recorded a cremation under the same identity number. Both records stand; ask both provinces.',
  ),
  ask: bilingual('要求两省核实', 'Ask both provinces'),
  asks: bilingual(
    '另有一省登记了同一身份证件号码的火化，请核对逝者身份证件号码；有误的，请更正或作废。',
    'Another province recorded a cremation under the same identity number. Please check the number; correct or void the record if it is wrong.',
  ),
} as const;

export const RESEMBLANCES = {
  title: bilingual('两省疑似同一逝者', 'People in two provinces who may be one'),
  lead: bilingual(
    '姓名相同、性别相符、出生或死亡日期相同，且一方未登记身份证件号码。两条记录均保留，请分别向两省核实。',
    'The same name and the same day of birth or of death, and one record has no identity number. Both records stand; ask both provinces.',
  ),
  ask: DISPUTES.ask,
  asks: bilingual(
    '另有一省登记了同名且出生或死亡日期相同的逝者，请核对是否为同一人，并补登身份证件号码；有误的，请更正或作废。',
    'Another province recorded a person of the same name and day. Please find out whether it is the same person and add the identity number; correct or void the record if it is wrong.',
  ),
} as const;

export const READ_LOG = {
  title: bilingual('信息查阅记录', 'Access log'),
  lead: bilingual(
    '谁在何时、因何目的查阅了哪位逝者的信息。查看本页也会被记录。',
    'Who viewed whose information, when and why. Viewing this page is logged too.',
  ),
  at: bilingual('时间', 'Time'),
  account: bilingual('账号', 'Account'),
  act: bilingual('操作', 'Action'),
  person: bilingual('逝者', 'Person'),
  case: bilingual('业务编号', 'Case'),
  seen: bilingual('显示条数', 'Records shown'),
  purpose: bilingual('目的', 'Purpose'),
  reason: bilingual('事由', 'Reason'),
  result: bilingual('结果', 'Result'),
  done: bilingual('已完成', 'Done'),
  refused: bilingual('被拒绝', 'Refused'),
  from: bilingual('自', 'From'),
  until: bilingual('至', 'Until'),
  record: bilingual('记录', 'Record'),
  alarm: bilingual('预警编号', 'Alert'),
  times: (times: number) => bilingual(`一小时内 ${times} 次`, `${times} times within an hour`),
} as const;

export const VIEWS_ABOVE = {
  title: bilingual('部级查阅', 'Views by the ministry'),
  lead: bilingual(
    '民政部人员查看、查找或导出本省逝者信息的记录，由部级节点告知。查看本页也会被记录。',
    'What people at the ministry viewed, found or exported of this province, as the ministry told. Viewing this page is logged too.',
  ),
  viewer: bilingual('查阅人', 'Viewer'),
  and: bilingual('、', ', '),
} as const;

export const ACTS = {
  access: bilingual('访问', 'Tried to open'),
  read: bilingual('查看', 'Viewed'),
  list: bilingual('列表查看', 'Viewed in a list'),
  reveal: bilingual('查看完整信息', 'Viewed full details'),
  search: bilingual('查找', 'Searched'),
  export: bilingual('导出', 'Exported'),
  print: bilingual('打印', 'Printed'),
} as const;
