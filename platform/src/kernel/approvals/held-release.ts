import { type Sql, sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { ApprovalRow } from './rows.ts';

/** What two people may decide of an entry that failed checks. */
export const HELD_DECISIONS = ['try', 'keep'] as const;
export type HeldDecision = (typeof HELD_DECISIONS)[number];

/** An entry of a partner's log, by its place. */
export interface HeldPlace {
  readonly origin: string;
  readonly seq: number;
}

export interface HeldRelease extends HeldPlace {
  readonly decision: HeldDecision;
}

/** What an approval of this act is about; the same text is made in SQL by `heldTarget`. */
export const targetOf = ({ origin, seq }: HeldPlace): string => `${origin}/${seq}`;

/** The target of the approvals that concern a row `q` of `quarantine`. */
export const heldTarget: Sql = sql`(q.origin || '/' || q.seq)`;

/** What was asked, read back from an approval. */
export function heldReleaseOf({ content }: Pick<ApprovalRow, 'content'>): HeldRelease {
  const { origin, seq, decision } = JSON.parse(content) as Partial<HeldRelease>;
  if (typeof origin !== 'string' || typeof seq !== 'number' || decision === undefined)
    throw new Fault('approval-settled');
  return { origin, seq, decision };
}
