import type { Actor } from '../../kernel/access/actor.ts';
import { reasonOf, spendApproval } from '../../kernel/approvals/approvals.ts';
import { heldReleaseOf, type HeldPlace } from '../../kernel/approvals/held-release.ts';
import type { WhenApproved } from '../../kernel/approvals/module.ts';
import type { ApprovalRow } from '../../kernel/approvals/rows.ts';
import { audit } from '../../kernel/audit/audit.ts';
import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { applyForeign, type ForeignEntry } from '../../kernel/records/apply.ts';
import { noteDisputes } from './disputes.ts';
import { noteResemblances } from './resemblances.ts';
import { notePartly } from './later-standard.ts';
import { heldFor, heldWhere, settleRetried } from './quarantine.ts';
import type { Receiving } from './receive.ts';

interface HeldRow {
  readonly kind: string;
  readonly record: string;
  /** Whether it has passed meanwhile, and whether people have decided before. */
  readonly passed: boolean;
  readonly kept: boolean;
}

/** Locks an entry that failed checks and has not passed; nothing else of its origin is applied meanwhile. */
async function lockHeld(tx: Tx, { origin, seq }: HeldPlace): Promise<HeldRow> {
  await tx.one(sql`select pg_advisory_xact_lock(hashtext(${`mirror ${origin}`})) is null as done`);
  const row = await tx.maybe<HeldRow>(sql`
    select kind, record, settled_by is not null as passed, approval is not null as kept
    from quarantine where origin = ${origin} and seq = ${seq} for update`);
  if (row === undefined) throw new Fault('not-found');
  if (row.passed) throw new Fault('passed-already');
  return row;
}

/** It stays where it is, in the mirror, and waits for nothing more; the next receipt tells its origin. */
async function keep(tx: Tx, { origin, seq }: HeldPlace, approval: ApprovalRow): Promise<void> {
  await tx.run(sql`
    update quarantine set settled_at = ${approval.used_at}, approval = ${approval.id}, told = false
    where origin = ${origin} and seq = ${seq}`);
}

/** Checks it as it came, by the rules of today; what stands because of it passes with it. */
async function tryNow(
  tx: Tx,
  { node, kinds }: Pick<Receiving, 'node' | 'kinds'>,
  { origin, seq }: HeldPlace,
): Promise<readonly ForeignEntry[]> {
  const held = await heldWhere(tx, node, origin, sql`q.seq = ${seq}`);
  const applying = { node, kinds, origin, isRetry: true as const };
  const result = await applyForeign(tx, applying, held, heldFor(tx, node, origin));
  const at = node.clock.now().toISOString();
  await settleRetried(tx, node, origin, result, at);
  await noteDisputes(tx, result.settled, at);
  await noteResemblances(tx, result.settled, at);
  await notePartly(tx, node, origin, result.settled, at);
  return result.settled;
}

const tell = (
  tx: Tx,
  node: NodeContext,
  by: Actor,
  approval: ApprovalRow,
  { kind, record }: HeldRow,
  detail: { readonly origin: string; readonly seq: number; readonly outcome: string },
): Promise<void> =>
  audit(node, tx, by, {
    act: 'quarantine.release',
    kind,
    record,
    purpose: 'correction',
    reason: reasonOf(node, approval),
    detail: { ...detail, approval: approval.id },
  });

/**
 * What two people decided of an entry that failed checks: it is checked again now, or it is settled as
 * evidence that is not applied. It is never lost: the mirror keeps it, and a later version that is
 * sound, or another decision, still settles it by what came.
 */
export const releaseHeld =
  ({ node, kinds, arrived }: Receiving): WhenApproved =>
  async (tx, by, approval, afterwards) => {
    const { decision, ...place } = heldReleaseOf(approval);
    const row = await lockHeld(tx, place);
    if (decision === 'keep' && row.kept) throw new Fault('approval-settled');
    const used = await spendApproval(tx, node, by, approval);
    await tx.client.query('set local role qingming_exchange');
    if (decision === 'keep') {
      await keep(tx, place, used);
      return tell(tx, node, by, used, row, { ...place, outcome: 'kept' });
    }
    const settled = await tryNow(tx, { node, kinds }, place);
    const outcome = settled.some(({ header }) => header.id === row.record) ? 'passed' : 'failed';
    if (settled.length > 0) afterwards(() => arrived(settled));
    return tell(tx, node, by, used, row, { ...place, outcome });
  };
