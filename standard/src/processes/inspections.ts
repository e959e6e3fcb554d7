import { ACCOUNT, act, ask, NOW, THE_ROOT, TODAY } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import {
  absent,
  all,
  any,
  below,
  day,
  differ,
  equal,
  exists,
  not,
  oneOf,
  present,
  val,
} from '../language/expression.ts';
import { process } from '../language/process.ts';
import { INSPECTED, inspection } from '../records/inspection.ts';
import { inspectionScore, rectification } from '../records/inspection-score.ts';

const INSPECTS = { by: 'inspections.inspect' } as const;
const onIt = { on: inspection.kind, verb: 'revise', names: THE_ROOT, ...INSPECTS } as const;
const onAPoint = { on: inspectionScore.kind, verb: 'revise', ...INSPECTS } as const;
const stateIs = (state: string) => equal('state', val(state));
const notJudged = exists('inspectionScore', all(absent('score'), absent('doesNotApply')));
const notAccepted = any(absent('outcome'), differ('outcome', val('accepted')));
const waitsForTheHouse = all(
  notAccepted,
  any(absent('doneBy'), all(present('outcome'), equal('outcome', val('again')))),
);
const waitsForTheCheck = all(present('doneBy'), absent('outcome'));
const somethingIsAsked = exists('rectification');
const CONCLUDES = [
  ask(inspection, 'visitedOn', { optional: false, start: { known: 'today' } }),
  ask(inspection, 'inspectors', { optional: false }),
  ask(inspection, 'opinion'),
] as const;
const EVERY_POINT = {
  check: not(notJudged),
  says: bilingual('还有没有评定的项目', 'some points were not judged yet'),
  rule: 'every-point-is-judged',
} as const;

/** Officers inspect; the house answers what has to be put right; another officer publishes. */
export const INSPECTION_ACTS = {
  'open-inspection': act({
    name: 'open-inspection',
    label: bilingual('发起年度检查', 'Open an inspection'),
    submit: bilingual('开始检查', 'Begin'),
    note: bilingual(
      '检查清单按该类机构、该年度的检查标准生成。平台能计算的项目，按此刻的登记给出计算值和建议得分，由检查人员确认。',
      'The list is that of the scheme for this kind of institution and this year. What the platform can work out is measured at this moment, with points proposed that the inspector confirms.',
    ),
    done: bilingual('发起年度检查', 'opened the inspection'),
    on: inspection.kind,
    verb: 'create',
    ...INSPECTS,
    asks: [ask(inspection, 'year'), ask(inspection, 'authority')],
    sets: { state: { value: 'open' }, openedBy: ACCOUNT, openedAt: NOW },
    worked: ['round', 'items'],
    handler: 'listPoints',
    also: [['create', inspectionScore.kind]],
  }),
  'score-point': act({
    name: 'score-point',
    label: bilingual('评分', 'Give points'),
    done: bilingual('评分', 'judged a point'),
    ...onAPoint,
    anew: true,
    asks: [
      ask(inspectionScore, 'score'),
      ask(inspectionScore, 'doesNotApply', { folded: true }),
      ask(inspectionScore, 'reason'),
      ask(inspectionScore, 'photo'),
    ],
    sets: { scoredBy: ACCOUNT, scoredAt: NOW },
  }),
  'ask-rectification': act({
    name: 'ask-rectification',
    label: bilingual('提出整改要求', 'Ask to put something right'),
    done: bilingual('提出整改要求', 'asked to put something right'),
    on: rectification.kind,
    verb: 'create',
    ...INSPECTS,
    from: stateIs('open'),
    asks: [
      ask(rectification, 'asked'),
      ask(rectification, 'dueOn'),
      ask(rectification, 'point', { folded: true }),
    ],
    sets: { askedBy: ACCOUNT, askedAt: NOW },
  }),
  'drop-rectification': act({
    name: 'drop-rectification',
    label: bilingual('撤销整改要求', 'Withdraw what was asked'),
    done: bilingual('撤销整改要求', 'withdrew what was asked'),
    on: rectification.kind,
    verb: 'void',
    ...INSPECTS,
    from: absent('doneBy'),
    asks: [],
    reason: bilingual('原因', 'Reason'),
  }),
  'conclude-passed': act({
    name: 'conclude-passed',
    label: bilingual('评定为合格', 'Conclude: passed'),
    note: bilingual(
      '得分由平台按各项评分相加。评定后不能改动。',
      'The platform adds up the points. The result stays as it is.',
    ),
    done: bilingual('评定为合格', 'concluded the inspection: passed'),
    ...onIt,
    asks: CONCLUDES,
    moves: { element: 'state', steps: [['open', 'closed']] },
    sets: {
      result: { value: 'pass' },
      concludedBy: ACCOUNT,
      concludedAt: NOW,
      closedBy: ACCOUNT,
      closedAt: NOW,
    },
    needs: [
      EVERY_POINT,
      {
        check: not(somethingIsAsked),
        says: bilingual('有整改要求的不能评定为合格', 'something has to be put right'),
        rule: 'the-result-fits',
      },
    ],
    handler: 'addUpPoints',
  }),
  'conclude-rectify': act({
    name: 'conclude-rectify',
    label: bilingual('评定并要求整改', 'Conclude: to be put right'),
    note: bilingual(
      '得分由平台按各项评分相加。评定后机构看到整改要求和期限，逐项答复。',
      'The platform adds up the points. The institution then sees what it has to put right and by when, and answers each.',
    ),
    done: bilingual('评定并要求整改', 'concluded the inspection: to be put right'),
    ...onIt,
    asks: [
      ask(inspection, 'result', {
        optional: false,
        choose: oneOf('result', 'rectify', 'suspend'),
        start: { value: 'rectify' },
      }),
      ...CONCLUDES,
    ],
    moves: { element: 'state', steps: [['open', 'rectifying']] },
    sets: { concludedBy: ACCOUNT, concludedAt: NOW },
    needs: [
      EVERY_POINT,
      {
        check: somethingIsAsked,
        says: bilingual('请先提出整改要求', 'say first what has to be put right'),
        rule: 'the-result-fits',
      },
    ],
    handler: 'addUpPoints',
  }),
  'report-done': act({
    name: 'report-done',
    label: bilingual('登记整改情况', 'Say what was done'),
    note: bilingual(
      '由检查机关核查。照片中请避开群众和逝者信息。',
      'The authority checks it. Keep people, and names of those who died, out of photographs.',
    ),
    done: bilingual('登记整改情况', 'said what was done'),
    on: rectification.kind,
    verb: 'revise',
    by: 'inspections.answer',
    anew: true,
    from: notAccepted,
    asks: [ask(rectification, 'doneWords', { optional: false }), ask(rectification, 'proof')],
    sets: {
      doneBy: ACCOUNT,
      doneAt: NOW,
      outcome: null,
      checkWords: null,
      checkedBy: null,
      checkedAt: null,
    },
  }),
  'check-done': act({
    name: 'check-done',
    label: bilingual('核查整改', 'Check what was done'),
    done: bilingual('核查整改', 'checked what was done'),
    on: rectification.kind,
    verb: 'revise',
    ...INSPECTS,
    from: waitsForTheCheck,
    barred: ['doneBy'],
    asks: [ask(rectification, 'outcome', { optional: false }), ask(rectification, 'checkWords')],
    sets: { checkedBy: ACCOUNT, checkedAt: NOW },
  }),
  'close-inspection': act({
    name: 'close-inspection',
    label: bilingual('整改到位，结束检查', 'Close: everything is put right'),
    done: bilingual('结束年度检查', 'closed the inspection'),
    ...onIt,
    asks: [],
    moves: { element: 'state', steps: [['rectifying', 'closed']] },
    sets: { closedBy: ACCOUNT, closedAt: NOW },
    needs: [
      {
        check: not(exists('rectification', notAccepted)),
        says: bilingual('还有整改没有核查到位', 'something is not put right yet'),
        rule: 'what-is-put-right-was-checked',
      },
    ],
  }),
  'call-off-inspection': act({
    name: 'call-off-inspection',
    label: bilingual('取消检查', 'Call it off'),
    done: bilingual('取消年度检查', 'called the inspection off'),
    ...onIt,
    asks: [],
    moves: { element: 'state', steps: [['open', 'called-off']] },
    reason: bilingual('原因', 'Reason'),
  }),
  'publish-inspection': act({
    name: 'publish-inspection',
    label: bilingual('公布检查结果', 'Publish the result'),
    note: bilingual(
      '在机构的公开页面上公布结果、得分、检查机关和意见。请确认本地规定要求或允许公布。',
      'Result, points, authority and opinion are shown on the page of the institution. Make sure that the local rules ask for it or allow it.',
    ),
    done: bilingual('公布检查结果', 'published the result'),
    ...onIt,
    asks: [],
    from: all(oneOf('state', 'rectifying', 'closed'), absent('publishedOn')),
    checked: true,
    sets: { publishedBy: ACCOUNT, publishedOn: TODAY },
    barred: ['concludedBy'],
    always: true,
  }),
} as const;

