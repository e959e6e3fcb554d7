import type { Voiding } from '@qingming/connect/api/registry.ts';
import type { BillView } from '@qingming/connect/api/settlement.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import type { Asked } from '../../kernel/approvals/approvals.ts';
import { useApproval } from '../../kernel/approvals/approvals.ts';
import { askingWhenNeeded, ONE_PERSON } from '../../kernel/approvals/second-person.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { ofCase, onBill } from './actions.ts';

type Paid = Stored<typeof payment>;

const askedOf = ({ id, region, institution, fact }: Paid): Asked => ({
  act: 'payment.return',
  target: id,
  content: { amount: fact.amount },
  region,
  institution,
});

/** What was returned of a case before, so that a large return does not pass in small parts. */
const returnedOf = (both: Records, id: string): Promise<number> =>
  both.ask({ reads: ['payment'], act: 'read', subject: id }, async (asking) => {
    const { returned } = await asking.one<{ returned: number }>(sql`
      select coalesce(sum(amount), 0)::int as returned from payment
      where case_id = ${id}::uuid and voided`);
    return { answer: returned };
  });

async function requireAgreed(
  node: NodeContext,
  both: Records,
  id: string,
  paid: Paid,
): Promise<void> {
  if ((await returnedOf(both, id)) + paid.fact.amount <= ONE_PERSON.returnedFen) return;
  await both.ask({ reads: ['payment'], act: 'read', subject: id }, async (asking) => {
    await useApproval(asking, node, both.actor, askedOf(paid));
    return { answer: undefined };
  });
}

/**
 * Voids the entry of a payment that was a mistake, on its day: its receipt stays in the log. What goes above a
 * limit is asked of a second person first, and throws `second-person-asked`. Money that was really taken goes back by a refund.
 */
export const voidPayment = (
  node: NodeContext,
  records: Records,
  id: string,
  paid: string,
  { version, reason }: Voiding,
): Promise<BillView> =>
  askingWhenNeeded(
    node,
    records.actor,
    async () => ({ ...askedOf(await records.get(payment, paid)), reason }),
    () =>
      onBill(records, id, async (both) => {
        const found = ofCase(await both.find(payment, paid), id);
        if (found.version !== version)
          throw new Fault('stale-version', { given: version, current: found.version });
        await requireAgreed(node, both, id, found);
        await both.void(payment, paid, version, reason);
      }),
  );
