import { yearFigureName } from '../indicators/year-figures.ts';
import {
  code,
  date,
  file,
  instant,
  integer,
  optional,
  partialDate,
  text,
} from '../language/element.ts';
import {
  absent,
  after,
  all,
  any,
  below,
  count,
  day,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notFuture,
  oneOf,
  outer,
  present,
  transition,
  val,
  was,
  when,
} from '../language/expression.ts';
import { internal } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { REPORT_FILED, yearlyReportState } from './inspection-sets.ts';
import { ownRecords, supervisionDuty } from './retention.ts';
import { design, REGULATION_2026 } from './sources.ts';
import { sameFromTheFirst, stays } from './unchanged.ts';

/** The regulations name the headings; the month of filing stood in no copy that was read. */
export const YEARLY = `${REGULATION_2026}: 年度工作报告 (日常运营、安全生产、财务审计、接受奖惩), read in copies`;
const TWO_PEOPLE = design('one person prepares a report, another files it');

const open = { classification: 'public' } as const;
const written = { ...open, openBecause: 'published when it is filed: the form says so' } as const;
const account = (zh: string, en: string) =>
  optional(
    text(zh, en, { ...internal, account: true, given: true, maxLength: 60, source: TWO_PEOPLE }),
  );
const told = (zh: string, en: string, help: { readonly zh: string; readonly en: string }) =>
  optional(text(zh, en, { ...written, maxLength: 3000, multiline: true, help, source: YEARLY }));

const isFiled = oneOf('state', ...REPORT_FILED);
const wasDraft: Expression = any(absent(was('state')), equal(was('state'), val('draft')));
const WORDS = ['operations', 'safety', 'finance', 'rewards'] as const;
const stated = count('yearlyFigure', equal('workedAt', outer('filedAt')));

