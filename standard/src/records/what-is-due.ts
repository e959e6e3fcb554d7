import {
  absent,
  all,
  atMost,
  differ,
  equal,
  exists,
  minus,
  oneOf,
  type Operand,
  outer,
  plus,
  present,
  total,
  val,
} from '../language/expression.ts';
import type { Expression } from '../language/expression.ts';

export const charge = equal('kind', val('charge'));
/** From inside a record that names its bill. */
export const ofThisBill = equal('bill', outer('bill'));
export const billIsOpen = exists(
  'bill',
  all(equal('id', outer('bill')), equal('state', val('open'))),
);
/** Money is taken for a bill that is open, or handed out and not yet paid. */
export const billIsPayable = exists(
  'bill',
  all(equal('id', outer('bill')), oneOf('state', 'open', 'issued')),
);

/** A refund that was called off takes nothing; any other is money that is promised or gone. */
export const refundStands = differ('state', val('cancelled'));

const charged = (ofBill: Expression): Operand => total('billLine', 'amount', all(ofBill, charge));
const waived = (ofBill: Expression): Operand =>
  total('billLine', 'amount', all(ofBill, equal('kind', val('waiver'))));
const onAccount = (ofBill: Expression): Operand => total('creditEntry', 'amount', ofBill);

/** What was paid for the bill itself, less what goes back; what pays off an account is not counted. */
const paidByFamily = (ofBill: Expression): Operand =>
  minus(
    total('payment', 'amount', all(ofBill, absent('credit'))),
    total('refund', 'amount', all(ofBill, absent('credit'), refundStands)),
  );

const paidInAll = (ofBill: Expression): Operand =>
  minus(total('payment', 'amount', ofBill), total('refund', 'amount', all(ofBill, refundStands)));

/** From inside a record that names its bill: payments, waivers and what is on account. */
export const coveredOfThisBill = plus(
  plus(paidByFamily(ofThisBill), waived(ofThisBill)),
  onAccount(ofThisBill),
);
export const chargedOfThisBill = charged(ofThisBill);

/** Payments, waivers and what is on account together are at most what the lines charge. */
export const noMoreThanDue = atMost(coveredOfThisBill, chargedOfThisBill);

const ofOwnBill = equal('bill', outer('id'));

/** Asked of the bill: every fen that is charged was waived or paid, and nothing is left on account. */
export const paidToTheFen = equal(
  charged(ofOwnBill),
  plus(waived(ofOwnBill), paidInAll(ofOwnBill)),
);

/** Asked of the bill: what nobody paid or waived, an organisation answers for. */
export const coveredToTheFen = equal(
  charged(ofOwnBill),
  plus(plus(waived(ofOwnBill), paidByFamily(ofOwnBill)), onAccount(ofOwnBill)),
);

export const paidNothing = equal(paidInAll(ofOwnBill), val(0));

/** What was used and returned of an advance, from inside a record that names it by `up`. */
const takenOf = (link: Operand): Operand =>
  plus(
    total('payment', 'amount', equal('deposit', link)),
    total('refund', 'amount', all(equal('deposit', link), refundStands)),
  );

/** From inside a record that names an advance. */
export const noMoreThanAdvanced = atMost(
  takenOf(outer('deposit')),
  total('deposit', 'amount', equal('id', outer('deposit'))),
);

/** Asked of the advance itself. */
export const ownUseWithinAmount = atMost(takenOf(outer('id')), 'amount');

/** Asked of the case: every advance was used for the bill or given back. */
export const advancesUsedUp = equal(
  total('deposit', 'amount', all()),
  plus(
    total('payment', 'amount', present('deposit')),
    total('refund', 'amount', all(present('deposit'), refundStands)),
  ),
);

/** From inside a refund of a payment. */
export const noMoreThanPaid = atMost(
  total('refund', 'amount', all(equal('payment', outer('payment')), refundStands)),
  total('payment', 'amount', equal('id', outer('payment'))),
);

/** From inside a payment that pays off an account. */
export const noMoreThanCredited = atMost(
  minus(
    total('payment', 'amount', equal('credit', outer('credit'))),
    total('refund', 'amount', all(equal('credit', outer('credit')), refundStands)),
  ),
  total('creditEntry', 'amount', equal('id', outer('credit'))),
);
