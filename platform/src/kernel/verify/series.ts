import { columnName, tableName } from '@qingming/standard/derive/names.ts';
import { isSealed } from '@qingming/standard/language/element.ts';
import { join, raw, sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import { numberElements } from '../records/series.ts';
import { finding, type Findings } from './finding.ts';
import { movedOn } from './lost.ts';

interface Difference {
  readonly prefix: string;
  readonly region: string;
  readonly year: number;
  readonly last: number | null;
  readonly given: number | null;
}

/** A number of a series, with or without the check character of a tag. */
const FORM = '^([A-Z]{1,4})([0-9]{6})-([0-9]{4})-([0-9]{6})(-[0-9A-Z])?$';

/** Compares each series with the highest number that a record of this node bears. */
export async function compareSeries(node: NodeContext, findings: Findings): Promise<number> {
  const numbers = [...node.catalogue.values()].flatMap((definition) =>
    numberElements(definition)
      .filter((name) => {
        const element = definition.elements[name];
        return element !== undefined && !isSealed(element);
      })
      .map((name) => {
        const column = raw(columnName(name));
        return sql`select regexp_match(${column}, ${FORM}) as parts from ${raw(tableName(definition.kind))}
          where province = ${node.node}`;
      }),
  );
  const moved = await movedOn(node);
  const rows = await node.db.all<Difference>(sql`
    with given as (
      select parts[1] as prefix, parts[2] as region, parts[3]::int as year, max(parts[4]::int) as given
      from (${join(numbers, ' union all ')}) numbers where parts is not null group by 1, 2, 3)
    select prefix, region, year, s.last, g.given
    from number_series s full join given g using (prefix, region, year)
    where s.last is distinct from g.given
      and not coalesce(s.last between coalesce(g.given, 0) and coalesce(g.given, 0) + ${moved}, false)
    order by prefix, region, year limit 1000`);
  for (const { prefix, region, year, last, given } of rows)
    findings.add(
      finding(
        'number_series',
        `编号 ${prefix}${region}-${year}：登记用到 ${last ?? 0}，记录上用到 ${given ?? 0}`,
        `Series ${prefix}${region}-${year}: ${last ?? 0} is kept as the last, the records bear up to ${given ?? 0}`,
        { record: `${prefix}${region}-${year}`, element: 'last' },
      ),
    );
  const { n } = await node.db.one<{ n: number }>(
    sql`select count(*) as n from number_series where ${true}`,
  );
  return n;
}
