import type { Expression } from '../language/expression.ts';
import type { RecordDefinition, Rule } from '../language/record.ts';
import { type Catalogue, getRecord } from './catalogue.ts';
import {
  kindsNamed,
  looksAnywhereFor,
  looksBack,
  needsQuery,
  speaksOfVoided,
} from './expression-reach.ts';
import { toSql } from './expression-sql.ts';
import { rootOf } from './owner.ts';
import { beyondLife } from './rule-life.ts';
import { cameBeforeSql } from './version.ts';
import { columnName } from './names.ts';

/**
 * A rule that looks at what never leaves its node is checked there, and not where copies arrive; so
 * is one that looks at the version before, as copies may skip versions.
 */
export const isOfHome = (catalogue: Catalogue, { check, atOriginOnly }: Rule): boolean =>
  atOriginOnly === true ||
  looksBack(check) ||
  kindsNamed(check).some((kind) => getRecord(catalogue, kind).travels === 'stays');

/** What is true exactly where the expression is false: `not` moves inwards as far as it goes. */
function negated(check: Expression): Expression {
  if (check.op === 'not') return settled(check.of);
  if (check.op === 'all') return { op: 'any', of: check.of.map(negated) };
  if (check.op === 'any') return { op: 'all', of: check.of.map(negated) };
  return { op: 'not', of: check };
}

/** The same expression with no `not` before `all`, `any` or another `not` (De Morgan). */
function settled(check: Expression): Expression {
  if (check.op === 'not') return negated(check.of);
  return check.op === 'all' || check.op === 'any'
    ? { op: check.op, of: check.of.map(settled) }
    : check;
}

const partsOf = (op: 'all' | 'any', check: Expression): readonly Expression[] =>
  check.op === op ? check.of.flatMap((part) => partsOf(op, part)) : [check];

/** What must hold all together, each by itself. */
export const conjuncts = (check: Expression): readonly Expression[] =>
  partsOf('all', settled(check));

/** When a condition is broken, in two parts of SQL, each undefined where it says nothing. */
export interface Broken {
  /** What the row and the version before answer. */
  readonly byItself: string | undefined;
  /** What a query must answer; asked only where `byItself` is true. */
  readonly byQuery: string | undefined;
}

/**
 * When a condition is broken: a disjunction is false where all its parts are. Those that look at no
 * other record come first, alone: PL/pgSQL answers them without starting a query, and most rules
 * do not concern most records.
 */
export function brokenWhen(catalogue: Catalogue, kind: string, condition: Expression): Broken {
  const parts = partsOf('any', condition);
  const falseOf = (of: readonly Expression[]): string =>
    `(${toSql(catalogue, kind, 'here', { op: 'any', of })}) is false`;
  const [queries, others] = [parts.filter(needsQuery), parts.filter((part) => !needsQuery(part))];
  return {
    byItself: others.length === 0 && queries.length > 0 ? undefined : falseOf(others),
    byQuery: queries.length === 0 ? undefined : falseOf(queries),
  };
}

/**
 * Of which records the rule is asked at all, about the row that `alias` names; ends with `and` unless
 * it is empty. `cameBefore` is the SQL for a row of a version of the standard before the one given.
 */
export function guardOf(
  catalogue: Catalogue,
  definition: RecordDefinition,
  rule: Rule,
  alias: string,
  cameBefore = (since: string): string => `(${cameBeforeSql(`${alias}.standard`, since)})`,
): string {
  const beyond = beyondLife(rule);
  const parts = [
    rule.since === undefined ? '' : `not ${cameBefore(rule.since)} and `,
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

/** Held together by writers of a kind that need not see one another; whoever needs it alone waits for all of them. */
const lockAmong = (rules: readonly Rule[]): string =>
  rules.every(({ besideOwnKind }) => besideOwnKind === true)
    ? 'pg_advisory_xact_lock_shared'
    : 'pg_advisory_xact_lock';

/** Two writers about the same linked record: one at a time. A snapshot older than the lock would not show the other. */
export function lockLinked(
  definition: RecordDefinition,
  rules: readonly Rule[],
): readonly string[] {
  const links = Map.groupBy(
    rules.filter(({ waitsFor }) => waitsFor !== undefined),
    ({ waitsFor = '' }) => waitsFor,
  );
  if (links.size === 0) return [];
  return [
    `  if current_setting('transaction_isolation') = 'repeatable read' then`,
    `    raise exception 'a rule of ${definition.kind} is not asked in a repeatable read: use read committed or serializable'`,
    `      using errcode = '25001';`,
    '  end if;',
    ...[...links].map(
      ([link, waiting]) =>
        `  perform ${lockAmong(waiting)}(hashtextextended('${definition.elements[link]?.to ?? definition.kind} ' || new.province || new.${columnName(link)}, 0));`,
    ),
  ];
}
