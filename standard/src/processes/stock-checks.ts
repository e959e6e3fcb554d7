import { act, ask, NOW, STAFF, THE_ROOT } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import {
  absent,
  after,
  all,
  below,
  equal,
  exists,
  not,
  oneOf,
  present,
  val,
} from '../language/expression.ts';
import { process } from '../language/process.ts';
import { CHECK_UNDER_WAY } from '../records/check-sets.ts';
import { stockCheck, CHECKED } from '../records/stock-check.ts';
import { stockCheckArea, stockCheckLine } from '../records/stock-check-line.ts';

const BY = { by: 'burials.check' } as const;
const onTheCheck = { on: stockCheck.kind, verb: 'revise', names: THE_ROOT, ...BY } as const;
const onALine = { on: stockCheckLine.kind, verb: 'revise', ...BY } as const;
const stateIs = (state: string) => equal('state', val(state));
const notSeen = exists('stockCheckLine', all(oneOf('kind', 'expected', 'empty'), absent('result')));
const notSettled = exists(
  'stockCheckLine',
  all(present('result'), not(oneOf('result', 'found', 'empty', 'moved')), absent('settledAt')),
);
const A_WEEK = 7 * 24;

const inItsPlace = oneOf('result', 'found', 'missing', 'moved', 'empty', 'occupied');
const seenThere = [
  ask(stockCheckLine, 'seenName', { folded: true }),
  ask(stockCheckLine, 'seenTag', { folded: true }),
  ask(stockCheckLine, 'photo', { folded: true }),
  ask(stockCheckLine, 'note', { folded: true }),
] as const;
/** What was said of another result before is said of this one no more. */
const ANSWERED = {
  answeredAt: NOW,
  answeredBy: STAFF,
  cause: null,
  resolution: null,
  settledAt: null,
  settledBy: null,
} as const;

