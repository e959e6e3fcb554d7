import type { Actor } from '../access/actor.ts';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import { actorOf } from './account.ts';
import type { AccountKit } from './kit.ts';
import { proveStep } from './second-factor.ts';
import { checkPassword, normalLogin } from './sign-in.ts';

/** What somebody enters at another's screen to confirm in person. */
export interface Proof {
  readonly login: string;
  readonly password: string;
  /** The six digits, where a second factor is asked for. */
  readonly code?: string | undefined;
}

/**
 * Says who stands at the screen beside whoever is signed in: their own password and code, counted
 * and locked like a sign-in, without opening a session. Throws `wrong-credentials`, `locked-out`,
 * `second-factor-needed` when no authenticator is enrolled.
 */
export async function provePerson(
  kit: AccountKit,
  { password, code, ...given }: Proof,
  address: string,
): Promise<Actor> {
  const login = normalLogin(given.login);
  return kit.alone(`login ${login}`, async () => {
    const account = await checkPassword(kit, { login, password }, { address, agent: '' });
    if (account.password_initial) throw new Fault('own-password-needed');
    const actor = actorOf(account, kit.access, kit.config.node, null);
    if (kit.config.secondFactor) {
      const { second_factor: factor } = await kit.db.one<{ second_factor: Uint8Array | null }>(
        sql`select second_factor from account where id = ${account.id}`,
      );
      if (factor === null) throw new Fault('second-factor-needed');
      await proveStep(kit, actor, code ?? '', factor);
    }
    return actor;
  });
}
