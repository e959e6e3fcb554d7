import { correctionState } from '../codes/approval.ts';
import { code, date, instant, integer, money, optional, text } from '../language/element.ts';
import { internal, note } from '../language/free-text.ts';
import { any, oneOf, present } from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { FIS } from './sources.ts';

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
    audience: 'subjectNode',
    title: 'subjectKind',
    indexes: [['subjectNode', 'state']],
    elements: {
      subjectNode: text('数据来源', 'Node of the record', {
        pattern: '^[0-9]{6}$',
        example: '370000',
        maxLength: 6,
      }),
      subjectKind: text('数据类型', 'Kind of record', { ...internal, maxLength: 40 }),
      subjectRecord: text('记录', 'Record', { ...internal, maxLength: 36 }),
      state: code('状态', 'State', correctionState),
      asks: text('更正要求', 'What is asked', { ...note, maxLength: 500, multiline: true }),
      askedBy: text('提出人', 'Asked by', { ...internal, maxLength: 60 }),
      askedAt: instant('提出时间', 'Asked'),
      answer: optional(text('答复', 'Answer', { ...note, maxLength: 500, multiline: true })),
    },
    rules: [
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

/** What an institution says of its day: the measure of completeness for what it sent. */
export const dayReport = record(
  'dayReport',
  { zh: '机构日报', en: 'Institution daily report' },
  {
    source: `${FIS}: FIS_CREMATION_INFO_PARSE; this standard`,
    belongsTo: 'institution',
    travels: 'up',
    indexes: [['day']],
    elements: {
      day: date('日期', 'Day'),
      opened: integer('受理', 'Cases opened', { min: 0 }),
      cremated: integer('火化', 'Cremations', { min: 0 }),
      placed: integer('登记骨灰去向', 'Ashes recorded', { min: 0 }),
      certificates: integer('出具证明', 'Certificates', { min: 0 }),
      closed: integer('办结', 'Cases closed', { min: 0 }),
      inCare: integer('在馆遗体', 'Bodies in care', { min: 0 }),
      charged: money('收费金额（减免前）', 'Fees before waivers'),
      waived: money('减免', 'Waived'),
      paid: money('已付金额', 'Paid'),
      note: optional(text('说明', 'Note', { ...note, maxLength: 500 })),
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
