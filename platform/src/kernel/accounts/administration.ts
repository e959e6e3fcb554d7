import type { Actor } from '../access/actor.ts';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import { askForAccount, lockPerson } from './grants.ts';
import { refuseOutside, refuseWrongHolding } from './holding.ts';
import type { AccountKit } from './kit.ts';
import { refuseWeak } from './password-rules.ts';
import { hashPassword } from './password.ts';
import { normalLogin } from './sign-in.ts';

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly roles: readonly string[];
  readonly region: string;
  readonly institution?: string | null;
  readonly institutions?: readonly string[] | null;
  readonly staff?: string | null;
  /** Of the holder; kept as a blind index only, to know the same person under another account. */
  readonly identityNumber?: string;
  /** The password serves once and is changed at the first sign-in; true outside a demonstration. */
  readonly initial?: boolean;
  /** Why the account is needed, for whoever agrees. */
  readonly reason?: string;
}

const personKey = ({ seal }: AccountKit, identityNumber: string | undefined): string | null =>
  identityNumber === undefined
    ? null
    : `id:${Buffer.from(seal.mark(identityNumber.normalize('NFKC').toUpperCase().replaceAll(/\s/g, ''), 'account.person')).toString('hex')}`;

/**
 * Creates an account. `by` is null for the first accounts of a node, which the operator of the
 * machine makes; an account that an administrator creates stands disabled until a second person
 * agrees. Throws `weak-password`, `rule-broken`, `already-exists`, `out-of-scope`.
 */
export async function createAccount(kit: AccountKit, by: Actor | null, account: NewAccount) {
  const login = normalLogin(account.login);
  const { name, roles, region, institution = null, institutions = null, staff = null } = account;
  if (by !== null && staff === null && account.identityNumber === undefined)
    throw new Fault('holder-needed');
  const person = personKey(kit, account.identityNumber);
  const holding = { roles, region, institution, institutions, staff, person, device: false };
  if (by !== null) refuseOutside(by, holding);
  await refuseWeak(kit, account.password, { login, name, institution });
  const [id, hash, now] = [kit.ids.uuid(), await hashPassword(account.password), kit.clock.now()];
  const initial = account.initial ?? !kit.config.demo;
  return kit.db.transaction(async (tx) => {
    await refuseWrongHolding(kit, tx, holding, id);
    const made = await tx.run(sql`
      insert into account (id, login, name, password_hash, password_changed, password_initial, roles, region, institution,
        institutions, staff, person, state, created_at)
      values (${id}, ${login}, ${name}, ${hash}, ${now}, ${initial}, ${[...roles]}, ${region}, ${institution},
        ${institutions === null ? null : [...institutions]}, ${staff}, ${person}, ${by === null ? 'active' : 'disabled'}, ${now})
      on conflict (login) do nothing`);
    if (made === 0)
      throw new Fault('already-exists', {
        what: { zh: `用户名“${login}”已被使用`, en: `The user name “${login}” is in use already` },
      });
    const detail = { roles, region };
    await kit.audit(tx, { actor: by, act: 'account.create', target: id, result: 'done', detail });
    const approval =
      by === null
        ? undefined
        : await askForAccount(kit, tx, by, { ...holding, id, login }, account.reason);
    return { id, approval };
  });
}

/** Takes away another's authenticator: at the next sign-in a new one is enrolled. */
export const resetSecondFactor = (kit: AccountKit, by: Actor, id: string): Promise<void> =>
  kit.db.transaction(async (tx) => {
    await lockPerson(tx, by, id);
    await tx.run(sql`update account set second_factor = null where id = ${id}`);
    await kit.sessions.endAll(tx, id);
    await kit.audit(tx, {
      actor: by,
      act: 'account.reset-second-factor',
      target: id,
      result: 'done',
    });
  });

/** Gives another's account a new password, to be handed over in person; it serves once. */
export async function resetPassword(
  kit: AccountKit,
  by: Actor,
  id: string,
  password: string,
): Promise<void> {
  const hash = await hashPassword(password);
  await kit.db.transaction(async (tx) => {
    const { login, name, institution } = await lockPerson(tx, by, id);
    await refuseWeak(kit, password, { login, name, institution });
    await tx.run(sql`
      update account set password_hash = ${hash}, password_changed = ${kit.clock.now()},
        password_initial = ${!kit.config.demo}, pin_hash = null, pin_set = null
      where id = ${id}`);
    await kit.sessions.endAll(tx, id);
    await kit.audit(tx, { actor: by, act: 'account.reset-password', target: id, result: 'done' });
  });
}

/**
 * The operator of the machine lets somebody in again: the last security administrator, say, who lost
 * password or authenticator. Stands in the audit without an account, as the first accounts do.
 */
export async function recoverAccount(
  kit: AccountKit,
  login: string,
  password: string,
): Promise<void> {
  const hash = await hashPassword(password);
  await kit.db.transaction(async (tx) => {
    const found = await tx.maybe<{ id: string; name: string; institution: string | null }>(sql`
      select id, name, institution from account where login = ${normalLogin(login)} and not device for update`);
    if (found === undefined) throw new Fault('not-found');
    const { id, name, institution } = found;
    await refuseWeak(kit, password, { login: normalLogin(login), name, institution });
    await tx.run(sql`
      update account set password_hash = ${hash}, password_changed = ${kit.clock.now()},
        password_initial = ${!kit.config.demo}, second_factor = null, pin_hash = null, pin_set = null
      where id = ${id}`);
    await kit.sessions.endAll(tx, id);
    await kit.audit(tx, { actor: null, act: 'account.recover', target: id, result: 'done' });
  });
}
