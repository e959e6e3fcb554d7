import { regionName, scopePrefix } from '@qingming/standard/data/regions.ts';
import type { Actor } from '../access/actor.ts';
import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { AccountKit } from './kit.ts';
import { housesOf } from './account.ts';
import { isOfDevices, type Role } from '../access/role.ts';

/** What an account lets somebody do, and who that is. */
export interface Holding {
  readonly roles: readonly string[];
  readonly region: string;
  readonly institution: string | null;
  /** Of a group: several institutions, in place of one. */
  readonly institutions: readonly string[] | null;
  readonly staff: string | null;
  readonly person: string | null;
  /** No person: a device. */
  readonly device: boolean;
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

/** Several institutions are the scope of those who work in institutions, and never one and several at once. */
function refuseWrongGroup({ institution, institutions }: Holding, ofHouses: boolean): void {
  if (institutions === null) return;
  const twice = new Set(institutions).size < institutions.length;
  if (institution !== null || institutions.length < 2 || twice)
    throw refusal(
      'group-of-institutions',
      '机构群须有两家以上不同的机构，且不得同时指定单一机构',
      'A group has two or more different institutions, and no single one beside them',
    );
  if (!ofHouses)
    throw refusal(
      'group-of-institutions',
      '机构群只适用于机构岗位；主管部门与管理岗位的范围是行政区划',
      'A group is the scope of roles in institutions; officers and administrators reach a division',
    );
}

/** A device stands in one institution and has one role, of those that are for devices; no person has one of them. */
function refuseWrongDevice(holding: Holding, held: readonly (Role | undefined)[]): void {
  const ofDevices = held.filter((role) => role !== undefined && isOfDevices(role)).length;
  if (!holding.device && ofDevices > 0)
    throw refusal(
      'device-or-person',
      '该岗位只用于设备，不能授予人员',
      'This role is for devices; no person holds it',
    );
  const { institution, staff, person } = holding;
  const alone = held.length === 1 && ofDevices === 1;
  if (holding.device && (!alone || institution === null || staff !== null || person !== null))
    throw refusal(
      'device-or-person',
      '设备只能有一个设备岗位，归属一个机构，不关联人员',
      'A device has one role that is for devices, stands in one institution, and is nobody’s',
    );
}

/** The division is one of the standard, inside the node. */
function refuseUnknownRegion({ config }: AccountKit, region: string): void {
  const own = scopePrefix(config.node);
  const known = region === '' || regionName(region.padEnd(6, '0')) !== undefined;
  const inside = region === '' || region.startsWith(own);
  if (!known || !inside) throw new Fault('out-of-scope');
}

/** The institution lies in the division, and the staff member works there. */
async function refuseStrangers(tx: Tx, holding: Holding): Promise<void> {
  const { region, institution, staff } = holding;
  const houses = housesOf(holding) ?? [];
  const found = await tx.all<{ region: string }>(
    sql`select region from institution where id = any(${[...houses]}::uuid[]) and not voided`,
  );
  if (found.length < houses.length)
    throw new Fault('missing-reference', { element: 'institution' });
  if (found.some((home) => !home.region.startsWith(region))) throw new Fault('out-of-scope');
  if (staff === null) return;
  const works = await tx.maybe(
    sql`select 1 from staff where id = ${staff} and institution = ${institution} and not voided`,
  );
  if (works === undefined) throw new Fault('missing-reference', { element: 'staff' });
}

/** The roles of the same person under other accounts. */
const othersOf = (tx: Tx, { staff, person }: Holding, except: string) =>
  tx.all<{ roles: readonly string[] }>(sql`
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
  const { access, config } = kit;
  const here = access.rolesAt(config.level);
  const held = holding.roles.map((name) => here.find((role) => role.name === name));
  if (held.includes(undefined)) throw ofOtherLevel();
  refuseWrongDevice(holding, held);
  refuseWrongGroup(
    holding,
    held.every((role) => role?.of === 'institution'),
  );
  const others = await othersOf(tx, holding, account);
  if (
    access.forbiddenPair([...holding.roles, ...others.flatMap(({ roles }) => roles)]) !== undefined
  )
    throw mixed();
  refuseUnknownRegion(kit, holding.region);
  await refuseStrangers(tx, holding);
}

/** The scope of the account as it shall stand lies inside the administrator's own. */
export function refuseOutside(by: Actor, holding: Holding): void {
  const houses = housesOf(holding);
  const inside = by.institutions === null || houses?.every((one) => by.institutions?.includes(one));
  if (!holding.region.startsWith(by.region) || inside !== true) throw new Fault('out-of-scope');
}
