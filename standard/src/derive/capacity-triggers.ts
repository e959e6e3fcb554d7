import type { Capacity, RecordDefinition } from '../language/record.ts';
import { type Catalogue, getElement, getRecord } from './catalogue.ts';
import { toSql } from './expression-sql.ts';
import { columnName, snake, tableName } from './names.ts';
import { constraintTrigger, RULE_BROKEN } from './trigger-sql.ts';

const filledKind = (definition: RecordDefinition, { of }: Capacity): string =>
  getElement(definition, of).to ?? '';

/** Whether the row that `alias` names takes anything. */
function takes(
  catalogue: Catalogue,
  { kind }: RecordDefinition,
  { where }: Capacity,
  alias: string,
): string {
  const more = where === undefined ? '' : ` and (${toSql(catalogue, kind, alias, where)})`;
  return `not ${alias}.voided${more}`;
}

/** How much is taken of the linked record at the instant when the row `start` begins. */
function takenAtStart(catalogue: Catalogue, definition: RecordDefinition, capacity: Capacity) {
  const [of, from, until] = [capacity.of, capacity.from, capacity.until].map(columnName);
  const units = capacity.units === undefined ? '1' : `taken.${columnName(capacity.units)}`;
  return `(select sum(${units}) from public.${tableName(definition.kind)} taken
        where taken.province = start.province and taken.${of} = start.${of}
          and taken.${from} <= start.${from} and (taken.${until} is null or taken.${until} > start.${from})
          and ${takes(catalogue, definition, capacity, 'taken')})`;
}

const refusal = (definition: RecordDefinition, { name }: Capacity): string =>
  `raise exception using errcode = '${RULE_BROKEN}', message = '${name}',
      constraint = '${name}', table = '${tableName(definition.kind)}';`;

/** What is taken rises only where a stay begins: the limit is asked there. */
function full(
  catalogue: Catalogue,
  definition: RecordDefinition,
  capacity: Capacity,
  { linked, limit, more }: { linked: string; limit: string; more: string },
): string {
  return `exists (select 1 from public.${tableName(definition.kind)} start
      where start.province = new.province and start.${columnName(capacity.of)} = ${linked}
        and ${takes(catalogue, definition, capacity, 'start')}${more}
        and ${takenAtStart(catalogue, definition, capacity)} > ${limit})`;
}

/** A later version that takes no more than the one before, and not longer, cannot overfill. */
function takesNoMore(catalogue: Catalogue, definition: RecordDefinition, capacity: Capacity) {
  const [of, from, until] = [capacity.of, capacity.from, capacity.until].map(columnName);
  const units = capacity.units && columnName(capacity.units);
  return [
    takes(catalogue, definition, capacity, 'was'),
    `new.${of} = was.${of} and new.${from} >= was.${from}`,
    `(was.${until} is null or new.${until} <= was.${until})`,
    ...(units === undefined ? [] : [`new.${units} <= was.${units}`]),
  ].join(' and ');
}

/**
 * Who takes something holds the limit still, and where there is one waits for the others who take of
 * the same: what is counted then is all there is. A snapshot that is older than the lock would
 * not show it, so a transaction that keeps one is refused.
 */
function takerFunction(catalogue: Catalogue, definition: RecordDefinition, capacity: Capacity) {
  const table = tableName(definition.kind);
  const [of, from, until] = [capacity.of, capacity.from, capacity.until].map(columnName);
  const name = `${table}_${snake(capacity.of)}_filled`;
  const during = ` and start.${from} >= new.${from} and (new.${until} is null or start.${from} < new.${until})`;
  const body = `declare
  was public.${table};
  most bigint;
begin
  if (${takes(catalogue, definition, capacity, 'new')}) is not true then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
    if ${takesNoMore(catalogue, definition, capacity)} then
      return null;
    end if;
  end if;
  select ${columnName(capacity.limit)} into most from public.${tableName(filledKind(definition, capacity))}
    where province = new.province and id = new.${of} for share;
  if most is null then
    return null;
  end if;
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'capacity is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('${name} ' || new.province || new.${of}, 0));
  if ${full(catalogue, definition, capacity, { linked: `new.${of}`, limit: 'most', more: during })} then
    ${refusal(definition, capacity)}
  end if;
  return null;
end`;
  return constraintTrigger(table, name, 'insert or update', body);
}

/** A limit is not lowered under what is taken. */
function limitFunction(catalogue: Catalogue, definition: RecordDefinition, capacity: Capacity) {
  const table = tableName(filledKind(definition, capacity));
  const limit = columnName(capacity.limit);
  const name = `${table}_holds_${tableName(definition.kind)}_${snake(capacity.of)}`;
  const body = `begin
  if new.voided or new.${limit} is null or new.${limit} >= old.${limit} then
    return null;
  end if;
  if ${full(catalogue, definition, capacity, { linked: 'new.id', limit: `new.${limit}`, more: '' })} then
    ${refusal(definition, capacity)}
  end if;
  return null;
end`;
  return constraintTrigger(table, name, 'update', body);
}

/** What the table of a kind checks of capacities: of those that its records take, and of its own. */
export const capacityTriggers = (
  catalogue: Catalogue,
  definition: RecordDefinition,
): readonly string[] => [
  ...definition.capacity.map((one) => takerFunction(catalogue, definition, one)),
  ...[...catalogue.values()].flatMap((taker) =>
    taker.capacity
      .filter((one) => getRecord(catalogue, filledKind(taker, one)) === definition)
      .map((one) => limitFunction(catalogue, taker, one)),
  ),
];
