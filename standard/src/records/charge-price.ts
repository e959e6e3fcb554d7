import {
  absent,
  all,
  any,
  atLeast,
  atMost,
  below,
  el,
  equal,
  exists,
  type Expression,
  not,
  oneOf,
  type Operand,
  outer,
  present,
  times,
  val,
} from '../language/expression.ts';
import { countsKilometres, countsTheNight, type CountedOf, tariffPrice } from './tariff.ts';
import { charge } from './what-is-due.ts';

/** Inside an item: its list holds on the day of the service of the charge, from which the item is seen. */
export const listedThatDay: Expression = exists(
  'priceList',
  all(
    equal('id', outer('list')),
    oneOf('state', '9', '8'),
    atMost('effectiveFrom', outer('servedOn', 2)),
    any(absent('effectiveUntil'), not(atMost('effectiveUntil', outer('servedOn', 2)))),
  ),
  'institution',
);

/** From a line, its item on the list of that day; the conditions are about the item, inside which the line is `outer`. */
const listedItem = (...where: Expression[]): Expression =>
  exists(
    'priceItem',
    all(
      equal('id', outer('item')),
      ...where,
      equal('feeType', outer('feeType')),
      equal('offered', val(true)),
      listedThatDay,
    ),
    'institution',
  );

/**
 * From a line, its item where the list has a share for the age of this person; the conditions are about
 * the item, inside which the line is `outer(…, 2)`. Of somebody whose age nobody recorded the list says nothing.
 */
const itemWithShare = (...where: Expression[]): Expression =>
  exists(
    'decedent',
    exists(
      'priceItem',
      all(
        equal('id', outer('item', 2)),
        present('share'),
        any(below(outer('age'), 'ageUnder'), present(outer('ageDays'))),
        ...where,
      ),
      'institution',
    ),
  );

const shareOfPrice = times('share', 'price');

/** What a line counts of a journey, seen from inside its item. */
const COUNTED: CountedOf = { furtherKm: outer('furtherKm'), atNight: outer('atNight') };

/** About an item: its price, or what its tariff comes to for the line, meets the condition. */
const itsPrice = (meets: (price: Operand) => Expression): Expression =>
  any(all(absent('includedKm'), meets(el('price'))), tariffPrice(COUNTED, meets));

/** A line is never above its item, in the price that the list has for everybody. */
export const isListed: Expression = listedItem(
  itsPrice((price) => atLeast(price, outer('unitPrice'))),
);

/** Where the list charges a share for the age of this person, nobody charges more of it. */
export const isAtMostItsShare: Expression = not(
  itemWithShare(below(shareOfPrice, outer('unitPrice', 2))),
);

/** The unit price is the list's: the whole price, or the share that the list itself has for the age. */
export const isAsPublished: Expression = any(
  exists(
    'priceItem',
    all(
      equal('id', outer('item')),
      itsPrice((price) => equal(price, outer('unitPrice'))),
    ),
    'institution',
  ),
  itemWithShare(equal(shareOfPrice, outer('unitPrice', 2))),
);

/** Somebody asked for this price, and another agreed. */
export const isApproved: Expression = all(
  present('reductionApprovedBy'),
  equal('reducedTo', 'unitPrice'),
);

/** Asked for, and not agreed to yet. */
export const isReductionAsked: Expression = all(
  present('reducedTo'),
  absent('reductionApprovedBy'),
);

const itemOf = (up: number, ...where: Expression[]): Expression =>
  exists('priceItem', all(equal('id', outer('item', up)), ...where), 'institution');

/** A charge by a tariff names the transport that it is for, once; any other names none. */
export const namesItsTransport: Expression = any(
  all(
    absent('transport'),
    absent('furtherKm'),
    absent('atNight'),
    not(itemOf(1, present('includedKm'))),
  ),
  all(
    present('transport'),
    present('furtherKm'),
    present('atNight'),
    equal('quantity', val(1)),
    itemOf(1, present('includedKm')),
  ),
);

/** What a charge counts of its transport is what was recorded of it: how far it was, and when it began. */
export const isAsItsTransport: Expression = any(
  absent('transport'),
  exists(
    'transport',
    all(
      equal('id', outer('transport')),
      equal('state', val('2')),
      itemOf(
        2,
        countsKilometres(outer('kilometres'), outer('furtherKm', 2)),
        countsTheNight(outer('departedAt'), outer('atNight', 2)),
      ),
    ),
  ),
);

/** A line of an estimate by a tariff counts the distance that is expected; any other counts none. */
export const countsAsExpected: Expression = any(
  all(
    ...['expectedKm', 'furtherKm', 'atNight'].map((name) => absent(name)),
    not(itemOf(1, present('includedKm'))),
  ),
  all(
    present('furtherKm'),
    present('atNight'),
    itemOf(1, present('includedKm'), countsKilometres(outer('expectedKm'), outer('furtherKm'))),
  ),
);

/** What a charge may cost: what the list says for this person, or less that two people answer for. */
export const hasItsPrice: Expression = all(
  isAtMostItsShare,
  isAsItsTransport,
  any(isAsPublished, isApproved),
);

/** Asked of the bill: every charge has its price still, by what is recorded of the person now. */
export const everyPriceHolds: Expression = not(
  exists('billLine', all(equal('bill', outer('id')), charge, not(hasItsPrice))),
);
