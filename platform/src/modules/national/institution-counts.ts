import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import type { Indicator } from '@qingming/standard/language/indicator.ts';
import { join, type Sql, sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { countedRows } from '../../kernel/records/counted.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { beginsOf } from './indicator-counts.ts';
import type { IndicatorCountRow } from './lines.ts';
import { periodOf } from './periods.ts';
import type { Scope } from './scope.ts';

/** At the most so many institutions have a line of their own; the others stand in one together. */
const MOST_LISTED = 200;

export interface ListedInstitution {
  readonly id: string;
  readonly name: string;
}

/** The institutions of a county, and what each of them did. */
export interface InstitutionCounts {
  readonly listed: readonly ListedInstitution[];
  readonly rows: readonly IndicatorCountRow[];
}

/** The same rows that the number of the county opens to, added up by institution. */
function countsOf(
  { catalogue }: NodeContext,
  asking: Asking,
  { prefix }: Scope,
  indicator: Indicator,
  [day, today]: readonly [string, string],
): readonly Sql[] {
  const { now, before } = periodOf('year', day, today);
  const side = (name: IndicatorCountRow['side'], days: typeof now): Sql => {
    const begins = beginsOf(name, day, today);
    return sql`
      select ${indicator.name}::text as indicator, region, institution, ${name}::text as side,
        case when day::date >= ${begins.day}::date then 0 when day::date >= ${begins.month}::date then 1 else 2 end as stretch,
        sum(value)::bigint as value
      from ${countedRows(catalogue, asking, indicator, days)} c where region ^@ ${prefix} group by 2, 3, 5`;
  };
  return before === null ? [side('now', now)] : [side('now', now), side('before', before)];
}

/** Counts by institution, from the records themselves: the kept counts are by division. */
export function countByInstitution(
  node: NodeContext,
  records: Records,
  scope: Scope,
  day: string,
  today: string,
): Promise<InstitutionCounts> {
  const indicators = INDICATORS.filter(({ record }) => node.catalogue.has(record));
  const reads = [...new Set(['institution', ...indicators.map(({ record }) => record)])];
  return records.ask({ reads, act: 'list' }, async (asking) => {
    const counts = indicators.flatMap((one) => countsOf(node, asking, scope, one, [day, today]));
    const rows = await asking.all<IndicatorCountRow>(sql`${join(counts, ' union all ')}`);
    const busy = rows.flatMap(({ institution }) => institution ?? []);
    const listed = await asking.all<ListedInstitution>(sql`
      select id, name from ${asking.from('institution')} i where region ^@ ${scope.prefix}
        and ((state = '0' and awaits_approval is not true) or id = any (${busy}::uuid[]))
      order by id = any (${busy}::uuid[]) desc, name, id limit ${MOST_LISTED}`);
    return { answer: { listed, rows } };
  });
}
