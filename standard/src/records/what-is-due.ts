import { all, atMost, equal, exists, outer, plus, total, val } from '../language/expression.ts';

export const charge = equal('kind', val('charge'));
/** From inside a record that names its bill. */
export const ofThisBill = equal('bill', outer('bill'));
export const billIsOpen = exists(
  'bill',
  all(equal('id', outer('bill')), equal('state', val('open'))),
);
/** Payments and waivers together are at most what the lines charge. */
export const noMoreThanDue = atMost(
  plus(
    total('payment', 'amount', ofThisBill),
    total('billLine', 'amount', all(ofThisBill, equal('kind', val('waiver')))),
  ),
  total('billLine', 'amount', all(ofThisBill, charge)),
);
