import type {
  BillFact,
  BillView,
  ReopenBill,
  SettleBill,
} from '@qingming/connect/api/settlement.ts';
import { bill } from '@qingming/standard/records/bill.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { nowOf, onBill } from './actions.ts';
import { getBill } from './queries.ts';
import { reviseOnce } from './revise-once.ts';

type Change = Partial<Pick<BillFact, 'state' | 'settledAt'>>;

const change = (
  records: Records,
  id: string,
  version: number,
  changes: Change,
  reason: string,
): Promise<BillView> =>
  onBill(records, id, async (both) => {
    const { id: found } = await getBill(both, id);
    await reviseOnce(both, bill, found, version, changes, reason);
  });

/** Settles the bill: refused unless charges, waivers, payments and refunds agree to the fen. */
export const settleBill = (
  node: NodeContext,
  records: Records,
  id: string,
  { version }: SettleBill,
): Promise<BillView> =>
  change(records, id, version, { state: 'settled', settledAt: nowOf(node) }, '结清 settled');

/** Hands the bill out: its lines stay as they are until it is opened again, and it can be paid. */
export const issueBill = (
  records: Records,
  id: string,
  { version }: SettleBill,
): Promise<BillView> => change(records, id, version, { state: 'issued' }, '出账 issued');

/** Opens a bill again that was issued, settled or put on account; not while the case is closed. */
export const reopenBill = (
  records: Records,
  id: string,
  { version, reason }: ReopenBill,
): Promise<BillView> =>
  change(records, id, version, { state: 'open', settledAt: undefined }, reason);

/** Ends a bill on which nothing is; a new one may be opened afterwards. */
export const voidBill = (
  records: Records,
  id: string,
  { version, reason }: ReopenBill,
): Promise<BillView> => change(records, id, version, { state: 'void' }, reason);
