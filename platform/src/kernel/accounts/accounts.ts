import type { WhenApproved } from '../approvals/module.ts';
import type { Authenticator } from '../http/authenticator.ts';
import type { ServerModule } from '../http/route.ts';
import { accountRoutes } from './account-routes.ts';
import type { NewAccount } from './administration.ts';
import { createAccount, recoverAccount } from './administration.ts';
import { createAttempts } from './attempts.ts';
import { sessionCookie } from './cookie.ts';
import { deviceRoutes } from './device-routes.ts';
import { createDevices } from './devices.ts';
import { grant } from './grants.ts';
import type { AccountKit } from './kit.ts';
import type { AccountDependencies } from './means.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { ownSessionRoutes } from './own-sessions.ts';
import type { PersonProof } from '@qingming/connect/api/second-person.ts';
import { badgeRoutes } from './badge-routes.ts';
import { type Beside, type Proven, provePerson } from './prove.ts';
import { sessionRoutes } from './session-routes.ts';
import { createSessions } from './sessions.ts';

/** The accounts of a node: who asks, and the routes of signing in and of administration. */
export interface Accounts extends Authenticator {
  readonly module: ServerModule;
  /** Creates an account outside any session: the first of a node, or those of a demonstration. */
  create(account: NewAccount): Promise<string>;
  /** Gives an account a new password that serves once, and takes its authenticator away: outside any session. */
  recover(login: string, password: string): Promise<void>;
  /** Does what a second person agreed to. */
  grant: WhenApproved;
  /** Who stands at the screen of somebody else, by badge and PIN or by password and code. */
  prove(proof: PersonProof, beside: Beside): Promise<Proven>;
  /** Deletes ended sessions and old counters; once an hour is enough. */
  prune(): Promise<void>;
}

export function createAccounts(means: AccountDependencies): Accounts {
  const kit: AccountKit = {
    ...means,
    sessions: createSessions(means),
    devices: createDevices(means),
    attempts: createAttempts(means.db, means.clock),
    cookie: sessionCookie(means.config.publicUrl, means.seal),
    alone: oneAtATime(),
  };
  return {
    module: {
      name: 'accounts',
      routes: [
        ...sessionRoutes(kit),
        ...ownSessionRoutes(kit),
        ...accountRoutes(kit),
        ...deviceRoutes(kit),
        ...badgeRoutes(kit),
      ],
    },
    authenticate: async (request) => {
      const key = kit.cookie.readKey(request);
      if (key !== undefined) return kit.devices.find(key);
      const token = kit.cookie.read(request);
      return token === undefined ? { state: 'visitor' } : kit.sessions.find(token);
    },
    isAlive: kit.sessions.isAlive,
    create: async (account) => (await createAccount(kit, null, account)).id,
    recover: (login, password) => recoverAccount(kit, login, password),
    grant: (tx, by, approval) => grant(kit, tx, by, approval),
    prove: (proof, beside) => provePerson(kit, proof, beside),
    prune: async () => {
      await kit.sessions.prune();
      await kit.attempts.prune();
    },
  };
}
