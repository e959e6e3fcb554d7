import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';
import type { DifferenceRow } from '@qingming/connect/api/charge-check.ts';

export const CHECK = {
  title: bilingual('收费核对', 'Check of charges'),
  lead: bilingual(
    '平台自动把每笔收费、减免与服务当日公布的清单和政府指导价核对；清单、年龄、接运或减免规则更正后，会再次核对。',
    'Every charge and waiver is compared by itself with the list and the guided prices published for its day, and again when a list, an age, a transport or a waiver rule is corrected.',
  ),
  figures: bilingual('核对情况', 'What was asked'),
  division: bilingual('区划', 'Division'),
  house: bilingual('机构', 'Institution'),
  lines: bilingual('已核对明细', 'Lines asked'),
  charged: bilingual('收费金额（减免前）', 'Charged before waivers'),
  waiting: bilingual('待核对天数', 'Days waiting'),
  differences: bilingual('未消除差异', 'Open differences'),
  above: bilingual('高于公布价格', 'Above published prices'),
  total: bilingual('合计', 'Together'),
  days: (from: string, to: string): Bilingual =>
    bilingual(`服务日期 ${from} 至 ${to}`, `Services from ${from} to ${to}`),
  lookedUntil: (minute: string): Bilingual =>
    bilingual(`核对到 ${minute} 的数据`, `Looked at what came up to ${minute}`),
  neverLooked: bilingual('尚未开始核对', 'Nothing was looked at yet'),
  waitingLines: (lines: number): Bilingual =>
    lines === 0
      ? bilingual('没有待核对的明细', 'no line waits to be asked')
      : bilingual(
          `${lines} 项明细待核对（含更正后待再次核对的）`,
          `${lines} ${lines === 1 ? 'line waits' : 'lines wait'} to be asked, or asked again`,
        ),
  unread: (houses: number): Bilingual =>
    bilingual(
      `${houses} 家机构尚未开始核对，其收费不在下列数字中`,
      `${houses} ${houses === 1 ? 'institution was' : 'institutions were'} not begun with; their charges are in none of these figures`,
    ),
  elsewhere: (open: number): Bilingual =>
    bilingual(
      `所选日期和区划以外另有 ${open} 项差异未消除`,
      `${open} more open ${open === 1 ? 'difference' : 'differences'} outside of these days and this division`,
    ),
  times: (unitPrice: string, quantity: number): Bilingual =>
    bilingual(`${unitPrice} × ${quantity}`, `${unitPrice} × ${quantity}`),
  narrow: (name: string): Bilingual => bilingual(`只看${name}`, `Only ${name}`),
  notAsked: (rules: number): Bilingual =>
    bilingual(`本级不核对的规则（${rules} 条）`, `Rules that are not asked here (${rules})`),
  notAskedSays: bilingual(
    '下列规则本级未核对，不能视为符合。',
    'These rules were not asked at this level: nothing is said of whether they hold.',
  ),
  item: bilingual('项目', 'Item'),
  cause: bilingual('原因', 'Cause'),
  unitPrice: bilingual('收费单价', 'Charged'),
  published: bilingual('公布单价', 'Published'),
  amount: bilingual('金额', 'Amount'),
  more: bilingual('高出', 'Above'),
  day: bilingual('服务日期', 'Day'),
  case: bilingual('业务编号', 'Case number'),
  bill: bilingual('账单编号', 'Bill number'),
  found: bilingual('发现时间', 'Found'),
  asked: bilingual('最近核对', 'Last asked'),
  gone: bilingual('消除时间', 'Put right'),
  open: bilingual('未消除', 'Open'),
  putRight: bilingual('已消除', 'Put right'),
  from: bilingual('服务日期从', 'Services from'),
  until: bilingual('至', 'Until'),
  notice: bilingual('要求更正', 'Ask for a correction'),
  asks: bilingual('要求更正什么', 'What is to be corrected'),
  issue: bilingual('下发通知', 'Issue the notice'),
  issued: bilingual('通知已下发。', 'The notice was issued.'),
  toNotices: bilingual('查看更正通知', 'Correction notices'),
  acts: bilingual('办理', 'Act'),
  openLine: (open: number): Bilingual =>
    bilingual(
      `${open} 项收费与公布价格不符`,
      `${open} ${open === 1 ? 'charge is' : 'charges are'} not as published`,
    ),
} as const;

/** What a notice says unless the officer writes otherwise: number, item and the sentences of the rules. */
export function proposedNotice({
  billNumber,
  caseNumber,
  itemName,
  rules,
}: DifferenceRow): Bilingual {
  const of = [billNumber ?? caseNumber, itemName].filter((part) => part !== null).join(' ');
  const causes = rules.flatMap(({ says }) => says ?? []);
  return bilingual(
    `${of}：${causes.map(({ zh }) => zh).join('')}`,
    `${of}: ${causes.map(({ en }) => en).join(' ')}`,
  );
}
