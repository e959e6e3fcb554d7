import type {
  BillView,
  NewCredit,
  NewDeposit,
  NewPayment,
} from '@qingming/connect/api/settlement.ts';
import type { Voiding } from '@qingming/connect/api/registry.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { bill } from '@qingming/standard/records/bill.ts';
import { creditEntry } from '@qingming/standard/records/credit.ts';
import { deposit } from '@qingming/standard/records/deposit.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { createOnce } from '../../kernel/records/create-once.ts';
import type { Records } from '../../kernel/records/records.ts';
import { nowOf, ofCase, onBill } from './actions.ts';
import { refuseOpenWaivers } from './open-waivers.ts';
import { billView, getBill } from './queries.ts';

/** Whoever is behind the account, where nobody is named. */
const personOf = ({ actor }: Records, given: string | undefined, element: Bilingual): string => {
  const staff = given ?? actor.staff;
  if (staff === null) throw new Fault('missing-reference', { element });
  return staff;
};

/** Writes a payment that was taken at the counter; never more than is due. */
export const takePayment = (
  node: NodeContext,
  records: Records,
  id: string,
  { id: own, cashier, receivedAt, ...given }: NewPayment,
): Promise<BillView> =>
  onBill(records, id, async (both, owner) => {
    const open = await getBill(both, id);
    const known = own === undefined ? undefined : await both.find(payment, own);
    const fact = {
      ...given,
      bill: open.id,
      cashier: personOf(both, cashier ?? known?.fact.cashier, payment.elements.cashier.label),
      receivedAt: receivedAt ?? known?.fact.receivedAt ?? nowOf(node),
    };
    await createOnce(both, payment, fact, owner, own);
  });

/** Takes an advance; a case needs no bill for it. */
export const takeDeposit = (
  node: NodeContext,
  records: Records,
  id: string,
  { id: own, cashier, receivedAt, purpose = 'advance', ...given }: NewDeposit,
): Promise<BillView> =>
  onBill(records, id, async (both, owner) => {
    const known = own === undefined ? undefined : await both.find(deposit, own);
    const fact = {
      ...given,
      purpose,
      cashier: personOf(both, cashier ?? known?.fact.cashier, deposit.elements.cashier.label),
      receivedAt: receivedAt ?? known?.fact.receivedAt ?? nowOf(node),
    };
    await createOnce(both, deposit, fact, owner, own);
  });

/** Takes back an entry of a kind that was a mistake; when that may be done its rules say. */
const takeBack =
  (kind: typeof deposit | typeof creditEntry) =>
  (records: Records, id: string, of: string, { version, reason }: Voiding): Promise<BillView> =>
    onBill(records, id, async (both) => {
      ofCase(await both.find(kind, of), id);
      await both.void(kind, of, version, reason);
    });

/** Takes an advance back that was entered by mistake, on its day and while nothing of it was used. */
export const voidDeposit = takeBack(deposit);

/** Takes back an entry on account that was a mistake, while nothing of it was paid off and the bill is open. */
export const voidCredit = takeBack(creditEntry);

/**
 * An organisation answers for a part of the bill, or for all that is left of it: then the bill ends on account at once.
 * Of a part, what is left is paid by the family, and settling the bill ends it on account.
 */
export const putOnAccount = (
  node: NodeContext,
  records: Records,
  id: string,
  { id: own, amount, ...given }: NewCredit,
): Promise<BillView> =>
  onBill(records, id, async (both, owner) => {
    const { bill: open, totals } = await billView(both, id);
    if (open === null) throw new Fault('not-found');
    const known = own === undefined ? undefined : await both.find(creditEntry, own);
    const fact = {
      ...given,
      bill: open.id,
      amount: amount ?? known?.fact.amount ?? totals.outstanding,
      enteredAt: known?.fact.enteredAt ?? nowOf(node),
      enteredBy: personOf(both, known?.fact.enteredBy, creditEntry.elements.enteredBy.label),
    };
    await createOnce(both, creditEntry, fact, owner, own);
    if (known === undefined && fact.amount === totals.outstanding) {
      await refuseOpenWaivers(node, both, id);
      await both.revise(bill, open.id, open.version, { state: 'credited' }, '挂账 put on account');
    }
  });
