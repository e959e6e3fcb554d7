import type { ApprovalView, ApprovalValue } from '@qingming/connect/api/approvals.ts';
import type { Actor } from '../access/actor.ts';
import { type Sql, sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import { type ApprovalAct, approvalRule } from './rules.ts';
import { withinHouses } from '../access/decide.ts';

/** A row of `approval`; reason and note are sealed. */
export interface ApprovalRow {
  readonly id: string;
  readonly act: ApprovalAct;
  readonly target: string | null;
  readonly content: string;
  readonly region: string;
  readonly institution: string | null;
  readonly reason: Uint8Array;
  readonly asked_by: string;
  readonly asked_name: string;
  readonly asked_person: string;
  readonly asked_at: string;
  readonly expires_at: string;
  readonly state: 'waiting' | 'approved' | 'refused' | 'withdrawn' | 'used';
  readonly decided_by: string | null;
  readonly decided_name: string | null;
  readonly decided_at: string | null;
  readonly note: Uint8Array | null;
  readonly means: 'session' | 'badge' | 'password' | null;
  readonly used_at: string | null;
  /** Where the row was read to be shown. */
  readonly institution_name?: string | null;
  readonly decided_staff?: string | null;
}

type Sealing = Pick<NodeContext, 'seal'>;

export const contextOf = (id: string, column: 'reason' | 'note'): string =>
  `approval.${column}.${id}`;

export const sealText = ({ seal }: Sealing, text: string, context: string): Uint8Array =>
  seal.seal(Buffer.from(text), context);

export const openText = ({ seal }: Sealing, sealed: Uint8Array, context: string): string =>
  Buffer.from(seal.open(sealed, context)).toString();

interface Standing {
  readonly region: string;
  readonly institution: string | null;
}

/** Whether a scope covers where the thing stands; an institution's people never see their division's. */
export const coversRow = (by: Actor, { region, institution }: Standing): boolean =>
  region.startsWith(by.region) &&
  (by.institutions === null || (institution !== null && by.institutions.includes(institution)));

/** The same as an SQL predicate over the columns of `approval`. */
export const scopeOf = (by: Actor): Sql => sql`
  (region ^@ ${by.region} and ${withinHouses(by, 'institution')})`;

const stateAt = ({ state, expires_at }: ApprovalRow, now: Date): ApprovalView['state'] =>
  (state === 'waiting' || state === 'approved') && Date.parse(expires_at) <= now.getTime()
    ? 'expired'
    : state;

/** A request as a person reads it. */
export const approvalView = (
  node: Sealing & Pick<NodeContext, 'clock'>,
  by: Actor,
  row: ApprovalRow,
  decidable: boolean,
): ApprovalView => {
  const state = stateAt(row, node.clock.now());
  return {
    id: row.id,
    act: row.act,
    actName: approvalRule(row.act).label,
    target: row.target,
    content: JSON.parse(row.content) as ApprovalValue,
    region: row.region,
    institution: row.institution,
    institutionName: row.institution_name ?? null,
    reason: openText(node, row.reason, contextOf(row.id, 'reason')),
    state,
    askedBy: row.asked_by,
    askedName: row.asked_name,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
    decidedName: row.decided_name,
    decidedAt: row.decided_at,
    note: row.note === null ? null : openText(node, row.note, contextOf(row.id, 'note')),
    means: row.means,
    decidedStaff: row.decided_staff ?? null,
    here: approvalRule(row.act).here,
    mayDecide: decidable && state === 'waiting',
    mine: row.asked_by === by.account,
  };
};
