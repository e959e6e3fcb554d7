import type { AccountRole } from '@qingming/connect/api/session.ts';
import type { Actor, Role } from '../access/actor.ts';

/** Of these a person holds at most one (GB/T 22239-2019 8.1.4.2 d). */
const SEPARATED: readonly Role[] = ['systemAdmin', 'securityAdmin', 'inspector'];

export const areSeparated = (roles: readonly Role[]): boolean =>
  SEPARATED.filter((role) => roles.includes(role)).length <= 1;

/** What decides who an account is and how far it reaches. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly AccountRole[];
  readonly region: string;
  readonly institution: string | null;
  readonly staff: string | null;
}

export const actorOf = (holder: Holder, node: string, session: string | null): Actor => ({
  account: holder.id,
  name: holder.name,
  roles: holder.roles,
  node,
  region: holder.region,
  institution: holder.institution,
  staff: holder.staff,
  session,
});
