import { below, equal, times, val } from '../language/expression.ts';
import { rule } from '../language/record.ts';

/** A line of a bill or an estimate is its price times its quantity, and of something. */
export const lineAmount = (amount: string, quantity: string) => [
  rule(
    amount,
    { zh: '金额须等于单价乘数量。', en: 'The amount must be the unit price times the quantity.' },
    equal('amount', times('quantity', 'unitPrice')),
  ),
  rule(
    quantity,
    { zh: '数量须大于 0。', en: 'The quantity must be above 0.' },
    below(val(0), 'quantity'),
  ),
];
