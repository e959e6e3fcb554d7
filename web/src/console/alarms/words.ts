import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const ALARMS = {
  title: bilingual('异常预警', 'Alerts'),
  lead: bilingual(
    '按规则从信息查阅记录中找出的不寻常的查阅和操作。核查后写明结果，即可了结。',
    'Unusual views and acts, found in the access log by rules. Check each, say what you found, and it is settled.',
  ),
  rule: bilingual('预警', 'Alert'),
  who: bilingual('账号', 'Account'),
  place: bilingual('范围', 'Scope'),
  times: bilingual('数量', 'How many'),
  within: (minutes: number) =>
    minutes % 60 === 0
      ? bilingual(`${minutes / 60} 小时内`, `within ${minutes / 60} h`)
      : bilingual(`${minutes} 分钟内`, `within ${minutes} min`),
  first: bilingual('最早', 'First'),
  last: bilingual('最近', 'Latest'),
  state: bilingual('状态', 'State'),
  open: bilingual('待核查', 'To check'),
  settled: bilingual('已了结', 'Settled'),
  all: bilingual('全部', 'All'),
  todo: bilingual('核查要点', 'What to check'),
  entries: bilingual('相关查阅记录', 'Entries of the access log'),
  openEntries: (entries: number) =>
    bilingual(`打开相关的 ${entries} 条查阅记录`, `Open the ${entries} entries of the access log`),
  note: bilingual('核查结果', 'What was found'),
  settle: bilingual('了结', 'Settle'),
  settledBy: bilingual('核查人', 'Checked by'),
  own: bilingual(
    '涉及您本人的账号，须由他人核查。',
    'This is about your own account; somebody else has to check it.',
  ),
} as const;
