import type { Expression } from '../language/expression.ts';
import type { Confirmed, RecordDefinition, Rule } from '../language/record.ts';
import { type Catalogue, getRecord } from './catalogue.ts';
import { kindsNamed, looksAnywhereFor, reachesOut, speaksOfVoided } from './expression-reach.ts';
import { toSql } from './expression-sql.ts';
import { columnName, tableName } from './names.ts';
import { columnOf, isPart, ownerColumn, rootOf } from './owner.ts';
import { crossRules } from './tables.ts';
import { cameBeforeSql } from './version.ts';

/** A broken rule carries this SQLSTATE, and the rule's name as its constraint. */
export const RULE_BROKEN = 'QM001';

/** A rule that looks at what never leaves its node is checked there, and not where copies arrive. */
const isChecked = (catalogue: Catalogue, { check, atOriginOnly }: Rule): string =>
  atOriginOnly === true ||
  kindsNamed(check).some((kind) => getRecord(catalogue, kind).travels === 'stays')
    ? 'at_home and '
    : '';

/** What must hold all together, each by itself. */
const conjuncts = (check: Expression): readonly Expression[] =>
  check.op === 'all' ? check.of.flatMap(conjuncts) : [check];

const disjuncts = (check: Expression): readonly Expression[] =>
  check.op === 'any' ? check.of.flatMap(disjuncts) : [check];

/**
 * When a condition is broken: a disjunction is false where all its parts are. Those that look at no
 * other record come first, alone: PL/pgSQL answers them without starting a query, and most rules
 * do not concern most records: the two checks of a custody went from 0.56 and 0.63 ms to 0.39 and
 * 0.49 ms each, on a busy machine.
 */
function brokenWhen(catalogue: Catalogue, kind: string, condition: Expression): readonly string[] {
  const parts = disjuncts(condition);
  const stages = [parts.filter((part) => !reachesOut(part)), parts.filter(reachesOut)];
  return stages
    .filter((stage) => stage.length > 0)
    .map((of) => `(${toSql(catalogue, kind, 'here', { op: 'any', of })}) is false`);
}

function assertion(catalogue: Catalogue, definition: RecordDefinition, rule: Rule): string {
  const voided = speaksOfVoided(rule.check) ? '' : 'not here.voided and ';
  const since =
    rule.since === undefined ? '' : `not (${cameBeforeSql('here.standard', rule.since)}) and `;
  const guard = `${isChecked(catalogue, rule)}${since}${voided}`;
  const refusal = [
    `    raise exception using errcode = '${RULE_BROKEN}', message = '${rule.name}',`,
    `      constraint = '${rule.name}', table = '${tableName(definition.kind)}';`,
  ];
  return conjuncts(rule.check)
    .map((condition) => brokenWhen(catalogue, definition.kind, condition))
    .flatMap(([first = 'false', second]) => [
      `  if ${guard}${first} then`,
      ...(second === undefined
        ? refusal
        : [`    if ${second} then`, ...refusal.map((line) => `  ${line}`), '    end if;']),
      '  end if;',
    ])
    .join('\n');
}

/**
 * Everything written about one root waits for the root: what a rule saw stays true until the end.
 * The check at the end finds it locked when the same row was checked at once before.
 */
function lockRoot(
  catalogue: Catalogue,
  definition: RecordDefinition,
  isLocked: boolean,
): readonly string[] {
  const root = isPart(definition) && !isLocked ? rootOf(catalogue, definition) : undefined;
  return root === undefined
    ? []
    : [
        `  perform 1 from public.${tableName(root.kind)} where province = new.province and id = new.${ownerColumn(root)} for no key update;`,
      ];
}

/** Two writers who look for each other's record among all cases would not see it: one at a time. */
const lockKind = (definition: RecordDefinition, rules: readonly Rule[]): readonly string[] =>
  rules.some((rule) => looksAnywhereFor(rule.check, definition.kind))
    ? [`  perform pg_advisory_xact_lock(hashtext('${definition.kind}'));`]
    : [];

