import { badReviewClass, badReviewState, callBackResult } from '../codes/feedback.ts';
import { code, date, instant, optional, text } from '../language/element.ts';
import {
  absent,
  after,
  all,
  any,
  atMost,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notBefore,
  notFuture,
  present,
  transition,
  val,
  was,
  when,
} from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { ownRecords, supervisionDuty } from './retention.ts';
import { design } from './sources.ts';
import { sameFromTheFirst } from './unchanged.ts';

const NORM =
  '国办发〔2019〕51号 by title: a bad evaluation is verified, put right, answered and called back';

/**
 * Working days until a bad evaluation is answered, and until it is closed. The norm gives no number; places take
 * five (Dezhou) to fifteen (Sichuan), copies of local notices that were not read in the original.
 */
export const REVIEW_DAYS = { answer: 5, close: 15 } as const;
/** Between two attempts to reach a family lie so many hours. */
export const HOURS_BETWEEN_TRIES = 4;

const account = (zh: string, en: string, why: string) =>
  optional(text(zh, en, { given: true, account: true, maxLength: 60, source: design(why) }));

const long = { ...note, maxLength: 1000, multiline: true } as const;
const isClosed = equal('state', val('closed'));
const laterThan = (later: string, earlier: string): Expression =>
  any(
    absent(later),
    all(present(earlier), notBefore(later, after(earlier, HOURS_BETWEEN_TRIES, 'hour'))),
  );
const wasSatisfied = equal('callback', val('satisfied'));
const wasNotReached = all(
  equal('callback', val('unreachable')),
  present('firstTryAt'),
  present('secondTryAt'),
  present('calledBackAt'),
  laterThan('secondTryAt', 'firstTryAt'),
  laterThan('calledBackAt', 'secondTryAt'),
);
const wasChecked = all(
  equal('callback', val('not-satisfied')),
  present('checkedAt'),
  present('checkedBy'),
  present('checkFinding'),
);