export const CHECK_ACTS = {
  'start-check': act({
    name: 'start-check',
    label: bilingual('发起骨灰核查', 'Begin a check of ashes'),
    submit: bilingual('开始核查', 'Begin'),
    note: bilingual(
      '清单按此刻的登记生成：所选区及其下各区的每一个位置、登记在那里的每一位。此后的迁出、安放另行显示，不改清单。',
      'The list is made of what is on record at this moment: every place of the area and of those that lie in it, and everyone on record there. Removals and burials after it are shown beside, and leave the list as it is.',
    ),
    done: bilingual('发起骨灰核查', 'began the check of ashes'),
    on: stockCheck.kind,
    verb: 'create',
    ...BY,
    asks: [ask(stockCheck, 'area'), ask(stockCheck, 'note', { folded: true })],
    sets: { state: { value: 'open' }, startedAt: NOW, startedBy: STAFF },
    worked: ['expected', 'places'],
    handler: 'listExpected',
    also: [
      ['create', stockCheckArea.kind],
      ['create', stockCheckLine.kind],
    ],
  }),
  'answer-line': act({
    name: 'answer-line',
    label: bilingual('登记核对结果', 'Record what was seen'),
    done: bilingual('登记核对结果', 'recorded what was seen'),
    ...onALine,
    from: oneOf('kind', 'expected', 'empty'),
    asks: [ask(stockCheckLine, 'result', { optional: false, choose: inItsPlace }), ...seenThere],
    sets: { ...ANSWERED, foundIn: null },
  }),
  'found-elsewhere': act({
    name: 'found-elsewhere',
    label: bilingual('登记在另一位置', 'Record that it was found in another place'),
    note: bilingual(
      '先不要移动。登记实际位置；核完以后由两人放回，写明处理。',
      'Do not move it yet. Record where it is; two people put it back afterwards, and say so.',
    ),
    done: bilingual('登记在另一位置', 'recorded that it was found in another place'),
    ...onALine,
    from: equal('kind', val('expected')),
    asks: [ask(stockCheckLine, 'foundIn', { optional: false }), ...seenThere],
    sets: { ...ANSWERED, result: { value: 'elsewhere' } },
  }),
  'add-found': act({
    name: 'add-found',
    label: bilingual('登记现场多出', 'Record what is beside the record'),
    note: bilingual(
      '不要移动。认得出的，选择是谁；认不出的，照标识填写看到的姓名，拍照。',
      'Move nothing. Choose who it is where that can be told; otherwise type the name as it stands there, and take a photograph.',
    ),
    done: bilingual('登记现场多出的骨灰', 'recorded ashes beside the record'),
    on: stockCheckLine.kind,
    verb: 'create',
    ...BY,
    from: stateIs('open'),
    asks: [
      ask(stockCheckLine, 'plot'),
      ask(stockCheckLine, 'result', {
        optional: false,
        choose: oneOf('result', 'other', 'unknown'),
        start: { value: 'unknown' },
      }),
      ask(stockCheckLine, 'person', { when: equal('result', val('other')), optional: false }),
      ask(stockCheckLine, 'seenName'),
      ask(stockCheckLine, 'seenTag', { folded: true }),
      ask(stockCheckLine, 'photo'),
      ask(stockCheckLine, 'note', { folded: true }),
    ],
    sets: { kind: { value: 'extra' }, answeredAt: NOW, answeredBy: STAFF },
  }),
  'drop-found': act({
    name: 'drop-found',
    label: bilingual('作废现场多出的登记', 'Void what was recorded by mistake'),
    done: bilingual('作废现场多出的登记', 'voided what was recorded by mistake'),
    on: stockCheckLine.kind,
    verb: 'void',
    from: equal('kind', val('extra')),
    asks: [],
    reason: bilingual('原因', 'Reason'),
  }),
  'settle-line': act({
    name: 'settle-line',
    label: bilingual('登记差异的原因和处理', 'Record cause and settlement'),
    done: bilingual('登记差异的原因和处理', 'recorded cause and settlement of a difference'),
    ...onALine,
    from: all(present('result'), not(oneOf('result', 'found', 'empty', 'moved'))),
    asks: [
      ask(stockCheckLine, 'cause', { optional: false }),
      ask(stockCheckLine, 'resolution', { optional: false }),
    ],
    sets: { settledAt: NOW, settledBy: STAFF },
  }),
  'hand-in-check': act({
    name: 'hand-in-check',
    label: bilingual('全部核完，交复核', 'Hand it in for review'),
    done: bilingual('核完，交复核', 'handed in the check'),
    ...onTheCheck,
    asks: [],
    moves: { element: 'state', steps: [['open', 'counted']] },
    sets: { countedAt: NOW, countedBy: STAFF },
    handler: 'countCheck',
  }),
  'send-back-check': act({
    name: 'send-back-check',
    label: bilingual('退回重核', 'Send it back'),
    done: bilingual('退回重核', 'sent the check back'),
    ...onTheCheck,
    asks: [],
    moves: { element: 'state', steps: [['counted', 'open']] },
    sets: { countedAt: null, countedBy: null },
    reason: bilingual('原因', 'Reason'),
  }),
  'review-check': act({
    name: 'review-check',
    label: bilingual('复核通过，结束核查', 'Review and close it'),
    note: bilingual(
      '请抽看现场，并核对每项差异的原因和处理。发起、核完或到现场核对过的人不能复核。',
      'Look at some of the places, and at cause and settlement of each difference. Who began, handed in or walked it does not review it.',
    ),
    done: bilingual('复核骨灰核查', 'reviewed the check of ashes'),
    ...onTheCheck,
    asks: [],
    moves: { element: 'state', steps: [['counted', 'closed']] },
    sets: { reviewedAt: NOW, reviewedBy: STAFF },
  }),
  'call-off-check': act({
    name: 'call-off-check',
    label: bilingual('取消核查', 'Call it off'),
    done: bilingual('取消骨灰核查', 'called the check off'),
    ...onTheCheck,
    asks: [],
    moves: { element: 'state', steps: [['open', 'called-off']] },
    reason: bilingual('原因', 'Reason'),
  }),
} as const;

/** From the list of one moment until a second person has reviewed it. */
export const stockChecks = process({
  name: 'stockChecks',
  label: bilingual('骨灰核查流程', 'The check of ashes'),
  source: CHECKED,
  of: stockCheck.kind,
  acts: Object.values(CHECK_ACTS),
  headings: [
    {
      label: bilingual('核查', 'The check'),
      acts: ['start-check', 'hand-in-check', 'review-check', 'send-back-check', 'call-off-check'],
    },
    {
      label: bilingual('清单', 'The list'),
      acts: ['answer-line', 'found-elsewhere', 'add-found', 'drop-found', 'settle-line'],
    },
  ],
  runs: oneOf('state', ...CHECK_UNDER_WAY),
  outOfTurn: bilingual(
    '此核查目前不能办理这一步；请刷新后查看下一步。',
    'The check is not at this step. Read the page again to see what comes next.',
  ),
  order: [
    {
      name: 'settled',
      act: 'settle-line',
      label: bilingual('登记差异的原因和处理', 'Record cause and settlement of the differences'),
      when: all(stateIs('counted'), notSettled),
      late: below(after('countedAt', A_WEEK, 'hour'), 'recordedAt'),
    },
    {
      name: 'reviewed',
      act: 'review-check',
      when: stateIs('counted'),
      late: below(after('countedAt', A_WEEK, 'hour'), 'recordedAt'),
    },
    {
      name: 'walked',
      act: 'answer-line',
      label: bilingual('继续核对', 'Go on with the list'),
      when: all(stateIs('open'), notSeen),
      late: below(after('startedAt', A_WEEK, 'hour'), 'recordedAt'),
    },
    { name: 'handedIn', act: 'hand-in-check', when: stateIs('open') },
  ],
  lacks: [],
  terms: [],
});
