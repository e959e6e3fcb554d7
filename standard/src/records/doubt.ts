import { doubtOutcome, refusalReason, refusalStep } from '../codes/proof.ts';
import { code, instant, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  equal,
  notFuture,
  present,
  val,
  transition,
} from '../language/expression.ts';
import { bodilyNote, internal, note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { NOTICE_2024, REGULATION_2026, design } from './sources.ts';

const REPORTED = `${REGULATION_2026}: a body whose state is clearly at odds with the stated cause is reported`;

/** The body is clearly at odds with the cause of death that is stated: nothing is cremated until somebody answers. */
export const doubtReport = record(
  'doubtReport',
  { zh: '死因存疑报告', en: 'Doubt about the cause of death' },
  {
    source: REPORTED,
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    written: 'acts',
    elements: {
      facts: text('发现的情况', 'What was seen', {
        ...bodilyNote,
        maxLength: 1000,
        multiline: true,
        source: REPORTED,
      }),
      reportedTo: text('报告单位', 'Reported to', {
        ...internal,
        maxLength: 120,
        source: REPORTED,
      }),
      reportedAt: instant('报告时间', 'Reported', { source: REPORTED }),
      reportedBy: link('staff', '报告人', 'Reported by', { source: REPORTED }),
      answer: optional(
        text('答复', 'Answer', {
          ...bodilyNote,
          maxLength: 500,
          multiline: true,
          source: design('what the police or the hospital answered'),
        }),
      ),
      answeredAt: optional(
        instant('答复时间', 'Answered', {
          source: design('a doubt stops the case until this moment'),
        }),
      ),
      outcome: optional(
        code('处理结果', 'Outcome', doubtOutcome, {
          source: design('the answer lets the case go on, or not'),
        }),
      ),
    },
    rules: [
      rule(
        'doubt-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        all(notFuture('reportedAt'), notFuture('answeredAt')),
      ),
      rule(
        'an-answer-is-whole',
        {
          zh: '请一并登记答复、答复时间和处理结果。',
          en: 'Record the answer, its time and the outcome together.',
        },
        any(
          all(absent('answer'), absent('answeredAt'), absent('outcome')),
          all(
            present('answer'),
            present('answeredAt'),
            present('outcome'),
            atMost('reportedAt', 'answeredAt'),
          ),
        ),
      ),
      rule(
        'an-answer-is-not-taken-back',
        {
          zh: '存疑报告不能撤回或改回未答复；有新的答复，请登记。',
          en: 'A doubt that was reported is not taken back, nor an answer; record the newer answer.',
        },
        transition(
          'outcome',
          [null, 'cleared'],
          [null, 'investigated'],
          ['investigated', 'cleared'],
          ['cleared', 'investigated'],
        ),
      ),
      rule(
        'a-doubt-is-answered-and-not-voided',
        {
          zh: '存疑报告不能作废；请登记答复。',
          en: 'A doubt cannot be voided; record the answer.',
        },
        equal('voided', val(false)),
      ),
    ],
  },
);

/** Something was asked for and not done: what, why, and what the family was told. */
export const refusal = record(
  'refusal',
  { zh: '不予办理', en: 'Refusal' },
  {
    source: `${NOTICE_2024}: incomplete or inaccurate papers: no cremation`,
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    written: 'acts',
    elements: {
      step: code('事项', 'What was refused', refusalStep, {
        source: design('a refusal is of one step, and the case goes on'),
      }),
      reason: code('原因', 'Reason', refusalReason, { source: NOTICE_2024 }),
      told: text('告知内容', 'What was told', {
        ...note,
        maxLength: 500,
        multiline: true,
        help: {
          zh: '告知家属缺什么、去哪里办、找谁',
          en: 'What is missing, where to get it and whom to call',
        },
        source: design('a family that is refused knows what to do next'),
      }),
      at: instant('时间', 'When', { source: design('when it was told') }),
      by: link('staff', '经办人', 'By', { source: design('who told it') }),
    },
    rules: [
      rule(
        'refusal-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        notFuture('at'),
      ),
    ],
  },
);
