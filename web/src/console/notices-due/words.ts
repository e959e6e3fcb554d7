import type { NoticeDue } from '@qingming/connect/api/right-notices.ts';
import { noticeOutcome, noticeStage, noticeWay } from '@qingming/standard/codes/right-of-use.ts';
import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';
import { codeLabel } from '../format/code-label.ts';

export const stageWords = (stage: NoticeDue['stage']): Bilingual => codeLabel(noticeStage, stage);

/** One attempt, in a line. */
export function triedWords({ way, outcome, toldOn }: NoticeDue['tried'][number]): Bilingual {
  const [how, what] = [codeLabel(noticeWay, way), codeLabel(noticeOutcome, outcome)];
  return bilingual(`${toldOn} ${how.zh}：${what.zh}`, `${toldOn} ${how.en}: ${what.en}`);
}

export const NOTICES_DUE = {
  title: bilingual('到期告知', 'Notices of expiry'),
  lead: bilingual(
    '使用期届满前两年、一年、半年、一个月各告知一次，已过的再告知一次。这几个时间是平台的做法，所读到的法规没有规定；当地另有规定的，从其规定。',
    'The holder is told two years, a year, six months and a month before the end, and once more when it is over. These times are the platform’s: no norm that was read sets them. Where a local rule does, it comes first.',
  ),
  nothing: bilingual('该告知的都已告知。', 'Everybody who is to be told was told.'),
  noInstitution: bilingual(
    '请用公墓、骨灰堂或殡仪馆的账号打开。',
    'Open it with an account of a cemetery, a columbarium or a funeral home.',
  ),
  due: (due: number, late: number): Bilingual =>
    bilingual(
      `${due} 项待告知${late > 0 ? `，${late} 项已迟` : ''}`,
      `${due} to tell${late > 0 ? `, ${late} late` : ''}`,
    ),
  late: bilingual('已迟', 'Late'),
  until: (day: string): Bilingual => bilingual(`使用期至 ${day}`, `Until ${day}`),
  neverTried: bilingual('尚未联系', 'Nobody was contacted yet'),
  open: bilingual('办理', 'Open'),
  keys: bilingual('上下移动，回车办理', 'Up and down move, Enter opens'),
  close: bilingual('收起', 'Close'),
  more: bilingual('下一页', 'Next page'),
  first: bilingual('回到开头', 'Back to the first'),
  toWall: bilingual('墓位、格位图', 'Plots and niches'),
} as const;
