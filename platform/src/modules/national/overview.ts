import type { Overview, OverviewQuery, PeriodName } from '@qingming/connect/api/national.ts';
import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import { civilDay } from '../../kernel/clock.ts';
import { join, type Sql, sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { delays, heldBack } from './arrival.ts';
import { type CountyCompleteness, countCompleteness } from './completeness.ts';
import { describe } from './indicator.ts';
import { type Beside, lineOf, linesOf, type Parts, type TallyRow } from './lines.ts';
import { lastFullWeek, PERIODS, periodOf } from './periods.ts';
import { createRecents } from './recent.ts';
import { getScope, isNation, type Scope } from './scope.ts';

/** Completeness reads a week of records, so that it is counted once a minute and not at every event. */
const COMPLETENESS_MS = 60_000;

const sumWithin = ({ from, to }: { from: string; to: string }): Sql =>
  sql`coalesce(sum(value) filter (where day between ${from}::date and ${to}::date), 0)::bigint`;

/** At the ministry the provinces are added up where the rows are; inside one, its counties are few. */
const groupOf = ({ prefix }: Scope): Sql =>
  prefix === '' ? sql`rpad(left(region, 2), 6, '0')` : sql`region`;

async function tallies(asking: Asking, scope: Scope, day: string): Promise<readonly TallyRow[]> {
  const periods = PERIODS.map((name) => periodOf(name, day));
  const { now, before } = periodOf('year', day);
  const sums = periods.flatMap((period) => [sumWithin(period.now), sumWithin(period.before)]);
  return asking.all<TallyRow>(sql`
    select indicator, ${groupOf(scope)} as region, array[${join(sums)}] as sums
    from indicator_day
    where region ^@ ${scope.prefix}
      and (day between ${now.from}::date and ${now.to}::date or day between ${before.from}::date and ${before.to}::date)
    group by 1, 2`);
}

/** Ours that the ministry refused and that nobody has mended, by county. */
async function refusedBy(asking: Asking, { prefix }: Scope): Promise<ReadonlyMap<string, number>> {
  const rows = await asking.all<{ region: string; refused: number }>(sql`
    select region, count(*)::int as refused from refused_record
    where mended_at is null and region ^@ ${prefix} group by 1`);
  return new Map(rows.map(({ region, refused }) => [region, refused]));
}

async function besideOf(
  asking: Asking,
  scope: Scope,
  partners: readonly string[],
): Promise<Beside> {
  const byProvince = await delays(asking);
  const held = isNation(scope) ? await heldBack(asking) : await refusedBy(asking, scope);
  return { delays: byProvince, held, partners: new Set([...partners, ...byProvince.keys()]) };
}

export interface Overviews {
  overview(records: Records, query: OverviewQuery): Promise<Overview>;
}

const periodsOf = (day: string): Overview['periods'] =>
  Object.fromEntries(PERIODS.map((name) => [name, periodOf(name, day)])) as Record<
    PeriodName,
    ReturnType<typeof periodOf>
  >;

/** The numbers of a scope by division, with completeness and delay beside them. */
export function createOverviews(node: NodeContext, partners: readonly string[]): Overviews {
  const recents = createRecents<readonly CountyCompleteness[]>(
    () => node.clock.now(),
    COMPLETENESS_MS,
  );
  const completenessOf = (records: Records, scope: Scope, today: string) =>
    recents.get(`${scope.prefix} ${today}`, () =>
      countCompleteness(node, records, scope, lastFullWeek(today)),
    );
  const read = (records: Records, scope: Scope, day: string) =>
    records.ask({ reads: [], act: 'list' }, async (asking) => ({
      answer: {
        rows: await tallies(asking, scope, day),
        beside: await besideOf(asking, scope, partners),
      },
    }));
  return {
    async overview(records, { day: asked, region }) {
      const now = node.clock.now();
      const today = civilDay(now);
      const day = asked ?? today;
      const scope = getScope(records.actor, region);
      const counted = await completenessOf(records, scope, today);
      const parts: Parts = {
        scope,
        today,
        completeness: counted.value,
        ...(await read(records, scope, day)),
      };
      return {
        level: node.level,
        day,
        at: now.toISOString(),
        region: scope.region,
        regionName: scope.name,
        periods: periodsOf(day),
        indicators: INDICATORS.map((indicator) => describe(node.catalogue, indicator)),
        total: lineOf(parts, scope.region, () => true),
        divisions: linesOf(parts),
        completenessAt: counted.at,
      };
    },
  };
}
