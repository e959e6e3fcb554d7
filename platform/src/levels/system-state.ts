import type { SystemJob, SystemLink, SystemState } from '@qingming/connect/api/system.ts';
import { regionName } from '@qingming/standard/data/regions.ts';
import type { Database } from '../kernel/db/database.ts';
import { databaseHolders } from '../kernel/db/holders.ts';
import { pendingMigrations } from '../kernel/db/migrate.ts';
import { sql } from '../kernel/db/sql.ts';
import { type Route, route, type ServerModule } from '../kernel/http/route.ts';
import { MINISTRY, type NodeContext } from '../kernel/node.ts';
import { logFigures } from './watch.ts';
import { seeSystem } from '../kernel/access/kernel-grants.ts';

type LinkRow = Omit<SystemLink, 'name'>;

/** Each partner that is configured, and each that something was received from or sent to. */
const linkRows = (db: Database, partners: readonly string[]): Promise<LinkRow[]> =>
  db.all<LinkRow>(sql`
    with known as (
      select unnest(${[...partners]}::text[]) as node
      union select partner from exchange_cursor
      union select origin from mirror_state)
    select k.node,
      coalesce((select size from log_state where stream = ${'record'}), 0) - coalesce(c.acknowledged, 0) as waiting,
      coalesce(c.failures, 0) as failures, coalesce(c.stopped, false) as stopped,
      c.last_success_at as "lastSuccessAt",
      (select count(*)::int from quarantine q where q.origin = k.node and q.settled_at is null) as held,
      (select min(received_at) from quarantine q where q.origin = k.node and q.settled_at is null) as "oldestHeldAt",
      (select count(*)::int from refused_record r where r.partner = k.node and coalesce(r.mended_at, r.kept_at) is null) as refused,
      (select count(*)::int from partner_alarm a where a.origin = k.node and a.settled_at is null) as alarms
    from known k left join exchange_cursor c on c.partner = k.node
    order by k.node`);

const nameOf = (node: string) =>
  node === MINISTRY
    ? { zh: '民政部', en: 'Ministry' }
    : (regionName(node) ?? { zh: node, en: node });

/** What each kind of job did; the queue's own schema is there once the node has started. */
const jobRows = (db: Database): Promise<SystemJob[]> =>
  db.all<SystemJob>(sql`
    select q.name, count(*) filter (where j.state in ('created', 'retry', 'active'))::int as waiting,
      count(*) filter (where j.state = 'failed')::int as failed,
      max(j.completed_on) filter (where j.state = 'completed') as "lastDoneAt"
    from pgboss.queue q left join pgboss.job j on j.name = q.name
    where q.name not like ${'\\_\\_%'}
    group by q.name order by q.name`);

const connections = (db: Database) =>
  db.one<{ connections: number; busy: number }>(sql`
    select count(*)::int as connections, (count(*) filter (where state <> 'idle'))::int as busy
    from pg_stat_activity where datname = current_database() and ${true}`);

const WAITS_SECONDS = 60;

/** How the node runs now: what the metrics and `doctor` know, for a person to read. */
export async function systemState(
  node: NodeContext,
  partners: readonly string[],
): Promise<SystemState> {
  const { db } = node;
  const [log, links, jobs, load, pending] = [
    await logFigures(node),
    await linkRows(db, partners),
    await jobRows(db),
    await connections(db),
    await pendingMigrations(db),
  ];
  const holders = log.oldest < WAITS_SECONDS ? [] : await databaseHolders(db);
  return {
    at: node.clock.now().toISOString(),
    node: node.node,
    standard: node.standard,
    head: node.guard.head().state,
    log: {
      unplaced: log.unplaced,
      unplacedSeconds: Math.round(log.oldest),
      checkpointSeconds: Math.round(log.unsigned),
      clockSkewSeconds: Math.round(log.skew),
      holders: holders.map(({ pid, application, seconds }) => ({
        pid,
        application,
        seconds: Math.round(seconds),
      })),
    },
    key: {
      id: node.signer.keyId,
      suite: node.suite.id,
      earlier: node.earlierKeys().map(({ keyId }) => keyId),
    },
    links: links.map((link) => ({ ...link, name: nameOf(link.node) })),
    jobs,
    database: { ...load, pendingMigrations: pending.length },
  };
}

const state = (node: NodeContext, partners: readonly string[]): Route =>
  route({
    method: 'GET',
    path: '/api/system',
    summary: { zh: '节点运行状况', en: 'How this node runs' },
    access: seeSystem,
    handle: () => systemState(node, partners),
  });

/** What the administrators of the machine see of it. */
export const systemModule = (node: NodeContext, partners: readonly string[]): ServerModule => ({
  name: 'system',
  routes: [state(node, partners)],
});
