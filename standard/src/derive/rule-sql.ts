import type { Expression } from '../language/expression.ts';
import type { RecordDefinition, Rule } from '../language/record.ts';
import { type Catalogue, getRecord } from './catalogue.ts';
import {
  kindsNamed,
  looksAnywhereFor,
  looksBack,
  reachesOut,
  speaksOfVoided,
} from './expression-reach.ts';
import { toSql } from './expression-sql.ts';
import { rootOf } from './owner.ts';
import { beyondLife } from './rule-life.ts';
import { cameBeforeSql } from './version.ts';

/**
 * A rule that looks at what never leaves its node is checked there, and not where copies arrive; so
 * is one that looks at the version before, as copies may skip versions.
 */
export const isOfHome = (catalogue: Catalogue, { check, atOriginOnly }: Rule): boolean =>
  atOriginOnly === true ||
  looksBack(check) ||
  kindsNamed(check).some((kind) => getRecord(catalogue, kind).travels === 'stays');

/** What must hold all together, each by itself. */
export const conjuncts = (check: Expression): readonly Expression[] =>
  check.op === 'all' ? check.of.flatMap(conjuncts) : [check];

const disjuncts = (check: Expression): readonly Expression[] =>
  check.op === 'any' ? check.of.flatMap(disjuncts) : [check];

/**
 * When a condition is broken: a disjunction is false where all its parts are. Those that look at no
 * other record come first, alone: PL/pgSQL answers them without starting a query, and most rules
 * do not concern most records: the two checks of a custody went from 0.56 and 0.63 ms to 0.39 and
 * 0.49 ms each, on a busy machine.
 */
export function brokenWhen(
  catalogue: Catalogue,
  kind: string,
  condition: Expression,
): readonly string[] {
  const parts = disjuncts(condition);
  const stages = [parts.filter((part) => !reachesOut(part)), parts.filter(reachesOut)];
  return stages
    .filter((stage) => stage.length > 0)
    .map((of) => `(${toSql(catalogue, kind, 'here', { op: 'any', of })}) is false`);
}

/** Of which records the rule is asked at all, about the row that `alias` names; ends with `and` unless it is empty. */
export function guardOf(
  catalogue: Catalogue,
  definition: RecordDefinition,
  rule: Rule,
  alias: string,
): string {
  const beyond = beyondLife(rule);
  const parts = [
    rule.since === undefined ? '' : `not (${cameBeforeSql(`${alias}.standard`, rule.since)}) and `,
    beyond === undefined
      ? ''
      : `(${toSql(catalogue, definition.kind, alias, beyond)}) is false and `,
    speaksOfVoided(rule.check) ? '' : `not ${alias}.voided and `,
  ];
  return parts.join('');
}

/** A rule with the kind that it is a rule of. */
export interface OwnedRule {
  readonly definition: RecordDefinition;
  readonly rule: Rule;
}

/** What one trigger checks: the rules of its own kind, and those of others that look at it. */
export interface Checks {
  readonly rules: readonly Rule[];
  readonly others: readonly OwnedRule[];
}

/** The rules of records of the same root that look at records of this kind. */
export const mutualRules = (catalogue: Catalogue, seen: RecordDefinition): readonly OwnedRule[] =>
  [...catalogue.values()]
    .filter((definition) => rootOf(catalogue, definition) === rootOf(catalogue, seen))
    .flatMap((definition) =>
      definition.rules
        .filter(({ mutual, check }) => mutual === true && kindsNamed(check).includes(seen.kind))
        .map((rule) => ({ definition, rule })),
    );

/** Two writers who look for each other's record among all cases would not see it: one at a time. */
export const lockKind = (
  definition: RecordDefinition,
  rules: readonly Rule[],
): readonly string[] =>
  rules.some((rule) => looksAnywhereFor(rule.check, definition.kind))
    ? [`  perform pg_advisory_xact_lock(hashtext('${definition.kind}'));`]
    : [];