/** What an institution tells its authority, and everybody, of a year. Its figures are worked out when it is filed. */
export const yearlyReport = record(
  'yearlyReport',
  { zh: '年度工作报告', en: 'Yearly report' },
  {
    source: YEARLY,
    belongsTo: 'institution',
    root: { called: { zh: '年度工作报告', en: 'yearly report' } },
    travels: 'up',
    retention: ownRecords,
    basis: supervisionDuty,
    title: 'number',
    series: [{ element: 'number', prefix: 'NB' }],
    indexes: [['year', 'state'], ['filedAt']],
    written: 'acts',
    persons: {
      rule: 'who-files-did-not-prepare',
      by: 'filedBy',
      notBy: ['preparedBy', 'editedBy', 'submittedBy'],
    },
    presentation: {
      called: { zh: '年度工作报告', en: 'Yearly reports' },
      group: 'supervision',
      summary: ['year', 'state'],
      columns: ['year', 'state', 'filedAt', 'filedBy', 'checkedOn'],
      filters: ['state', 'filedAt'],
      sort: '-filedAt',
      sections: [
        {
          label: { zh: '办理', en: 'Where it stands' },
          elements: [
            'number',
            'year',
            'from',
            'until',
            'state',
            'preparedBy',
            'editedBy',
            'submittedBy',
            'filedBy',
            'filedAt',
            'figures',
            'checkedBy',
            'checkedOn',
            'opinion',
          ],
        },
        {
          label: { zh: '报告内容', en: 'What it says' },
          elements: [...WORDS, 'lacking', 'audit'],
        },
      ],
    },
    elements: {
      number: text('报告编号', 'Number', {
        ...open,
        given: true,
        maxLength: 24,
        source: design('a report is called by a number on its paper'),
      }),
      year: partialDate('年度', 'Year', {
        ...open,
        help: { zh: '只填年份，如 2025', en: 'The year alone, as 2025' },
        source: YEARLY,
      }),
      from: date('起', 'From', {
        ...open,
        given: true,
        source: design('figures say of which days they are'),
      }),
      until: date('止', 'Until', {
        ...open,
        given: true,
        source: design('figures say of which days they are'),
      }),
      state: code('状态', 'State', yearlyReportState, { ...open, source: TWO_PEOPLE }),
      operations: told('日常运营情况', 'Operation', {
        zh: '一年的服务、设施、人员和群众意见；不要写个人信息',
        en: 'Services, facilities, staff and what families said; name nobody',
      }),
      safety: told('安全生产情况', 'Safety', {
        zh: '消防、火化机、车辆、冷藏设备等的检查、演练和事故；没有事故也请写明',
        en: 'Checks, drills and accidents: fire, cremators, vehicles, cold store; say so where there were none',
      }),
      finance: told('财务和审计情况', 'Accounts and audit', {
        zh: '收支概况、审计机构和结论',
        en: 'Income and spending in short; who audited them and what was found',
      }),
      rewards: told('接受奖惩情况', 'Rewards and penalties', {
        zh: '表彰、行政处罚和整改；没有的请写明“无”',
        en: 'Honours, penalties and what was put right; say “none” where there were none',
      }),
      lacking: optional(
        text('平台上没有的数字', 'What the platform does not hold', {
          ...written,
          maxLength: 1000,
          multiline: true,
          help: {
            zh: '例如平台启用以前的月份、没有登记的业务：写明是什么、为什么没有',
            en: 'Months before the platform, services that were not recorded: what it is, and why it is not there',
          },
          source: design('a figure that does not hold all says what it lacks'),
        }),
      ),
      audit: optional(
        file('财务审计报告', 'Report of the auditor', { ...written, source: YEARLY }),
      ),
      preparedBy: text('编写人', 'Prepared by', {
        ...internal,
        account: true,
        given: true,
        maxLength: 60,
        source: TWO_PEOPLE,
      }),
      editedBy: account('修改人', 'Changed by'),
      submittedBy: account('提交人', 'Submitted by'),
      filedBy: account('上报人', 'Filed by'),
      filedAt: optional(instant('上报时间', 'Filed', { ...open, given: true, source: YEARLY })),
      figures: optional(
        integer('数字项数', 'Figures stated', {
          given: true,
          min: 1,
          max: 200,
          source: design('nothing is added to what was stated, or taken from it'),
        }),
      ),
      opinion: optional(
        text('退回（核对）意见', 'Opinion', {
          ...internal,
          openBecause: 'about a report that is written for the public',
          maxLength: 500,
          multiline: true,
          source: design('whoever wrote it is told what to change'),
        }),
      ),
      checkedBy: account('核对人（主管部门）', 'Checked by (authority)'),
      checkedOn: optional(
        date('核对日期', 'Checked on', {
          ...open,
          given: true,
          source: design('the authority that received it has looked at it'),
        }),
      ),
    },
    unique: [
      {
        name: 'one-report-a-year',
        elements: ['institution', 'year'],
        says: {
          zh: '本机构这一年度的报告已经有了，请在原报告上办理。',
          en: 'There is a report of this year already; go on with that one.',
        },
      },
    ],
    exclusive: [
      {
        name: 'one-report-of-a-day',
        elements: ['institution'],
        from: 'from',
        until: 'until',
        says: {
          zh: '另一份报告已包括这些日子。',
          en: 'Another report is about these days already.',
        },
      },
    ],
    rules: [
      rule(
        'a-report-goes-step-by-step',
        {
          zh: '年度工作报告按“编写、提交、上报、核对”的次序办理，可以退回；请刷新后再试。',
          en: 'A yearly report is prepared, submitted, filed and checked, in this order, and may be sent back; read the page again.',
        },
        transition(
          'state',
          [null, 'draft'],
          ['draft', 'submitted'],
          ['submitted', 'draft'],
          ['submitted', 'filed'],
          ['filed', 'draft'],
          ['filed', 'checked'],
          ['checked', 'draft'],
        ),
      ),
      rule(
        'a-report-is-of-one-year',
        {
          zh: '报告须是同一年 1 月 1 日至 12 月 31 日。',
          en: 'A report is of one year, from 1 January to 31 December.',
        },
        all(
          equal('year', 'from'),
          equal('year', 'until'),
          equal(after('until', 1, 'day'), after('from', 12, 'month')),
        ),
      ),
      rule(
        'a-report-stays-of-its-year',
        {
          zh: '年度和编写人不能改动，报告不能作废。',
          en: 'The year and who prepared it stay; a report is not voided.',
        },
        all(
          equal('voided', val(false)),
          ...['number', 'year', 'from', 'until', 'preparedBy'].map(sameFromTheFirst),
        ),
      ),
      rule(
        'a-year-is-over-before-it-is-reported',
        {
          zh: '这一年还没有结束，不能上报；可以先编写。',
          en: 'The year is not over, so its report cannot be filed; it may be prepared.',
        },
        any(not(isFiled), below('until', day('filedAt'))),
      ),
      rule(
        'a-report-says-what-it-must',
        {
          zh: '日常运营、安全生产、财务和审计、接受奖惩四项须都填写；没有的请写明“无”。',
          en: 'Write something under operation, safety, accounts and audit, and rewards and penalties; say “none” where there is nothing.',
        },
        any(equal('state', val('draft')), all(...WORDS.map(present))),
      ),
      rule(
        'who-files-did-not-prepare',
        {
          zh: '编写、修改或提交过这份报告的人不能上报，请由另一人复核后上报。',
          en: 'You prepared, changed or submitted this report, so another person must review and file it.',
        },
        all(
          differ('filedBy', 'preparedBy'),
          differ('filedBy', 'editedBy'),
          differ('filedBy', 'submittedBy'),
        ),
      ),
      rule(
        'what-is-filed-says-by-whom',
        {
          zh: '已上报的报告须有提交人、上报人和上报时间；编写中的没有上报人。',
          en: 'A report that was filed says who submitted and who filed it, and when.',
        },
        any(
          all(isFiled, present('submittedBy'), present('filedBy'), present('filedAt')),
          all(not(isFiled), absent('filedBy'), absent('filedAt'), absent('figures')),
        ),
      ),
      rule(
        'figures-of-a-report-are-all-there',
        {
          zh: '报告的数字须由平台在上报时算出，不能增减；请退回后重新上报。',
          en: 'The figures of a report are worked out when it is filed, and none is added or taken away; send it back and file it again.',
        },
        any(not(isFiled), all(present('figures'), equal('figures', stated))),
        { deferred: true, atOriginOnly: true },
      ),
      rule(
        'what-is-submitted-of-a-report-stays',
        {
          zh: '已提交或已上报的报告不能修改，须先退回。',
          en: 'A report that was submitted or filed cannot be changed; have it returned first.',
        },
        any(wasDraft, all(...[...WORDS, 'lacking', 'audit', 'editedBy'].map(stays))),
      ),
      rule(
        'what-is-checked-says-by-whom',
        {
          zh: '已核对的报告须有核对人和日期。',
          en: 'A report that was checked says by whom and when.',
        },
        any(
          all(equal('state', val('checked')), present('checkedBy'), present('checkedOn')),
          all(differ('state', val('checked')), absent('checkedBy'), absent('checkedOn')),
        ),
      ),
      rule(
        'a-report-not-in-future',
        { zh: '上报时间不能晚于现在。', en: 'It cannot be filed later than now.' },
        when(present('filedAt'), notFuture('filedAt')),
      ),
    ],
  },
);

