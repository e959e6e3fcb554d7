import { audit } from '../../kernel/audit/audit.ts';
import { visitor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { settleAlarm } from './alarms.ts';

/** Two people who take the responsibility, and why. */
export interface Agreement {
  readonly by: string;
  readonly with: string;
  readonly because: string;
}

/**
 * After a partner was restored from a backup its audit cannot be had back: two people set the
 * checkpoint aside that it contradicts. It stays as evidence, and the next one is held from then on.
 * Why stands sealed in the audit: it may name somebody.
 * Gives whether there was one.
 */
export async function setCheckpointAside(
  node: NodeContext,
  origin: string,
  agreement: Agreement,
): Promise<boolean> {
  const at = node.clock.now().toISOString();
  return node.db.transaction(async (tx) => {
    const touched = await tx.run(sql`
      update partner_checkpoint set set_aside_at = ${at},
        set_aside_by = ${`${agreement.by}, ${agreement.with}`}
      where origin = ${origin} and set_aside_at is null`);
    if (touched === 0) return false;
    await settleAlarm(tx, origin, 'inconsistent-log', at);
    await audit(node, tx, visitor(node.node), {
      act: 'checkpoint.set-aside',
      purpose: 'security',
      reason: agreement.because,
      detail: { origin, by: agreement.by, with: agreement.with },
    });
    return true;
  });
}