function checkFunction(
  catalogue: Catalogue,
  definition: RecordDefinition,
  rules: readonly Rule[],
  when: 'now' | 'at_end',
  isLocked: boolean,
): string {
  const table = tableName(definition.kind);
  const body = [
    `create or replace function ${table}_check_${when}() returns trigger language plpgsql`,
    // A search path of its own would cost a third of the check; every name carries its schema.
    '  security definer as $$',
    'declare',
    `  here public.${table};`,
    '  at_home boolean := new.province = coalesce(public.qm_home(), new.province);',
    'begin',
    ...lockRoot(catalogue, definition, isLocked),
    ...lockKind(definition, rules),
    when === 'now'
      ? '  here := new;'
      : `  select * into here from public.${table} where province = new.province and id = new.id;`,
    ...rules.map((rule) => assertion(catalogue, definition, rule)),
    '  return null;',
    'end $$;',
  ];
  // What arrives from another node may put off even these until all of a batch is there.
  const timing = `deferrable initially ${when === 'now' ? 'immediate' : 'deferred'}`;
  return [
    ...body,
    `drop trigger if exists ${table}_check_${when} on ${table};`,
    `create constraint trigger ${table}_check_${when} after insert or update on ${table}`,
    `  ${timing} for each row execute function ${table}_check_${when}();`,
  ].join('\n');
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** One member of staff who confirmed what the new row says, in the audit. */
const confirmation = (
  alias: string,
  owner: string,
  { act, people, detail, minutes }: Confirmed,
  which: 0 | 1,
): string =>
  [
    `${alias}.subject = new.${owner} and ${alias}.act = ${literal(act)} and ${alias}.result = 'done'`,
    `${alias}.at >= new.recorded_at - interval '${minutes} minutes'`,
    `${alias}.entry::jsonb #>> '{detail,staff}' = new.${columnName(people[which])}::text`,
    ...Object.entries(detail).map(
      ([told, element]) =>
        `${alias}.entry::jsonb #>> '{detail,${told}}' = new.${columnName(element)}::text`,
    ),
  ].join('\n        and ');

/**
 * Held where the record is written: a copy tells of what its own node has seen. A row that is only
 * carried on, such as by its end, is not confirmed again.
 */
function confirmedFunction(
  catalogue: Catalogue,
  definition: RecordDefinition,
  confirmed: Confirmed,
): string {
  const owner = columnOf(catalogue, definition, 'root');
  const table = tableName(definition.kind);
  const name = `${table}_confirmed_now`;
  const elements = [...confirmed.people, ...Object.values(confirmed.detail)].map(columnName);
  const row = (of: 'old' | 'new') => `(${elements.map((column) => `${of}.${column}`).join(', ')})`;
  return `create or replace function ${name}() returns trigger language plpgsql
  security definer as $$
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    if not old.voided and ${row('old')} = ${row('new')} then
      return null;
    end if;
  end if;
  if not exists (
      select 1 from public.audit_entry one join public.audit_entry other
        on one.account <> other.account
        and one.entry::jsonb #>> '{detail,person}' <> other.entry::jsonb #>> '{detail,person}'
      where ${confirmation('one', owner, confirmed, 0)}
        and ${confirmation('other', owner, confirmed, 1)}) then
    raise exception using errcode = '${RULE_BROKEN}', message = '${confirmed.name}',
      constraint = '${confirmed.name}', table = '${table}';
  end if;
  return null;
end $$;
drop trigger if exists ${name} on ${table};
create constraint trigger ${name} after insert or update on ${table}
  deferrable initially immediate for each row execute function ${name}();`;
}

/**
 * The constraint triggers of a record kind, or nothing when no rule looks at other records.
 * They run as the owner of the tables, so that a rule sees what the writer may not.
 */
export function triggerSql(catalogue: Catalogue, definition: RecordDefinition): string {
  const rules = crossRules(definition);
  const now = rules.filter((rule) => rule.deferred !== true);
  const atEnd = rules.filter((rule) => rule.deferred === true);
  return [
    ...(now.length === 0 ? [] : [checkFunction(catalogue, definition, now, 'now', false)]),
    ...(atEnd.length === 0
      ? []
      : [checkFunction(catalogue, definition, atEnd, 'at_end', now.length > 0)]),
    ...definition.confirmed.map((confirmed) => confirmedFunction(catalogue, definition, confirmed)),
  ].join('\n\n');
}
