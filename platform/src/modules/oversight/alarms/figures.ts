import { sql } from '../../../kernel/db/sql.ts';
import type { Metrics } from '../../../kernel/metrics.ts';
import type { NodeContext } from '../../../kernel/node.ts';

/** What operators watch of the alarms: how many wait, and whether they are still looked for. */
export function watchAlarmFigures(metrics: Metrics, { db }: Pick<NodeContext, 'db'>): void {
  metrics.gauges(
    'qingming_alarms_open',
    'Unusual looks and refusals that nobody has settled, by rule',
    'rule',
    async () => {
      const rows = await db.all<{ rule: string; open: number }>(sql`
        select rule, count(*)::int as open from alarm where settled_at is null and ${true} group by rule`);
      return new Map(rows.map(({ rule, open }) => [rule, open]));
    },
  );
  metrics.gauge(
    'qingming_alarms_behind',
    'Entries of the audit that were not looked through for alarms yet',
    async () => {
      const { behind } = await db.one<{ behind: number }>(sql`
        select greatest(0, coalesce((select size from log_state where stream = ${'audit'}), 0)
          - coalesce((select seq from alarm_progress), 0)) as behind`);
      return behind;
    },
  );
}
