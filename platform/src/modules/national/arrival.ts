import type { Delay } from '@qingming/connect/api/national.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Asking } from '../../kernel/records/records.ts';

/** Enough for a 95th percentile that means something, little enough to be read at every look. */
const ENTRIES = 200;

interface DelayRow extends Delay {
  readonly origin: string;
}

/** How long the last entries of each partner were on their way, by partner. */
export async function delays(asking: Pick<Asking, 'all'>): Promise<ReadonlyMap<string, Delay>> {
  const rows = await asking.all<DelayRow>(sql`
    select s.origin, s.received_at as "newestAt", count(m.took)::int as entries,
      coalesce(percentile_cont(0.5) within group (order by m.took), 0)::float8 as median,
      coalesce(percentile_cont(0.95) within group (order by m.took), 0)::float8 as p95
    from mirror_state s left join lateral (
      select greatest(extract(epoch from received_at - recorded_at) * 1000, 0)::float8 as took
      from mirror_entry e where e.origin = s.origin and e.recorded_at is not null
      order by e.seq desc limit ${ENTRIES}) m on true
    group by 1, 2`);
  return new Map(rows.map(({ origin, ...delay }) => [origin, rounded(delay)]));
}

const rounded = ({ median, p95, ...rest }: Delay): Delay => ({
  ...rest,
  median: Math.round(median),
  p95: Math.round(p95),
});

/** Records of partners that this node holds back, by partner. */
export async function heldBack(asking: Pick<Asking, 'all'>): Promise<ReadonlyMap<string, number>> {
  const rows = await asking.all<{ origin: string; held: number }>(
    sql`select origin, count(*)::int as held from quarantine where settled_at is null group by 1`,
  );
  return new Map(rows.map(({ origin, held }) => [origin, held]));
}
