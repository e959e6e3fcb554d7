import type { OwnBadge } from '@qingming/connect/api/second-person.ts';
import { BADGE_BYTES, badgeCode } from '@qingming/standard/numbers/badge-code.ts';
import { createHash } from 'node:crypto';
import type { Actor } from '../access/actor.ts';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import { actorOf } from './account.ts';
import { badgeCard } from './badge-card.ts';
import { lockPerson } from './grants.ts';
import type { AccountKit } from './kit.ts';

const DAY_MS = 86_400_000;

/** Of 160 random bits the bare hash tells nothing, and equal hashes are looked up in no telling time. */
export const badgeDigest = (code: string): Buffer =>
  createHash('sha256').update(`badge\0${code}`).digest();

/**
 * Makes a badge for another's account and answers with its card, this once; the one before proves nobody
 * from now on. Throws `not-allowed` for one's own account, `not-found` outside one's scope.
 */
export async function makeBadge(
  kit: AccountKit,
  by: Actor,
  id: string,
  days: number,
): Promise<Uint8Array> {
  const now = kit.clock.now();
  const expires = new Date(now.getTime() + days * DAY_MS);
  const code = badgeCode(kit.ids.bytes(BADGE_BYTES));
  const holder = await kit.db.transaction(async (tx) => {
    const found = await lockPerson(tx, by, id);
    if (found.state !== 'active') throw new Fault('not-allowed');
    await tx.run(sql`
      update account set badge_hash = ${badgeDigest(code)}, badge_expires = ${expires} where id = ${id}`);
    await kit.audit(tx, { actor: by, act: 'badge.make', target: id, result: 'done' });
    return actorOf({ ...found, id }, kit.access, kit.config.node, null);
  });
  const scope = await kit.scopeNames?.(holder);
  const house = (scope?.institution ?? scope?.region)?.zh ?? '';
  return badgeCard({ code, name: holder.name, house, expires, at: now });
}

/** A badge that was lost, or that its person gave back, proves nobody from now on. */
const endBadge = (kit: AccountKit, by: Actor, id: string, isOwn: boolean): Promise<void> =>
  kit.db.transaction(async (tx) => {
    if (!isOwn) await lockPerson(tx, by, id);
    await tx.run(sql`update account set badge_hash = null, badge_expires = null where id = ${id}`);
    await kit.audit(tx, { actor: by, act: 'badge.end', target: id, result: 'done' });
  });

export const endBadgeOf = (kit: AccountKit, by: Actor, id: string): Promise<void> =>
  endBadge(kit, by, id, false);

export const endOwnBadge = (kit: AccountKit, actor: Actor): Promise<void> =>
  endBadge(kit, actor, actor.account, true);

export const ownBadge = ({ db, clock }: AccountKit, actor: Actor): Promise<OwnBadge> =>
  db.one<OwnBadge>(sql`
    select case when badge_expires > ${clock.now()} then badge_expires end as "badgeExpires", pin_set as "pinSet"
    from account where id = ${actor.account}`);
