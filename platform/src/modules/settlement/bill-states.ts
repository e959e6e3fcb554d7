import type { OnVersion, Voiding } from '@qingming/connect/api/registry.ts';
import type { BillFact, BillView } from '@qingming/connect/api/settlement.ts';
import { bill } from '@qingming/standard/records/bill.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { nowOf, onBill } from './actions.ts';
import { refuseOpenWaivers } from './open-waivers.ts';
import { billView } from './queries.ts';
import { reviseOnce } from './revise-once.ts';

type Head = NonNullable<BillView['bill']>;
type Changes = Partial<Pick<BillFact, 'state' | 'settledAt'>>;

interface Change {
  readonly to: Changes;
  readonly reason: string;
}

/** One step of the bill, worked out of what stands on it. */
const step = (
  records: Records,
  id: string,
  version: number,
  of: (view: BillView, head: Head, both: Records) => Change | Promise<Change>,
): Promise<BillView> =>
  onBill(records, id, async (both) => {
    const view = await billView(both, id);
    if (view.bill === null) throw new Fault('not-found');
    const { to, reason } = await of(view, view.bill, both);
    await reviseOnce(both, bill, view.bill.id, version, to, reason);
  });

/** Something is on account that nobody has repaid. */
const isOwed = ({ credits }: BillView): boolean =>
  credits.some(({ amount, paidOff }) => paidOff < amount);

/**
 * Ends the bill: refused unless charges, waivers, payments and refunds agree to the fen. Where an organisation
 * answers for a part that it has not repaid, the bill ends on account; one that is on account is settled.
 */
export const settleBill = (
  node: NodeContext,
  records: Records,
  id: string,
  { version }: OnVersion,
): Promise<BillView> =>
  step(records, id, version, async (view, head, both) => {
    if (head.version === version) await refuseOpenWaivers(node, both, id);
    const wasOnAccount = head.state === 'credited' && head.version === version;
    return isOwed(view) && !wasOnAccount
      ? { to: { state: 'credited' }, reason: '其余已付，转为挂账 the rest is paid, put on account' }
      : { to: { state: 'settled', settledAt: nowOf(node) }, reason: '结清 settled' };
  });

/** Hands the bill out: its lines stay as they are until it is opened again, and it can be paid. */
export const issueBill = (
  node: NodeContext,
  records: Records,
  id: string,
  { version }: OnVersion,
): Promise<BillView> =>
  step(records, id, version, async (_view, head, both) => {
    if (head.version === version) await refuseOpenWaivers(node, both, id);
    return { to: { state: 'issued' }, reason: '出账 issued' };
  });

/** Opens a bill again that was issued, settled or put on account; not while the case is closed. */
export const reopenBill = (
  records: Records,
  id: string,
  { version, reason }: Voiding,
): Promise<BillView> =>
  step(records, id, version, () => ({ to: { state: 'open', settledAt: undefined }, reason }));

/** Ends a bill on which nothing is; a new one may be opened afterwards. */
export const voidBill = (
  records: Records,
  id: string,
  { version, reason }: Voiding,
): Promise<BillView> => step(records, id, version, () => ({ to: { state: 'void' }, reason }));
