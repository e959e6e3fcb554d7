import {
  all,
  any,
  equal,
  exists,
  not,
  oneOf,
  outer,
  present,
  val,
} from '../language/expression.ts';

const took = equal('state', val('2'));

/** Something was done that a price list may price. */
export const servicesDone = any(
  exists('transport', took),
  exists('preparation', took),
  exists('vigil', took),
  exists('farewell', took),
  exists('cremation', present('finishedAt')),
  exists('ashesPlacement', present('niche')),
  exists(
    'custody',
    all(
      equal('subject', val('body')),
      exists(
        'place',
        all(equal('id', outer('place')), equal('kind', val('cold-cabinet'))),
        'institution',
      ),
    ),
  ),
);

/** A bill that is void is no bill, and one on account is answered for. */
export const billOwes = not(oneOf('state', 'settled', 'credited', 'void'));
const billIsSettled = exists('bill', oneOf('state', 'settled', 'credited'));

/** Asked of the case: every bill is settled or on account; without a service there need be none. */
export const moneyAccountedFor = all(
  not(exists('bill', billOwes)),
  any(billIsSettled, not(servicesDone)),
);
