import { bill } from '@qingming/standard/records/bill.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { ruleFault } from '../../kernel/records/validate.ts';
import { billProposals } from './queries.ts';

const RULE = 'waivers-are-granted-before-the-bill-is-handed-out';

/**
 * Refuses while the rules grant what the bill does not waive. The rule of the bill asks the same of every door, of charges
 * without any waiver; here it is worked out to the fen, also where another rule would waive more.
 */
export async function refuseOpenWaivers(
  node: NodeContext,
  records: Records,
  id: string,
): Promise<void> {
  const { waivers } = await billProposals(records, id, node.clock.now());
  if (waivers.length === 0) return;
  const rule = bill.rules.find(({ name }) => name === RULE);
  throw rule === undefined ? new Fault('rule-broken', { rule: RULE }) : ruleFault(rule);
}
