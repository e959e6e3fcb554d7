import { type Actor, nodeItself, visitor } from '../src/kernel/access/actor.ts';
import { isOfDevices } from '../src/kernel/access/role.ts';
import { ACCESS } from '../src/levels/access.ts';

/** Every role that an account may hold. */
export const ROLE_NAMES: readonly string[] = ACCESS.roles.map(({ name }) => name);

export const rolesAt = (level: 'ministry' | 'province'): readonly string[] =>
  ACCESS.rolesAt(level).map(({ name }) => name);

/** A role that devices hold, and no person. */
export const isDevice = (name: string): boolean =>
  ACCESS.roles.some((role) => role.name === name && isOfDevices(role));

export const rightsOf = (...roles: readonly string[]) => ACCESS.rightsOf(roles);

/** Somebody with these roles and a scope, by default all of Shandong. */
export const actorWith = (roles: readonly string[], scope: Partial<Actor> = {}): Actor => ({
  ...visitor('370000', ACCESS.rightsOf(roles)),
  roles,
  ...scope,
});

/** The node itself with what these roles may do. */
export const nodeWith = (node: string, ...roles: readonly string[]): Actor => ({
  ...nodeItself(node, ACCESS.rightsOf(roles)),
  roles,
});
