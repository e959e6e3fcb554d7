import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { Fault, isFault } from '../errors/fault.ts';
import { type ApprovalNode, type Asked, askApproval } from './approvals.ts';
import { approvalRule } from './rules.ts';

/** From here on one person is not enough. */
export const ONE_PERSON = {
  /** What may be given back of one bill, in fen: 1,000 yuan. */
  returnedFen: 100_000,
  /** Lines in one file. */
  exportedRows: 1_000,
} as const;

/**
 * Does the work; when it needs an agreement that is not there, the question is put to those who
 * decide, and the answer says so: the work is done by doing the same again when they have agreed.
 */
export async function askingWhenNeeded<Result>(
  node: ApprovalNode & { readonly db: Database },
  actor: Actor,
  asked: () => Promise<Asked & { readonly reason: string }>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isFault(error) || error.code !== 'second-person-needed') throw error;
    const what = await asked();
    await node.db.transaction((tx) => askApproval(tx, node, actor, what));
    throw new Fault('second-person-asked', { what: approvalRule(what.act).label });
  }
}
