import type { RecordDefinition } from '../language/record.ts';
import { columnName, tableName } from './names.ts';
import { constraintTrigger, RULE_BROKEN } from './trigger-sql.ts';

/**
 * Accounts of this node know whose they are: by the blind index of the identity number, or by the staff record. What
 * arrives from another node names accounts that are not here, and nothing is found.
 */
export function personsSql({ kind, persons }: RecordDefinition): readonly string[] {
  if (persons === undefined) return [];
  const table = tableName(kind);
  const by = columnName(persons.by);
  const others = persons.notBy.map((element) => `new.${columnName(element)}`);
  return [
    constraintTrigger(
      table,
      `${table}_persons`,
      'insert or update',
      `begin
  if new.${by} is null or new.voided then
    return null;
  end if;
  if exists (select from public.account a join public.account b on b.person = a.person or b.staff = a.staff
      where a.id::text = new.${by} and b.id::text in (${others.join(', ')})) then
    raise exception using errcode = '${RULE_BROKEN}', message = '${persons.rule}',
      constraint = '${persons.rule}', table = '${table}';
  end if;
  return null;
end`,
    ),
  ];
}

/** One who works in the house has an account there, now or before, or one of the same staff record or person. */
export function outsidersSql({ kind, outsiders }: RecordDefinition): readonly string[] {
  if (outsiders === undefined) return [];
  const table = tableName(kind);
  const named = outsiders.accounts.map((element) => `new.${columnName(element)}`).join(', ');
  return [
    constraintTrigger(
      table,
      `${table}_outsiders`,
      'insert or update',
      `begin
  if new.voided then
    return null;
  end if;
  if exists (select from public.account a
      join public.account b on b.id = a.id or b.person = a.person or b.staff = a.staff
      where a.id::text in (${named})
        and (b.institution = new.institution or new.institution = any (b.institutions))) then
    raise exception using errcode = '${RULE_BROKEN}', message = '${outsiders.rule}',
      constraint = '${outsiders.rule}', table = '${table}';
  end if;
  return null;
end`,
    ),
  ];
}

/** What is wrong with whom a kind keeps outside. */
export function outsidersFaults({
  kind,
  outsiders,
  elements,
  rules,
}: RecordDefinition): readonly string[] {
  if (outsiders === undefined) return [];
  return [
    ...outsiders.accounts
      .filter((name) => elements[name]?.account !== true)
      .map((name) => `keeps insiders out by “${name}”, which names no account`),
    ...(rules.some(({ name }) => name === outsiders.rule)
      ? []
      : [`keeps insiders out by “${outsiders.rule}”, which is none of its rules`]),
  ].map((fault) => `${kind} ${fault}`);
}

/** What is wrong with how a kind keeps persons apart. */
export function personsFaults({
  kind,
  persons,
  elements,
  rules,
}: RecordDefinition): readonly string[] {
  if (persons === undefined) return [];
  return [
    ...[persons.by, ...persons.notBy]
      .filter((name) => elements[name]?.account !== true)
      .map((name) => `keeps persons apart by “${name}”, which names no account`),
    ...(rules.some(({ name }) => name === persons.rule)
      ? []
      : [`keeps persons apart by “${persons.rule}”, which is none of its rules`]),
  ].map((fault) => `${kind} ${fault}`);
}
