import type { AccountRole } from '@qingming/connect/api/session.ts';

/** Roles that a person's account may hold. */
export const ACCOUNT_ROLES = [
  'clerk',
  'operator',
  'manager',
  'countyOfficer',
  'provinceOfficer',
  'ministryOfficer',
  'inspector',
  'securityAdmin',
  'systemAdmin',
  'importer',
] as const satisfies readonly AccountRole[];

/** The roles of the platform; what each may do is written in `policy.ts`. Two roles have no account. */
export type Role = AccountRole | 'public' | 'partner';

/** Why somebody looks or writes (code set `purpose`). */
export type Purpose = string;

/** Who asks: an account with its roles, and the part of the country they may see. */
export interface Actor {
  /** Account identifier, or `public`, or `node:370000` for a partner or the node itself. */
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The node that the actor works on, six digits. */
  readonly node: string;
  /** Region prefix of the scope: '' the whole node, '3701' a city, '370102' a county. */
  readonly region: string;
  /** The institution that the actor belongs to, when the scope is one institution. */
  readonly institution: string | null;
  /** The staff record behind the account, when there is one. */
  readonly staff: string | null;
  /** Who is behind the account, the same under every account of theirs; left out when it is not known. */
  readonly person?: string | null;
  readonly session: string | null;
}

/** A family member or any other visitor, without an account. */
export const visitor = (node: string): Actor => ({
  account: 'public',
  name: 'public',
  roles: ['public'],
  node,
  region: '',
  institution: null,
  staff: null,
  session: null,
});

/** The node itself, when it has to look further than whoever asks may see; what it reads is logged as its own. */
export const nodeItself = (node: string, ...roles: readonly Role[]): Actor => ({
  ...visitor(node),
  account: `node:${node}`,
  name: `node ${node}`,
  roles,
});
