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
  total: bilingual('合计', 'Total'),
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
  heldBack: bilingual('隔离', 'Held back'),
  refused: bilingual('被退回', 'Refused'),
  events: bilingual('刚刚发生', 'As it happens'),
  noEvents: bilingual('还没有记录', 'Nothing is recorded yet'),
  connectedOnly: bilingual('只列已连接的省份', 'Only connected provinces'),
  up: bilingual('返回上级', 'One level up'),
  olderAt: bilingual('往月数字统计于', 'Earlier months added up at'),
  completenessAt: bilingual('完整性统计于', 'Completeness counted at'),
} as const;

export const COUNTED = {
  lead: bilingual('这个数字所数的每一条记录。', 'Every record that the number counts.'),
  title: bilingual('数字的来源', 'What a number counts'),
  indicator: bilingual('指标', 'Indicator'),
  from: bilingual('自', 'From'),
  to: bilingual('至', 'To'),
  day: bilingual('日期', 'Day'),
  case: bilingual('业务编号', 'Case'),
  name: bilingual('逝者（遮盖）', 'Person (masked)'),
  amount: bilingual('金额', 'Amount'),
  sum: bilingual('合计', 'Sum'),
  recorded: bilingual('登记时间', 'Recorded'),
} as const;

export const SEARCH = {
  title: bilingual('查找逝者', 'Find a person'),
  lead: bilingual(
    '按证件号码，或按完整姓名（可用拼音）。每次查询连同目的、事由记入审计；每小时最多三十次。',
    'By identity number, or by whole name (pinyin will do). Each search is logged with its purpose and reason; at most thirty an hour.',
  ),
  identityNumber: bilingual('证件号码', 'Identity number'),
  name: bilingual('姓名', 'Name'),
  birthYear: bilingual('出生年份', 'Year of birth'),
  province: bilingual('省份', 'Province'),
  purpose: bilingual('查询目的', 'Purpose'),
  reason: bilingual('事由（来函文号、事项）', 'Reason (file number, matter)'),
  find: bilingual('查找', 'Find'),
  nobody: bilingual(
    '没有找到。姓名须完整一致。',
    'Nobody was found. A name must be whole and exact.',
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
    'By name in the whole nation: give a year of birth or a province.',
  ),
} as const;

export const LINKS = {
  title: bilingual('数据交换', 'Exchange'),
  lead: bilingual(
    '每个节点的连接：是否畅通，差在哪里，怎么办。',
    'Each link: whether it works, what is wrong, what to do.',
  ),
  working: bilingual('正常', 'Working'),
  retrying: bilingual('重试中', 'Retrying'),
  stopped: bilingual('已停止', 'Stopped'),
  never: bilingual('尚未发送', 'Nothing sent yet'),
  ours: bilingual('我方发出', 'Ours to them'),
  theirs: bilingual('对方发来', 'Theirs to us'),
  lastSuccess: bilingual('最近成功', 'Last success'),
  nextAttempt: bilingual('下次尝试', 'Next attempt'),
  failures: bilingual('连续失败', 'Failures in a row'),
  backlog: bilingual('待确认', 'Not acknowledged'),
  refused: bilingual('被对方退回', 'Refused by them'),
  received: bilingual('已收日志', 'Log entries received'),
  newest: bilingual('最近收到', 'Last received'),
  lastDay: bilingual('传输时间，近 24 小时', 'Delivery time, last 24 hours'),
  lastWeek: bilingual('传输时间，近 7 天', 'Delivery time, last 7 days'),
  history: bilingual(
    '接入前的历史记录，近 7 天收到',
    'Written before the link was there, received in 7 days',
  ),
  checkpoint: bilingual('所持对方检查点', 'Checkpoint held'),
  alarm: bilingual('对方自相矛盾', 'They contradict what they signed'),
  skew: bilingual('时钟差（含传输）', 'Clock difference (way included)'),
  heldBack: bilingual('我方隔离', 'Held back by us'),
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
  title: bilingual('隔离的记录', 'Records held back'),
  lead: bilingual(
    '省级发来、不符合标准的记录。它只拖住自己的后续版本。',
    'Records from provinces that break the standard. Each holds back only its own later versions.',
  ),
  origin: bilingual('来源', 'From'),
  says: bilingual('原因', 'Reason'),
  version: bilingual('版本', 'Version'),
  received: bilingual('收到', 'Received'),
  settled: bilingual('已更正', 'Mended'),
  asReceived: bilingual('所收原样（个人信息已遮盖）', 'As it was received (personal data masked)'),
  ask: bilingual('要求省级更正', 'Ask the province to mend it'),
  asks: bilingual('更正要求', 'What is asked'),
  asked: bilingual('已发出更正通知。', 'The correction notice has been sent.'),
  unknown: bilingual('标准中没有的数据元', 'Not an element of the standard'),
  recorded: bilingual('登记时间', 'Recorded'),
  element: bilingual('数据元', 'Element'),
  value: bilingual('内容', 'Value'),
} as const;

export const RECORD = {
  others: bilingual('同一业务的其他记录', 'What else is held of this case'),
  reason: bilingual('更正理由', 'Reason of this version'),
  voided: bilingual('已作废', 'Voided'),
  region: bilingual('区划', 'Division'),
} as const;

export const READ_LOG = {
  title: bilingual('查阅审计', 'Read audit'),
  lead: bilingual(
    '谁看了谁，何时，为了什么。本页的查看也被记录。',
    'Who looked at whom, when and why. Looking here is logged too.',
  ),
  at: bilingual('时间', 'Time'),
  account: bilingual('账号', 'Account'),
  act: bilingual('行为', 'Act'),
  person: bilingual('对象', 'Whom'),
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
} as const;

export const ACTS = {
  read: bilingual('查看', 'Read'),
  list: bilingual('列表查看', 'Listed'),
  reveal: bilingual('查看全文', 'Revealed'),
  search: bilingual('查找', 'Searched'),
  export: bilingual('导出', 'Exported'),
  print: bilingual('打印', 'Printed'),
} as const;
