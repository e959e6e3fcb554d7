import {
  evidenceKind,
  ticketCategory,
  ticketChannel,
  ticketKind,
  ticketOutcome,
  ticketState,
  ticketStepKind,
} from '../codes/feedback.ts';
import { code, date, instant, integer, optional, text } from '../language/element.ts';
import {
  all,
  any,
  atLeast,
  atMost,
  below,
  differ,
  equal,
  exists,
  not,
  notFuture,
  outer,
  after,
  present,
  val,
} from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { HOURS_BETWEEN_TRIES } from './bad-review.ts';
import { noPersonalData, ownRecords, supervisionDuty } from './retention.ts';
import { design } from './sources.ts';
import { sameFromTheFirst } from './unchanged.ts';

/** What was done or said beside the answer: an attempt to call back, a note, what was added. It stays as written. */
export const ticketStep = record(
  'ticketStep',
  { zh: '工单办理记录', en: 'Step of a ticket' },
  {
    source: design('what was tried is counted, and what was added is read'),
    belongsTo: { root: 'ticket' },
    travels: 'stays',
    retention: ownRecords,
    basis: supervisionDuty,
    presentation: { summary: ['step', 'at'] },
    elements: {
      step: code('办理记录', 'Step', ticketStepKind, {
        source: design('what was tried is counted'),
      }),
      at: instant('时间', 'At', { source: design('what was tried is counted') }),
      said: optional(
        text('说明', 'Words', {
          ...note,
          maxLength: 1000,
          multiline: true,
          source: design('what was added is read'),
        }),
      ),
      by: optional(
        text('经手账号', 'By', {
          given: true,
          account: true,
          maxLength: 60,
          source: design('whoever takes a step answers for it'),
        }),
      ),
    },
    rules: [
      rule(
        'a-step-says-something',
        { zh: '请写明内容。', en: 'Write what it is.' },
        any(equal('step', val('not-reached')), present('said')),
      ),
      rule(
        'attempts-lie-apart',
        {
          zh: `两次回访之间须隔 ${HOURS_BETWEEN_TRIES} 小时以上；请稍后再打。`,
          en: `Two attempts lie ${HOURS_BETWEEN_TRIES} hours apart; call again later.`,
        },
        any(
          differ('step', val('not-reached')),
          not(
            exists(
              'ticketStep',
              all(
                equal('step', val('not-reached')),
                differ('id', outer('id')),
                below(outer('at'), after('at', HOURS_BETWEEN_TRIES, 'hour')),
                atLeast(after(outer('at'), HOURS_BETWEEN_TRIES, 'hour'), 'at'),
              ),
            ),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-step-stays-as-written',
        { zh: '办理记录不能更改。', en: 'A step does not change afterwards.' },
        all(sameFromTheFirst('step'), sameFromTheFirst('at'), notFuture('at')),
      ),
    ],
  },
);

/** What the platform holds of the case that a ticket is about, as it stood when the ticket came. */
export const ticketEvidence = record(
  'ticketEvidence',
  { zh: '工单证据', en: 'Evidence of a ticket' },
  {
    source: design(
      'the platform attaches what it holds; a family need not prove what the house wrote',
    ),
    belongsTo: { root: 'ticket' },
    travels: 'stays',
    retention: ownRecords,
    basis: supervisionDuty,
    presentation: { summary: ['kind', 'says'] },
    elements: {
      kind: code('证据类别', 'Kind of evidence', evidenceKind, {
        source: design('bill, published price, custody, papers'),
      }),
      record: text('记录标识', 'Record', {
        classification: 'internal',
        maxLength: 36,
        given: true,
        source: design('the record is looked at where it stands'),
      }),
      recordVersion: integer('记录版本', 'Version of the record', {
        min: 1,
        source: design('what was corrected afterwards is seen'),
      }),
      says: text('内容', 'What it says', {
        ...note,
        maxLength: 300,
        source: design('as it stood when the ticket came'),
      }),
    },
    rules: [
      rule(
        'evidence-stays-as-attached',
        { zh: '证据附上后不能更改。', en: 'Evidence does not change once it is attached.' },
        all(
          sameFromTheFirst('record'),
          sameFromTheFirst('recordVersion'),
          sameFromTheFirst('kind'),
        ),
      ),
    ],
  },
);

/** Where a ticket stands, without a word of it: what the province and the ministry count. */
export const ticketFigure = record(
  'ticketFigure',
  { zh: '工单状态', en: 'Figure of a ticket' },
  {
    source: design('words and telephones stay where they were said; states and times go up'),
    belongsTo: 'institution',
    travels: 'up',
    retention: ownRecords,
    basis: noPersonalData,
    title: 'number',
    indexes: [['number'], ['receivedOn']],
    written: 'acts',
    presentation: { list: false },
    elements: {
      number: text('工单编号', 'Ticket number', {
        given: true,
        maxLength: 24,
        source: design('one ticket, one figure'),
      }),
      kind: code('诉求类型', 'Kind', ticketKind, { source: design('what is counted') }),
      category: code('诉求内容', 'What it is about', ticketCategory, {
        source: design('what is counted'),
      }),
      channel: code('诉求来源', 'By which way', ticketChannel, {
        source: design('what is counted'),
      }),
      state: code('工单状态', 'State', ticketState, { source: design('what is counted') }),
      receivedOn: date('受理日期', 'Received on', { source: design('what is counted') }),
      dueOn: date('办理期限', 'Due on', { source: design('as extended') }),
      answeredOn: optional(date('答复日期', 'Answered on', { source: design('the last answer') })),
      firstAnsweredOn: optional(
        date('首次答复日期', 'First answered on', { source: design('what was answered in time') }),
      ),
      closedOn: optional(date('办结日期', 'Closed on', { source: design('what is counted') })),
      outcome: optional(
        code('是否解决', 'Outcome', ticketOutcome, { source: design('what is counted') }),
      ),
    },
    unique: [
      {
        name: 'one-figure-of-a-ticket',
        elements: ['institution', 'number'],
        says: { zh: '这张工单的状态已登记。', en: 'The figure of this ticket is there already.' },
      },
    ],
    rules: [
      rule(
        'a-figure-is-of-one-ticket',
        { zh: '工单编号和受理日期不能更改。', en: 'Number and day of a figure do not change.' },
        all(
          sameFromTheFirst('number'),
          sameFromTheFirst('receivedOn'),
          sameFromTheFirst('channel'),
        ),
      ),
      rule(
        'days-of-a-figure-follow',
        { zh: '日期先后有误。', en: 'The days do not follow.' },
        all(
          atMost('receivedOn', 'dueOn'),
          atMost('receivedOn', 'firstAnsweredOn'),
          atMost('firstAnsweredOn', 'answeredOn'),
          atMost('receivedOn', 'closedOn'),
        ),
      ),
    ],
  },
);
