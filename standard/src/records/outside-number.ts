import { absent, all, any, equal, exists, not, oneOf, outer } from '../language/expression.ts';
import type { Expression } from '../language/expression.ts';
import { rule, type Rule, type Unique } from '../language/record.ts';
import { optional, text } from '../language/element.ts';
import { internal } from '../language/free-text.ts';
import { design } from './sources.ts';

/** WeChat, Alipay, UnionPay, e-CNY: one system numbers every payment of the country. */
const byOneSystem: Expression = oneOf('method', '5', '6', '7', '8');

/** The number under which a bank or a payment system keeps the same money. */
export const outsideNumber = (since?: string) =>
  optional(
    text('外部流水号', 'Outside number', {
      ...internal,
      maxLength: 64,
      help: {
        zh: '微信、支付宝、银联、银行等的交易单号，可扫码录入',
        en: 'The number of WeChat Pay, Alipay, UnionPay or the bank; scan it where it can be scanned',
      },
      source: design('one sum of money is one record, whichever desk enters it'),
      ...(since === undefined ? {} : { since }),
    }),
  );

const SAYS = {
  zh: '该外部流水号已登记过；同一笔钱不能登记两次，请核对。',
  en: 'This outside number is recorded already; the same money cannot be recorded twice. Check it.',
} as const;

/** Numbers of payment systems are unique in the country, those of banks and cheques in an institution. */
export const outsideNumberOnce = (kind: string): readonly Unique[] => [
  {
    name: `${kind}-outside-number-once`,
    elements: ['outside'],
    where: byOneSystem,
    everywhere: true,
    says: SAYS,
  },
  {
    name: `${kind}-bank-number-once`,
    elements: ['institution', 'method', 'outside'],
    says: SAYS,
  },
];

const sameNumber = all(equal('outside', outer('outside')), equal('method', outer('method')));

/** The money of one number came in as an advance or as a payment, not as both. */
export const notTakenAs = (name: string, other: 'payment' | 'deposit'): Rule =>
  rule(
    name,
    SAYS,
    any(
      absent('outside'),
      all(
        not(exists(other, sameNumber, 'institution')),
        any(not(byOneSystem), not(exists(other, sameNumber, 'anywhere'))),
      ),
    ),
    { atOriginOnly: true, since: '2026.3' },
  );
