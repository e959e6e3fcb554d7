import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { Holder } from './account.ts';
import { actorOf } from './account.ts';
import type { Attempt } from './attempts.ts';
import type { AccountKit } from './kit.ts';
import { isPassword } from './password.ts';
import { networkOf } from './origin-prefix.ts';
import type { OpenedSession, Origin } from './sessions.ts';

interface Credentials {
  readonly login: string;
  readonly password: string;
}

interface AccountRow extends Holder {
  readonly password_hash: string;
  readonly state: string;
  readonly password_initial: boolean;
  /** Somebody signed in since the password was set. */
  readonly used: boolean;
}

/** Logins are written small: a clerk's capital letter is not another person. */
export const normalLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase();

const find = ({ db }: AccountKit, login: string) =>
  db.maybe<AccountRow>(sql`
    select id, name, roles, region, institution, institutions, staff, person, device, password_hash, state, password_initial,
      coalesce(last_login >= password_changed, false) as used from account
    where login = ${login} and not device`);

/** So many failures at one login from everywhere are no longer mistyping. */
const SUSPICIOUS = 20;

async function refuse(
  kit: AccountKit,
  login: string,
  attempts: readonly Attempt[],
  account?: string,
) {
  const locked = await kit.attempts.failed(attempts);
  const failures = await kit.attempts.failuresOf(login);
  await kit.db.transaction((tx) =>
    kit.audit(tx, {
      actor: null,
      act: 'session.open',
      ...(account !== undefined && { target: account }),
      result: 'refused',
      detail: { locked, attacked: failures >= SUSPICIOUS },
    }),
  );
  return new Fault('wrong-credentials');
}

/** Who is asked for: from a browser the person used before, or from a network that may be anybody's. */
function attemptsOf(login: string, { address, device }: Origin): readonly Attempt[] {
  if (device !== undefined) return [{ kind: 'device', value: `${login} ${device}` }];
  const network = networkOf(address);
  return [
    { kind: 'login', value: `${login} ${network}` },
    { kind: 'network', value: network },
  ];
}

async function open(
  kit: AccountKit,
  account: AccountRow,
  origin: Origin,
  previous: string | undefined,
) {
  return kit.db.transaction(async (tx) => {
    if (previous !== undefined) await kit.sessions.end(tx, previous);
    const opened = await kit.sessions.open(tx, account.id, origin, false);
    await tx.run(sql`update account set last_login = ${kit.clock.now()} where id = ${account.id}`);
    const actor = actorOf(account, kit.access, kit.config.node, opened.id);
    await kit.audit(tx, { actor, act: 'session.open', target: account.id, result: 'done' });
    return opened;
  });
}

/**
 * The account of a login and its password. One answer, in the same time, for an unknown login, a
 * wrong password and a disabled account; failures are counted, known or not.
 */
export async function checkPassword(
  kit: AccountKit,
  { login, password }: Credentials,
  origin: Origin,
): Promise<AccountRow> {
  const attempts = attemptsOf(login, origin);
  await kit.attempts.refuseLocked(attempts);
  const account = await find(kit, login);
  const right = await isPassword(password, account?.password_hash);
  if (account === undefined || !right || account.state !== 'active') {
    throw await refuse(kit, login, attempts, account?.id);
  }
  if (account.password_initial && account.used) throw new Fault('first-password-used');
  await kit.attempts.succeeded(attempts.slice(0, 1));
  return account;
}

/**
 * Opens a session for a login and its password. A session that the browser already had ends (no
 * fixation).
 */
export function signIn(
  kit: AccountKit,
  credentials: Credentials,
  origin: Origin,
  previous?: string,
): Promise<OpenedSession> {
  const login = normalLogin(credentials.login);
  return kit.alone(`login ${login}`, async () => {
    const account = await checkPassword(kit, { ...credentials, login }, origin);
    return open(kit, account, origin, previous);
  });
}

/** Ends the session of an actor. */
export const signOut = (kit: AccountKit, actor: ReturnType<typeof actorOf>): Promise<void> =>
  kit.db.transaction(async (tx) => {
    if (actor.session !== null) await kit.sessions.end(tx, actor.session);
    await kit.audit(tx, { actor, act: 'session.end', target: actor.account, result: 'done' });
  });
