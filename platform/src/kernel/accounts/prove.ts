import type { PersonProof } from '@qingming/connect/api/second-person.ts';
import { readBadge } from '@qingming/standard/numbers/badge-code.ts';
import type { Actor } from '../access/actor.ts';
import { sql } from '../db/sql.ts';
import { Fault, isFault } from '../errors/fault.ts';
import { actorOf, type Holder } from './account.ts';
import type { Attempt } from './attempts.ts';
import { badgeDigest } from './badges.ts';
import type { AccountKit } from './kit.ts';
import { isPin } from './pin.ts';
import { proveStep } from './second-factor.ts';
import { checkPassword, normalLogin } from './sign-in.ts';

type ByPassword = Extract<PersonProof, { readonly login: string }>;
type ByBadge = Extract<PersonProof, { readonly badge: string }>;

/** Somebody who stands at another's screen, and by which means they said who they are. */
export interface Proven {
  readonly actor: Actor;
  readonly means: 'badge' | 'password';
}

/** At whose screen it is entered, and from where. */
export interface Beside {
  readonly by: Actor;
  readonly address: string;
}

/** By password and code, counted and locked like a sign-in, without opening a session. */
async function byPassword(
  kit: AccountKit,
  { password, code, ...given }: ByPassword,
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

interface BadgeHolder extends Holder {
  readonly pin_hash: string | null;
}

/** Whose badge it is, as long as it is good and its person may sign in. */
const holderOf = ({ db, clock }: AccountKit, code: string | undefined) =>
  code === undefined
    ? undefined
    : db.maybe<BadgeHolder>(sql`
        select id, name, roles, region, institution, institutions, staff, person, device, pin_hash from account
        where badge_hash = ${badgeDigest(code)} and badge_expires > ${clock.now()} and state = 'active'
          and not device and not password_initial`);

const pinAttempts = (account: string): readonly Attempt[] => [
  { kind: 'pin', value: account },
  { kind: 'pinOfDay', value: account },
];

async function refuse(
  kit: AccountKit,
  { by }: Beside,
  holder: BadgeHolder | undefined,
  attempts: readonly Attempt[],
) {
  const locked = await kit.attempts.failed(attempts);
  await kit.db.transaction((tx) =>
    kit.audit(tx, {
      actor: by,
      act: 'badge.prove',
      ...(holder !== undefined && { target: holder.id }),
      result: 'refused',
      detail: { locked },
    }),
  );
  return new Fault('wrong-credentials');
}

/**
 * By badge and PIN. One answer, in the same time, for a badge that is none, was ended, has expired or is
 * of an account that may not sign in, for a wrong PIN and for none. Wrong ones are counted by the PIN
 * and by the screen, so that neither one badge nor many are tried on and on.
 */
async function byBadge(kit: AccountKit, { badge, pin }: ByBadge, beside: Beside): Promise<Actor> {
  return kit.alone(`beside ${beside.by.account}`, async () => {
    const screen: Attempt = { kind: 'beside', value: beside.by.account };
    await kit.attempts.refuseLocked([screen]);
    const holder = await holderOf(kit, readBadge(badge));
    const own = holder === undefined ? [] : pinAttempts(holder.id);
    return kit.alone(`pin ${holder?.id ?? 'nobody'}`, async () => {
      await kit.attempts.refuseLocked(own);
      const right = await isPin(kit, holder?.id ?? '', pin, holder?.pin_hash);
      if (holder === undefined || !right) throw await refuse(kit, beside, holder, [screen, ...own]);
      await kit.attempts.succeeded(own.slice(0, 1));
      return actorOf(holder, kit.access, kit.config.node, null);
    });
  });
}

const NOT_PROVEN: readonly string[] = [
  'wrong-credentials',
  'second-factor-needed',
  'own-password-needed',
  'first-password-used',
];

/** The session of whoever is signed in goes on: what is wrong is the other person's. */
function asOfAnother(error: unknown): unknown {
  if (!isFault(error)) return error;
  if (NOT_PROVEN.includes(error.code)) return new Fault('not-proven');
  return error.code === 'locked-out' ? new Fault('proof-locked', error.detail) : error;
}

/**
 * Says who stands at the screen beside whoever is signed in, without opening a session. Throws
 * `not-proven`, `proof-locked`.
 */
export async function provePerson(
  kit: AccountKit,
  proof: PersonProof,
  beside: Beside,
): Promise<Proven> {
  try {
    return 'badge' in proof
      ? { actor: await byBadge(kit, proof, beside), means: 'badge' }
      : { actor: await byPassword(kit, proof, beside.address), means: 'password' };
  } catch (error) {
    throw asOfAnother(error);
  }
}
