import { bilingual } from '../language/bilingual.ts';
import { equal, exists, oneOf, outer, present } from '../language/expression.ts';
import { paper } from '../language/paper.ts';
import { REPORT_FILED } from '../records/inspection-sets.ts';
import { design } from '../records/sources.ts';
import { YEARLY } from '../records/yearly-report.ts';

/** What an institution hands to its authority on paper: what it wrote, and the figures as they were when it was filed. */
export const yearlyReportPaper = paper({
  name: 'yearly-report',
  label: bilingual('年度工作报告', 'Yearly report'),
  source: YEARLY,
  of: 'yearlyReport',
  for: [['revise', 'yearlyReport']],
  about: oneOf('state', ...REPORT_FILED),
  blocks: [
    {
      block: 'fields',
      of: 'yearlyReport',
      elements: ['number', 'year', 'from', 'until', 'filedAt'],
    },
    {
      block: 'fields',
      of: 'yearlyReport',
      label: bilingual('报告内容', 'What it says'),
      elements: ['operations', 'safety', 'finance', 'rewards', 'lacking'],
    },
    {
      block: 'table',
      of: 'yearlyFigure',
      label: bilingual('年度数字', 'Figures of the year'),
      where: exists('yearlyReport', equal('filedAt', outer('workedAt'))),
      columns: [
        ['figure', 10],
        ['value', 3],
        ['whole', 3],
      ],
    },
    {
      block: 'text',
      says: bilingual(
        '数字由平台在上报时从登记的记录中算出，没有人工填写；每项数字的算法和不包括的内容见国家标准“年度数字”。',
        'The figures were worked out by the platform from what was on record when the report was filed; nobody typed them. How each is worked out, and what it does not hold, stands in the standard.',
      ),
    },
    {
      block: 'signatures',
      of: [
        bilingual('编写人签字', 'Prepared by'),
        bilingual('机构负责人签字、盖章', 'Head of the institution, seal'),
      ],
      seal: true,
    },
  ],
});

const INSPECTED = design(
  'a list to sign on site, and the result; no form of a norm in force was read',
);

/** The points with what was given, and what has to be put right: signed by both sides. */
export const inspectionPaper = paper({
  name: 'inspection',
  label: bilingual('年度检查评分表', 'Inspection: points and result'),
  source: INSPECTED,
  of: 'inspection',
  for: [['read', 'inspectionScore']],
  about: present('result'),
  blocks: [
    {
      block: 'fields',
      of: 'inspection',
      elements: [
        'number',
        'year',
        'round',
        'authority',
        'visitedOn',
        'inspectors',
        'result',
        'total',
        'most',
        'rectifyBy',
        'opinion',
      ],
    },
    {
      block: 'table',
      of: 'inspectionScore',
      label: bilingual('检查项目', 'Points'),
      columns: [
        ['item', 9],
        ['most', 2],
        ['score', 2],
        ['doesNotApply', 2],
        ['reason', 7],
      ],
    },
    {
      block: 'table',
      of: 'rectification',
      label: bilingual('整改要求', 'What has to be put right'),
      columns: [
        ['asked', 8],
        ['dueOn', 3],
        ['doneWords', 7],
        ['outcome', 3],
      ],
    },
    {
      block: 'signatures',
      of: [
        bilingual('检查人员签字', 'Inspectors'),
        bilingual('机构负责人签字', 'Head of the institution'),
      ],
      seal: true,
    },
  ],
});
