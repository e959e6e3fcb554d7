import type { AccountRole } from '@qingming/connect/api/session.ts';
import { regionName, scopePrefix } from '@qingming/standard/data/regions.ts';
import type { Actor } from '../access/actor.ts';
import { forbiddenPair, isRoleOfLevel } from '../access/policy.ts';
import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { AccountKit } from './kit.ts';

/** What an account lets somebody do, and who that is. */
export interface Holding {
  readonly roles: readonly AccountRole[];
  readonly region: string;
  readonly institution: string | null;
  readonly staff: string | null;
  readonly person: string | null;
}

const refusal = (rule: string, zh: string, en: string): Fault =>
  new Fault('rule-broken', { rule, sentence: { zh, en } });

const mixed = (): Fault =>
  refusal(
    'roles-of-one-person',
    '这些岗位不能由同一人担任：经办、审核、公布与审计须分开，三类管理员不得兼任',
    'One person does not hold these roles together: those who file, review, publish and audit are different people, and the three administrators do nothing else',
  );

const ofOtherLevel = (): Fault =>
  refusal('roles-of-this-level', '该岗位不在本级设置', 'This role does not exist at this level');

/** The division is one of the standard, inside the node. */
function refuseUnknownRegion({ config }: AccountKit, region: string): void {
  const own = scopePrefix(config.node);
  const known = region === '' || regionName(region.padEnd(6, '0')) !== undefined;
  const inside = region === '' || region.startsWith(own);
  if (!known || !inside) throw new Fault('out-of-scope');
}

/** The institution lies in the division, and the staff member works there. */
async function refuseStrangers(tx: Tx, { region, institution, staff }: Holding): Promise<void> {
  if (institution !== null) {
    const home = await tx.maybe<{ region: string }>(
      sql`select region from institution where id = ${institution} and not voided`,
    );
    if (home === undefined) throw new Fault('missing-reference', { element: 'institution' });
    if (!home.region.startsWith(region)) throw new Fault('out-of-scope');
  }
  if (staff === null) return;
  const works = await tx.maybe(
    sql`select 1 from staff where id = ${staff} and institution = ${institution} and not voided`,
  );
  if (works === undefined) throw new Fault('missing-reference', { element: 'staff' });
}

/** The roles of the same person under other accounts. */
const othersOf = (tx: Tx, { staff, person }: Holding, except: string) =>
  tx.all<{ roles: readonly AccountRole[] }>(sql`
    select roles from account where id <> ${except} and state = 'active'
      and (person = ${person} or staff = ${staff}::uuid)`);

/**
 * Refuses what an account may not hold as it shall stand: roles of another level, roles that one
 * person does not hold together under all accounts, a division that is none, an institution
 * elsewhere.
 */
export async function refuseWrongHolding(
  kit: AccountKit,
  tx: Tx,
  holding: Holding,
  account: string,
): Promise<void> {
  if (holding.roles.some((role) => !isRoleOfLevel(role, kit.config.level))) throw ofOtherLevel();
  const others = await othersOf(tx, holding, account);
  if (forbiddenPair([...holding.roles, ...others.flatMap(({ roles }) => roles)]) !== undefined)
    throw mixed();
  refuseUnknownRegion(kit, holding.region);
  await refuseStrangers(tx, holding);
}

/** The scope of the account as it shall stand lies inside the administrator's own. */
export function refuseOutside(by: Actor, { region, institution }: Holding): void {
  const inside = region.startsWith(by.region);
  if (!inside || (by.institution !== null && by.institution !== institution))
    throw new Fault('out-of-scope');
}
