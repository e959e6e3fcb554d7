import type { AccountRole } from '@qingming/connect/api/session.ts';
import type { Actor } from '../access/actor.ts';

/** What decides who an account is and how far it reaches. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly AccountRole[];
  readonly region: string;
  readonly institution: string | null;
  readonly staff: string | null;
  readonly person: string | null;
}

export const actorOf = (holder: Holder, node: string, session: string | null): Actor => ({
  account: holder.id,
  name: holder.name,
  roles: holder.roles,
  node,
  region: holder.region,
  institution: holder.institution,
  staff: holder.staff,
  person: holder.person,
  session,
});
