import type { RecordDefinition } from '../language/record.ts';
import type { Catalogue } from './catalogue.ts';
import { UUID_PATTERN } from './json-schema.ts';
import { columnName, tableName } from './names.ts';
import { lookupByRoot, rootColumn } from './owner.ts';
import { allReferences, counterpart, type Reference, referencesOf } from './reference.ts';

/** Notes, under conditions written as the database prints them, a reference that is written, changed or taken out, so that it is checked. */
function noteSql(catalogue: Catalogue, { definition, element, names }: Reference): string {
  const table = tableName(definition.kind);
  const column = columnName(element);
  const name = `${table}_${column}_names`;
  const root = rootColumn(catalogue, definition);
  const trigger = (called: string, event: string, when: string): string =>
    `drop trigger if exists ${called} on ${table};
create trigger ${called} after ${event} on ${table}
  for each row when (${when}) execute function ${name}();`;
  return `create or replace function ${name}() returns trigger language plpgsql
  security definer as $$
begin
  perform public.qm_note_reference(new.province, '${definition.kind}', new.id, '${element}', new.version,
    ${root === undefined ? 'null' : `new.${root}`}, '${names.kind}', case when new.voided then null else new.${column} end);
  return null;
end $$;
${trigger(name, 'insert', `(new.${column} is not null)`)}
${trigger(`${name}_again`, 'update', `((old.${column} is not null) or (new.${column} is not null))`)}`;
}

/** The condition by which a reference `r` concerns a record `c` that is written. */
function concerns(
  catalogue: Catalogue,
  written: RecordDefinition,
  { definition, names }: Reference,
): readonly string[] {
  const lookup = lookupByRoot(catalogue, written);
  const isCompared = Object.values(names.agrees).some(
    (one) => one.includes('.') && counterpart(catalogue, definition, one)?.definition === written,
  );
  return [
    ...(names.kind === written.kind
      ? [
          `r.named = '${written.kind}' and r.number = c.${columnName(names.by)}`,
          `r.named = '${written.kind}' and r.found = c.id`,
        ]
      : []),
    ...(isCompared && lookup !== undefined
      ? [`r.province = c.province and r.root = c.${lookup} and r.kind = '${definition.kind}'`]
      : []),
  ];
}

/** Has references checked again when what they name, or what is compared with it, is written in whichever way. */
function wakeSql({ kind }: RecordDefinition, conditions: readonly string[]): string {
  const table = tableName(kind);
  const name = `${table}_is_named`;
  const updates = conditions.map(
    (condition) =>
      `  update public.reference r set due = clock_timestamp() from changed c where ${condition};`,
  );
  const trigger = (called: string, event: string): string =>
    `drop trigger if exists ${called} on ${table};
create trigger ${called} after ${event} on ${table} referencing new table as changed
  for each statement execute function ${name}();`;
  return `create or replace function ${name}() returns trigger language plpgsql
  security definer as $$
begin
${updates.join('\n')}
  return null;
end $$;
${trigger(name, 'insert')}
${trigger(`${name}_again`, 'update')}`;
}

/** The triggers that keep what has to be checked of references; none for most kinds. */
export function referenceTriggers(
  catalogue: Catalogue,
  definition: RecordDefinition,
): readonly string[] {
  const conditions = [
    ...new Set(
      allReferences(catalogue).flatMap((reference) => concerns(catalogue, definition, reference)),
    ),
    ...(definition.answersReferences === true
      ? [
          `r.province = c.asking_node and r.kind = c.kind and r.record = case when c.record ~ '${UUID_PATTERN}' then c.record::uuid end and r.element = c.element`,
        ]
      : []),
  ];
  return [
    ...referencesOf(definition).map((reference) => noteSql(catalogue, reference)),
    ...(conditions.length === 0 ? [] : [wakeSql(definition, conditions)]),
  ];
}
