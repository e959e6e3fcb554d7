import type {
  DayFigures,
  DayReportRow,
  DayReportView,
  SubmitDayReport,
} from '@qingming/connect/api/oversight.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { dayReport } from '@qingming/standard/records/oversight.ts';
import { scopePrefix } from '@qingming/standard/data/regions.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { createOnce } from '../../kernel/records/create-once.ts';
import type { Records } from '../../kernel/records/records.ts';
import { viewOf } from '../../kernel/records/view.ts';
import { COUNTED, differing, figuresFor, figuresOn } from './figures.ts';

const question = { reads: [...COUNTED, 'dayReport'], act: 'list' } as const;

const findReport = async (records: Records, of: string, day: string) =>
  (await records.ofInstitution(dayReport, of)).find(({ fact }) => fact.day === day);

const computedFor = (records: Records, of: string, day: string): Promise<DayFigures> =>
  records.ask(question, async (asking) => ({
    answer: figuresFor(await figuresOn(asking, day), of),
  }));

/** An institution's day: what the records say, what it reported, and where the two differ. */
export async function dayReportView(
  records: Records,
  of: string,
  day: string,
): Promise<DayReportView> {
  const computed = await computedFor(records, of, day);
  const report = await findReport(records, of, day);
  return {
    institution: of,
    day,
    computed,
    report: report === undefined ? null : viewOf(report),
    differs: report === undefined ? [] : differing(computed, report.fact),
  };
}

/** Reports a day, or corrects the report with its version and a reason. Days to come are refused. */
export const submitDayReport = (
  node: NodeContext,
  records: Records,
  of: string,
  day: string,
  { id, figures, note, version, reason }: SubmitDayReport,
): Promise<DayReportView> =>
  records.together(async (both) => {
    if (day > civilDay(node.clock.now()))
      throw new Fault('future-dated', { element: dayReport.elements.day.label });
    const { region } = await both.get(institution, of);
    const standing = await findReport(both, of, day);
    const fact = { ...figures, day, note };
    if (standing !== undefined && version !== undefined && reason !== undefined)
      await both.revise(dayReport, standing.id, version, fact, reason);
    else await createOnce(both, dayReport, fact, { region, institution: of }, id);
    return dayReportView(both, of, day);
  });

interface Row extends DayFigures {
  readonly institution: string;
  readonly institutionName: string;
  readonly region: string;
  readonly reportedAt: string | null;
}

/** Who reported a day and who did not, for the officers of a division. */
export const dayReportsOf = (
  records: Records,
  day: string,
  region: string | undefined,
): Promise<readonly DayReportRow[]> =>
  records.ask(question, async (asking) => {
    const prefix = region === undefined ? '' : scopePrefix(region);
    const rows = await asking.all<Row>(sql`
      select i.id as institution, i.name as "institutionName", i.region, r.recorded_at as "reportedAt",
        r.opened, r.cremated, r.placed, r.certificates, r.closed, r.in_care as "inCare",
        r.charged, r.waived, r.paid
      from ${asking.from('institution')} i
      left join ${asking.from('dayReport')} r
        on r.province = i.province and r.institution = i.id and r.day = ${day}::date
      where i.kind = 'BZ' and i.state = '0' and i.region ^@ ${records.actor.region} and i.region ^@ ${prefix}
      order by (r.recorded_at is not null), i.region, i.number`);
    const computed = await figuresOn(asking, day);
    const answer = rows.map((row) => ({
      institution: row.institution,
      institutionName: row.institutionName,
      region: row.region,
      reportedAt: row.reportedAt,
      differs: row.reportedAt === null ? [] : differing(figuresFor(computed, row.institution), row),
    }));
    return { answer };
  });
