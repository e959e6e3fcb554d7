import { getElement, getRecord } from '@qingming/standard/derive/catalogue.ts';
import { toSql } from '@qingming/standard/derive/expression-sql.ts';
import { columnName } from '@qingming/standard/derive/names.ts';
import { rootColumn } from '@qingming/standard/derive/owner.ts';
import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import type { Indicator } from '@qingming/standard/language/indicator.ts';
import { raw, type Sql, sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { NodeContext } from '../node.ts';
import type { Asking } from './records.ts';
import { type Days, instantsOf } from '../clock.ts';

type Catalogue = NodeContext['catalogue'];

/** @throws Fault `not-found` */
export function getIndicator(name: string): Indicator {
  const found = INDICATORS.find((indicator) => indicator.name === name);
  if (found === undefined) throw new Fault('not-found');
  return found;
}

/** What an indicator counts; a figure of another name may count the same. */
type Counted = Pick<Indicator, 'record' | 'day' | 'where' | 'sum'>;

const FULL_DAY = 10;

/** The day of a record as the indicator counts take it, and the condition that it lies in `days`. */
function dayOf(catalogue: Catalogue, { record, day }: Counted, days: Days) {
  const column = raw(`r.${columnName(day)}`);
  const { type } = getElement(getRecord(catalogue, record), day);
  if (type === 'instant') {
    const { from, until } = instantsOf(days);
    return {
      day: sql`qm_civil_day(${column})`,
      within: sql`${column} >= ${from}::timestamptz and ${column} < ${until}::timestamptz`,
    };
  }
  return {
    day: sql`${column}::text`,
    within: sql`length(${column}::text) = ${FULL_DAY} and ${column}::text between ${days.from} and ${days.to}`,
  };
}

/**
 * The records that an indicator counts in a stretch of days, in the reader's scope, as a derived
 * table: id, root, province, region, institution, day, value, recorded_at. The condition is
 * the indicator's own, so that the rows add up to the number.
 */
export function countedRows(
  catalogue: Catalogue,
  asking: Asking,
  indicator: Counted,
  days: Days,
): Sql {
  const { day, within } = dayOf(catalogue, indicator, days);
  const where = raw(toSql(catalogue, indicator.record, 'r', indicator.where));
  const value =
    indicator.sum === undefined
      ? sql`1::bigint`
      : raw(`coalesce(r.${columnName(indicator.sum)}, 0)::bigint`);
  const column = rootColumn(catalogue, getRecord(catalogue, indicator.record));
  const root = raw(column === undefined ? 'null::uuid' : `r.${column}`);
  return sql`(
    select r.id, ${root} as root, r.province, r.region, r.institution, ${day} as day, ${value} as value, r.recorded_at
    from ${asking.from(indicator.record)} r where ${within} and ${where})`;
}
