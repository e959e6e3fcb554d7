import {
  all,
  below,
  equal,
  exists,
  not,
  oneOf,
  type Operand,
  outer,
  total,
  val,
  when,
} from '../language/expression.ts';
import { type Rule, rule } from '../language/record.ts';
import { MARKED_PRICES } from './sources.ts';
import { charge } from './what-is-due.ts';

/** From inside a charge: what the contracts of the case hold of its item. */
export const agreedOfItem: Operand = total(
  'estimateLine',
  'amount',
  all(
    equal('item', outer('item')),
    exists('estimate', all(equal('id', outer('estimate')), equal('state', val('accepted')))),
  ),
);

/** From inside a charge: what its bill charges of its item. */
export const chargedOfItem: Operand = total(
  'billLine',
  'amount',
  all(charge, equal('bill', outer('bill')), equal('item', outer('item'))),
);

/** Where a contract was signed, nothing beyond it is handed out to be paid until the family signs for it. */
export const asTheFamilyAgreed: Rule = rule(
  'charged-as-the-family-agreed',
  {
    zh: '有收费超出家属签订的合同；请先签订补充协议，或撤销超出的收费。',
    en: 'A charge is more than the family signed for; sign a supplementary agreement first, or take the charge off.',
  },
  when(
    all(oneOf('state', 'issued', 'settled', 'credited'), exists('contract')),
    not(
      exists(
        'billLine',
        all(equal('bill', outer('id')), charge, below(agreedOfItem, chargedOfItem)),
      ),
    ),
  ),
  { deferred: true, atOriginOnly: true, since: '2026.3', source: MARKED_PRICES },
);
