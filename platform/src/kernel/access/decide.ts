import type { Mask } from '@qingming/standard/language/element.ts';
import { join, raw, type Sql, sql } from '../db/sql.ts';
import type { Actor, Role } from './actor.ts';
import { type Grant, OPEN_KINDS, POLICY, type Verb } from './policy.ts';

/** Where a record stands: what the policy compares with the actor's scope. */
export interface Standing {
  readonly region: string;
  readonly institution: string | null;
}

const grantsOf = new Map<Role, readonly Grant[]>();
const grantsFor = (role: Role): readonly Grant[] => {
  const known = grantsOf.get(role);
  if (known !== undefined) return known;
  const found = POLICY.filter((grant) => grant.role === role);
  grantsOf.set(role, found);
  return found;
};

type Roles = Pick<Actor, 'roles'>;

const grants = (actor: Roles, kind: string): readonly Grant[] =>
  actor.roles.flatMap((role) => grantsFor(role).filter(({ records }) => records.includes(kind)));

/** Whether some role of the actor may do this to records of this kind at all. */
export const mayEver = (actor: Roles, verb: Verb, kind: string): boolean =>
  grants(actor, kind).some(({ may }) => may.includes(verb));

/** Whether the actor's scope covers where the record stands. */
export const inScope = (actor: Actor, { region, institution }: Standing): boolean =>
  region.startsWith(actor.region) &&
  (actor.institution === null || institution === null || institution === actor.institution);

const isOpen = (verb: Verb, kind: string): boolean => verb === 'read' && OPEN_KINDS.includes(kind);

/** The decision in memory. */
export const mayDo = (actor: Actor, verb: Verb, kind: string, standing: Standing): boolean =>
  mayEver(actor, verb, kind) && (isOpen(verb, kind) || inScope(actor, standing));

/** The same decision as an SQL predicate over the columns of `alias`; `owned` says whether it has an institution. */
export function scopePredicate(
  actor: Actor,
  verb: Verb,
  kind: string,
  alias: string,
  owned: boolean,
): Sql {
  if (!mayEver(actor, verb, kind)) return sql`false`;
  if (isOpen(verb, kind)) return sql`true`;
  const column = (name: string) => raw(`${alias}.${name}`);
  const conditions = [
    ...(actor.region === '' ? [] : [sql`${column('region')} ^@ ${actor.region}`]),
    ...(actor.institution === null || !owned
      ? []
      : [sql`${column('institution')} = ${actor.institution}::uuid`]),
  ];
  return conditions.length === 0 ? sql`true` : sql`(${join(conditions, ' and ')})`;
}

/** Which masks the actor sees through without a further act. */
export const seenMasks = (actor: Actor, kind: string): ReadonlySet<Mask> =>
  new Set(grants(actor, kind).flatMap(({ sees }) => sees ?? []));

export const mayReveal = (actor: Actor, kind: string): boolean =>
  grants(actor, kind).some((grant) => grant.mayReveal === true);

/** The kinds that the actor may read, for row security. */
export const readableKinds = (actor: Actor): readonly string[] => [
  ...new Set(
    actor.roles
      .flatMap(grantsFor)
      .filter(({ may }) => may.includes('read'))
      .flatMap(({ records }) => records),
  ),
];
