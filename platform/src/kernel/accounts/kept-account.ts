import { type Actor, visitor } from '../access/actor.ts';
import { audit, type AuditNode } from '../audit/audit.ts';
import { keptOf, type KeptRow, type KeptTable, openKeptRow, sealKept } from '../audit/kept.ts';
import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { AuditSink } from './means.ts';

/** An account as its table holds it. */
type AccountRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** The context that an account's sealed authenticator is bound to. */
export const secondFactorContext = (account: string): string => `account.second_factor:${account}`;

/** All but what signing in moves on; secrets as digests of what they say. */
export const KEPT_ACCOUNT: KeptTable = {
  table: 'account',
  without: ['last_login', 'second_factor_step'],
  secrets: ['password_hash', 'key_hash', 'pin_hash'],
  open: ({ seal }, id, column, value) =>
    column === 'second_factor' ? seal.open(value, secondFactorContext(id)) : value,
};
const ACCOUNT = KEPT_ACCOUNT.table;

async function sealedNow(node: AuditNode, tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.maybe<AccountRow>(sql`select * from account where id = ${id}`);
  return row === undefined
    ? undefined
    : sealKept(node, KEPT_ACCOUNT, id, keptOf(node, KEPT_ACCOUNT, row));
}

/** Signing in and out leave the account as it is. */
const changesNothing = (act: string): boolean => act.startsWith('session.');

/**
 * The audit of the accounts. The entry of every act that may have changed an account keeps the account
 * as it stands after the act, so that one that was changed behind the program's back shows.
 */
export const accountAudit =
  (node: AuditNode): AuditSink =>
  async (tx, { actor, act, target, purpose, result, detail }) => {
    const kept =
      target === undefined || result !== 'done' || changesNothing(act)
        ? undefined
        : await sealedNow(node, tx, target);
    await audit(node, tx, actor ?? visitor(node.node), {
      act,
      result,
      purpose: purpose ?? 'security',
      detail: { ...(target === undefined ? {} : { target }), ...(detail as Record<string, never>) },
      ...(kept === undefined || target === undefined
        ? {}
        : { kind: ACCOUNT, record: target, kept }),
    });
  };

interface Unkept {
  readonly id: string;
  readonly kept: string | null;
}

/** The accounts with what the log last kept of each. */
const allKept = (tx: Tx): Promise<Unkept[]> =>
  tx.all<Unkept>(sql`
    select a.id, (select e.entry::jsonb->>'kept' from audit_entry e
      where e.record = a.id and e.kind = ${ACCOUNT} order by e.entry_id desc limit 1) as kept
    from account a order by a.id`);

/** What was kept agrees with the account, as far as it says anything. */
const agrees = (kept: KeptRow, now: KeptRow): boolean =>
  Object.entries(kept).every(
    ([column, value]) => !(column in now) || JSON.stringify(now[column]) === JSON.stringify(value),
  );

/**
 * After an upgrade: what the log keeps of each account is brought to the columns of this release. An
 * account that is not as it was kept is left alone, for `verify` to name.
 */
export async function keepAccounts(node: AuditNode, tx: Tx): Promise<void> {
  const accounts = await allKept(tx);
  const isFirst = accounts.every(({ kept }) => kept === null);
  const actor: Actor = { ...visitor(node.node), account: 'upgrade', name: 'upgrade' };
  for (const { id, kept } of accounts) {
    if (kept === null && !isFirst) continue;
    const row = await tx.one<AccountRow>(sql`select * from account where id = ${id}`);
    const now = keptOf(node, KEPT_ACCOUNT, row);
    const known = kept === null ? undefined : openKeptRow(node, KEPT_ACCOUNT, id, kept);
    const isWhole = known !== undefined && Object.keys(now).every((column) => column in known);
    if (isWhole || (known !== undefined && !agrees(known, now))) continue;
    await audit(node, tx, actor, {
      act: 'account.keep',
      kind: ACCOUNT,
      record: id,
      purpose: 'security',
      kept: sealKept(node, KEPT_ACCOUNT, id, now),
    });
  }
}
