import type { Actor } from '../access/actor.ts';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { AccountKit } from './kit.ts';
import { refuseWeak } from './password-rules.ts';
import { hashPassword, isPassword } from './password.ts';

interface PasswordRow {
  readonly login: string;
  readonly name: string;
  readonly institution: string | null;
  readonly password_hash: string;
}

/** One's own password once more, before something that only its person does. Throws `wrong-credentials`, `locked-out`. */
export async function proveOwnPassword(
  kit: AccountKit,
  actor: Actor,
  current: string,
): Promise<PasswordRow> {
  const row = await kit.db.one<PasswordRow>(sql`
    select login, name, institution, password_hash from account where id = ${actor.account}`);
  const attempts = [{ kind: 'own', value: actor.account }] as const;
  await kit.attempts.refuseLocked(attempts);
  if (await isPassword(current, row.password_hash)) return row;
  await kit.attempts.failed(attempts);
  throw new Fault('wrong-credentials');
}

/**
 * Changes one's own password; every other session of the account ends. Throws
 * `wrong-credentials` when the present one is wrong, `weak-password`, `locked-out`.
 */
export const changeOwnPassword = (
  kit: AccountKit,
  actor: Actor,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<void> =>
  kit.alone(`password ${actor.account}`, async () => {
    const holder = await proveOwnPassword(kit, actor, current);
    if (next === current) throw new Fault('weak-password');
    await refuseWeak(kit, next, holder);
    const hash = await hashPassword(next);
    await kit.db.transaction(async (tx) => {
      await tx.run(sql`
        update account set password_hash = ${hash}, password_changed = ${kit.clock.now()}, password_initial = false
        where id = ${actor.account}`);
      await kit.sessions.endAll(tx, actor.account, actor.session ?? undefined);
      await kit.audit(tx, { actor, act: 'password.change', target: actor.account, result: 'done' });
    });
  });
