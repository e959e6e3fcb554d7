import { getElement, getRecord } from '@qingming/standard/derive/catalogue.ts';
import { toSql } from '@qingming/standard/derive/expression-sql.ts';
import { columnName, tableName } from '@qingming/standard/derive/names.ts';
import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import type { Indicator } from '@qingming/standard/language/indicator.ts';
import { raw, type Sql, sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import { finding, type Findings } from './finding.ts';

interface Difference {
  readonly province: string;
  readonly region: string;
  /** '' when the records belong to none. */
  readonly institution: string;
  readonly day: string;
  readonly counted: number | null;
  readonly kept: number | null;
}

const FULL_DAY = 10;

/** The rows that an indicator counts, by province, division, institution and day. */
function counted(node: NodeContext, { record, day, sum, where }: Indicator): Sql {
  const column = raw(`r.${columnName(day)}`);
  const { type } = getElement(getRecord(node.catalogue, record), day);
  const dayText = type === 'instant' ? sql`qm_civil_day(${column})` : sql`${column}::text`;
  const value = sum === undefined ? raw('1') : raw(`coalesce(r.${columnName(sum)}, 0)`);
  return sql`
    select r.province, r.region, coalesce(r.institution::text, '') as institution, ${dayText} as day, sum(${value})::bigint as value from ${raw(tableName(record))} r
    where not r.voided and length(${dayText}) = ${FULL_DAY} and (${raw(toSql(node.catalogue, record, 'r', where))})
    group by 1, 2, 3, 4 having sum(${value}) <> 0`;
}

/** Counts every indicator anew from the records and compares it with what is kept by day. */
export async function recount(node: NodeContext, findings: Findings): Promise<number> {
  let days = 0;
  for (const indicator of INDICATORS) {
    const { name, label, record } = indicator;
    if (!node.catalogue.has(record)) continue;
    // One statement: what is written meanwhile changes both sides or neither.
    const rows = await node.db.all<Difference>(sql`
      with counted as (${counted(node, indicator)}),
        kept as (select province, region, coalesce(institution::text, '') as institution, day::text as day, value from indicator_day
          where indicator = ${name} and value <> 0)
      select province, region, institution, day, counted.value as counted, kept.value as kept
      from counted full join kept using (province, region, institution, day)
      where counted.value is distinct from kept.value order by province, region, institution, day limit 1000`);
    for (const { province, region, institution, day, counted: right, kept } of rows)
      findings.add(
        finding(
          'indicator_day',
          `“${label.zh}”${region} ${day}：登记 ${kept ?? 0}，按记录应为 ${right ?? 0}`,
          `“${label.en}” of ${region} on ${day}: ${kept ?? 0} is kept, the records make ${right ?? 0}`,
          {
            element: name,
            record: [province, region, institution, day].filter((part) => part !== '').join(' '),
          },
        ),
      );
    const { n } = await node.db.one<{ n: number }>(
      sql`select count(*) as n from indicator_day where indicator = ${name}`,
    );
    days += n;
  }
  return days;
}
