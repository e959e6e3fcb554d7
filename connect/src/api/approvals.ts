import { object, oneOf, optional, text, type TypeOf } from '../schema.ts';
import { type InInstitution, pageFields } from './registry.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

type ApprovalState = 'waiting' | 'approved' | 'refused' | 'withdrawn' | 'used' | 'expired';

/** A value of what was asked for: identifiers, codes and amounts. */
export type ApprovalValue =
  | string
  | number
  | boolean
  | null
  | readonly ApprovalValue[]
  | { readonly [name: string]: ApprovalValue };

/** An act that needs a second person, as it was asked for and decided. */
export interface ApprovalView extends InInstitution {
  readonly id: string;
  readonly act: string;
  readonly actName: Bilingual;
  readonly target: string | null;
  readonly content: ApprovalValue;
  readonly region: string;
  readonly reason: string;
  readonly state: ApprovalState;
  readonly askedBy: string;
  readonly askedName: string;
  readonly askedAt: string;
  readonly expiresAt: string;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
  readonly note: string | null;
  /** By which means the second person said who they are. */
  readonly means: 'session' | 'badge' | 'password' | null;
  /** Whom of the staff the deciding account belongs to. */
  readonly decidedStaff: string | null;
  /** The second person may agree at the screen of who asked. */
  readonly here: boolean;
  /** Whether the reader may decide it: another person, with the role for it. */
  readonly mayDecide: boolean;
  readonly mine: boolean;
}

/** `POST /api/approvals/:approval/decision` */
export const approvalDecision = object({
  decision: oneOf('approved', 'refused'),
  note: optional(text({ minLength: 1, maxLength: 500 })),
});
export type ApprovalDecision = TypeOf<typeof approvalDecision>;

/** `GET /api/approvals` answers a page of them. */
export const approvalsQuery = object({ state: optional(oneOf('waiting', 'all')), ...pageFields });
