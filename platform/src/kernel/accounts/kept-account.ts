import { toBase64Url, type JsonValue } from '@qingming/exchange';
import { type Actor, visitor } from '../access/actor.ts';
import { audit, type AuditNode } from '../audit/audit.ts';
import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { AuditSink } from './means.ts';

/** An account as its table holds it. */
export type AccountRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** What the log keeps of an account: its columns, secrets as digests. */
export type KeptAccount = Readonly<Record<string, JsonValue>>;

/** Columns that signing in moves on, and that grant nothing. */
export const NOT_KEPT: readonly string[] = ['last_login', 'second_factor_step'];

export const ACCOUNT = 'account';

/** The context that an account's sealed authenticator is bound to. */
export const secondFactorContext = (account: string): string => `account.second_factor:${account}`;

function digest({ suite }: AuditNode, id: string, column: string, secret: Uint8Array): string {
  return toBase64Url(
    suite.hash(Buffer.concat([Buffer.from(`account.${column}\0${id}\0`), secret])),
  );
}

/** A secret is kept as the digest of what it says, so that sealing it anew under another key is no change. */
function asKept(node: AuditNode, id: string, column: string, value: unknown): JsonValue {
  if (column === 'password_hash') return digest(node, id, column, Buffer.from(String(value)));
  if (value instanceof Uint8Array) {
    const plain =
      column === 'second_factor' ? node.seal.open(value, secondFactorContext(id)) : value;
    return digest(node, id, column, plain);
  }
  return (value ?? null) as JsonValue;
}

/** What the log should keep of this account. Throws when its authenticator does not open. */
export const keptOf = (node: AuditNode, row: AccountRow): KeptAccount =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !NOT_KEPT.includes(column))
      .map(([column, value]) => [column, asKept(node, row.id, column, value)]),
  );

const keptContext = (account: string): string => `audit.kept.account.${account}`;

const sealKept = ({ seal }: AuditNode, id: string, kept: KeptAccount): string =>
  toBase64Url(seal.seal(Buffer.from(JSON.stringify(kept)), keptContext(id)));

/** The account that an entry of the audit keeps. Throws when it was altered or stands in another's place. */
export function openKeptAccount(
  { seal }: Pick<AuditNode, 'seal'>,
  id: string,
  sealed: string,
): KeptAccount {
  const plain = seal.open(Buffer.from(sealed, 'base64url'), keptContext(id));
  return JSON.parse(Buffer.from(plain).toString('utf8')) as KeptAccount;
}

async function sealedNow(node: AuditNode, tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.maybe<AccountRow>(sql`select * from account where id = ${id}`);
  return row === undefined ? undefined : sealKept(node, id, keptOf(node, row));
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
const agrees = (kept: KeptAccount, now: KeptAccount): boolean =>
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
    const now = keptOf(node, row);
    const known = kept === null ? undefined : openKeptAccount(node, id, kept);
    const isWhole = known !== undefined && Object.keys(now).every((column) => column in known);
    if (isWhole || (known !== undefined && !agrees(known, now))) continue;
    await audit(node, tx, actor, {
      act: 'account.keep',
      kind: ACCOUNT,
      record: id,
      purpose: 'security',
      kept: sealKept(node, id, now),
    });
  }
}
