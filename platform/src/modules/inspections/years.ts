import type {
  InspectionHead,
  InstitutionYears,
  YearCounts,
  YearOfHouse,
  YearsQuery,
} from '@qingming/connect/api/inspections.ts';
import { scopePrefix } from '@qingming/standard/data/regions.ts';
import { REPORT_FILED } from '@qingming/standard/records/inspection-sets.ts';
import { withinHouses } from '../../kernel/access/decide.ts';
import { civilDay } from '../../kernel/clock.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { type Division, divisionAsked, divisionName, insideOf } from './scope.ts';
import { isLate, lastYear } from './year.ts';

const READS = ['institution', 'yearlyReport', 'inspection', 'rectification', 'regionalTerm'];
/** More houses than a county has; where there are more, its divisions are shown. */
const MOST_HOUSES = 500;

interface Term {
  readonly division: string;
  readonly length: number;
}

/** The terms for a yearly report that hold on the day after the year: the nearest division's counts. */
const termsOf = (asking: Asking, year: string): Promise<Term[]> =>
  asking.all<Term>(sql`
    select t.division, t.length from ${asking.from('regionalTerm')} t
    where t.term = 'yearly-report' and t.effective_from <= ${`${Number(year) + 1}-01-01`}::date
      and (t.effective_until is null or t.effective_until > ${`${Number(year) + 1}-01-01`}::date)`);

const termFor = (terms: readonly Term[], region: string): number | null =>
  terms
    .filter(({ division }) => region.startsWith(scopePrefix(division)))
    .toSorted((one, other) => scopePrefix(other.division).length - scopePrefix(one.division).length)
    .at(0)?.length ?? null;

/** What is not put right of the inspection `n`: waiting for the house, and for the authority. */
const waitingOf = (asking: Asking): Sql => sql`(
  select count(*) filter (where a.outcome is null and a.done_by is null or a.outcome = 'again')::int as house,
    count(*) filter (where a.outcome is null and a.done_by is not null)::int as authority
  from ${asking.from('rectification')} a where a.province = n.province and a.inspection_id = n.id)`;

/** The houses in operation in the scope, each with its report and its last inspection of the year. */
const housesIn = (asking: Asking, { actor }: Records, prefix: string, year: string): Sql => sql`
  select i.id, i.name, i.kind, i.region, r.id as report, r.state as "reportState", r.filed_at as "filedAt",
    n.id as inspection, n.number, n.state, n.round, n.result, n.total, n.most, n.rectify_by as "rectifyBy",
    n.published_on as "publishedOn", w.house as "waitsForHouse", w.authority as "waitsForCheck", p.concluded
  from ${asking.from('institution')} i
  left join ${asking.from('yearlyReport')} r on r.province = i.province and r.institution = i.id and r.year = ${year}
  left join lateral (
    select t.* from ${asking.from('inspection')} t
    where t.province = i.province and t.institution = i.id and t.year = ${year} and t.state <> 'called-off'
    order by t.round desc limit 1) n on true
  left join lateral (
    select t.result as concluded from ${asking.from('inspection')} t
    where t.province = i.province and t.institution = i.id and t.year = ${year} and t.result is not null
    order by t.round desc limit 1) p on true
  left join lateral ${waitingOf(asking)} w on n.id is not null
  where i.region ^@ ${prefix} and ${withinHouses(actor, 'i.id')} and i.state in ('0', '5', '6')
    and i.awaits_approval is not true`;

interface Row extends Omit<InspectionHead, 'id' | 'waitsForHouse' | 'waitsForCheck'> {
  readonly id: string;
  readonly name: string;
  readonly kind: YearOfHouse['kind'];
  readonly region: string;
  readonly report: string | null;
  readonly reportState: NonNullable<YearOfHouse['report']>['state'];
  readonly filedAt: string | null;
  readonly inspection: string | null;
  readonly waitsForHouse: number | null;
  readonly waitsForCheck: number | null;
}

const isFiled = (state: string | null): boolean =>
  (REPORT_FILED as readonly (string | null)[]).includes(state);

const lateOf = (
  year: string,
  term: number | null,
  today: string,
  filed: boolean,
): boolean | null => (term === null ? null : !filed && isLate(year, term, today));

