import { ACCOUNT, act, ask, NOW, THE_ROOT, TODAY } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { all, equal, not, oneOf, present, val } from '../language/expression.ts';
import { process } from '../language/process.ts';
import { YEARLY, yearlyFigure, yearlyReport } from '../records/yearly-report.ts';

const PREPARES = { by: 'yearlyReports.prepare' } as const;
const CHECKS = { by: 'yearlyReports.check' } as const;
const ofTheReport = { on: yearlyReport.kind, verb: 'revise', names: THE_ROOT } as const;
const stateIs = (state: string) => equal('state', val(state));

const SAYS = [
  ask(yearlyReport, 'operations'),
  ask(yearlyReport, 'safety'),
  ask(yearlyReport, 'finance'),
  ask(yearlyReport, 'rewards'),
  ask(yearlyReport, 'lacking'),
  ask(yearlyReport, 'audit'),
] as const;
const PUBLIC = bilingual(
  '数字由平台从登记的记录中算出，不用填写。上报后，报告在机构的公开页面上公布；不要写个人信息。',
  'The figures are worked out by the platform from what was recorded; nobody types them. Once filed, the report is published on the page of the institution: name nobody.',
);
const NOT_FILED = { filedBy: null, filedAt: null, figures: null } as const;
const whole = ['operations', 'safety', 'finance', 'rewards'].map((name) => present(name));

export const YEARLY_REPORT_ACTS = {
  'prepare-report': act({
    name: 'prepare-report',
    label: bilingual('编写年度工作报告', 'Prepare the yearly report'),
    submit: bilingual('开始编写', 'Begin'),
    note: PUBLIC,
    done: bilingual('开始编写年度工作报告', 'began the yearly report'),
    ...PREPARES,
    on: yearlyReport.kind,
    verb: 'create',
    asks: [ask(yearlyReport, 'year')],
    sets: { state: { value: 'draft' }, preparedBy: ACCOUNT },
    worked: ['from', 'until'],
  }),
  'edit-report': act({
    name: 'edit-report',
    label: bilingual('填写报告内容', 'Write the report'),
    submit: bilingual('保存', 'Save'),
    note: PUBLIC,
    done: bilingual('修改年度工作报告', 'changed the yearly report'),
    ...ofTheReport,
    ...PREPARES,
    asks: SAYS,
    anew: true,
    from: stateIs('draft'),
    checked: true,
    sets: { editedBy: ACCOUNT },
  }),
  'submit-report': act({
    name: 'submit-report',
    label: bilingual('提交复核', 'Submit for review'),
    note: bilingual(
      '提交后不能再修改，由另一人复核上报。',
      'It cannot be changed then; another person reviews and files it.',
    ),
    done: bilingual('提交年度工作报告', 'submitted the yearly report'),
    ...ofTheReport,
    ...PREPARES,
    asks: [],
    moves: { element: 'state', steps: [['draft', 'submitted']] },
    sets: { submittedBy: ACCOUNT, opinion: null },
    needs: [
      {
        check: all(...whole),
        says: bilingual(
          '日常运营、安全生产、财务和审计、接受奖惩四项须都填写；没有的请写明“无”。',
          'Write something under operation, safety, accounts and audit, and rewards and penalties; say “none” where there is nothing.',
        ),
        rule: 'a-report-says-what-it-must',
      },
    ],
  }),
  'return-report': act({
    name: 'return-report',
    label: bilingual('退回修改', 'Return'),
    done: bilingual('退回年度工作报告', 'returned the yearly report'),
    ...ofTheReport,
    by: 'yearlyReports.file',
    asks: [
      ask(yearlyReport, 'opinion', { optional: false, label: bilingual('退回意见', 'Opinion') }),
    ],
    moves: { element: 'state', steps: [['submitted', 'draft']] },
  }),
  'file-report': act({
    name: 'file-report',
    label: bilingual('上报并公开', 'File and publish'),
    note: bilingual(
      '请核对内容。上报时平台按此刻的登记算出各项数字，写入报告；报告即报主管部门，并在机构的公开页面上公布。',
      'Read it again. As it is filed the platform works out its figures from what is on record at this moment; the report goes to the authority and is published on the page of the institution.',
    ),
    done: bilingual('上报年度工作报告', 'filed the yearly report'),
    ...ofTheReport,
    by: 'yearlyReports.file',
    asks: [],
    moves: { element: 'state', steps: [['submitted', 'filed']] },
    sets: { filedBy: ACCOUNT, filedAt: NOW },
    barred: ['preparedBy', 'editedBy', 'submittedBy'],
    handler: 'stateYearFigures',
    also: [['create', yearlyFigure.kind]],
  }),
  'check-report': act({
    name: 'check-report',
    label: bilingual('登记已核对', 'Record that it was checked'),
    note: bilingual(
      '核对的是报告内容与平台数字、平时掌握的情况是否一致。',
      'Whether what it says agrees with the figures of the platform and with what the authority knows.',
    ),
    done: bilingual('核对年度工作报告', 'checked the yearly report'),
    ...ofTheReport,
    ...CHECKS,
    asks: [ask(yearlyReport, 'opinion', { label: bilingual('核对意见', 'Opinion') })],
    moves: { element: 'state', steps: [['filed', 'checked']] },
    sets: { checkedBy: ACCOUNT, checkedOn: TODAY },
  }),
  'send-back-report': act({
    name: 'send-back-report',
    label: bilingual('退回机构更正', 'Send it back to the institution'),
    note: bilingual(
      '退回后公开页面上暂不显示这份报告；重新上报时重新计算数字。',
      'It is not shown to the public until it is filed again, with new figures.',
    ),
    done: bilingual('退回已上报的年度工作报告', 'sent the yearly report back'),
    ...ofTheReport,
    ...CHECKS,
    asks: [
      ask(yearlyReport, 'opinion', { optional: false, label: bilingual('退回意见', 'Opinion') }),
    ],
    moves: {
      element: 'state',
      steps: [
        ['filed', 'draft'],
        ['checked', 'draft'],
      ],
    },
    sets: { ...NOT_FILED, checkedBy: null, checkedOn: null },
    always: true,
  }),
} as const;

/** From the first word to the report that everybody may read. */
export const yearlyReports = process({
  name: 'yearlyReports',
  label: bilingual('年度工作报告的编写和上报', 'Preparing and filing the yearly report'),
  source: YEARLY,
  of: yearlyReport.kind,
  acts: Object.values(YEARLY_REPORT_ACTS),
  runs: oneOf('state', 'draft', 'submitted', 'filed'),
  outOfTurn: bilingual(
    '年度工作报告按“编写、提交、上报、核对”的次序办理，目前的状态不能办理这一步。',
    'A yearly report is prepared, submitted, filed and checked, in this order; it is not at this step.',
  ),
  order: [
    { name: 'written', act: 'edit-report', when: all(stateIs('draft'), not(all(...whole))) },
    { name: 'submitted', act: 'submit-report', when: stateIs('draft') },
    {
      name: 'filed',
      act: 'file-report',
      label: bilingual('由另一人复核上报', 'Another person reviews and files it'),
      when: stateIs('submitted'),
    },
    {
      name: 'checked',
      act: 'check-report',
      label: bilingual('由主管部门核对', 'The authority checks it'),
      when: stateIs('filed'),
    },
  ],
  lacks: [],
  terms: [],
});