/** How a bad evaluation is worked through, from the verification to the call-back. */
export const badReview = record(
  'badReview',
  { zh: '差评整改', en: 'Work on a bad evaluation' },
  {
    source: NORM,
    belongsTo: { root: 'evaluation' },
    travels: 'stays',
    retention: ownRecords,
    basis: supervisionDuty,
    indexes: [['state', 'answerBy']],
    presentation: { summary: ['state', 'answerBy'] },
    elements: {
      state: code('整改状态', 'State', badReviewState, { source: NORM }),
      answerBy: date('答复期限', 'To be answered by', {
        given: true,
        source: design(`${REVIEW_DAYS.answer} working days; places differ`),
      }),
      closeBy: date('办结期限', 'To be closed by', {
        given: true,
        source: design(`${REVIEW_DAYS.close} working days; places differ`),
      }),
      verifiedAt: optional(instant('核实时间', 'Verified at', { source: NORM })),
      class: optional(code('差评原因', 'What it was about', badReviewClass, { source: NORM })),
      finding: optional(text('核实情况', 'What was found', { ...long, source: NORM })),
      fix: optional(
        text('整改和答复', 'What was put right, and the answer', {
          ...long,
          help: {
            zh: '家属在查询页上会看到这段话',
            en: 'The family reads this in its window',
          },
          source: NORM,
        }),
      ),
      answeredAt: optional(instant('答复时间', 'Answered at', { source: NORM })),
      answeredBy: account('答复账号', 'Answered by', 'who answers does not look into it as well'),
      firstTryAt: optional(
        instant('第一次未接通', 'First not reached at', {
          source: design('three attempts, hours apart'),
        }),
      ),
      secondTryAt: optional(
        instant('第二次未接通', 'Second time not reached at', {
          source: design('three attempts, hours apart'),
        }),
      ),
      calledBackAt: optional(instant('回访时间', 'Called back at', { source: NORM })),
      callback: optional(code('回访结果', 'Result of the call', callBackResult, { source: NORM })),
      checkedAt: optional(instant('核查时间', 'Looked into at', { source: NORM })),
      checkedBy: account('核查账号', 'Looked into by', 'another than who answered'),
      checkFinding: optional(
        text('核查结论', 'What was found by whom it does not concern', { ...long, source: NORM }),
      ),
      closedAt: optional(instant('办结时间', 'Closed at', { source: NORM })),
    },
    unique: [
      {
        name: 'a-bad-evaluation-is-worked-through-once',
        elements: ['root'],
        says: {
          zh: '这条评价的整改已登记。',
          en: 'The work on this evaluation is recorded already.',
        },
      },
    ],
    persons: {
      rule: 'a-bad-evaluation-is-checked-by-another',
      by: 'checkedBy',
      notBy: ['answeredBy'],
    },
    rules: [
      rule(
        'a-bad-evaluation-in-its-order',
        {
          zh: '差评整改按核实、答复、回访的次序办理；请刷新后再试。',
          en: 'A bad evaluation is verified, answered and called back, in this order. Read it again.',
        },
        transition(
          'state',
          [null, 'open'],
          ['open', 'verified'],
          ['verified', 'answered'],
          ['answered', 'closed'],
          ['answered', 'checked'],
          ['checked', 'closed'],
        ),
      ),
      rule(
        'a-bad-evaluation-is-answered-in-words',
        {
          zh: '请写明核实情况和整改答复。',
          en: 'Say what was found, and what was put right.',
        },
        any(
          equal('state', val('open')),
          all(
            present('verifiedAt'),
            present('finding'),
            any(
              equal('state', val('verified')),
              all(present('fix'), present('answeredAt'), present('answeredBy')),
            ),
          ),
        ),
      ),
      rule(
        'a-bad-evaluation-ends-with-the-call',
        {
          zh: '差评须经回访才能办结：家属满意；三次（各隔四小时以上）未能联系上；家属没有留电话；或者回访仍不满意、由主管部门核查。',
          en: 'A bad evaluation is closed after the call: the family is satisfied; it was not reached in three attempts, four hours apart; it left no telephone; or it is not satisfied and the authority looked into it.',
        },
        when(
          isClosed,
          all(
            present('closedAt'),
            present('calledBackAt'),
            any(wasSatisfied, wasNotReached, wasChecked, equal('callback', val('not-wished'))),
          ),
        ),
      ),
      rule(
        'a-bad-evaluation-is-checked-by-another',
        {
          zh: '答复的人不能核查自己的答复；请由主管部门的另一人核查。',
          en: 'Whoever answered does not look into it; another person of the authority does.',
        },
        any(absent('checkedBy'), absent('answeredBy'), differ('checkedBy', 'answeredBy')),
      ),
      rule(
        'a-bad-evaluation-keeps-its-terms',
        { zh: '整改期限不能更改。', en: 'The terms do not change.' },
        all(
          sameFromTheFirst('answerBy'),
          sameFromTheFirst('closeBy'),
          any(absent(was('state')), not(equal(was('state'), val('closed'))), isClosed),
        ),
      ),
      rule(
        'times-of-a-bad-evaluation-follow',
        {
          zh: '时间先后有误：核实、答复、回访、办结依次进行，且不能晚于现在。',
          en: 'The times do not follow: verified, answered, called back, closed, and none in the future.',
        },
        all(
          atMost('verifiedAt', 'answeredAt'),
          atMost('answeredAt', 'firstTryAt'),
          atMost('answeredAt', 'calledBackAt'),
          atMost('calledBackAt', 'closedAt'),
          ...[
            'verifiedAt',
            'answeredAt',
            'firstTryAt',
            'secondTryAt',
            'calledBackAt',
            'closedAt',
          ].map(notFuture),
        ),
      ),
      rule(
        'a-family-without-a-telephone-is-not-called',
        {
          zh: '家属留了电话，须打电话回访。',
          en: 'The family left a telephone: call it.',
        },
        any(
          absent('callback'),
          not(equal('callback', val('not-wished'))),
          not(exists('evaluationWords', present('phone'))),
        ),
        { atOriginOnly: true },
      ),
    ],
  },
);
