import type { Access } from '../access/access.ts';
import type { Actor } from '../access/actor.ts';

/** What decides who an account is and how far it reaches. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly region: string;
  readonly institution: string | null;
  /** Of a group: several institutions, in place of one. */
  readonly institutions: readonly string[] | null;
  readonly staff: string | null;
  readonly person: string | null;
  readonly device: boolean;
}

/** The institutions of an account, by either of its columns; null for a division. */
export const housesOf = ({
  institution,
  institutions,
}: Pick<Holder, 'institution' | 'institutions'>): readonly string[] | null =>
  institution === null ? institutions : [institution];

export const actorOf = (
  holder: Holder,
  access: Access,
  node: string,
  session: string | null,
): Actor => ({
  account: holder.id,
  name: holder.name,
  roles: holder.roles,
  rights: access.rightsOf(holder.roles),
  node,
  region: holder.region,
  institutions: housesOf(holder),
  staff: holder.staff,
  person: holder.person,
  session,
  ...(holder.device ? { device: true as const } : {}),
});
