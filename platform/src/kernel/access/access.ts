import type { Capability } from './capability.ts';
import type { Grant, ModuleGrants } from './grant.ts';
import { type Rights, rightsFrom } from './rights.ts';
import { forbiddenPairs, isOfDevices, isOfLevel, type Part, type Role } from './role.ts';

/** Roles, and what the modules grant to their duties, gathered: who may do what. */
export interface Access {
  /** Roles that an account may hold. */
  readonly roles: readonly Role[];
  readonly capabilities: readonly Capability[];
  /** Every kind that some grant names. */
  readonly kinds: ReadonlySet<string>;
  /** What these roles, or parts without an account, may do together. A name that is none brings nothing. */
  rightsOf(names: readonly string[]): Rights;
  /** The roles whose people may do this. */
  rolesWith(capability: Capability): readonly string[];
  rolesAt(level: 'ministry' | 'province'): readonly Role[];
  /** The pair of these that one person may not hold together. */
  forbiddenPair(names: readonly string[]): readonly [string, string] | undefined;
}

/** What is wrong with a role of devices: it has one duty, which nobody else has, and which only looks. */
function faultsOfDevice(
  role: Role,
  roles: readonly (Role | Part)[],
  grants: readonly Grant[],
): readonly string[] {
  const [duty = '', ...more] = role.duties;
  const shared = roles.some((other) => other !== role && other.duties.includes(duty));
  const own = grants.filter(({ duties }) => duties.includes(duty));
  return [
    ...(more.length > 0 || duty === '' ? [`the device ${role.name} has not exactly one duty`] : []),
    ...(shared ? [`the duty ${duty} of the device ${role.name} is another's too`] : []),
    ...(own.some(({ may, mayReveal }) => mayReveal === true || may.some((verb) => verb !== 'read'))
      ? [`the device ${role.name} does more than look`]
      : []),
  ];
}

/** What is written wrong in the roles and grants: names that are none, duties that bring nothing. */
export function faultsOf(
  roles: readonly Role[],
  parts: readonly Part[],
  modules: readonly ModuleGrants[],
): readonly string[] {
  const capabilities = modules.flatMap((one) => one.capabilities ?? []);
  const grants = modules.flatMap((one) => one.grants ?? []);
  const granted = [...capabilities, ...grants];
  const known = new Set([...roles, ...parts].flatMap(({ duties }) => duties));
  const brought = new Set(granted.flatMap(({ duties }) => duties));
  const names = [...roles, ...parts].map(({ name }) => name);
  const titles = capabilities.map(({ name }) => name);
  const twice = (all: readonly string[]) => all.filter((one, at) => all.indexOf(one) !== at);
  return [
    ...[...brought]
      .filter((duty) => !known.has(duty))
      .map((duty) => `no role has the duty ${duty}`),
    ...[...known]
      .filter((duty) => !brought.has(duty))
      .map((duty) => `the duty ${duty} brings nothing`),
    ...twice(names).map((name) => `two roles are called ${name}`),
    ...twice(titles).map((name) => `two capabilities are called ${name}`),
    ...capabilities
      .filter(({ duties }) => duties.length === 0)
      .map(({ name }) => `no duty brings the capability ${name}`),
    ...roles
      .filter(isOfDevices)
      .flatMap((role) => faultsOfDevice(role, [...roles, ...parts], grants)),
  ];
}

const shares = (duties: ReadonlySet<string>, of: readonly string[]): boolean =>
  of.some((duty) => duties.has(duty));

/** Gathers the roles and the grants of the modules. Throws when something in them is written wrong. */
export function gatherAccess(
  roles: readonly Role[],
  parts: readonly Part[],
  modules: readonly ModuleGrants[],
): Access {
  const faults = faultsOf(roles, parts, modules);
  if (faults.length > 0) throw new Error(`roles and grants: ${faults.join('; ')}`);
  const all = [...roles, ...parts];
  const capabilities = modules.flatMap((one) => one.capabilities ?? []);
  const grants: readonly Grant[] = modules.flatMap((one) => one.grants ?? []);
  const posted = new Set(modules.flatMap((one) => one.posted ?? []));
  const pairs = forbiddenPairs(roles);
  const work = (names: readonly string[]): Rights => {
    const held = all.filter(({ name }) => names.includes(name));
    const duties = new Set(held.flatMap((one) => one.duties));
    return rightsFrom(
      grants.filter((grant) => shares(duties, grant.duties)),
      {
        posted,
        capabilities: new Set(
          capabilities.filter((one) => shares(duties, one.duties)).map(({ name }) => name),
        ),
        purpose: names
          .map((name) => held.find((one) => one.name === name)?.purpose)
          .find((purpose) => purpose !== undefined),
      },
    );
  };
  const known = new Map<string, Rights>();
  return {
    roles,
    capabilities,
    kinds: new Set(grants.flatMap(({ records }) => records)),
    rightsOf(names) {
      const key = names.join();
      const rights = known.get(key) ?? work(names);
      known.set(key, rights);
      return rights;
    },
    rolesWith: ({ duties }) =>
      roles.filter((role) => shares(new Set(role.duties), duties)).map(({ name }) => name),
    rolesAt: (level) => roles.filter((role) => isOfLevel(role, level)),
    forbiddenPair: (names) =>
      pairs.find(([one, other]) => names.includes(one) && names.includes(other)),
  };
}
