import type { Mask } from '@qingming/standard/language/element.ts';
import { join, raw, type Sql, sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { Actor, Scope } from './actor.ts';
import type { Capability, Verb } from './capability.ts';
import {
  type Columns,
  type Compared,
  ofInstitutions,
  RELATIONS,
  type Standing,
} from './relations.ts';

export type { Standing } from './relations.ts';

type Entitled = Pick<Actor, 'rights'>;

/** Whether the actor has this capability. */
export const can = ({ rights }: Entitled, { name }: Pick<Capability, 'name'>): boolean =>
  rights.capabilities.has(name);

/** Throws `not-allowed` without the capability. */
export function requireCapability(actor: Entitled, capability: Capability): void {
  if (!can(actor, capability)) throw new Fault('not-allowed');
}

/** Whether some role of the actor may do this to records of this kind at all. */
export const mayEver = ({ rights }: Entitled, verb: Verb, kind: string): boolean =>
  rights.kinds.get(kind)?.may.has(verb) === true;

/** Whether the actor's scope covers where the record stands. */
export const inScope = (scope: Scope, standing: Standing): boolean =>
  RELATIONS.every((relation) => relation.covers(scope, standing));

const isOpen = ({ rights }: Entitled, verb: Verb, kind: string): boolean =>
  verb === 'read' && rights.posted.has(kind);

/** The decision in memory. */
export const mayDo = (actor: Actor, verb: Verb, kind: string, standing: Standing): boolean =>
  mayEver(actor, verb, kind) && (isOpen(actor, verb, kind) || inScope(actor, standing));

/** The scope as an SQL predicate over columns `region` and, where rows have an owner, `institution`. */
export function scopeCondition(scope: Scope, columns: Columns): Sql {
  const conditions = RELATIONS.flatMap((relation) => relation.condition(scope, columns) ?? []);
  return conditions.length === 0 ? sql`true` : sql`(${join(conditions, ' and ')})`;
}

/** The same decision as an SQL predicate over the columns of `alias`, of which `of` says what they compare. */
export function scopePredicate(
  actor: Actor,
  verb: Verb,
  kind: string,
  alias: string,
  of: Compared,
): Sql {
  if (!mayEver(actor, verb, kind)) return sql`false`;
  return isOpen(actor, verb, kind) ? sql`true` : scopeCondition(actor, { alias, ...of });
}

/** Rows of the actor's institutions, where the scope is one or several; all rows for a division. */
export const withinHouses = (scope: Pick<Scope, 'institutions'>, column: string): Sql =>
  ofInstitutions(scope, raw(column)) ?? sql`true`;

/** Which masks the actor sees through without a further act. */
export const seenMasks = ({ rights }: Entitled, kind: string): ReadonlySet<Mask> =>
  rights.kinds.get(kind)?.sees ?? NONE;
const NONE: ReadonlySet<Mask> = new Set();

export const mayReveal = ({ rights }: Entitled, kind: string): boolean =>
  rights.kinds.get(kind)?.mayReveal === true;

/** The kinds that the actor may read, for row security. */
export const readableKinds = ({ rights }: Entitled): readonly string[] =>
  [...rights.kinds].flatMap(([kind, { may }]) => (may.has('read') ? [kind] : []));

/** All that the actor may do as a program of theirs reads it: `cases.open`, `read funeralCase`, `reveal contact`. */
export const mayOf = ({ rights }: Entitled): readonly string[] => [
  ...rights.capabilities,
  ...[...rights.kinds].flatMap(([kind, { may, mayReveal: reveals }]) =>
    [...may, ...(reveals ? ['reveal'] : [])].map((verb) => `${verb} ${kind}`),
  ),
];
