import { ExchangeFault } from '@qingming/exchange';
import type { Database, Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Metrics } from '../../kernel/metrics.ts';

/** Refusals that mean: the partner signed something that contradicts what it signed before. */
const CONTRADICTIONS: ReadonlySet<string> = new Set(['inconsistent-log', 'root-mismatch']);

/**
 * Keeps the contradiction of a partner with its own signed statement, for people to see here too: the
 * partner that is stopped may be the one that was tampered with. Other faults are no alarm.
 */
export async function raiseAlarm(
  db: Database,
  origin: string,
  error: unknown,
  evidence: string,
  at: string,
): Promise<void> {
  if (!(error instanceof ExchangeFault) || !CONTRADICTIONS.has(error.code)) return;
  await db.run(sql`
    insert into partner_alarm (origin, code, detail, evidence, first_at, last_at)
    values (${origin}, ${error.code}, ${JSON.stringify(error.detail)}::jsonb, ${evidence}, ${at}, ${at})
    on conflict (origin, code) where settled_at is null do update
      set last_at = excluded.last_at, times = partner_alarm.times + 1`);
}

/** What a partner sends is accepted again: the alarm is over, and stays written down. */
export async function settleAlarm(
  tx: Pick<Tx, 'run'>,
  origin: string,
  code: 'inconsistent-log' | 'root-mismatch',
  at: string,
): Promise<void> {
  await tx.run(sql`
    update partner_alarm set settled_at = ${at}
    where origin = ${origin} and code = ${code} and settled_at is null`);
}

export interface OpenAlarm {
  readonly origin: string;
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  readonly firstAt: string;
}

/** The contradictions that nobody has settled. */
export const openAlarms = (tx: Pick<Tx, 'all'>): Promise<OpenAlarm[]> =>
  tx.all<OpenAlarm>(sql`
    select origin, code, detail, first_at as "firstAt" from partner_alarm
    where settled_at is null and ${true} order by first_at`);

/** How many partners contradict their own word, and how old the oldest checkpoint is that we hold of one. */
export function watchPartners(metrics: Metrics, db: Database): void {
  metrics.gauge(
    'qingming_partner_alarms',
    'Partners that signed what contradicts what they signed before',
    async () => (await openAlarms(db)).length,
  );
  metrics.gauge(
    'qingming_partner_checkpoint_received_seconds',
    'Seconds since the longest silent partner brought a new checkpoint',
    async () =>
      (
        await db.one<{ age: number }>(sql`
          select coalesce(extract(epoch from now() - min(received_at)), 0)::float8 as age
          from partner_checkpoint where set_aside_at is null and ${true}`)
      ).age,
  );
}
