import type { Actor } from '../access/actor.ts';
import { askApproval } from '../approvals/approvals.ts';
import { type ApprovalRow, approvalView } from '../approvals/rows.ts';
import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import { type Holding, refuseOutside, refuseWrongHolding } from './holding.ts';
import { type AccountKit, askingOf } from './kit.ts';
import { housesOf } from './account.ts';
import { reaches } from './account-list.ts';

interface Standing extends Holding {
  readonly state: 'active' | 'disabled';
}

export interface AccountChange {
  readonly state?: 'active' | 'disabled';
  readonly roles?: readonly string[];
  readonly region?: string;
  readonly institution?: string | null;
  readonly institutions?: readonly string[] | null;
  readonly staff?: string | null;
  /** Needed when the change gives more than the account had. */
  readonly reason?: string;
}

/** Locks one account in the administrator's scope. One's own, and one out of scope, is refused. */
export async function lockOther(tx: Tx, by: Actor, id: string) {
  if (id === by.account) throw new Fault('not-allowed');
  const found = await tx.maybe<Standing & { login: string; name: string }>(sql`
    select login, name, state, roles, region, institution, institutions, staff, person, device from account
    where id = ${id} and starts_with(region, ${by.region})
      and ${reaches(by)} for update`);
  if (found === undefined) throw new Fault('not-found');
  return found;
}

/** The same of a person: a device has no password, and no authenticator. */
export async function lockPerson(tx: Tx, by: Actor, id: string) {
  const found = await lockOther(tx, by, id);
  if (found.device) throw new Fault('not-allowed');
  return found;
}

/** Whether it reaches an institution that it did not reach: all of a division are more than any. */
function reachesFurther(had: Standing, has: Standing): boolean {
  const [before, after] = [housesOf(had), housesOf(has)];
  if (before === null) return after !== null;
  return after === null || after.some((one) => !before.includes(one));
}

/** Whether the account could do something after the change that it could not before. */
const givesMore = (had: Standing, has: Standing): boolean =>
  has.state === 'active' &&
  (had.state !== 'active' ||
    has.roles.some((role) => !had.roles.includes(role)) ||
    !has.region.startsWith(had.region) ||
    reachesFurther(had, has) ||
    has.staff !== had.staff);

async function apply(
  kit: AccountKit,
  tx: Tx,
  by: Actor,
  id: string,
  { state, roles, region, institution, institutions, staff, person }: Standing,
): Promise<void> {
  await tx.run(sql`
    update account set state = ${state}, roles = ${[...roles]}, region = ${region}, institution = ${institution},
      institutions = ${institutions === null ? null : [...institutions]}, staff = ${staff}, person = ${person}
    where id = ${id}`);
  await kit.sessions.endAll(tx, id);
  const detail = { state, roles, region, institution, institutions, staff };
  await kit.audit(tx, { actor: by, act: 'account.change', target: id, result: 'done', detail });
}

/** Files the grant; it is there when another administrator has agreed. */
async function file(
  kit: AccountKit,
  tx: Tx,
  by: Actor,
  act: 'account.create' | 'account.change',
  { id, login, ...standing }: Standing & { readonly id: string; readonly login: string },
  reason: string | undefined,
) {
  if (reason === undefined) throw new Fault('reason-needed');
  const { state, roles, region, institution, institutions, staff, person, device } = standing;
  const row = await askApproval(tx, askingOf(kit), by, {
    act,
    target: id,
    content: {
      ...{ login, state, roles: [...roles], region, institution, staff, person },
      ...(institutions === null ? {} : { institutions: [...institutions] }),
      ...(device ? { device } : {}),
    },
    region,
    institution,
    reason,
  });
  return approvalView(askingOf(kit), by, row, false);
}

/**
 * Changes state, roles, scope or person of another's account. What takes away is done at once and
 * ends all its sessions; what gives more waits for a second person, and the request is returned.
 * The account as it shall stand is what is checked. Throws `not-allowed` for one's own account,
 * `not-found` outside one's scope, `out-of-scope`, `rule-broken`.
 */
export const changeAccount = (
  kit: AccountKit,
  by: Actor,
  id: string,
  { reason, ...change }: AccountChange,
) =>
  kit.db.transaction(async (tx) => {
    const { login, name: _name, ...had } = await lockOther(tx, by, id);
    const has: Standing = { ...had, ...change };
    refuseOutside(by, has);
    await refuseWrongHolding(kit, tx, has, id);
    if (givesMore(had, has))
      return file(kit, tx, by, 'account.change', { ...has, id, login }, reason);
    await apply(kit, tx, by, id, has);
    return undefined;
  });

/** Asks that a new account may be used; until then it stands disabled. */
export const askForAccount = (
  kit: AccountKit,
  tx: Tx,
  by: Actor,
  account: Holding & { readonly id: string; readonly login: string },
  reason: string | undefined,
) => file(kit, tx, by, 'account.create', { ...account, state: 'active' }, reason);

/** A second person has agreed: the account stands as it was asked for, if that may still be. */
export async function grant(
  kit: AccountKit,
  tx: Tx,
  by: Actor,
  { target, content }: Pick<ApprovalRow, 'target' | 'content'>,
): Promise<void> {
  const id = target ?? '';
  const { login: _login, ...asked } = JSON.parse(content) as Omit<Standing, 'device'> & {
    login: string;
    device?: boolean;
  };
  const standing = {
    ...asked,
    institutions: asked.institutions ?? null,
    device: asked.device ?? false,
  };
  if (id === by.account) throw new Fault('not-allowed');
  await tx.one(sql`select id from account where id = ${id} for update`);
  await refuseWrongHolding(kit, tx, standing, id);
  await apply(kit, tx, by, id, standing);
}