/** From the list of the scheme until everything that was asked is put right. */
export const inspections = process({
  name: 'inspections',
  label: bilingual('年度检查流程', 'The inspection'),
  source: INSPECTED,
  of: inspection.kind,
  acts: Object.values(INSPECTION_ACTS),
  headings: [
    {
      label: bilingual('检查', 'The inspection'),
      acts: [
        'open-inspection',
        'conclude-passed',
        'conclude-rectify',
        'close-inspection',
        'publish-inspection',
        'call-off-inspection',
      ],
    },
    {
      label: bilingual('项目和整改', 'Points, and what has to be put right'),
      acts: ['score-point', 'ask-rectification', 'drop-rectification', 'report-done', 'check-done'],
    },
  ],
  runs: oneOf('state', 'open', 'rectifying'),
  outOfTurn: bilingual(
    '这次检查目前不能办理这一步；请刷新后查看下一步。',
    'The inspection is not at this step. Read the page again to see what comes next.',
  ),
  order: [
    {
      name: 'judged',
      act: 'score-point',
      label: bilingual('逐项评分', 'Judge each point'),
      when: all(stateIs('open'), notJudged),
    },
    {
      name: 'concluded',
      act: 'conclude-rectify',
      when: all(stateIs('open'), somethingIsAsked),
    },
    { name: 'passed', act: 'conclude-passed', when: stateIs('open') },
    {
      name: 'checked',
      act: 'check-done',
      when: all(stateIs('rectifying'), exists('rectification', waitsForTheCheck)),
    },
    {
      name: 'putRight',
      act: 'report-done',
      label: bilingual('机构整改', 'The institution puts it right'),
      when: all(stateIs('rectifying'), exists('rectification', waitsForTheHouse)),
      late: below('rectifyBy', day('recordedAt')),
    },
    { name: 'closed', act: 'close-inspection', when: stateIs('rectifying') },
  ],
  lacks: [],
  terms: [],
});
