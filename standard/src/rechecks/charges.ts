import type { Recheck } from '../language/recheck.ts';
import {
  all,
  any,
  below,
  count,
  el,
  equal,
  exists,
  outer,
  present,
  total,
  val,
} from '../language/expression.ts';
import { listedThatDay } from '../records/charge-price.ts';
import { MARKED_PRICES, REGULATION_2026 } from '../records/sources.ts';
import { chargeIsWithinGuidance, guidesTheCharge } from '../records/guided-price.ts';

/** Every charge against the published prices: the rules of the lines and of their bills. */
export const CHARGE_RECHECK: Recheck = {
  name: 'charges',
  label: { zh: '收费核对', en: 'Check of charges' },
  source: `${REGULATION_2026} (no charge off the list); ${MARKED_PRICES}, art. 8`,
  lines: {
    kind: 'billLine',
    lasts: [
      'charged-no-more-than-the-share-for-the-age',
      'a-charge-by-distance-names-its-transport',
      'charged-as-far-as-the-transport-went',
    ],
    also: [chargeIsWithinGuidance],
  },
  day: 'servedOn',
  sheets: { kind: 'bill', lasts: ['charged-as-the-family-agreed'], also: [] },
  beside: {
    kind: 'priceItem',
    conditions: {
      isListed: all(equal('feeType', outer('feeType')), equal('offered', val(true)), listedThatDay),
      isByDistance: present('includedKm'),
      hasShare: all(
        present('share'),
        exists(
          'decedent',
          all(
            equal('root', outer('root', 2)),
            any(below('age', outer('ageUnder')), present('ageDays')),
          ),
          'institution',
        ),
      ),
    },
    values: {
      price: el('price'),
      share: el('share'),
      guided: count('guidedPrice', guidesTheCharge, 'anywhere'),
      base: total('guidedPrice', 'base', guidesTheCharge, 'anywhere'),
      upBy: total('guidedPrice', 'upBy', guidesTheCharge, 'anywhere'),
    },
  },
};
