import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const ACTS = {
  title: bilingual('待办', 'Tasks'),
  mine: bilingual('我的', 'Mine'),
  everybody: bilingual('本机构', 'All of the institution'),
  none: bilingual('没有待办事项', 'Nothing to do now'),
  more: bilingual('还有更多，未全部列出。', 'There are more than are shown.'),
  late: bilingual('已超时', 'Overdue'),
  next: bilingual('下一步', 'Next'),
  other: bilingual('更多操作', 'More actions'),
  waits: bilingual('尚缺：', 'Still missing: '),
  print: bilingual('打印：', 'Print: '),
} as const;
