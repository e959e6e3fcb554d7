import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const HEARD = {
  late: (count: number) =>
    bilingual(
      `投诉、咨询和差评逾期 ${count} 件`,
      `${count} complaints, questions or bad evaluations are late`,
    ),
  forDays: (days: number) => bilingual(`逾期 ${days} 天`, days === 1 ? '1 day' : `${days} days`),
  all: bilingual('全部工单', 'All of them'),
  odd: (count: number) =>
    bilingual(
      `可疑评价 ${count} 条，请核实后决定是否计入`,
      `${count} evaluations look odd: look into them, and decide whether they count`,
    ),
  evidence: bilingual('平台附上的证据', 'Evidence that the platform attached'),
  steps: bilingual('办理记录', 'Steps'),
  words: bilingual('家属说的话', 'What the family said'),
  noWords: bilingual('家属没有留下文字。', 'The family left no words.'),
  phone: bilingual('回访电话', 'Telephone to call back'),
  whole: bilingual('查看完整信息', 'See it whole'),
  review: bilingual('差评整改', 'Work on it'),
  answerBy: (day: string) => bilingual(`${day} 前答复`, `to be answered by ${day}`),
  closeBy: (day: string) => bilingual(`${day} 前办结`, `to be closed by ${day}`),
  ofCase: bilingual('打开所评价的业务', 'Open the case that it is of'),
  allOdd: bilingual('全部评价', 'All evaluations'),
  why: {
    network: bilingual('同一网络多次', 'several from one network'),
    phone: bilingual('同一电话多次', 'several with one telephone'),
    burst: bilingual('十分钟内集中出现', 'many within ten minutes'),
    fives: bilingual('五分钟内连续给最高分', 'the best level again and again within five minutes'),
    staff: bilingual('留的是机构公布的电话', 'left a telephone that a house publishes'),
  },
} as const;
