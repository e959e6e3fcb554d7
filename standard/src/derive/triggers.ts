import type { RecordDefinition, Rule } from '../language/record.ts';
import type { Catalogue } from './catalogue.ts';
import { looksAnywhere, speaksOfVoided } from './expression-reach.ts';
import { toSql } from './expression-sql.ts';
import { tableName } from './names.ts';
import { crossRules } from './tables.ts';

/** A broken rule carries this SQLSTATE, and the rule's name as its constraint. */
export const RULE_BROKEN = 'QM001';

function assertion(catalogue: Catalogue, definition: RecordDefinition, rule: Rule): string {
  const condition = toSql(catalogue, definition.kind, 'here', rule.check);
  const guard = speaksOfVoided(rule.check) ? '' : 'not here.voided and ';
  return [
    `  if ${guard}(${condition}) is false then`,
    `    raise exception using errcode = '${RULE_BROKEN}', message = '${rule.name}',`,
    `      constraint = '${rule.name}', table = '${tableName(definition.kind)}';`,
    '  end if;',
  ].join('\n');
}

/** Everything written about one case waits for the case: what a rule saw stays true until the end. */
const lockCase = (definition: RecordDefinition): readonly string[] =>
  definition.belongsTo === 'case' && definition.kind !== 'funeralCase'
    ? [
        '  perform 1 from funeral_case where province = new.province and id = new.case_id for no key update;',
      ]
    : [];

/** A rule that looks anywhere on the node is checked by one transaction at a time. */
const lockRule = (definition: RecordDefinition, rules: readonly Rule[]): readonly string[] =>
  rules.some((rule) => looksAnywhere(rule.check) && definition.belongsTo === 'case' && rule.name.includes('country'))
    ? [`  perform pg_advisory_xact_lock(hashtext('${definition.kind}'));`]
    : [];

function checkFunction(
  catalogue: Catalogue,
  definition: RecordDefinition,
  rules: readonly Rule[],
  when: 'now' | 'at_end',
): string {
  const table = tableName(definition.kind);
  const body = [
    `create or replace function ${table}_check_${when}() returns trigger language plpgsql as $$`,
    `declare here ${table};`,
    'begin',
    ...lockCase(definition),
    ...lockRule(definition, rules),
    when === 'now'
      ? '  here := new;'
      : `  select * into here from ${table} where province = new.province and id = new.id;`,
    ...rules.map((rule) => assertion(catalogue, definition, rule)),
    '  return null;',
    'end $$;',
  ];
  const timing = when === 'now' ? 'not deferrable' : 'deferrable initially deferred';
  return [
    ...body,
    `drop trigger if exists ${table}_check_${when} on ${table};`,
    `create constraint trigger ${table}_check_${when} after insert or update on ${table}`,
    `  ${timing} for each row execute function ${table}_check_${when}();`,
  ].join('\n');
}

/** The constraint triggers of a record kind, or nothing when no rule looks at other records. */
export function triggerSql(catalogue: Catalogue, definition: RecordDefinition): string {
  const rules = crossRules(definition);
  const now = rules.filter((rule) => rule.deferred !== true);
  const atEnd = rules.filter((rule) => rule.deferred === true);
  return [
    ...(now.length === 0 ? [] : [checkFunction(catalogue, definition, now, 'now')]),
    ...(atEnd.length === 0 ? [] : [checkFunction(catalogue, definition, atEnd, 'at_end')]),
  ].join('\n\n');
}
