import type { inspection } from '@qingming/standard/records/inspection.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { YearFigureName } from '@qingming/standard/indicators/year-figures.ts';
import type { yearlyReport } from '@qingming/standard/records/yearly-report.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { ask } from './queries.ts';

type Report = FactOf<typeof yearlyReport>;
type Inspection = FactOf<typeof inspection>;

/** A report that was filed, in a list. */
export interface ReportEntry {
  readonly id: string;
  readonly year: string;
  readonly filedAt: string;
  readonly checkedOn: string | null;
}

/** A result that an authority has made public. */
export interface InspectionResult {
  readonly year: string;
  readonly round: number;
  readonly result: NonNullable<Inspection['result']>;
  readonly state: Inspection['state'];
  readonly total: number;
  readonly most: number;
  readonly authority: string;
  readonly publishedOn: string;
  readonly rectifyBy: string | null;
  readonly opinion: string | null;
}

export interface YearsPublished {
  readonly reports: readonly ReportEntry[];
  readonly inspections: readonly InspectionResult[];
}

const MOST = 20;

const reportsOf = (asking: Asking, institution: string): Promise<ReportEntry[]> =>
  asking.all<ReportEntry>(sql`
    select r.id, r.year, r.filed_at as "filedAt", r.checked_on as "checkedOn"
    from ${asking.from('yearlyReport')} r
    where r.institution = ${institution}::uuid and r.state in ('filed', 'checked')
    order by r.year desc limit ${MOST}`);

const inspectionsOf = (asking: Asking, institution: string): Promise<InspectionResult[]> =>
  asking.all<InspectionResult>(sql`
    select n.year, n.round, n.result, n.state, n.total, n.most, n.authority, n.published_on as "publishedOn",
      n.rectify_by as "rectifyBy", n.opinion
    from ${asking.from('inspection')} n
    where n.institution = ${institution}::uuid and n.published_on is not null
    order by n.year desc, n.round desc limit ${MOST}`);

/** What an institution reported of its years, and which results of inspections its authority published; the newest first. */
export const yearsOf = (records: Records, institution: string): Promise<YearsPublished> =>
  ask(records, ['yearlyReport', 'inspection'], async (asking) => ({
    reports: await reportsOf(asking, institution),
    inspections: await inspectionsOf(asking, institution),
  }));

/** A filed report as everybody reads it. */
export interface ReportShown
  extends ReportEntry,
    Record<'operations' | 'safety' | 'finance' | 'rewards', string>,
    Record<'from' | 'until', string> {
  readonly number: Report['number'];
  readonly lacking: string | null;
  readonly figures: readonly StatedFigure[];
}

export interface StatedFigure {
  readonly figure: YearFigureName;
  readonly value: number;
  readonly whole: number | null;
}

/** The report of a year of an institution, by the institution's number; none that was not filed. */
export const findReport = (
  records: Records,
  node: string,
  number: string,
  year: string,
): Promise<(ReportShown & { readonly institution: string }) | undefined> =>
  ask(records, ['institution', 'yearlyReport', 'yearlyFigure'], async (asking) => {
    const report = await asking.maybe<Omit<ReportShown, 'figures'> & { institution: string }>(sql`
      select r.id, r.number, r.year, r.from_ as from, r.until, r.filed_at as "filedAt", r.checked_on as "checkedOn",
        r.operations, r.safety, r.finance, r.rewards, r.lacking, i.name as institution
      from ${asking.from('institution')} i
      join ${asking.from('yearlyReport')} r on r.province = i.province and r.institution = i.id
      where i.province = ${node} and i.number = ${number} and i.awaits_approval is not true
        and r.year = ${year} and r.state in ('filed', 'checked')`);
    if (report === undefined) return undefined;
    const figures = await asking.all<StatedFigure>(sql`
      select f.figure, f.value, f.whole from ${asking.from('yearlyFigure')} f
      where f.yearly_report_id = ${report.id}::uuid and f.worked_at = ${report.filedAt}::timestamptz`);
    return { ...report, figures };
  });
