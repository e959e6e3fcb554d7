import type { Completeness, Days } from '@qingming/connect/api/national.ts';
import type { DayReportFact } from '@qingming/connect/api/oversight.ts';
import { REPORTED_INDICATORS } from '@qingming/standard/indicators/day-report.ts';
import { columnName } from '@qingming/standard/derive/names.ts';
import { join, raw, sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { countedRows, getIndicator } from '../../kernel/records/counted.ts';
import type { Scope } from './scope.ts';

/** The acts of a day report; sums of money are compared day by day on the page of day reports. */
const STATED: readonly (readonly [keyof DayReportFact, string])[] = Object.entries(
  REPORTED_INDICATORS,
)
  .filter(([, name]) => getIndicator(name).sum === undefined)
  .map(([figure, name]) => [figure as keyof typeof REPORTED_INDICATORS, name]);

const READS = [
  'institution',
  'dayReport',
  ...new Set(STATED.map(([, name]) => getIndicator(name).record)),
];

/** Funeral homes that are open: they report each day, acts or none. */
const REPORTING = sql`i.kind = 'BZ' and i.state = '0' and i.awaits_approval is not true`;

/** What was stated and what is held, by institution; `due` counts its days. */
export type InstitutionCompleteness = Omit<Completeness, 'from' | 'to'> & {
  readonly region: string;
  readonly institution: string;
};

const heldBy = (
  node: NodeContext,
  asking: Asking,
  days: Days,
  figure: string,
  indicator: string,
) => sql`
  select institution, day, ${figure}::text as figure, count(*)::int as held
  from ${countedRows(node.catalogue, asking, getIndicator(indicator), days)} counted group by 1, 2`;

const statedBy = (figure: string) => sql`(${figure}::text, r.${raw(columnName(figure))})`;

const question = { reads: READS, act: 'list' } as const;

/**
 * Compares the day reports with the records that are held, institution by institution and figure
 * by figure, so that a surplus here does not hide a gap there.
 */
export const countCompleteness = (
  node: NodeContext,
  records: Records,
  { prefix }: Scope,
  days: Days,
): Promise<readonly InstitutionCompleteness[]> =>
  records.ask(question, async (asking) => {
    const held = STATED.map(([figure, indicator]) => heldBy(node, asking, days, figure, indicator));
    const answer = await asking.all<InstitutionCompleteness>(sql`
      with reporting as (
        select i.province, i.id, i.region from ${asking.from('institution')} i
        where ${REPORTING} and i.region ^@ ${prefix}
      ), report as (
        select r.* from ${asking.from('dayReport')} r
        join reporting i on i.province = r.province and i.id = r.institution
        where r.day between ${days.from}::date and ${days.to}::date
      ), held as (${join(held, ' union all ')}), compared as (
        select r.institution, sum(stated.n)::int as stated, sum(least(stated.n, coalesce(held.held, 0)))::int as held
        from report r cross join lateral (values ${join(STATED.map(([figure]) => statedBy(figure)))}) stated (figure, n)
        left join held on held.institution = r.institution and held.day = r.day::text and held.figure = stated.figure
        group by 1
      )
      select i.region, i.id as institution, (count(*) * (${days.to}::date - ${days.from}::date + 1))::int as due,
        coalesce(sum((select count(*) from report r where r.institution = i.id)), 0)::int as reports,
        coalesce(sum(c.stated), 0)::int as stated, coalesce(sum(c.held), 0)::int as held
      from reporting i left join compared c on c.institution = i.id group by 1, 2`);
    return { answer };
  });

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
