import type { RecordDefinition, Rule } from '../language/record.ts';
import type { Catalogue } from './catalogue.ts';
import { toSql } from './expression-sql.ts';
import { tableName } from './names.ts';
import { isPart, lookupByRoot, rootOf } from './owner.ts';
import {
  brokenWhen,
  type Checks,
  conjuncts,
  guardOf,
  isOfHome,
  lockKind,
  type OwnedRule,
} from './rule-sql.ts';
import { RULE_BROKEN } from './trigger-sql.ts';

/** When rules are asked: of a row as soon as it is written, or at the end of the transaction. */
export type Phase = 'now' | 'at_end';

/** Whether records of the kind come from other nodes. */
export const arrives = ({ travels }: RecordDefinition): boolean => travels !== 'stays';

/** The conditions of a rule, each as what is true of a row that breaks it. */
function broken(catalogue: Catalogue, definition: RecordDefinition, rule: Rule): readonly string[] {
  const guard = guardOf(catalogue, definition, rule, 'here');
  return conjuncts(rule.check).map((condition) => {
    const { byItself, byQuery } = brokenWhen(catalogue, definition.kind, condition);
    return `${guard}${[byItself, byQuery].filter((part) => part !== undefined).join(' and ')}`;
  });
}

const refusal = (name: string, table: string): string =>
  `raise exception using errcode = '${RULE_BROKEN}', message = ${name}, constraint = ${name}, table = '${table}';`;

/** The rows that arrived, as the table `here` of a query. */
const GIVEN = 'here.province = of_province and here.id = any(given)';

/** The roots that something arrived for. */
const rootsOf = (catalogue: Catalogue, definition: RecordDefinition): string =>
  `select distinct here.${lookupByRoot(catalogue, definition)} as root from public.${tableName(definition.kind)} here where ${GIVEN}`;

function ownRules(
  catalogue: Catalogue,
  definition: RecordDefinition,
  rules: readonly Rule[],
): readonly string[] {
  const table = tableName(definition.kind);
  const cases = rules.flatMap((rule) =>
    broken(catalogue, definition, rule).map((when) => `      when ${when} then '${rule.name}'`),
  );
  if (cases.length === 0) return [];
  return [
    `  select checked.rule into broken from (select case\n${cases.join('\n')} end as rule`,
    `    from public.${table} here where ${GIVEN}) checked where checked.rule is not null limit 1;`,
    `  if broken is not null then\n    ${refusal('broken', table)}\n  end if;`,
  ];
}

/** A rule of another kind of the same root: no record of a root that something arrived for may break it. */
function otherRule(
  catalogue: Catalogue,
  arrived: RecordDefinition,
  { definition, rule }: OwnedRule,
): string {
  const there = tableName(definition.kind);
  const guard = guardOf(catalogue, definition, rule, 'there');
  const condition = toSql(catalogue, definition.kind, 'there', rule.check);
  return `  if exists (select 1 from (${rootsOf(catalogue, arrived)}) roots
      cross join lateral (select 1 from public.${there} there
        where there.province = of_province and there.${lookupByRoot(catalogue, definition)} = roots.root
          and ${guard}(${condition}) is false limit 1) broken) then
    ${refusal(`'${rule.name}'`, there)}
  end if;`;
}

/** Everything written about one root waits for the root: what a rule saw stays true until the end. */
function lockRoots(catalogue: Catalogue, definition: RecordDefinition): readonly string[] {
  const root = isPart(definition) ? rootOf(catalogue, definition) : undefined;
  if (root === undefined) return [];
  const roots = rootsOf(catalogue, definition);
  return [
    `  perform 1 from public.${tableName(root.kind)} where province = of_province and id = any(array(${roots}))`,
    '    order by id for no key update;',
  ];
}

/** Checks many rows of one province at once: what each broke is told as if it had come alone. */
function checkSql(
  catalogue: Catalogue,
  definition: RecordDefinition,
  phase: Phase,
  { rules, others }: Checks,
): string {
  const name = `${tableName(definition.kind)}_check_arrived_${phase}`;
  return [
    `create or replace function ${name}(of_province text, given uuid[]) returns void language plpgsql`,
    // One plan, made while tables may still be empty, serves one row and thousands: each is looked up by an index.
    '  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$',
    'declare',
    '  broken text;',
    'begin',
    ...lockRoots(catalogue, definition),
    ...lockKind(definition, rules),
    ...ownRules(catalogue, definition, rules),
    ...others.map((other) => otherRule(catalogue, definition, other)),
    'end $$;',
  ].join('\n');
}

/** Notes what a statement of the exchange wrote, so that it is checked when the rules are asked. */
function noteSql(table: string, phases: readonly Phase[]): string {
  const note = (
    phase: Phase,
  ): string => `  insert into public.arrived (of_table, phase, province, ids)
    select '${table}', '${phase}', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;`;
  const trigger = (
    name: string,
    event: string,
  ): string => `drop trigger if exists ${name} on ${table};
create trigger ${name} after ${event} on ${table} referencing new table as arriving
  for each statement when (qm_exchanges()) execute function ${table}_arrives();`;
  return `create or replace function ${table}_arrives() returns trigger language plpgsql
  security definer as $$
begin
${phases.map(note).join('\n')}
  return null;
end $$;
${trigger(`${table}_arrives_new`, 'insert')}
${trigger(`${table}_arrives_again`, 'update')}`;
}

/**
 * What another node's records are asked when they arrive: by hundreds in one statement, where a
 * trigger of each row would start a dozen queries a row. Rules that only their own node checks are
 * not among them.
 */
export function arrivalSql(
  catalogue: Catalogue,
  definition: RecordDefinition,
  checks: Readonly<Record<Phase, Checks>>,
): readonly string[] {
  if (!arrives(definition)) return [];
  const asked = (['now', 'at_end'] as const).flatMap((phase) => {
    const rules = checks[phase].rules.filter((rule) => !isOfHome(catalogue, rule));
    const others = checks[phase].others.filter(({ rule }) => !isOfHome(catalogue, rule));
    return rules.length + others.length === 0 ? [] : [{ phase, rules, others }];
  });
  if (asked.length === 0) return [];
  return [
    ...asked.map(({ phase, ...of }) => checkSql(catalogue, definition, phase, of)),
    noteSql(
      tableName(definition.kind),
      asked.map(({ phase }) => phase),
    ),
  ];
}
