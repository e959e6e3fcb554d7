import type { Confirmed, RecordDefinition, Rule } from '../language/record.ts';
import { type Catalogue } from './catalogue.ts';
import { looksBack } from './expression-reach.ts';
import { BEFORE, toSql } from './expression-sql.ts';
import { columnName, tableName } from './names.ts';
import { columnOf, isPart, lookupByRoot, ownerColumn, rootColumn, rootOf } from './owner.ts';
import { referenceTriggers } from './reference-triggers.ts';
import {
  type Broken,
  brokenWhen,
  type Checks,
  conjuncts,
  guardOf,
  isOfHome,
  lockKind,
  lockLinked,
  mutualRules,
  type OwnedRule,
} from './rule-sql.ts';
import { crossRules } from './tables.ts';
import { cameBeforeSql } from './version.ts';
import { arrivalSql, arrives } from './arrival-sql.ts';
import { booksSql } from './books-sql.ts';
import { closingSql } from './closing-sql.ts';
import { outsidersSql, personsSql } from './persons-sql.ts';
import { codeTriggers } from './code-triggers.ts';
import { capacityTriggers } from './capacity-triggers.ts';
import { RULE_BROKEN } from './trigger-sql.ts';

/** What stands before a rule that only its own node checks. */
const atHome = (catalogue: Catalogue, rule: Rule): string =>
  isOfHome(catalogue, rule) ? 'at_home and ' : '';

/** One way of breaking a rule, as SQL about the row that is written. */
interface Breach extends Broken {
  readonly rule: string;
  readonly table: string;
  /** Of which rows it is asked at all; ends with `and` unless it is empty. */
  readonly guard: string;
}

/** A variable that is true of a row of a version of the standard before this one. */
const beforeVersion = (since: string): string => `before_${since.replace('.', '_')}`;

const ownBreaches = (
  catalogue: Catalogue,
  definition: RecordDefinition,
  rule: Rule,
): readonly Breach[] =>
  conjuncts(rule.check).map((condition) => ({
    ...brokenWhen(catalogue, definition.kind, condition),
    rule: rule.name,
    table: tableName(definition.kind),
    guard: `${atHome(catalogue, rule)}${guardOf(catalogue, definition, rule, 'here', beforeVersion)}`,
  }));

/** A rule seen from the other side: no record of the root may break it by what changed here. */
function otherBreach(catalogue: Catalogue, { definition, rule }: OwnedRule): Breach {
  const guard = guardOf(catalogue, definition, rule, 'there');
  const condition = toSql(catalogue, definition.kind, 'there', rule.check);
  const [root, table] = [rootColumn(catalogue, definition), tableName(definition.kind)];
  return {
    rule: rule.name,
    table,
    guard: atHome(catalogue, rule),
    byItself: undefined,
    byQuery: `exists (select 1 from public.${table} there
        where there.province = new.province and there.${lookupByRoot(catalogue, definition)} = new.${root}
          and ${guard}(${condition}) is false)`,
  };
}

/** A breach with its place among all of the function: the first that the standard states is the one that is told. */
type Placed = readonly [breach: Breach, place: number];

const told = ([{ rule, table }, place]: Placed): string =>
  `array['${String(place).padStart(3, '0')}', '${rule}', '${table}']`;

const askAlone = (placed: Placed, condition: string): readonly string[] => [
  `  if ${placed[0].guard}${condition} then`,
  `    broken := least(broken, ${told(placed)});`,
  '  end if;',
];

/** Queries that the same rows need are one statement: to start a statement costs more than most of them. */
const askTogether = (group: readonly Placed[]): readonly string[] => [
  '  broken := least(broken, case',
  ...group.map((placed) => `    when ${placed[0].guard}${placed[0].byQuery} then ${told(placed)}`),
  '    end);',
];

function askByQuery([when, group]: readonly [string, readonly Placed[]]): readonly string[] {
  const [first] = group;
  const asked =
    first !== undefined && group.length === 1
      ? askAlone(first, first[0].byQuery ?? 'false')
      : askTogether(group);
  return when === ''
    ? asked
    : [`  if ${when} then`, ...asked.map((line) => `  ${line}`), '  end if;'];
}

/** Asks every rule, and refuses by the first that is broken. */
function refusals(breaches: readonly Breach[]): readonly string[] {
  const all = breaches.map((breach, place): Placed => [breach, place]);
  const byQuery = all.filter(([breach]) => breach.byQuery !== undefined);
  const groups = Map.groupBy(byQuery, ([{ byItself }]) => byItself ?? '');
  return [
    ...all.flatMap((placed) => {
      const [{ byItself, byQuery: query }] = placed;
      return query === undefined ? askAlone(placed, byItself ?? 'false') : [];
    }),
    ...[...groups].flatMap(askByQuery),
    '  if broken is not null then',
    `    raise exception using errcode = '${RULE_BROKEN}', message = broken[2], constraint = broken[2], table = broken[3];`,
    '  end if;',
  ];
}

