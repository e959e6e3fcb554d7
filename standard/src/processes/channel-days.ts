import { act, ask, NOW, STAFF, THE_ROOT } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { absent, after, below, equal, exists, not, val } from '../language/expression.ts';
import { process } from '../language/process.ts';
import { channelDay, channelDifference } from '../records/channel-day.ts';
import { design } from '../records/sources.ts';

const BY = { by: 'payments.reconcile' } as const;
const differs = equal('state', val('differs'));
const notExplained = exists('channelDifference', absent('explanation'));
const THREE_DAYS = 3 * 24;

export const RECONCILIATION_ACTS = {
  'explain-difference': act({
    name: 'explain-difference',
    label: bilingual('说明差异原因', 'Say why they differ'),
    note: bilingual(
      '请先查清：是当日跨零点、重复支付、未收到通知，还是登记有误。说明不改动任何金额。',
      'Find out first: about midnight, paid twice, a notice that never came, or a mistake in our records. An explanation changes no amount.',
    ),
    done: bilingual('说明差异原因', 'explained a difference'),
    on: channelDifference.kind,
    verb: 'revise',
    ...BY,
    asks: [ask(channelDifference, 'explanation', { optional: false })],
    sets: { explainedBy: STAFF, explainedAt: NOW },
  }),
  'enter-bank': act({
    name: 'enter-bank',
    label: bilingual('登记银行到账', 'Record what arrived at the bank'),
    note: bilingual(
      '按银行对账单填写这一天线上收款的到账金额。',
      'As the statement of the bank says for the online payments of this day.',
    ),
    done: bilingual('登记银行到账', 'recorded what arrived at the bank'),
    on: channelDay.kind,
    verb: 'revise',
    names: THE_ROOT,
    ...BY,
    asks: [ask(channelDay, 'bank', { optional: false })],
  }),
  'end-reconciliation': act({
    name: 'end-reconciliation',
    label: bilingual('差异已逐项说明，结束对账', 'Every difference is explained: end it'),
    done: bilingual('结束对账', 'ended the reconciliation'),
    on: channelDay.kind,
    verb: 'revise',
    names: THE_ROOT,
    ...BY,
    asks: [],
    moves: { element: 'state', steps: [['differs', 'explained']] },
    needs: [
      {
        check: not(notExplained),
        says: bilingual('还有差异没有说明', 'Some differences are not explained'),
        rule: 'every-difference-is-explained',
      },
    ],
  }),
} as const;

/** What a day of online payments that does not agree needs: each difference explained, then an end. */
export const channelDays = process({
  name: 'channelDays',
  label: bilingual('渠道对账流程', 'The reconciliation of online payments'),
  source: design('a difference is explained by a person; zero, or explained'),
  of: channelDay.kind,
  acts: Object.values(RECONCILIATION_ACTS),
  headings: [
    {
      label: bilingual('对账', 'Reconciliation'),
      acts: ['explain-difference', 'enter-bank', 'end-reconciliation'],
    },
  ],
  runs: differs,
  outOfTurn: bilingual(
    '此对账目前不能办理这一步；请刷新后查看下一步。',
    'The reconciliation is not at this step. Read the page again to see what comes next.',
  ),
  order: [
    {
      name: 'explained',
      act: 'explain-difference',
      when: notExplained,
      late: below(after('fetchedAt', THREE_DAYS, 'hour'), 'recordedAt'),
    },
    { name: 'ended', act: 'end-reconciliation', when: differs },
  ],
  lacks: [],
  terms: [],
});
