import type { Completeness, Days } from '@qingming/connect/api/national.ts';
import type { DayReportFact } from '@qingming/connect/api/oversight.ts';
import { REPORTED_INDICATORS } from '@qingming/standard/indicators/day-report.ts';
import { columnName } from '@qingming/standard/derive/names.ts';
import { join, raw, type Sql, sql } from '../../kernel/db/sql.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { getIndicator } from '../../kernel/records/counted.ts';
import type { Scope } from './scope.ts';

/** The acts of a day report; sums of money are compared day by day on the page of day reports. */
const STATED: readonly (readonly [keyof DayReportFact, string])[] = Object.entries(
  REPORTED_INDICATORS,
)
  .filter(([, name]) => getIndicator(name).sum === undefined)
  .map(([figure, name]) => [figure as keyof typeof REPORTED_INDICATORS, name]);

/** Funeral homes that are open: they report each day, acts or none. */
const REPORTING = sql`i.kind = 'BZ' and i.state = '0' and i.awaits_approval is not true`;

/** What was stated and what is held, by institution; `due` counts its days. */
export type InstitutionCompleteness = Omit<Completeness, 'from' | 'to'> & {
  readonly region: string;
  readonly institution: string;
};

const statedBy = ([figure, indicator]: (typeof STATED)[number]) =>
  sql`(${indicator}::text, r.${raw(columnName(figure))})`;

const question = { reads: ['institution', 'dayReport'], act: 'list' } as const;

/**
 * What the day reports state beside what is held, institution by institution, day by day and figure
 * by figure, so that a surplus here does not hide a gap there: region, institution, due, reports, stated, held.
 */
export const completenessOf = (asking: Asking, prefix: string, days: Days): Sql => sql`(
  with reporting as (
    select i.province, i.id, i.region from ${asking.from('institution')} i
    where ${REPORTING} and i.region ^@ ${prefix}
  ), report as (
    select r.* from ${asking.from('dayReport')} r
    join reporting i on i.province = r.province and i.id = r.institution
    where r.day between ${days.from}::date and ${days.to}::date
  ), held as (
    select institution, day, indicator, sum(value) as held from indicator_day
    where region ^@ ${prefix} and day between ${days.from}::date and ${days.to}::date group by 1, 2, 3
  ), compared as (
    select r.institution, sum(stated.n)::int as stated, sum(least(stated.n, coalesce(held.held, 0)))::int as held
    from report r cross join lateral (values ${join(STATED.map(statedBy))}) stated (indicator, n)
    left join held on held.institution = r.institution and held.day = r.day and held.indicator = stated.indicator
    group by 1
  )
  select i.region, i.id as institution, (${days.to}::date - ${days.from}::date + 1)::int as due,
    (select count(*) from report r where r.institution = i.id)::int as reports,
    coalesce(c.stated, 0)::int as stated, coalesce(c.held, 0)::int as held
  from reporting i left join compared c on c.institution = i.id)`;

/** The same of every institution of a scope. */
export const countCompleteness = (
  records: Records,
  { prefix }: Scope,
  days: Days,
): Promise<readonly InstitutionCompleteness[]> =>
  records.ask(question, async (asking) => ({
    answer: await asking.all<InstitutionCompleteness>(
      sql`select * from ${completenessOf(asking, prefix, days)} counted`,
    ),
  }));

const NOTHING = { due: 0, reports: 0, stated: 0, held: 0 } as const;

/** Adds up institutions. */
export const sumCompleteness = (
  days: Days,
  counties: readonly InstitutionCompleteness[],
): Completeness =>
  counties.reduce<Completeness>(
    (sum, county) => ({
      ...sum,
      due: sum.due + county.due,
      reports: sum.reports + county.reports,
      stated: sum.stated + county.stated,
      held: sum.held + county.held,
    }),
    { ...days, ...NOTHING },
  );