/** For each version since which a rule of these is asked: whether the row came before it. */
function versionsOf(rules: readonly Rule[]): {
  readonly declared: readonly string[];
  readonly assigned: readonly string[];
} {
  const versions = [...new Set(rules.flatMap(({ since }) => since ?? []))].sort();
  return {
    declared: versions.map((since) => `  ${beforeVersion(since)} boolean;`),
    assigned: versions.map(
      (since) => `  ${beforeVersion(since)} := ${cameBeforeSql('here.standard', since)};`,
    ),
  };
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

const isEmpty = ({ rules, others }: Checks): boolean => rules.length + others.length === 0;

function checkFunction(
  catalogue: Catalogue,
  definition: RecordDefinition,
  { rules, others }: Checks,
  when: 'now' | 'at_end',
  isLocked: boolean,
): string {
  const table = tableName(definition.kind);
  const back = rules.some((rule) => looksBack(rule.check));
  const versions = versionsOf(rules);
  const breaches = [
    ...rules.flatMap((rule) => ownBreaches(catalogue, definition, rule)),
    ...others.map((other) => otherBreach(catalogue, other)),
  ];
  const body = [
    `create or replace function ${table}_check_${when}() returns trigger language plpgsql`,
    // A search path of its own would cost a third of the check; every name carries its schema. Its
    // queries look up by keys, so one plan serves all rows, also one made while the tables were small.
    '  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$',
    'declare',
    `  here public.${table};`,
    ...(back ? [`  ${BEFORE} public.${table};`] : []),
    '  at_home boolean := new.province = coalesce(public.qm_home(), new.province);',
    '  broken text[];',
    ...versions.declared,
    'begin',
    ...lockRoot(catalogue, definition, isLocked),
    ...lockKind(definition, rules),
    ...lockLinked(definition, rules),
    when === 'now'
      ? '  here := new;'
      : `  select * into here from public.${table} where province = new.province and id = new.id;`,
    ...(back ? [`  if tg_op = 'UPDATE' then`, `    ${BEFORE} := old;`, '  end if;'] : []),
    ...versions.assigned,
    ...refusals(breaches),
    '  return null;',
    'end $$;',
  ];
  // What arrives from another node may put off even these until all of a batch is there.
  const timing = `deferrable initially ${when === 'now' ? 'immediate' : 'deferred'}`;
  return [
    ...body,
    `drop trigger if exists ${table}_check_${when} on ${table};`,
    `create constraint trigger ${table}_check_${when} after insert or update on ${table}`,
    `  ${timing} for each row ${arrives(definition) ? `when ((not qm_arrives(new.province))) ` : ''}execute function ${table}_check_${when}();`,
  ].join('\n');
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What a record says of the means is true; an earlier release said nothing of them. */
const saidMeans = (alias: string, column: string): string =>
  `(new.${column} is null or ${alias}.entry::jsonb #>> '{detail,means}' = new.${column}::text)`;

/** One member of staff who confirmed what the new row says, in the audit. */
const confirmation = (
  alias: string,
  owner: string,
  { act, people, means, detail, minutes }: Confirmed,
  which: 0 | 1,
): string =>
  [
    `${alias}.subject = new.${owner} and ${alias}.act = ${literal(act)} and ${alias}.result = 'done'`,
    `${alias}.at >= new.recorded_at - interval '${minutes} minutes'`,
    `${alias}.entry::jsonb #>> '{detail,staff}' = new.${columnName(people[which])}::text`,
    ...(means === undefined ? [] : [saidMeans(alias, columnName(means[which]))]),
    ...Object.entries(detail).map(
      ([told, element]) =>
        `${alias}.entry::jsonb #>> '{detail,${told}}' is not distinct from new.${columnName(element)}::text`,
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
  const { people, means = [], detail } = confirmed;
  const elements = [...people, ...means, ...Object.values(detail)].map(columnName);
  const row = (of: 'old' | 'new') => `(${elements.map((column) => `${of}.${column}`).join(', ')})`;
  return `create or replace function ${name}() returns trigger language plpgsql
  security definer as $$
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    if not old.voided and ${row('old')} is not distinct from ${row('new')} then
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
  const others = mutualRules(catalogue, definition);
  const checksThat = (isAsked: (rule: Rule) => boolean): Checks => ({
    rules: crossRules(definition).filter(isAsked),
    others: others.filter(({ rule }) => isAsked(rule)),
  });
  const now = checksThat((rule) => rule.deferred !== true);
  const atEnd = checksThat((rule) => rule.deferred === true);
  return [
    ...(isEmpty(now) ? [] : [checkFunction(catalogue, definition, now, 'now', false)]),
    ...(isEmpty(atEnd)
      ? []
      : [checkFunction(catalogue, definition, atEnd, 'at_end', !isEmpty(now))]),
    ...arrivalSql(catalogue, definition, { now, at_end: atEnd }),
    ...definition.confirmed.map((confirmed) => confirmedFunction(catalogue, definition, confirmed)),
    ...capacityTriggers(catalogue, definition),
    ...codeTriggers(definition),
    ...booksSql(catalogue, definition),
    ...closingSql(definition),
    ...personsSql(definition),
    ...outsidersSql(definition),
    ...referenceTriggers(catalogue, definition),
  ].join('\n\n');
}
