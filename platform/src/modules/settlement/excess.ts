import type { BillView, RefundFact } from '@qingming/connect/api/settlement.ts';
import { refund } from '@qingming/standard/records/refund.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Owner } from '../../kernel/records/stored.ts';
import { createOnce } from '../../kernel/records/create-once.ts';
import { billView } from './queries.ts';

interface Part {
  readonly payment: string;
  readonly amount: number;
}

/** What is taken back of which payment: of the newest first. */
export function partsOf(excess: number, payments: BillView['payments']): readonly Part[] {
  let left = excess;
  return payments.toReversed().flatMap(({ id, amount, returned, credit }) => {
    const part = credit === null ? Math.min(left, amount - returned) : 0;
    left -= part;
    return part > 0 ? [{ payment: id, amount: part }] : [];
  });
}

/** Who asks now. */
export function requestOf(node: NodeContext, { actor }: Records) {
  if (actor.staff === null)
    throw new Fault('missing-reference', { element: refund.elements.askedBy.label });
  return {
    state: 'asked',
    askedAt: node.clock.now().toISOString(),
    askedBy: actor.staff,
  } as const;
}

/** When a bill was paid for more than it now charges, the difference is asked back at once. */
export async function askForExcess(
  node: NodeContext,
  both: Records,
  owner: Owner,
  id: string,
  reason: RefundFact['reason'],
): Promise<void> {
  const { bill, totals, payments } = await billView(both, id);
  if (bill === null || totals.outstanding >= 0) return;
  for (const part of partsOf(-totals.outstanding, payments))
    await createOnce(
      both,
      refund,
      { ...part, ...requestOf(node, both), bill: bill.id, reason },
      owner,
    );
}
