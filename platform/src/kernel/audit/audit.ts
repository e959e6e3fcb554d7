import { canonicalize, type JsonValue, leafHash } from '@qingming/exchange';
import type { Actor, Purpose } from '../access/actor.ts';
import type { Tx } from '../db/database.ts';
import { sql, type Sql } from '../db/sql.ts';
import { requireWhole } from '../guard.ts';
import type { NodeContext } from '../node.ts';
import { houseOf } from '../access/actor.ts';

/** One act on the platform: who, what, on which record, why, and how it ended. */
export interface AuditAct {
  readonly act: string;
  readonly kind?: string;
  readonly record?: string;
  readonly subject?: string | null;
  /** Every record that a list showed. */
  readonly seen?: readonly string[];
  readonly purpose?: Purpose;
  readonly result?: 'done' | 'refused';
  /** Why, in words of the person: may name somebody, so that the log keeps it sealed. */
  readonly reason?: string;
  /** No personal data: names of elements, counts, codes. */
  readonly detail?: { readonly [name: string]: JsonValue };
  /** What the act left behind, sealed, where no record keeps it: `verify` compares it with the table. */
  readonly kept?: string;
}

/** A row of `audit_entry`; `entry` is canonical JSON and everything else a copy of its parts. */
export interface AuditRow {
  readonly at: string;
  readonly account: string;
  readonly act: string;
  readonly kind: string | null;
  readonly record: string | null;
  readonly subject: string | null;
  readonly seen: readonly string[] | null;
  readonly purpose: string;
  readonly result: string;
  readonly region: string;
  readonly institution: string | null;
  readonly entry: string;
  readonly leaf: Uint8Array;
}

/** What writing into the audit log needs of a node. */
export type AuditNode = Pick<NodeContext, 'clock' | 'suite' | 'node' | 'seal' | 'guard'>;

/** A reason is bound to who gave it and when. */
const reasonContext = ({ account, at }: Pick<AuditRow, 'account' | 'at'>): string =>
  `audit.reason.${account}.${at}`;

const sealReason = (node: AuditNode, of: Pick<AuditRow, 'account' | 'at'>, reason: string) =>
  Buffer.from(node.seal.seal(Buffer.from(reason), reasonContext(of))).toString('base64url');

/** The reason of an audit entry, opened; entries of earlier versions have it in their detail. */
export function auditReason(
  { seal }: Pick<NodeContext, 'seal'>,
  of: Pick<AuditRow, 'account' | 'at'>,
  told: { readonly reason?: unknown; readonly detail?: { readonly reason?: unknown } },
): string | null {
  if (typeof told.reason === 'string')
    return Buffer.from(
      seal.open(Buffer.from(told.reason, 'base64url'), reasonContext(of)),
    ).toString('utf8');
  const earlier = told.detail?.reason;
  return typeof earlier === 'string' ? earlier : null;
}

export function auditRow(
  node: AuditNode,
  actor: Actor,
  { act, kind, record, subject, seen, purpose, result, reason, detail, kept }: AuditAct,
): AuditRow {
  requireWhole(node);
  const columns = {
    at: node.clock.now().toISOString(),
    account: actor.account,
    act,
    kind: kind ?? null,
    record: record ?? null,
    subject: subject ?? null,
    seen: seen === undefined ? null : [...seen],
    purpose: purpose ?? 'casework',
    result: result ?? 'done',
    region: actor.region,
    institution: houseOf(actor),
  };
  const entry = canonicalize({
    ...columns,
    node: node.node,
    name: actor.name,
    roles: [...actor.roles],
    detail: detail ?? {},
    ...(reason === undefined ? {} : { reason: sealReason(node, columns, reason) }),
    ...(kept === undefined ? {} : { kept }),
  });
  return { ...columns, entry, leaf: leafHash(node.suite, Buffer.from(entry)) };
}

/** The insert of one audit entry; part of the statement that does the act, or a statement of its own. */
export const insertAudit = (row: AuditRow): Sql => sql`
  insert into audit_entry (at, account, act, kind, record, subject, seen, purpose, result, region, institution, entry, leaf)
  values (${row.at}, ${row.account}, ${row.act}, ${row.kind}, ${row.record}, ${row.subject}, ${row.seen}, ${row.purpose},
    ${row.result}, ${row.region}, ${row.institution}, ${row.entry}, ${row.leaf})`;

/** Writes an audit entry in the transaction of the act: without the entry the act does not end well. */
export const audit = async (
  node: AuditNode,
  tx: Tx,
  actor: Actor,
  act: AuditAct,
): Promise<void> => {
  tx.send(insertAudit(auditRow(node, actor, act)));
};
