import type {
  AccountHouse,
  AccountPerson,
  AccountsQuery,
  AccountView,
} from '@qingming/connect/api/accounts.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import type { Actor } from '../access/actor.ts';
import { type Sql, sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { Order } from '../http/keyset.ts';
import { pageOfRows } from '../http/list.ts';
import type { AccountKit } from './kit.ts';
import { withinHouses } from '../access/decide.ts';

/** Accounts of an administrator's institutions; all of the division for one who has none. */
export const reaches = ({ institutions }: Pick<Actor, 'institutions'>): Sql =>
  institutions === null
    ? sql`true`
    : sql`(institution = any(${[...institutions]}::uuid[]) or institutions <@ ${[...institutions]}::uuid[])`;

/** The accounts that an administrator reaches, as they are shown; secrets stay where they are. */
const inReach = (kit: AccountKit, by: Actor): Sql => sql`
  select a.id, a.login, a.name, a.roles, a.region, a.institution,
    (select i.name from institution i where i.id = a.institution limit 1) as "institutionName",
    a.institutions, (select array_agg(i.name order by i.name) from institution i
      where i.id = any(a.institutions)) as "institutionNames",
    a.staff, (select s.name from staff s where s.id = a.staff limit 1) as "staffName", a.state, a.second_factor is not null as "secondFactor", a.last_login as "lastLogin",
    a.created_at as "createdAt", a.device, a.key_expires as "keyExpires",
    case when a.badge_expires > ${kit.clock.now()} then a.badge_expires end as "badgeExpires", a.pin_hash is not null as "pinSet",
    exists (select from approval w where w.target = a.id::text and w.state = 'waiting'
      and w.expires_at > ${kit.clock.now()}) as waiting
  from account a
  where starts_with(a.region, ${by.region})
    and ${reaches(by)}`;

const BY_LOGIN: Order = { name: 'accounts', keys: [{ by: sql`login`, as: 'text' }] };

/** The accounts in the administrator's scope, by login; the look is logged. */
export const listAccounts = (
  kit: AccountKit,
  by: Actor,
  { find = '', state, ...page }: AccountsQuery,
): Promise<Page<AccountView>> =>
  kit.db.transaction(async (tx) => {
    await kit.audit(tx, { actor: by, act: 'account.list', result: 'done' });
    const matched = sql`select * from (${inReach(kit, by)}) r
      where (strpos(r.login, lower(${find})) > 0 or strpos(r.name, ${find}) > 0)
        and (${state ?? null}::text is null or r.state = ${state ?? null})`;
    return pageOfRows<AccountView>(tx, matched, BY_LOGIN, page);
  });

/** One account in the administrator's scope. Throws `not-found`. */
export const showAccount = (kit: AccountKit, by: Actor, id: string): Promise<AccountView> =>
  kit.db.transaction(async (tx) => {
    await kit.audit(tx, { actor: by, act: 'account.list', target: id, result: 'done' });
    const found = await tx.maybe<AccountView>(
      sql`select * from (${inReach(kit, by)}) r where r.id = ${id}`,
    );
    if (found === undefined) throw new Fault('not-found');
    return found;
  });

/** The institutions in the administrator's scope, to be chosen from; the look is logged. */
export const listHouses = (kit: AccountKit, by: Actor): Promise<readonly AccountHouse[]> =>
  kit.db.transaction(async (tx) => {
    await kit.audit(tx, { actor: by, act: 'account.list', result: 'done' });
    return tx.all<AccountHouse>(sql`
      select id, name, region from institution
      where not voided and starts_with(region, ${by.region}) and ${withinHouses(by, 'id')}
      order by region, name, id`);
  });

/** The staff of an institution in the administrator's scope, to be linked with an account; the look is logged. */
export const listPeople = (
  kit: AccountKit,
  by: Actor,
  institution: string,
): Promise<readonly AccountPerson[]> =>
  kit.db.transaction(async (tx) => {
    const home = await tx.maybe(sql`
      select 1 from institution where id = ${institution} and not voided and starts_with(region, ${by.region})
        and ${withinHouses(by, 'id')}`);
    if (home === undefined) throw new Fault('not-found');
    await kit.audit(tx, { actor: by, act: 'account.list', target: institution, result: 'done' });
    return tx.all<AccountPerson>(sql`
      select id, code, name, duty from staff where institution = ${institution} and not voided
      order by name, code`);
  });