/** A figure as the platform stated it when the report was filed. */
export const yearlyFigure = record(
  'yearlyFigure',
  { zh: '年度数字', en: 'Figure of the year' },
  {
    source: YEARLY,
    belongsTo: { root: 'yearlyReport' },
    travels: 'up',
    retention: ownRecords,
    basis: supervisionDuty,
    written: 'acts',
    presentation: { summary: ['figure', 'value', 'whole'] },
    elements: {
      figure: code('数字', 'Figure', yearFigureName, {
        ...open,
        source: design('each figure has one definition'),
      }),
      value: integer('数值', 'Value', {
        ...open,
        given: true,
        min: 0,
        source: design('worked out from records, typed by nobody'),
      }),
      whole: optional(
        integer('总数', 'Of', {
          ...open,
          given: true,
          min: 0,
          source: design('a part says of how many'),
        }),
      ),
      workedAt: instant('计算时间', 'Worked out', {
        ...open,
        given: true,
        source: design('the figures of a report are those of its filing'),
      }),
    },
    unique: [
      {
        name: 'a-figure-is-stated-once',
        elements: ['root', 'figure', 'workedAt'],
        says: { zh: '这项数字已经列出。', en: 'This figure is stated already.' },
      },
    ],
    rules: [
      rule(
        'a-stated-figure-stays',
        {
          zh: '报告中的数字由平台算出，不能改动或作废；退回后重新上报的，重新计算。',
          en: 'The figures of a report are worked out by the platform and stay; a report that is filed again has new ones.',
        },
        all(
          equal('voided', val(false)),
          ...['figure', 'value', 'workedAt'].map(sameFromTheFirst),
          any(absent(was('figure')), stays('whole')),
        ),
      ),
      rule(
        'a-figure-is-of-the-filing',
        {
          zh: '数字须与报告的上报时间一致。',
          en: 'A figure is of the moment at which its report is filed.',
        },
        any(
          not(absent(was('figure'))),
          exists(
            'yearlyReport',
            all(equal('id', outer('root')), equal('filedAt', outer('workedAt')), absent('figures')),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-part-is-no-more-than-the-whole',
        { zh: '数值不能大于总数。', en: 'A part cannot be more than the whole.' },
        any(absent('whole'), equal('figure', val('storage-days')), not(below('whole', 'value'))),
      ),
    ],
  },
);
