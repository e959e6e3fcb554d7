import { ACCOUNT, act, ask, THE_ROOT } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { all, day, notBefore } from '../language/expression.ts';
import { process } from '../language/process.ts';
import { priceList } from '../records/price.ts';
import { REGULATION_2026 } from '../records/sources.ts';

const [DRAFT, FILED, RETURNED, REVIEWED, RETURNED_LATE, ENDING, PUBLISHED] = [
  '0',
  '1',
  '2',
  '3',
  '5',
  '8',
  '9',
] as const;
const EDITABLE = [DRAFT, RETURNED, RETURNED_LATE] as const;

/** Who prepares a list and who decides on it are never the same account: rules of the record. */
const ofTheList = { on: priceList.kind, names: THE_ROOT } as const;
const prepares = { ...ofTheList, by: 'preparePrices' } as const;
const decides = { ...ofTheList, by: 'decidePrices' } as const;
const staysIn = (...states: readonly string[]) => ({
  element: 'state',
  steps: states.map((state) => [state, state] as const),
});

export const PRICE_LIST_ACTS = {
  draft: act({
    name: 'draft',
    label: bilingual('起草清单', 'Draft a list'),
    done: bilingual('起草清单', 'drafted the list'),
    ...prepares,
    verb: 'create',
    asks: [
      ask(priceList, 'title'),
      ask(priceList, 'document'),
      ask(priceList, 'authority'),
      ask(priceList, 'effectiveFrom'),
    ],
    sets: { state: { value: DRAFT } },
    handler: 'copyItems',
  }),
  edit: act({
    name: 'edit',
    label: bilingual('修改清单', 'Change the list'),
    done: bilingual('修改清单', 'changed the list'),
    ...prepares,
    verb: 'revise',
    asks: [
      ask(priceList, 'title', { optional: true }),
      ask(priceList, 'document', { optional: true }),
      ask(priceList, 'authority', { optional: true }),
      ask(priceList, 'effectiveFrom', { optional: true }),
    ],
    moves: staysIn(...EDITABLE),
    handler: 'reviseHeadingOrItems',
  }),
  file: act({
    name: 'file',
    label: bilingual('上报', 'Submit'),
    note: bilingual(
      '上报后不能再修改；如需修改，须由审核人员退回。',
      'Once submitted it cannot be changed, unless the reviewer returns it.',
    ),
    done: bilingual('上报清单', 'submitted the list'),
    ...prepares,
    verb: 'revise',
    asks: [],
    moves: { element: 'state', steps: EDITABLE.map((state) => [state, FILED] as const) },
    sets: { filedBy: ACCOUNT, reviewedBy: null, publishedBy: null, opinion: null },
    handler: 'refuseIncomplete',
  }),
  void: act({
    name: 'void',
    label: bilingual('作废', 'Void'),
    done: bilingual('作废清单', 'voided the list'),
    ...prepares,
    verb: 'void',
    asks: [],
    moves: staysIn(...EDITABLE),
  }),
  review: act({
    name: 'review',
    label: bilingual('审核通过', 'Approve'),
    note: bilingual(
      '审核通过后，由另一位工作人员公布。',
      'After the review another officer publishes it.',
    ),
    done: bilingual('审核通过清单', 'approved the list'),
    ...decides,
    verb: 'revise',
    asks: [ask(priceList, 'opinion', { folded: true })],
    moves: { element: 'state', steps: [[FILED, REVIEWED]] },
    sets: { reviewedBy: ACCOUNT },
    barred: ['filedBy'],
  }),
  return: act({
    name: 'return',
    label: bilingual('退回', 'Return'),
    done: bilingual('退回清单', 'returned the list'),
    ...decides,
    verb: 'revise',
    asks: [ask(priceList, 'opinion', { optional: false, label: bilingual('退回意见', 'Opinion') })],
    moves: {
      element: 'state',
      steps: [
        [FILED, RETURNED],
        [REVIEWED, RETURNED_LATE],
      ],
    },
  }),
  publish: act({
    name: 'publish',
    label: bilingual('公布', 'Publish'),
    note: bilingual(
      '公布后，家属可以看到此清单；现行清单执行至新清单执行日期的前一日。',
      'Families see the list once it is published; the list in force ends the day before it begins.',
    ),
    done: bilingual('公布清单', 'published the list'),
    ...decides,
    verb: 'revise',
    asks: [],
    moves: { element: 'state', steps: [[REVIEWED, PUBLISHED]] },
    sets: { publishedBy: ACCOUNT },
    barred: ['filedBy', 'reviewedBy'],
    handler: 'retireTheListBefore',
  }),
  retire: act({
    name: 'retire',
    label: bilingual('停止执行', 'End'),
    done: bilingual('定停止执行日期', 'set the day on which the list ends'),
    ...decides,
    verb: 'revise',
    asks: [
      ask(priceList, 'effectiveUntil', {
        optional: false,
        label: bilingual('停止执行日期（当日起不再执行）', 'Ends on (not in force from this day)'),
      }),
    ],
    moves: { element: 'state', steps: [[PUBLISHED, ENDING]] },
    afterwards: [
      {
        check: notBefore('effectiveUntil', day('recordedAt')),
        says: bilingual(
          '请填写停止执行日期，且不能早于今天。',
          'Give the day from which it no longer holds, today or later.',
        ),
      },
    ],
  }),
} as const;

const { file, review, return: giveBack, publish, retire } = PRICE_LIST_ACTS;

/** The acts that bring a list from one state to the next. */
export const PRICE_LIST_STEPS = [file, review, giveBack, publish, retire] as const;
export type PriceListStepAct = (typeof PRICE_LIST_STEPS)[number];

/** From the draft to its end: an institution prepares a list, two officers decide on it. */
export const pricePublication = process({
  name: 'pricePublication',
  label: bilingual('价格清单公布流程', 'The publication of a price list'),
  source: `${REGULATION_2026}; 发改价格〔2026〕108号`,
  of: priceList.kind,
  routes: 'own',
  acts: Object.values(PRICE_LIST_ACTS),
  order: [],
  lacks: [],
  terms: [],
  runs: all(),
  outOfTurn: bilingual(
    '清单按“起草、上报、审核、公布、停止执行”的次序办理，目前的状态不能办理这一步。',
    'A list is drafted, submitted, reviewed, published and ended in this order; it is not at this step.',
  ),
});
