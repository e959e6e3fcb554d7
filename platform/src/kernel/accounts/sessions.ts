import { createHash } from 'node:crypto';
import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Authentication } from '../http/authenticator.ts';
import type { Actor } from '../access/actor.ts';
import type { Holder } from './account.ts';
import { actorOf } from './account.ts';
import type { AccountDependencies } from './means.ts';
import { rememberFound } from './remembered.ts';

/** Where a session was opened: hashed with its token, so that it can only be compared. */
export interface Origin {
  readonly address: string;
  readonly agent: string;
  /** The mark of a browser in which this login was used before. */
  readonly device?: string | undefined;
}

export interface OpenedSession {
  readonly id: string;
  readonly token: string;
}

interface SessionRow extends Holder {
  readonly session: string;
  readonly seen_at: string;
  readonly second_factor: boolean;
  readonly password_initial: boolean;
}

export interface Sessions {
  open(tx: Tx, account: string, origin: Origin, secondFactor: boolean): Promise<OpenedSession>;
  /** A new token for a session whose rights rise, so that an older copy is worth nothing. */
  rise(tx: Tx, session: string): Promise<string>;
  find(token: string): Promise<Authentication>;
  isAlive(session: string): Promise<boolean>;
  end(tx: Tx, session: string): Promise<void>;
  /** Ends all sessions of an account, but for one when it is named. */
  endAll(tx: Tx, account: string, except?: string): Promise<void>;
  /** The open sessions of an account, newest first. */
  listOf(account: string): Promise<readonly OpenSession[]>;
  prune(): Promise<void>;
}

/** One of one's own sessions; where it was opened is kept as a hash only. */
export interface OpenSession {
  readonly id: string;
  readonly createdAt: string;
  readonly seenAt: string;
}

const MOST_REMEMBERED = 10_000;
/** The last use is written at most this often: a write at every read would double the load. */
const TOUCH_MS = 30_000;
const TOKEN_BYTES = 32;

const digest = (...parts: readonly string[]): Buffer =>
  createHash('sha256').update(parts.join('\0')).digest();

export function createSessions({ access, db, clock, ids, config }: AccountDependencies): Sessions {
  const remembered = rememberFound(clock, MOST_REMEMBERED);
  const idleMs = config.session.idleMinutes * 60_000;
  const now = () => clock.now();
  const newToken = () => Buffer.from(ids.bytes(TOKEN_BYTES)).toString('base64url');
  const idleSince = () => new Date(now().getTime() - idleMs);

  const touch = async ({ session, seen_at }: SessionRow) => {
    if (now().getTime() - new Date(seen_at).getTime() < TOUCH_MS) return;
    await db.run(sql`update session set seen_at = ${now()} where id = ${session}`);
  };

  const look = (token: string) =>
    db.maybe<SessionRow>(sql`
      select s.id as session, s.seen_at, s.second_factor, a.id, a.name, a.roles, a.region, a.institution, a.institutions, a.staff, a.person, a.device,
        a.password_initial
      from session s join account a on a.id = s.account
      where s.token_hash = ${digest(token)} and a.state = 'active'
        and s.expires_at > ${now()} and s.seen_at > ${idleSince()}`);

  /** What is still missing before the session may work: the second factor, then a password of one's own. */
  const stateOf = (row: SessionRow, actor: Actor): Authentication => {
    if (!row.second_factor && config.secondFactor)
      return { state: 'half', lacks: 'second-factor', actor };
    return row.password_initial
      ? { state: 'half', lacks: 'password', actor }
      : { state: 'full', actor };
  };

  return {
    async open(tx, account, { address, agent }, secondFactor) {
      const [id, token] = [ids.uuid(), newToken()];
      const expires = new Date(now().getTime() + config.session.absoluteHours * 3_600_000);
      await tx.run(sql`
        insert into session (id, token_hash, account, created_at, seen_at, expires_at, second_factor, origin_hash)
        values (${id}, ${digest(token)}, ${account}, ${now()}, ${now()}, ${expires}, ${secondFactor},
          ${digest(token, address, agent)})`);
      return { id, token };
    },
    async rise(tx, session) {
      const token = newToken();
      await tx.run(sql`
        update session set token_hash = ${digest(token)}, second_factor = true, pending_secret = null
        where id = ${session}`);
      remembered.clear();
      return token;
    },
    async find(token) {
      const known = remembered.find(token);
      if (known !== undefined) return known;
      const row = await look(token);
      if (row === undefined) return { state: 'expired' };
      await touch(row);
      const actor = actorOf(row, access, config.node, row.session);
      return remembered.keep(token, stateOf(row, actor));
    },
    async isAlive(session) {
      const row = await db.maybe(sql`
        select 1 from session s join account a on a.id = s.account
        where s.id = ${session} and a.state = 'active'
          and s.expires_at > ${now()} and s.seen_at > ${idleSince()}`);
      return row !== undefined;
    },
    async end(tx, session) {
      await tx.run(sql`delete from session where id = ${session}`);
      remembered.clear();
    },
    async endAll(tx, account, except) {
      await tx.run(
        sql`delete from session where account = ${account} and id is distinct from ${except ?? null}::uuid`,
      );
      remembered.clear();
    },
    listOf: (account) =>
      db.all<OpenSession>(sql`
        select id, created_at as "createdAt", seen_at as "seenAt" from session
        where account = ${account} and expires_at > ${now()} and seen_at > ${idleSince()}
        order by created_at desc`),
    async prune() {
      await db.run(
        sql`delete from session where expires_at < ${now()} or seen_at < ${idleSince()}`,
      );
    },
  };
}
