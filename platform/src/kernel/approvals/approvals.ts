import { canonicalize, type JsonValue } from '@qingming/exchange';
import type { Actor } from '../access/actor.ts';
import { auditRow, insertAudit } from '../audit/audit.ts';
import { keptOf, type KeptTable, sealKept } from '../audit/kept.ts';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { NodeContext } from '../node.ts';
import { type ApprovalAct, approvalRule } from './rules.ts';
import { type ApprovalRow, contextOf, coversRow, openText, scopeOf, sealText } from './rows.ts';
import { can, requireCapability } from '../access/decide.ts';

export type ApprovalNode = Pick<NodeContext, 'node' | 'clock' | 'ids' | 'seal' | 'suite' | 'guard'>;

/** Statements of the transaction in which the act happens: a `Tx`, or what `records.ask` gives. */
export interface Rows {
  all<Row extends object>(query: ReturnType<typeof sql>): Promise<Row[]>;
  one<Row extends object>(query: ReturnType<typeof sql>): Promise<Row>;
  maybe<Row extends object>(query: ReturnType<typeof sql>): Promise<Row | undefined>;
}

/** What exactly is to be done; the same act later must say the same to use the agreement. */
export interface Asked {
  readonly act: ApprovalAct;
  /** The record, account or list it is about. */
  readonly target?: string;
  /** Identifiers, codes and amounts; no personal data. */
  readonly content: JsonValue;
  /** Where the thing stands: who decides must cover it. */
  readonly region: string;
  readonly institution: string | null;
}

/** Who somebody is, whichever account they use. */
export const personOf = ({ account, staff, person }: Actor): string =>
  person ?? (staff === null ? `account:${account}` : `staff:${staff}`);

const MINUTE_MS = 60_000;

/** Each step keeps the request as it stands after it: a second person made by SQL alone shows. */
export const KEPT_APPROVAL: KeptTable = { table: 'approval', without: [] };

const log = (
  rows: Rows,
  node: ApprovalNode,
  by: Actor,
  step: 'ask' | 'approve' | 'refuse' | 'withdraw' | 'use',
  row: ApprovalRow,
) =>
  rows.all(
    insertAudit(
      auditRow(node, by, {
        act: `approval.${step}`,
        kind: KEPT_APPROVAL.table,
        record: row.id,
        purpose: 'security',
        detail: { approval: row.id, for: row.act },
        kept: sealKept(node, KEPT_APPROVAL, row.id, keptOf(node, KEPT_APPROVAL, { ...row })),
      }),
    ),
  );

/** Asks for a second person's agreement; the same question that still waits is not asked twice. */
export async function askApproval(
  rows: Rows,
  node: ApprovalNode,
  by: Actor,
  asked: Asked & { readonly reason: string },
): Promise<ApprovalRow> {
  const { act, region, institution, reason } = asked;
  const target = asked.target ?? null;
  const rule = approvalRule(act);
  requireCapability(by, rule.asks);
  if (!coversRow(by, asked)) throw new Fault('out-of-scope');
  const now = node.clock.now();
  const content = canonicalize(asked.content);
  const waiting = await rows.maybe<ApprovalRow>(sql`
    select * from approval where state = 'waiting' and expires_at > ${now} and act = ${act}
      and target is not distinct from ${target} and content = ${content} and asked_by = ${by.account}`);
  if (waiting !== undefined) return waiting;
  const id = node.ids.uuid();
  const expires = new Date(now.getTime() + rule.minutes * MINUTE_MS);
  const made = await rows.one<ApprovalRow>(sql`
    insert into approval (id, act, target, content, region, institution, reason, asked_by, asked_name, asked_person,
      asked_at, expires_at)
    values (${id}, ${act}, ${target}, ${content}, ${region}, ${institution}, ${sealText(node, reason, contextOf(id, 'reason'))},
      ${by.account}, ${by.name}, ${personOf(by)}, ${now}, ${expires})
    returning *`);
  await log(rows, node, by, 'ask', made);
  return made;
}

/** Locks a request that the reader's scope covers. */
async function lock(rows: Rows, by: Actor, id: string): Promise<ApprovalRow> {
  const found = await rows.maybe<ApprovalRow>(
    sql`select * from approval where id = ${id} and ${scopeOf(by)} for update`,
  );
  if (found === undefined) throw new Fault('not-found');
  return found;
}