function inspectionOf(row: Row): InspectionHead | null {
  const { inspection, number, state, round, result, total, most, rectifyBy, publishedOn } = row;
  if (inspection === null) return null;
  const { waitsForHouse, waitsForCheck } = row;
  return {
    id: inspection,
    number,
    state,
    round,
    result,
    total,
    most,
    rectifyBy,
    publishedOn,
    waitsForHouse: waitsForHouse ?? 0,
    waitsForCheck: waitsForCheck ?? 0,
  };
}

interface InRegion extends Omit<YearCounts, 'late'> {
  readonly region: string;
}

/** Counts of each county in the scope; which are late follows from its term. */
const countsIn = (asking: Asking, houses: Sql, today: string): Promise<InRegion[]> =>
  asking.all<InRegion>(sql`
    select h.region, count(*)::int as houses,
      count(*) filter (where h."reportState" in ('filed', 'checked'))::int as filed,
      count(*) filter (where h."reportState" = 'checked')::int as checked,
      count(h.concluded)::int as inspected, count(*) filter (where h.concluded = 'pass')::int as passed,
      count(*) filter (where h.state = 'rectifying')::int as rectifying,
      count(*) filter (where h.state = 'rectifying' and h."rectifyBy" < ${today}::date)::int as overdue
    from (${houses}) h group by 1`);

const NONE: YearCounts = {
  houses: 0,
  filed: 0,
  checked: 0,
  late: 0,
  inspected: 0,
  passed: 0,
  rectifying: 0,
  overdue: 0,
};

const added = (sum: YearCounts, more: YearCounts): YearCounts => ({
  houses: sum.houses + more.houses,
  filed: sum.filed + more.filed,
  checked: sum.checked + more.checked,
  late: sum.late + more.late,
  inspected: sum.inspected + more.inspected,
  passed: sum.passed + more.passed,
  rectifying: sum.rectifying + more.rectifying,
  overdue: sum.overdue + more.overdue,
});

type Counted = YearCounts & { readonly region: string };

function byDivision(division: Division, counted: readonly Counted[]) {
  const groups = Map.groupBy(counted, ({ region }) => insideOf(division, region));
  return [...groups]
    .map(([region, of]) => ({
      region,
      name: divisionName(region),
      ...of.reduce<YearCounts>(added, NONE),
    }))
    .toSorted((one, other) => one.region.localeCompare(other.region));
}

/** Whoever works in houses, and whoever looks at a county, sees houses; everybody else divisions. */
const showsHouses = ({ actor }: Records, { inside }: Division): boolean =>
  actor.institutions !== null || inside.length === 0;

/** Who filed a report of a year and who was inspected, in the reader's scope. */
export const institutionYears = (
  { clock }: Pick<NodeContext, 'clock'>,
  records: Records,
  query: YearsQuery,
): Promise<InstitutionYears> =>
  records.ask({ reads: READS, act: 'list' }, async (asking) => {
    const division = divisionAsked(records.actor, query.region);
    const today = civilDay(clock.now());
    const year = query.year ?? lastYear(clock.now());
    const terms = await termsOf(asking, year);
    const houses = housesIn(asking, records, division.prefix, year);
    const counted = (await countsIn(asking, houses, today)).map((one): Counted => {
      const isOver = lateOf(year, termFor(terms, one.region), today, false) === true;
      return { ...one, late: isOver ? one.houses - one.filed : 0 };
    });
    const rows = showsHouses(records, division)
      ? await asking.all<Row>(sql`${houses} order by i.region, i.name, i.id limit ${MOST_HOUSES}`)
      : [];
    const answer: InstitutionYears = {
      year,
      region: division.region,
      name: division.name,
      total: counted.reduce<YearCounts>(added, NONE),
      divisions: showsHouses(records, division) ? [] : byDivision(division, counted),
      houses: rows.map((row) => ({
        id: row.id,
        name: row.name,
        kind: row.kind,
        region: row.region,
        report:
          row.report === null
            ? null
            : { id: row.report, state: row.reportState, filedAt: row.filedAt },
        late: lateOf(year, termFor(terms, row.region), today, isFiled(row.reportState)),
        inspection: inspectionOf(row),
      })),
      term: termFor(terms, division.region),
    };
    return { answer };
  });
