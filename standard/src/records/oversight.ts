import { correctionState } from '../codes/approval.ts';
import { code, date, instant, integer, money, optional, text } from '../language/element.ts';
import { internal, note } from '../language/free-text.ts';
import { any, oneOf, present, transition } from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { reports, supervisionDuty } from './retention.ts';
import { FIS, design } from './sources.ts';

/**
 * The ministry asks a province to mend a record. The mend is a new version that names the notice.
 * The province answers with a record of its own under the notice's identifier.
 */
export const correctionNotice = record(
  'correctionNotice',
  { zh: '数据更正通知', en: 'Correction notice' },
  {
    source: `${FIS}: FIS_CREMATION_INFO_PARSE (illegal records per institution); this standard`,
    belongsTo: 'node',
    travels: 'both',
    retention: reports,
    basis: supervisionDuty,
    audience: 'subjectNode',
    title: 'subjectKind',
    indexes: [['subjectNode', 'state']],
    written: 'acts',
    presentation: { list: false },
    elements: {
      subjectNode: text('数据来源', 'Node of the record', {
        pattern: '^[0-9]{6}$',
        example: '370000',
        maxLength: 6,
        source: design('a correction is asked of the node that holds the record'),
      }),
      subjectKind: text('数据类型', 'Kind of record', {
        ...internal,
        maxLength: 40,
        source: design('a correction names the record that it is about'),
      }),
      subjectRecord: text('记录', 'Record', {
        ...internal,
        maxLength: 36,
        source: design('a correction names the record that it is about'),
      }),
      state: code('状态', 'State', correctionState, {
        source: design('a correction is asked for, decided by another, and becomes a new version'),
      }),
      asks: text('更正要求', 'What is asked', {
        ...note,
        maxLength: 500,
        multiline: true,
        source: design('a correction says what is wrong'),
      }),
      askedBy: text('提出人', 'Asked by', {
        ...internal,
        maxLength: 60,
        source: design('whoever asks for a correction is known'),
      }),
      askedAt: instant('提出时间', 'Asked', {
        source: design('how long a correction takes can be seen'),
      }),
      answer: optional(
        text('答复', 'Answer', {
          ...note,
          maxLength: 500,
          multiline: true,
          source: design('whoever decides on a correction says why'),
        }),
      ),
    },
    rules: [
      rule(
        'a-correction-is-asked-for-then-decided',
        {
          zh: '更正申请可由待审核撤回或答复，答复后可改答；撤回后不能再改。',
          en: 'A correction that awaits its decision is withdrawn or decided, and a decision may be changed; a withdrawn one stays so.',
        },
        transition(
          'state',
          ['requested', 'withdrawn'],
          ['requested', 'approved'],
          ['requested', 'refused'],
          ['approved', 'refused'],
          ['refused', 'approved'],
        ),
      ),
      rule(
        'a-decision-is-explained',
        {
          zh: '同意或不同意更正，均须写明答复。',
          en: 'State the reason for agreeing to the correction or refusing it.',
        },
        any(oneOf('state', 'requested', 'withdrawn'), present('answer')),
      ),
    ],
  },
);

const own = {
  source: design('what an institution counted itself measures how much of it arrived'),
};
const counted = { ...own, min: 0 };

/** What an institution says of its day: the measure of completeness for what it sent. */
export const dayReport = record(
  'dayReport',
  { zh: '机构日报', en: 'Institution daily report' },
  {
    source: `${FIS}: FIS_CREMATION_INFO_PARSE; this standard`,
    belongsTo: 'institution',
    travels: 'up',
    retention: reports,
    basis: supervisionDuty,
    indexes: [['day']],
    written: 'acts',
    presentation: {
      called: { zh: '机构日报', en: 'Daily reports' },
      group: 'supervision',
      sort: '-day',
      filters: ['day'],
    },
    elements: {
      day: date('日期', 'Day', own),
      opened: integer('受理', 'Cases opened', counted),
      cremated: integer('火化', 'Cremations', counted),
      placed: integer('登记骨灰去向', 'Ashes recorded', counted),
      certificates: integer('出具证明', 'Certificates', counted),
      closed: integer('办结', 'Cases closed', counted),
      inCare: integer('在馆遗体', 'Bodies in care', counted),
      charged: money('收费金额（减免前）', 'Fees before waivers', own),
      waived: money('减免', 'Waived', own),
      paid: money('已付金额', 'Paid', own),
      note: optional(
        text('说明', 'Note', {
          ...note,
          maxLength: 500,
          source: design('an institution explains a count that differs'),
        }),
      ),
    },
    unique: [
      {
        name: 'one-report-per-day',
        elements: ['institution', 'day'],
        says: {
          zh: '该日日报已上报；有误的，请更正原日报。',
          en: 'This day has been reported; correct that report.',
        },
      },
    ],
  },
);
