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
  allOdd: bilingual('全部评价', 'All evaluations'),
  why: {
    network: bilingual('同一网络多次', 'several from one network'),
    phone: bilingual('同一电话多次', 'several with one telephone'),
    burst: bilingual('十分钟内集中出现', 'many within ten minutes'),
    fives: bilingual('五分钟内连续给最高分', 'the best level again and again within five minutes'),
    staff: bilingual('留的是机构公布的电话', 'left a telephone that a house publishes'),
  },
} as const;
