import { NO_RIGHTS, type Rights } from './rights.ts';

/** Why somebody looks or writes (code set `purpose`). */
export type Purpose = string;

/** How far an actor reaches; what each member means is said once, in `relations.ts`. */
export interface Scope {
  /** Region prefix: '' the whole node, '3701' a city, '370102' a county. */
  readonly region: string;
  /** The institutions that the actor belongs to: one, or several of a group; null when the scope is a division. */
  readonly institutions: readonly string[] | null;
  /** One root alone, of somebody who is let into it: the case of a family. Left out, the scope is no narrower. */
  readonly root?: string;
}

/** Who asks: what they may do, and the part of the country they may see. */
export interface Actor extends Scope {
  /** Account identifier, or `public`, or `node:370000` for a partner or the node itself. */
  readonly account: string;
  readonly name: string;
  /** What the account is called to be, for the audit; what it may do is `rights`. */
  readonly roles: readonly string[];
  readonly rights: Rights;
  /** The node that the actor works on, six digits. */
  readonly node: string;
  /** The staff record behind the account, when there is one. */
  readonly staff: string | null;
  /** Who is behind the account, the same under every account of theirs; left out when it is not known. */
  readonly person?: string | null;
  readonly session: string | null;
  /** No person is behind the account: it reaches what its one duty names, and nothing that is for staff. */
  readonly device?: true;
}

/** A family member or any other visitor, without an account. */
export const visitor = (node: string, rights: Rights = NO_RIGHTS): Actor => ({
  account: 'public',
  name: 'public',
  roles: ['public'],
  rights,
  node,
  region: '',
  institutions: null,
  staff: null,
  session: null,
});

/** The node itself, when it has to look further than whoever asks may see; what it reads is logged as its own. */
export const nodeItself = (node: string, rights: Rights = NO_RIGHTS): Actor => ({
  ...visitor(node, rights),
  account: `node:${node}`,
  name: `node ${node}`,
  roles: [],
});

/** The one institution that the actor works in; null for a division, and for a group of several. */
export const houseOf = ({ institutions }: Pick<Scope, 'institutions'>): string | null =>
  institutions?.length === 1 ? (institutions[0] ?? null) : null;
