import type { PeriodName } from '@qingming/connect/api/national.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { TallyRow } from './lines.ts';
import { daysAfter, periodOf } from './periods.ts';
import type { Scope } from './scope.ts';

/** At the ministry the provinces are added up where the rows are; inside one, its counties are few. */
const groupOf = ({ prefix }: Scope): Sql =>
  prefix === '' ? sql`rpad(left(region, 2), 6, '0')` : sql`region`;

type Side = TallyRow['side'];

/** Which stretch of its year a day lies in, the shortest first: the periods lie in each other. */
const stretchOf = (side: Side, day: string): Sql => {
  const from = (name: PeriodName) => periodOf(name, day)[side].from;
  return sql`case when day >= ${from('day')}::date then 0 when day >= ${from('month')}::date then 1 else 2 end`;
};

/**
 * One sum a row. Six sums with a filter each took twice as long over the 44,000 rows of two years
 * of six counties.
 */
const between = (scope: Scope, day: string, side: Side, from: string, to: string): Sql => sql`
  select indicator, ${groupOf(scope)} as region, ${side}::text as side, ${stretchOf(side, day)} as stretch,
    sum(value)::bigint as value
  from indicator_day where region ^@ ${scope.prefix} and day between ${from}::date and ${to}::date
  group by 1, 2, 3, 4`;

const ask = (records: Records, query: Sql): Promise<readonly TallyRow[]> =>
  records.ask({ reads: [], act: 'list' }, async (asking) => ({
    answer: await asking.all<TallyRow>(query),
  }));

/** The month up to the day: what an event of today changes. */
export function talliesOfMonth(
  records: Records,
  scope: Scope,
  day: string,
): Promise<readonly TallyRow[]> {
  const { from, to } = periodOf('month', day).now;
  return ask(records, between(scope, day, 'now', from, to));
}

/** The months before in the year, and the year before: some 700 days that seldom change. */
export function talliesBefore(
  records: Records,
  scope: Scope,
  day: string,
): Promise<readonly TallyRow[]> {
  const { now, before } = periodOf('year', day);
  const lastOfMonthBefore = daysAfter(periodOf('month', day).now.from, -1);
  return ask(
    records,
    sql`${between(scope, day, 'now', now.from, lastOfMonthBefore)}
      union all ${between(scope, day, 'before', before.from, before.to)}`,
  );
}
