import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from '../codes/observed.ts';

/** How a point of an inspection is judged. */
export const itemJudged = codeSet(
  'itemJudged',
  { zh: '评定方式', en: 'How it is judged' },
  ownDefinition('what the platform can work out is not asked of people'),
  [
    ['computed', '平台计算', 'Worked out by the platform'],
    ['on-site', '现场查看', 'Seen on site'],
    ['paper', '查阅材料', 'From papers'],
  ],
);

export const yearlyReportState = codeSet(
  'yearlyReportState',
  { zh: '年度工作报告状态', en: 'State of a yearly report' },
  ownDefinition('one person prepares it, another files it; the authority checks it'),
  [
    ['draft', '编写中', 'Being prepared'],
    ['submitted', '待复核上报', 'To be reviewed and filed'],
    ['filed', '已上报', 'Filed'],
    ['checked', '主管部门已核对', 'Checked by the authority'],
  ],
);

/** States in which a report was filed, and everybody may read it. */
export const REPORT_FILED = ['filed', 'checked'] as const;

export const inspectionState = codeSet(
  'inspectionState',
  { zh: '年度检查状态', en: 'State of an inspection' },
  'observed: FIS.CEME.INSPECTION.STATUS (Shandong 2014), in fewer steps',
  [
    ['open', '检查中', 'Under way'],
    ['rectifying', '整改中', 'Being put right'],
    ['closed', '已结束', 'Closed'],
    ['called-off', '已取消', 'Called off'],
  ],
);

export const inspectionResult = codeSet(
  'inspectionResult',
  { zh: '年度检查结果', en: 'Result of an inspection' },
  'observed: results of the yearly inspection of cemeteries (Taiyuan 2008): 合格, 限期改正, 暂停营业',
  [
    ['pass', '合格', 'Passed'],
    ['rectify', '限期整改', 'To be put right by a day'],
    ['suspend', '暂停营业整改', 'Suspended until it is put right'],
  ],
);

export const rectificationOutcome = codeSet(
  'rectificationOutcome',
  { zh: '整改核查结果', en: 'Outcome of the check' },
  ownDefinition('what was asked is put right, or is asked again'),
  [
    ['accepted', '已整改到位', 'Put right'],
    ['again', '尚未到位，继续整改', 'Not yet; to be done again'],
  ],
);
