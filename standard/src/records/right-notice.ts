import { noticeOutcome, noticeStage, noticeWay } from '../codes/right-of-use.ts';
import { code, date, link, optional, text } from '../language/element.ts';
import {
  absent,
  after,
  all,
  any,
  atMost,
  below,
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
} from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { OF_A_RIGHT, personal } from './part-of-a-right.ts';
import { isGranted } from './plot-of-a-right.ts';
import { design } from './sources.ts';
import { sameFromTheFirst } from './unchanged.ts';

const STAGES = design(
  'two years, a year, six months and a month: no norm that was read says when a holder is told',
);

/** Outcomes of a notice that was given: whoever hears of it can answer; what came back, or nobody heard, is tried again. */
export const GIVEN = ['reached', 'sent', 'posted'] as const;
export const wasGiven: Expression = oneOf('outcome', ...GIVEN);

const stageIs = (stage: string, holds: Expression): Expression =>
  all(equal('stage', val(stage)), holds);
/** The end is no more than `months` months away from the day on which somebody is told, and not over. */
const within = (months: number): Expression =>
  all(atMost('toldOn', 'termEnd'), atMost('termEnd', after('toldOn', months, 'month')));
const between = (least: number, most: number): Expression =>
  all(within(most), below(after('toldOn', least, 'month'), 'termEnd'));

/** That a holder was told of the end of the term, or that it was tried: by whom, how, and what came of it. */
export const rightNotice = record(
  'rightNotice',
  { zh: '到期告知', en: 'Notice of expiry' },
  {
    ...OF_A_RIGHT,
    source: `${STAGES}; Order 824: at the end of its cycle a plot is renewed (the number was not read)`,
    presentation: { summary: ['stage', 'outcome', 'toldOn'] },
    elements: {
      stage: code('告知阶段', 'Stage', noticeStage, { given: true, source: STAGES }),
      termEnd: date('使用期止', 'End of the term', {
        given: true,
        source: design('which end somebody was told of: a renewal moves it'),
      }),
      way: code('告知方式', 'How', noticeWay, { source: design('letter, telephone, counter') }),
      toldOn: date('告知日期', 'Told on', { source: design('the stage follows from this day') }),
      toldName: optional(
        text('被告知人', 'Who was told', {
          ...personal,
          mask: 'name',
          maxLength: 60,
          source: design('the holder, or the relative who answered'),
        }),
      ),
      outcome: code('告知结果', 'Outcome', noticeOutcome, {
        source: design('reached, moved away, no such number'),
      }),
      note: optional(
        text('答复', 'What they said', {
          ...note,
          maxLength: 200,
          source: design('whether the family renews, gives back, or asks for time'),
        }),
      ),
      toldBy: link('staff', '经办人', 'Told by', {
        given: true,
        source: design('who spoke to the family'),
      }),
    },
    rules: [
      rule(
        'a-notice-is-of-the-end-of-the-term',
        {
          zh: '告知的使用期止须是该使用权现在的使用期止；使用权须在使用中。',
          en: 'The end that is told is the present end of the term, of a right in force.',
        },
        any(
          present(was('stage')),
          exists('rightOfUse', all(isGranted, equal('until', outer('termEnd')))),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'the-stage-is-that-of-the-day',
        {
          zh: '距使用期止超过两年的不告知；告知阶段须与告知日期相符。',
          en: 'Nobody is told more than two years ahead; the stage is that of the day on which they are told.',
        },
        any(
          stageIs('two-years', between(12, 24)),
          stageIs('one-year', between(6, 12)),
          stageIs('half-year', between(1, 6)),
          stageIs('one-month', within(1)),
          stageIs('over', below('termEnd', 'toldOn')),
        ),
      ),
      rule(
        'the-outcome-fits-how-it-was-told',
        {
          zh: '告知结果与告知方式不符：信函为“已寄出、退回、已告知”，电话为“已告知、无人接听、号码有误”，当面为“已告知”，张贴为“已张贴”。',
          en: 'The outcome does not fit: a letter is sent, comes back or is answered; on the telephone somebody is told, nobody answers, or the number is wrong; in person somebody is told; a posted notice is posted.',
        },
        any(
          all(equal('way', val('letter')), oneOf('outcome', 'sent', 'returned', 'reached')),
          all(
            equal('way', val('telephone')),
            oneOf('outcome', 'reached', 'no-answer', 'no-such-number'),
          ),
          all(equal('way', val('in-person')), equal('outcome', val('reached'))),
          all(equal('way', val('posted')), equal('outcome', val('posted'))),
        ),
      ),
      rule(
        'who-was-told-is-named',
        {
          zh: '已告知的，请填写被告知人；未告知到人的不填。',
          en: 'Name whom you told; where nobody was told, leave it out.',
        },
        any(
          all(equal('outcome', val('reached')), present('toldName')),
          all(not(equal('outcome', val('reached'))), absent('toldName')),
        ),
      ),
      rule(
        'a-notice-stays-as-it-was-given',
        {
          zh: '告知登记不能改动；寄出的信函可以登记退回或答复。登记有误的，请作废后重新登记。',
          en: 'A notice stays as it was given; of a letter that was sent it is recorded that it came back or was answered. Void what was entered by mistake.',
        },
        all(
          ...['stage', 'termEnd', 'way', 'toldOn', 'toldBy'].map(sameFromTheFirst),
          transition('outcome', ['sent', 'reached'], ['sent', 'returned']),
        ),
      ),
      rule(
        'a-notice-not-in-future',
        { zh: '告知日期不能晚于今天。', en: 'Nobody was told in the future.' },
        notFuture('toldOn'),
      ),
    ],
  },
);
