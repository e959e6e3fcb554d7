import type { Actor } from '../access/actor.ts';
import type { Tx } from '../db/database.ts';
import { join, sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { AccountRole } from '@qingming/connect/api/session.ts';
import { areSeparated } from './account.ts';
import type { AccountKit } from './kit.ts';
import { hashPassword, isStrong } from './password.ts';
import { normalLogin } from './sign-in.ts';

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly roles: readonly AccountRole[];
  readonly region: string;
  readonly institution?: string | null;
  readonly staff?: string | null;
}

/** An account as the security administrator sees it. */
export interface AccountView {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly AccountRole[];
  readonly region: string;
  readonly institution: string | null;
  readonly staff: string | null;
  readonly state: 'active' | 'disabled';
  readonly secondFactor: boolean;
  readonly lastLogin: string | null;
  readonly createdAt: string;
}

export interface AccountChange {
  readonly state?: 'active' | 'disabled';
  readonly roles?: readonly AccountRole[];
  readonly region?: string;
  readonly institution?: string | null;
}

const SEPARATION = {
  rule: 'separated-administrators',
  sentence: {
    zh: '系统管理员、安全管理员、审计员不能由同一人担任',
    en: 'System administrator, security administrator and inspector are three people',
  },
} as const;

function refuseMixed(roles: readonly AccountRole[]): void {
  if (!areSeparated(roles)) throw new Fault('rule-broken', SEPARATION);
}

/** Demonstrations have short public passwords; nothing else may. */
export function refuseWeak({ config }: AccountKit, password: string, login: string): void {
  if (!config.demo && !isStrong(password, login)) throw new Fault('weak-password');
}

/**
 * Creates an account and returns its identifier. `by` is null for the first account of a node.
 * Throws `weak-password`, `rule-broken` (roles that one person may not hold), `already-exists`.
 */
export async function createAccount(
  kit: AccountKit,
  by: Actor | null,
  account: NewAccount,
): Promise<string> {
  const login = normalLogin(account.login);
  refuseMixed(account.roles);
  refuseWeak(kit, account.password, login);
  if (by !== null) refuseOutside(by, account.region, account.institution ?? null);
  const [id, hash, now] = [kit.ids.uuid(), await hashPassword(account.password), kit.clock.now()];
  await kit.db.transaction(async (tx) => {
    const made = await tx.run(sql`
      insert into account (id, login, name, password_hash, password_changed, roles, region, institution, staff, created_at)
      values (${id}, ${login}, ${account.name}, ${hash}, ${now}, ${[...account.roles]}, ${account.region},
        ${account.institution ?? null}, ${account.staff ?? null}, ${now})
      on conflict (login) do nothing`);
    if (made === 0) throw new Fault('already-exists', { what: login });
    const detail = { roles: account.roles, region: account.region };
    await kit.audit(tx, { actor: by, act: 'account.create', target: id, result: 'done', detail });
  });
  return id;
}

function refuseOutside(by: Actor, region: string, institution: string | null): void {
  const inside = region.startsWith(by.region);
  if (!inside || (by.institution !== null && by.institution !== institution)) {
    throw new Fault('out-of-scope');
  }
}

const reach = ({ region, institution }: Actor) => sql`
  starts_with(region, ${region}) and (${institution}::uuid is null or institution = ${institution}::uuid)`;

/** The accounts in the administrator's scope, by login, after one when it is named. */
export async function listAccounts(
  kit: AccountKit,
  by: Actor,
  { after = '', most = 100 }: { after?: string; most?: number } = {},
): Promise<readonly AccountView[]> {
  return kit.db.transaction(async (tx) => {
    await kit.audit(tx, { actor: by, act: 'account.list', result: 'done' });
    return tx.all<AccountView>(sql`
      select id, login, name, roles, region, institution, staff, state,
        second_factor is not null as "secondFactor", last_login as "lastLogin", created_at as "createdAt"
      from account where ${reach(by)} and login > ${after} order by login limit ${most}`);
  });
}

/** Locks one account in the administrator's scope. One's own, and one out of scope, is refused. */
async function getOther(tx: Tx, by: Actor, id: string): Promise<{ login: string }> {
  if (id === by.account) throw new Fault('not-allowed');
  const found = await tx.maybe<{ login: string }>(sql`
    select login from account where id = ${id} and ${reach(by)} for update`);
  if (found === undefined) throw new Fault('not-found');
  return found;
}

function settings({ state, roles, region, institution }: AccountChange) {
  return [
    ...(state === undefined ? [] : [sql`state = ${state}`]),
    ...(roles === undefined ? [] : [sql`roles = ${[...roles]}`]),
    ...(region === undefined ? [] : [sql`region = ${region}`]),
    ...(institution === undefined ? [] : [sql`institution = ${institution}`]),
  ];
}

/**
 * Changes state, roles or scope of another's account; all its sessions end at once.
 * Throws `not-allowed` for one's own account, `not-found` outside one's scope, `rule-broken`.
 */
export async function changeAccount(
  kit: AccountKit,
  by: Actor,
  id: string,
  change: AccountChange,
): Promise<void> {
  if (change.roles !== undefined) refuseMixed(change.roles);
  await kit.db.transaction(async (tx) => {
    await getOther(tx, by, id);
    if (change.region !== undefined)
      refuseOutside(by, change.region, change.institution ?? by.institution);
    const set = settings(change);
    if (set.length > 0) await tx.run(sql`update account set ${join(set)} where id = ${id}`);
    await kit.sessions.endAll(tx, id);
    await kit.audit(tx, {
      actor: by,
      act: 'account.change',
      target: id,
      result: 'done',
      detail: change,
    });
  });
}

/** Takes away another's authenticator: at the next sign-in a new one is enrolled. */
export const resetSecondFactor = (kit: AccountKit, by: Actor, id: string): Promise<void> =>
  kit.db.transaction(async (tx) => {
    await getOther(tx, by, id);
    await tx.run(sql`update account set second_factor = null where id = ${id}`);
    await kit.sessions.endAll(tx, id);
    await kit.audit(tx, {
      actor: by,
      act: 'account.reset-second-factor',
      target: id,
      result: 'done',
    });
  });

/** Gives another's account a new password, to be handed over in person. */
export async function resetPassword(
  kit: AccountKit,
  by: Actor,
  id: string,
  password: string,
): Promise<void> {
  const hash = await hashPassword(password);
  await kit.db.transaction(async (tx) => {
    const { login } = await getOther(tx, by, id);
    refuseWeak(kit, password, login);
    await tx.run(sql`
      update account set password_hash = ${hash}, password_changed = ${kit.clock.now()} where id = ${id}`);
    await kit.sessions.endAll(tx, id);
    await kit.audit(tx, { actor: by, act: 'account.reset-password', target: id, result: 'done' });
  });
}
