import { institution as institutions } from '@qingming/standard/records/institution.ts';
import type {
  DayFigures,
  DayReportDay,
  DayReportRow,
  DayReportView,
  SubmitDayReport,
} from '@qingming/connect/api/oversight.ts';
import { dayReport } from '@qingming/standard/records/oversight.ts';
import { scopePrefix } from '@qingming/standard/data/regions.ts';
import { civilDay, daysAfter } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { createOnce } from '../../kernel/records/create-once.ts';
import { getInstitutionInScope } from '../../kernel/records/institution-in-scope.ts';
import type { Records } from '../../kernel/records/records.ts';
import { viewOf } from '../../kernel/records/view.ts';
import { countDays, countedKinds, differing } from './figures.ts';

const question = (node: NodeContext) =>
  ({ reads: [...countedKinds(node), 'dayReport'], act: 'list' }) as const;

const findReport = async (records: Records, of: string, day: string) =>
  (await records.ofInstitution(dayReport, of)).find(({ fact }) => fact.day === day);

const isOver = (node: NodeContext, day: string): boolean => day < civilDay(node.clock.now());

/** An institution's day: what the records say, what it reported, and where the two differ. */
export async function dayReportView(
  node: NodeContext,
  records: Records,
  of: string,
  day: string,
): Promise<DayReportView> {
  await getInstitutionInScope(records, institutions, of);
  const computed = await records.ask(question(node), async (asking) => ({
    answer: (await countDays(node, asking, { from: day, to: day }, of)).of(of, day),
  }));
  const report = await findReport(records, of, day);
  return {
    institution: of,
    day,
    computed,
    report: report === undefined ? null : viewOf(report),
    differs: report === undefined ? [] : differing(computed, report.fact),
    isOver: isOver(node, day),
  };
}

const DAYS_LISTED = 14;

/** The last days of an institution that are over: reported or not, and whether they agree. */
export async function lastDays(
  node: NodeContext,
  records: Records,
  of: string,
): Promise<readonly DayReportDay[]> {
  await getInstitutionInScope(records, institutions, of);
  const to = daysAfter(civilDay(node.clock.now()), -1);
  const days = Array.from({ length: DAYS_LISTED }, (_, back) => daysAfter(to, -back));
  const from = days.at(-1) ?? to;
  const counted = await records.ask(question(node), async (asking) => ({
    answer: await countDays(node, asking, { from, to }, of),
  }));
  const reports = new Map(
    (await records.ofInstitution(dayReport, of)).map((report) => [report.fact.day, report]),
  );
  return days.map((day) => {
    const report = reports.get(day);
    return {
      day,
      reportedAt: report?.recordedAt ?? null,
      differs: report === undefined ? [] : differing(counted.of(of, day), report.fact),
    };
  });
}

/** Reports a day that is over, or corrects the report with its version and a reason. */
export const submitDayReport = (
  node: NodeContext,
  records: Records,
  of: string,
  day: string,
  { id, figures, note, version, reason }: SubmitDayReport,
): Promise<DayReportView> =>
  records.together(async (tx) => {
    if (!isOver(node, day)) throw new Fault('day-not-over', { day });
    const { region } = await getInstitutionInScope(tx, institutions, of);
    const filed = await findReport(tx, of, day);
    const fact = { ...figures, day, note };
    if (filed !== undefined && version !== undefined && reason !== undefined)
      await tx.revise(dayReport, filed.id, version, fact, reason);
    else await createOnce(tx, dayReport, fact, { region, institution: of }, id);
    return dayReportView(node, tx, of, day);
  });

interface Row extends DayFigures {
  readonly institution: string;
  readonly institutionName: string;
  readonly region: string;
  readonly reportedAt: string | null;
}

/** Who reported a day and who did not, for the officers of a division. */
export const dayReportsOf = (
  node: NodeContext,
  records: Records,
  day: string,
  region: string | undefined,
): Promise<readonly DayReportRow[]> =>
  records.ask(question(node), async (asking) => {
    const prefix = region === undefined ? '' : scopePrefix(region);
    const rows = await asking.all<Row>(sql`
      select i.id as institution, i.name as "institutionName", i.region, r.recorded_at as "reportedAt",
        r.opened, r.cremated, r.placed, r.certificates, r.closed, r.in_care as "inCare",
        r.charged, r.waived, r.paid
      from ${asking.from('institution')} i
      left join ${asking.from('dayReport')} r
        on r.province = i.province and r.institution = i.id and r.day = ${day}::date
      where i.kind = 'BZ' and i.state = '0' and i.awaits_approval is not true and i.region ^@ ${records.actor.region} and i.region ^@ ${prefix}
      order by (r.recorded_at is not null), i.region, i.number`);
    const computed = await countDays(node, asking, { from: day, to: day });
    const answer = rows.map((row) => ({
      institution: row.institution,
      institutionName: row.institutionName,
      region: row.region,
      reportedAt: row.reportedAt,
      differs: row.reportedAt === null ? [] : differing(computed.of(row.institution, day), row),
    }));
    return { answer };
  });