const refuseSettled = ({ state, expires_at }: ApprovalRow, now: Date): void => {
  if (state !== 'waiting' || Date.parse(expires_at) <= now.getTime())
    throw new Fault('approval-settled');
};

/** Whether this person may decide: not who asked, under any account, and with the capability for it. */
export const mayDecide = (by: Actor, row: ApprovalRow): boolean =>
  by.account !== row.asked_by &&
  personOf(by) !== row.asked_person &&
  can(by, approvalRule(row.act).decides) &&
  coversRow(by, row);

/** By which means the second person says who they are: signed in on a device of their own, or at the screen of who asked. */
export type Means = 'session' | 'badge' | 'password';

export interface Decision {
  readonly decision: 'approved' | 'refused';
  readonly note?: string;
  /** Signed in unless another is said. */
  readonly means?: Means;
}

const refuseMeans = (act: ApprovalAct, means: Means): void => {
  if (means !== 'session' && !approvalRule(act).here) throw new Fault('only-in-own-session');
};

/** The second person agrees or not. Throws `second-person`, `approval-settled`, `not-found`, `only-in-own-session`. */
export async function decideApproval(
  rows: Rows,
  node: ApprovalNode,
  by: Actor,
  id: string,
  { decision, note, means = 'session' }: Decision,
): Promise<ApprovalRow> {
  const now = node.clock.now();
  const found = await lock(rows, by, id);
  refuseSettled(found, now);
  if (!mayDecide(by, found)) throw new Fault('second-person');
  refuseMeans(found.act, means);
  const sealed = note === undefined ? null : sealText(node, note, contextOf(id, 'note'));
  const decided = await rows.one<ApprovalRow>(sql`
    update approval set state = ${decision}, decided_by = ${by.account}, decided_name = ${by.name},
      decided_person = ${personOf(by)}, decided_at = ${now}, note = ${sealed}, means = ${means}
    where id = ${id} returning *`);
  await log(rows, node, by, decision === 'approved' ? 'approve' : 'refuse', decided);
  return decided;
}

/** Who asked takes the question back. */
export async function withdrawApproval(
  rows: Rows,
  node: ApprovalNode,
  by: Actor,
  id: string,
): Promise<void> {
  const found = await lock(rows, by, id);
  if (found.asked_by !== by.account) throw new Fault('not-allowed');
  refuseSettled(found, node.clock.now());
  const withdrawn = await rows.one<ApprovalRow>(
    sql`update approval set state = 'withdrawn' where id = ${id} returning *`,
  );
  await log(rows, node, by, 'withdraw', withdrawn);
}

/** The act is done in the transaction of the decision itself. */
export async function spendApproval(
  rows: Rows,
  node: ApprovalNode,
  by: Actor,
  { id }: ApprovalRow,
): Promise<ApprovalRow> {
  const used = await rows.one<ApprovalRow>(sql`
    update approval set state = 'used', used_at = ${node.clock.now()} where id = ${id} returning *`);
  await log(rows, node, by, 'use', used);
  return used;
}

/** Why it was asked for, in words of the person who asked. */
export const reasonOf = (node: Pick<ApprovalNode, 'seal'>, row: ApprovalRow): string =>
  openText(node, row.reason, contextOf(row.id, 'reason'));

/**
 * Uses an agreement, once, in the transaction of the act: what was agreed to must be exactly what
 * is done, by who asked. Throws `second-person-needed` when there is none.
 */
export async function useApproval(
  rows: Rows,
  node: ApprovalNode,
  by: Actor,
  { act, target, content }: Omit<Asked, 'region' | 'institution'>,
): Promise<ApprovalRow> {
  const now = node.clock.now();
  const used = await rows.maybe<ApprovalRow>(sql`
    update approval set state = 'used', used_at = ${now}
    where id = (
      select id from approval where state = 'approved' and expires_at > ${now} and act = ${act}
        and target is not distinct from ${target ?? null} and content = ${canonicalize(content)} and asked_by = ${by.account}
      order by asked_at limit 1 for update skip locked)
    returning *`);
  if (used === undefined)
    throw new Fault('second-person-needed', { what: approvalRule(act).label, act });
  await log(rows, node, by, 'use', used);
  return used;
}
