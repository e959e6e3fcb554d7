import { ACCOUNT, act, ask, NOW, THE_ROOT } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import {
  absent,
  all,
  any,
  below,
  day,
  equal,
  exists,
  type Expression,
  not,
  outer,
  present,
  val,
} from '../language/expression.ts';
import { process } from '../language/process.ts';
import { badReview } from '../records/bad-review.ts';
import { evaluation } from '../records/evaluation.ts';
import { design } from '../records/sources.ts';

const onTheReview = { on: badReview.kind, verb: 'revise' } as const;
const works = { ...onTheReview, by: 'feedback.answer' } as const;
const calls = { ...onTheReview, by: 'feedback.callBack' } as const;
const handles = { by: 'feedback.handle' } as const;
const reviewIs = (...states: readonly string[]): Expression =>
  exists('badReview', any(...states.map((state) => equal('state', val(state)))));
const goes = (from: string, to: string) => ({ element: 'state', steps: [[from, to]] }) as const;
const pastDay = (element: string): Expression => below(element, day(outer('recordedAt')));
const isLate = (element: string): Expression => exists('badReview', pastDay(element));

export const EVALUATION_ACTS = {
  'verify-review': act({
    name: 'verify-review',
    label: bilingual('核实差评', 'Verify the bad evaluation'),
    note: bilingual(
      '平台不显示是谁评价的，也不要去打听。',
      'The platform does not say who it was. Do not try to find out.',
    ),
    done: bilingual('核实差评', 'verified the bad evaluation'),
    ...works,
    asks: [
      ask(badReview, 'class', { optional: false }),
      ask(badReview, 'finding', { optional: false }),
    ],
    moves: goes('open', 'verified'),
    sets: { verifiedAt: NOW },
  }),
  'answer-review': act({
    name: 'answer-review',
    label: bilingual('整改并答复', 'Put it right and answer'),
    done: bilingual('整改并答复差评', 'answered the bad evaluation'),
    ...works,
    asks: [ask(badReview, 'fix', { optional: false })],
    moves: goes('verified', 'answered'),
    sets: { answeredAt: NOW, answeredBy: ACCOUNT },
  }),
  'review-satisfied': act({
    name: 'review-satisfied',
    label: bilingual('回访：满意，办结', 'Called back: satisfied, close it'),
    done: bilingual('回访满意，办结差评', 'called back: the family is satisfied'),
    ...calls,
    asks: [],
    moves: goes('answered', 'closed'),
    sets: { callback: { value: 'satisfied' }, calledBackAt: NOW, closedAt: NOW },
  }),
  'review-not-satisfied': act({
    name: 'review-not-satisfied',
    label: bilingual('回访：仍不满意', 'Called back: not satisfied'),
    done: bilingual('回访仍不满意', 'called back: the family is not satisfied'),
    ...calls,
    asks: [],
    moves: goes('answered', 'checked'),
    sets: { callback: { value: 'not-satisfied' }, calledBackAt: NOW },
  }),
  'review-first-try': act({
    name: 'review-first-try',
    label: bilingual('第一次未接通', 'Not reached, first time'),
    done: bilingual('回访未接通', 'called back, not reached'),
    ...calls,
    from: all(equal('state', val('answered')), absent('firstTryAt')),
    checked: true,
    asks: [],
    sets: { firstTryAt: NOW },
  }),
  'review-second-try': act({
    name: 'review-second-try',
    label: bilingual('第二次未接通', 'Not reached, second time'),
    done: bilingual('回访第二次未接通', 'called back again, not reached'),
    ...calls,
    from: all(equal('state', val('answered')), present('firstTryAt'), absent('secondTryAt')),
    checked: true,
    asks: [],
    sets: { secondTryAt: NOW },
  }),
  'review-unreachable': act({
    name: 'review-unreachable',
    label: bilingual('第三次未接通，办结', 'Not reached a third time: close it'),
    done: bilingual('三次未接通，办结差评', 'closed it: not reached three times'),
    ...calls,
    from: present('secondTryAt'),
    checked: true,
    asks: [],
    moves: goes('answered', 'closed'),
    sets: { callback: { value: 'unreachable' }, calledBackAt: NOW, closedAt: NOW },
  }),
  'review-without-telephone': act({
    name: 'review-without-telephone',
    label: bilingual('家属没有留电话，办结', 'No telephone was left: close it'),
    done: bilingual('家属未留电话，答复后办结', 'closed it with the answer: no telephone was left'),
    ...calls,
    asks: [],
    moves: goes('answered', 'closed'),
    sets: { callback: { value: 'not-wished' }, calledBackAt: NOW, closedAt: NOW },
  }),
  'check-review': act({
    name: 'check-review',
    label: bilingual('核查后办结', 'Look into it and close it'),
    done: bilingual('核查后办结差评', 'looked into the bad evaluation and closed it'),
    ...onTheReview,
    ...handles,
    barred: ['answeredBy'],
    asks: [ask(badReview, 'checkFinding', { optional: false })],
    moves: goes('checked', 'closed'),
    sets: { checkedAt: NOW, checkedBy: ACCOUNT, closedAt: NOW },
  }),
  'leave-out': act({
    name: 'leave-out',
    label: bilingual('不计入统计', 'Leave it out of the figures'),
    note: bilingual(
      '只用于误评、代评、恶意或重复评价。写明怎么认定的；家属的评价本身不会删除。',
      'Only for what was given by mistake, by staff, with malice or twice. Say how that was found; the evaluation itself stays.',
    ),
    done: bilingual('不计入统计', 'left the evaluation out of the figures'),
    on: evaluation.kind,
    verb: 'revise',
    names: THE_ROOT,
    ...handles,
    always: true,
    from: equal('counted', val(true)),
    asks: [
      ask(evaluation, 'uncountedBecause', { optional: false }),
      ask(evaluation, 'uncountedNote', { optional: false }),
    ],
    sets: { counted: { value: false }, decidedBy: ACCOUNT },
  }),
  'count-again': act({
    name: 'count-again',
    label: bilingual('恢复计入', 'Count it again'),
    done: bilingual('恢复计入统计', 'counted the evaluation again'),
    on: evaluation.kind,
    verb: 'revise',
    names: THE_ROOT,
    ...handles,
    always: true,
    from: equal('counted', val(false)),
    asks: [],
    sets: {
      counted: { value: true },
      uncountedBecause: null,
      uncountedNote: null,
      decidedBy: ACCOUNT,
    },
    reason: bilingual('原因', 'Reason'),
  }),
} as const;

