import { isSealed } from '../language/element.ts';
import type { Overlay, Tightening } from '../language/overlay.ts';
import type { RecordDefinition, Rule } from '../language/record.ts';
import type { Catalogue } from './catalogue.ts';
import { toSql } from './expression-sql.ts';
import { columnName, snake, tableName } from './names.ts';
import { conditionOf } from './rule-life.ts';
import { overlaidCatalogue, touchedBy } from './overlay.ts';

interface Check {
  readonly name: string;
  readonly condition: string;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What a CHECK can hold of a tightening; patterns differ between languages and stay in memory. */
function tighteningChecks(
  definition: RecordDefinition,
  element: string,
  { optional, min, max, maxLength, codes }: Tightening,
): readonly Check[] {
  const column = columnName(element);
  const national = definition.elements[element];
  const isOpenText = national?.type === 'text' && !isSealed(national);
  const conditions: readonly (readonly [string, string | undefined])[] = [
    ['given', optional === false ? `${column} is not null` : undefined],
    ['min', min === undefined ? undefined : `${column} >= ${min}`],
    ['max', max === undefined ? undefined : `${column} <= ${max}`],
    [
      'length',
      maxLength === undefined || !isOpenText ? undefined : `char_length(${column}) <= ${maxLength}`,
    ],
    ['codes', codes === undefined ? undefined : `${column} in (${codes.map(quoted).join(', ')})`],
  ];
  return conditions.flatMap(([what, condition]) =>
    condition === undefined ? [] : [{ name: `${column}_${what}`, condition }],
  );
}

function additionChecks(definition: RecordDefinition): readonly Check[] {
  return Object.entries(definition.local ?? {})
    .filter(([, element]) => !element.optional)
    .map(([name]) => ({
      name: `${snake(name)}_given`,
      condition: `coalesce(jsonb_typeof(local->'${name}'), 'null') <> 'null'`,
    }));
}

function ruleCheck(catalogue: Catalogue, definition: RecordDefinition, rule: Rule): Check {
  const table = tableName(definition.kind);
  const condition = toSql(catalogue, definition.kind, table, conditionOf(rule));
  return { name: rule.name.replaceAll('-', '_'), condition: condition.replaceAll(`${table}.`, '') };
}

function checksOf(
  catalogue: Catalogue,
  definition: RecordDefinition,
  overlay: Overlay,
): readonly Check[] {
  return [
    ...additionChecks(definition),
    ...Object.entries(overlay.tighten[definition.kind] ?? {}).flatMap(([element, tightening]) =>
      tighteningChecks(definition, element, tightening),
    ),
    ...(overlay.rules[definition.kind] ?? []).map((one) => ruleCheck(catalogue, definition, one)),
  ];
}

/** What was recorded before the overlay stands as it is: the checks are asked of new versions. */
const addCheck = (table: string, province: string, { name, condition }: Check): string =>
  `alter table ${table} add constraint local__${table}_${name}
  check (voided or province <> '${province}' or (${condition})) not valid;`;

/** What a database without a local standard runs: it drops the CHECK constraints of an earlier one. */
export const withoutOverlaySql = `do $$
declare
  earlier record;
begin
  for earlier in
    select conrelid::regclass as "table", conname from pg_constraint where conname like 'local\\_\\_%'
  loop
    execute format('alter table %s drop constraint %I', earlier.table, earlier.conname);
  end loop;
end $$;`;

/**
 * The CHECK constraints of an overlay, in the place of an earlier version's, for the province's own
 * database. Throws when the overlay cannot stand on the national catalogue.
 */
export function overlaySql(national: Catalogue, overlay: Overlay): string {
  const catalogue = overlaidCatalogue(national, overlay);
  const checks = touchedBy(catalogue, overlay).flatMap((definition) =>
    checksOf(catalogue, definition, overlay).map((check) =>
      addCheck(tableName(definition.kind), overlay.province, check),
    ),
  );
  return `${[withoutOverlaySql, ...checks].join('\n')}\n`;
}
