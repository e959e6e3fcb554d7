import type { Delay } from '@qingming/connect/api/national.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Asking } from '../../kernel/records/records.ts';

/** Of each partner, at the most: enough for a 95th percentile, little enough to be read at every look. */
const MAX_ENTRIES = 5000;

const DAY_MS = 86_400_000;

interface DelayRow extends Delay {
  readonly origin: string;
}

/** A `DelayWindow` of what came since an instant and was written while the link was there. */
const windowSince = (since: Date): Sql => {
  const live = sql`filter (where not m.is_history and m.received_at >= ${since})`;
  return sql`json_build_object(
    'entries', count(*) ${live},
    'median', round((percentile_cont(0.5) within group (order by took) ${live})::numeric),
    'p95', round((percentile_cont(0.95) within group (order by took) ${live})::numeric),
    'withinHour', (avg((took <= 3600000)::int) ${live})::float8,
    'withinDay', (avg((took <= 86400000)::int) ${live})::float8)`;
};

/**
 * How long what each partner sent lately was on its way. What was written before the first entry of the
 * partner came is history that was brought in, and says nothing of the link: it is counted apart.
 */
export async function delays(
  asking: Pick<Asking, 'all'>,
  now: Date,
): Promise<ReadonlyMap<string, Delay>> {
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  const [day, week] = [daysAgo(1), daysAgo(7)] as const;
  const rows = await asking.all<DelayRow>(sql`
    select s.origin, s.received_at as "newestAt", ${windowSince(day)} as day, ${windowSince(week)} as week,
      (count(*) filter (where m.is_history and m.received_at >= ${week}))::int as history
    from mirror_state s
    left join lateral (
      select received_at as at from mirror_entry f where f.origin = s.origin order by f.seq limit 1) began on true
    left join lateral (
      select received_at, greatest(extract(epoch from received_at - recorded_at) * 1000, 0)::float8 as took,
        recorded_at < began.at as is_history
      from mirror_entry e where e.origin = s.origin and e.recorded_at is not null
      order by e.seq desc limit ${MAX_ENTRIES}) m on true
    group by 1, 2`);
  return new Map(rows.map(({ origin, ...delay }) => [origin, delay]));
}

/** Records of partners that this node holds back, by partner. */
export async function heldBack(asking: Pick<Asking, 'all'>): Promise<ReadonlyMap<string, number>> {
  const rows = await asking.all<{ origin: string; held: number }>(
    sql`select origin, count(*)::int as held from quarantine where settled_at is null group by 1`,
  );
  return new Map(rows.map(({ origin, held }) => [origin, held]));
}
