import type { Overview, OverviewQuery, PeriodName } from '@qingming/connect/api/national.ts';
import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { delays, heldBack } from './arrival.ts';
import { type InstitutionCompleteness, countCompleteness } from './completeness.ts';
import { describe } from './indicator.ts';
import {
  type Beside,
  institutionLines,
  lineOf,
  linesOf,
  type Parts,
  type IndicatorCountRow,
} from './lines.ts';
import { listedInstitutions } from './listed-institutions.ts';
import { PERIODS } from '@qingming/connect/api/national.ts';
import { lastFullWeek, periodOf } from './periods.ts';
import { createRecents } from './recent.ts';
import { RATIO_NAMES } from './shares.ts';
import { getScope, isCounty, isNation, type Scope } from './scope.ts';
import { dayAsked } from './supervised.ts';
import { countsBefore, countsOfMonth } from './indicator-counts.ts';

/** The months before are some 700 days a county and indicator: added up anew twice a minute. */
const OLDER_MS = 30_000;
/** Completeness reads a week of records, so that it is counted once a minute and not at every event. */
const COMPLETENESS_MS = 60_000;

/** Ours that the ministry refused and that nobody has mended, by county. */
async function refusedBy(asking: Asking, { prefix }: Scope): Promise<ReadonlyMap<string, number>> {
  const rows = await asking.all<{ region: string; refused: number }>(sql`
    select region, count(*)::int as refused from refused_record
    where coalesce(mended_at, kept_at) is null and region ^@ ${prefix} group by 1`);
  return new Map(rows.map(({ region, refused }) => [region, refused]));
}

/** The same of one county, by institution. */
async function refusedByInstitution(
  asking: Asking,
  scope: Scope,
): Promise<ReadonlyMap<string, number>> {
  if (!isCounty(scope)) return new Map();
  const rows = await asking.all<{ institution: string; refused: number }>(sql`
    select coalesce(institution::text, '') as institution, count(*)::int as refused from refused_record
    where coalesce(mended_at, kept_at) is null and region ^@ ${scope.prefix} group by 1`);
  return new Map(rows.map(({ institution, refused }) => [institution, refused]));
}

async function besideOf(
  asking: Asking,
  scope: Scope,
  partners: readonly string[],
  at: Date,
): Promise<Beside> {
  const byProvince = await delays(asking, at);
  const held = isNation(scope) ? await heldBack(asking) : await refusedBy(asking, scope);
  return {
    delays: byProvince,
    held,
    heldByInstitution: await refusedByInstitution(asking, scope),
    partners: new Set([...partners, ...byProvince.keys()]),
  };
}

export interface Overviews {
  overview(records: Records, query: OverviewQuery): Promise<Overview>;
}

export const periodsOf = (day: string, today: string): Overview['periods'] =>
  Object.fromEntries(PERIODS.map((name) => [name, periodOf(name, day, today)])) as Record<
    PeriodName,
    ReturnType<typeof periodOf>
  >;

/** Open institutions by county: without any, a zero means that nobody could have done it. */
const institutionsOf = (
  records: Records,
  { prefix }: Scope,
): Promise<ReadonlyMap<string, number>> =>
  records.ask({ reads: ['institution'], act: 'list' }, async (asking) => {
    const rows = await asking.all<{ region: string; count: number }>(sql`
      select region, count(*)::int as count from ${asking.from('institution')} i
      where state = '0' and awaits_approval is not true and region ^@ ${prefix} group by 1`);
    return { answer: new Map(rows.map(({ region, count }) => [region, count])) };
  });

/** The numbers of a scope by division, with completeness and delay beside them. */
export function createOverviews(
  node: NodeContext,
  partners: readonly string[],
  olderMs = OLDER_MS,
): Overviews {
  const now = () => node.clock.now();
  const recents = createRecents<readonly InstitutionCompleteness[]>(now, COMPLETENESS_MS);
  const older = createRecents<readonly IndicatorCountRow[]>(now, olderMs);
  const completenessOf = (records: Records, scope: Scope, today: string) =>
    recents.get(`${scope.prefix} ${today}`, () =>
      countCompleteness(records, scope, lastFullWeek(today)),
    );
  const olderOf = (records: Records, scope: Scope, day: string, today: string) =>
    older.get(`${scope.prefix} ${day} ${today}`, () => countsBefore(records, scope, day, today));
  const linesFor = async (records: Records, parts: Parts) =>
    isCounty(parts.scope)
      ? institutionLines(parts, await listedInstitutions(records, parts.scope, parts.rows))
      : linesOf(parts);
  const besideFor = (records: Records, scope: Scope) =>
    records.ask({ reads: [], act: 'list' }, async (asking) => ({
      answer: await besideOf(asking, scope, partners, now()),
    }));
  return {
    async overview(records, { day: asked, region }) {
      const at = now();
      const { day, today } = dayAsked(node, asked);
      const scope = getScope(records.actor, region);
      const counted = await completenessOf(records, scope, today);
      const before = await olderOf(records, scope, day, today);
      const parts: Parts = {
        scope,
        day,
        today,
        completeness: counted.value,
        rows: [...before.value, ...(await countsOfMonth(records, scope, day, today))],
        beside: await besideFor(records, scope),
        institutions: await institutionsOf(records, scope),
      };
      return {
        level: node.level,
        day,
        at: at.toISOString(),
        region: scope.region,
        regionName: scope.name,
        periods: periodsOf(day, today),
        indicators: INDICATORS.map((indicator) => describe(node.catalogue, indicator)),
        ratios: RATIO_NAMES,
        total: lineOf(parts, scope.region, () => true),
        divisions: await linesFor(records, parts),
        completenessAt: counted.at,
        olderAt: before.at,
      };
    },
  };
}
