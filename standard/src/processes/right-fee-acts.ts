import { act, ask, STAFF, TODAY } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { feePeriod } from '../records/fee-period.ts';
import { isGranted } from '../records/plot-of-a-right.ts';

const BY = { by: 'burials.rights' } as const;

/** The maintenance fee is paid by whole years of the right. */
export const rightFeeActs = {
  'pay-fee': act({
    name: 'pay-fee',
    label: bilingual('登记维护管理费', 'Take the maintenance fee'),
    submit: bilingual('登记缴费', 'Record the payment'),
    note: bilingual(
      '按整年接着上一期缴，一次不超过 20 年，不超过使用期。每年费用不填的，按当日公布价格计算。',
      'Whole years that follow the period before, twenty at once at the most, and no longer than the term. Leave the fee per year out to take the published price of the day.',
    ),
    done: bilingual('登记维护管理费', 'took the maintenance fee'),
    on: feePeriod.kind,
    verb: 'create',
    always: true,
    ...BY,
    from: isGranted,
    asks: [
      ask(feePeriod, 'years', { start: { value: 1 } }),
      ask(feePeriod, 'receipt'),
      ask(feePeriod, 'rate', { optional: true, folded: true }),
      ask(feePeriod, 'paidOn', { otherwise: TODAY, folded: true }),
      ask(feePeriod, 'sinceYears', { optional: true, folded: true }),
    ],
    sets: { takenBy: STAFF },
    worked: ['sinceYears', 'throughYears', 'from', 'until', 'rate', 'amount'],
  }),
  'void-fee': act({
    name: 'void-fee',
    label: bilingual('作废缴费登记', 'Void an entry of the fee'),
    note: bilingual(
      '只用于登记有误；后面还有费用期的，先作废后面的。',
      'Only of what was entered by mistake; of several, the last first.',
    ),
    done: bilingual('作废缴费登记', 'voided an entry of the fee'),
    on: feePeriod.kind,
    verb: 'void',
    always: true,
    asks: [],
    reason: bilingual('原因', 'Reason'),
  }),
} as const;