/** From a bad evaluation until the family was called back. */
export const evaluations = process({
  name: 'evaluations',
  label: bilingual('差评办理流程', 'How a bad evaluation is worked through'),
  source: design('国办发〔2019〕51号 by title: verified, put right, answered, called back'),
  of: evaluation.kind,
  acts: Object.values(EVALUATION_ACTS),
  headings: [
    { label: bilingual('整改', 'Putting it right'), acts: ['verify-review', 'answer-review'] },
    {
      label: bilingual('回访', 'Call-back'),
      acts: [
        'review-satisfied',
        'review-not-satisfied',
        'review-first-try',
        'review-second-try',
        'review-unreachable',
        'review-without-telephone',
        'check-review',
      ],
    },
    { label: bilingual('统计', 'Figures'), acts: ['leave-out', 'count-again'] },
  ],
  runs: exists('badReview', not(equal('state', val('closed')))),
  outOfTurn: bilingual(
    '此评价目前不能办理这一步；请刷新后查看下一步。',
    'The evaluation is not at this step. Read the page again to see what comes next.',
  ),
  order: [
    {
      name: 'verify',
      act: 'verify-review',
      when: reviewIs('open'),
      late: isLate('answerBy'),
    },
    {
      name: 'answer',
      act: 'answer-review',
      when: reviewIs('verified'),
      late: isLate('answerBy'),
    },
    {
      name: 'look',
      act: 'check-review',
      label: bilingual('家属仍不满意，待主管部门核查', 'The family is not satisfied: look into it'),
      when: reviewIs('checked'),
      late: isLate('closeBy'),
    },
    {
      name: 'call',
      act: 'review-satisfied',
      label: bilingual('回访家属', 'Call the family back'),
      when: reviewIs('answered'),
      late: isLate('closeBy'),
    },
  ],
  lacks: [],
  terms: [],
});
