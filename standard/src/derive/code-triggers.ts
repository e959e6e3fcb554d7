import type { CodeValue } from '../language/code-set.ts';
import type { Element } from '../language/element.ts';
import type { RecordDefinition } from '../language/record.ts';
import { columnName, tableName } from './names.ts';
import { constraintTrigger, RULE_BROKEN } from './trigger-sql.ts';

/** The name under which the database refuses a code that is not in force. */
export const codeConstraint = (definition: RecordDefinition, element: string): string =>
  `${tableName(definition.kind)}_${columnName(element)}_code`;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const isDated = ({ from, until }: CodeValue): boolean => from !== undefined || until !== undefined;

const RECORDED_ON = 'public.qm_civil_day(new.recorded_at)';

/** The day that the code must be in force on, as text: that of the element named, or of recording. */
function dayOf({ elements }: RecordDefinition, { validOn }: Element): string {
  const type = validOn === undefined ? undefined : elements[validOn]?.type;
  if (validOn === undefined || type === undefined) return RECORDED_ON;
  const column = `new.${columnName(validOn)}`;
  const day =
    type === 'instant'
      ? `public.qm_civil_day(${column})`
      : type === 'date'
        ? `${column}::text`
        : `case when length(${column}) = 10 then ${column} end`;
  return `coalesce(${day}, ${RECORDED_ON})`;
}

/** One of the values of the set, on its days; what has no day of its own may be prepared ahead. */
function inForce(definition: RecordDefinition, element: Element, column: string): string {
  const values = element.codes?.values ?? [];
  const day = dayOf(definition, element);
  const always = values.filter((value) => !isDated(value)).map(({ code }) => literal(code));
  const dated = values.filter(isDated).map(({ code, from, until }) => {
    const days = [
      ...(from === undefined || element.validOn === undefined
        ? []
        : [`${day} >= ${literal(from)}`]),
      ...(until === undefined ? [] : [`${day} < ${literal(until)}`]),
    ];
    return ['new.' + column + ' = ' + literal(code), ...days].join(' and ');
  });
  const plain = always.length === 0 ? [] : [`new.${column} in (${always.join(', ')})`];
  return [...plain, ...dated].join('\n      or ');
}

function assertion(definition: RecordDefinition, [name, element]: readonly [string, Element]) {
  const column = columnName(name);
  const constraint = codeConstraint(definition, name);
  return `  if new.${column} is distinct from was.${column} and (${inForce(definition, element, column)}) is false then
    raise exception using errcode = '${RULE_BROKEN}', message = '${constraint}',
      constraint = '${constraint}', table = '${tableName(definition.kind)}';
  end if;`;
}

/**
 * Codes that come and go are in force on their day. Asked where a record is written, of what is
 * new in it: what stood there before stays, and copies were asked at home.
 */
export function codeTriggers(definition: RecordDefinition): readonly string[] {
  const table = tableName(definition.kind);
  const dated = Object.entries(definition.elements).filter(([, { codes }]) =>
    codes?.values.some(isDated),
  );
  if (dated.length === 0) return [];
  const body = `declare
  was public.${table};
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
${dated.map((entry) => assertion(definition, entry)).join('\n')}
  return null;
end`;
  return [constraintTrigger(table, `${table}_codes_now`, 'insert or update', body)];
}
