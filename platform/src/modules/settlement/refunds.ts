import type { OnVersion, Voiding } from '@qingming/connect/api/registry.ts';
import type { BillView, NewRefund, PayRefund } from '@qingming/connect/api/settlement.ts';
import { deposit } from '@qingming/standard/records/deposit.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import { refund } from '@qingming/standard/records/refund.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { createOnce } from '../../kernel/records/create-once.ts';
import type { Records } from '../../kernel/records/records.ts';
import { nowOf, ofCase, onBill } from './actions.ts';
import { requestOf } from './excess.ts';
import { reviseOnce } from './revise-once.ts';

/** What is given back says of which bill it is, where it is of one. */
async function receiptOf(both: Records, id: string, given: NewRefund) {
  if (given.payment === undefined) {
    if (given.deposit !== undefined) ofCase(await both.find(deposit, given.deposit), id);
    return {};
  }
  const { fact } = ofCase(await both.find(payment, given.payment), id);
  return { bill: fact.bill, ...(fact.credit !== undefined && { credit: fact.credit }) };
}

/** Asks for a refund; sent again with the same identifier it is asked for once. */
export const askRefund = (
  node: NodeContext,
  records: Records,
  id: string,
  { id: own, ...given }: NewRefund,
): Promise<BillView> =>
  onBill(records, id, async (both, owner) => {
    const known = own === undefined ? undefined : await both.find(refund, own);
    const { askedAt, askedBy, state } = known?.fact ?? requestOf(node, both);
    const of = await receiptOf(both, id, given);
    await createOnce(both, refund, { ...given, ...of, askedAt, askedBy, state }, owner, own);
  });

const staffOf = ({ actor }: Records): string => {
  if (actor.staff !== null) return actor.staff;
  throw new Fault('missing-reference', { element: refund.elements.approvedBy.label });
};

/** Another person agrees to it. */
export const approveRefund = (
  node: NodeContext,
  records: Records,
  id: string,
  of: string,
  { version }: OnVersion,
): Promise<BillView> =>
  onBill(records, id, async (both) => {
    ofCase(await both.find(refund, of), id);
    const approval = {
      state: 'approved',
      approvedAt: nowOf(node),
      approvedBy: staffOf(both),
    } as const;
    await reviseOnce(both, refund, of, version, approval, '批准退款 approved');
  });

/** The money goes back. The same request sent again gives nothing a second time. */
export const payRefund = (
  node: NodeContext,
  records: Records,
  id: string,
  of: string,
  { version, ...how }: PayRefund,
): Promise<BillView> =>
  onBill(records, id, async (both) => {
    ofCase(await both.find(refund, of), id);
    const paid = { ...how, state: 'paid', paidAt: nowOf(node), paidBy: staffOf(both) } as const;
    await reviseOnce(both, refund, of, version, paid, '退款 paid out');
  });

/** Calls it off before the money went. */
export const cancelRefund = (
  records: Records,
  id: string,
  of: string,
  { version, reason }: Voiding,
): Promise<BillView> =>
  onBill(records, id, async (both) => {
    ofCase(await both.find(refund, of), id);
    await reviseOnce(both, refund, of, version, { state: 'cancelled' }, reason);
  });
