import type { FastifyRequest } from 'fastify';
import { sql } from '../db/sql.ts';
import type { NodeConfig } from '../config/settings.ts';
import type { Database } from '../db/database.ts';
import type { HeadState } from '../guard.ts';
import { Fault } from '../errors/fault.ts';
import type { Metrics } from '../metrics.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';

/** One thing without which a node should be sent no requests; throws or says no. */
export interface ReadinessCheck {
  readonly name: string;
  isReady(): Promise<boolean>;
}

export interface HealthDependencies {
  readonly config: NodeConfig;
  readonly db: Database;
  readonly metrics: Metrics;
  readonly readiness?: readonly ReadinessCheck[];
  /** Whether the log may be written on; pages that only read are served either way. */
  readonly head?: (() => HeadState) | undefined;
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
const PATIENCE_MS = 2000;

/**
 * Whether a monitor of the operator asks. Behind a proxy that is not configured every request
 * seems to come from this machine: a forwarded one does not count as local then.
 */
function isMonitor(request: FastifyRequest, { trustProxy, monitors }: NodeConfig): boolean {
  if (monitors.includes(request.ip)) return true;
  const forwarded = 'x-forwarded-for' in request.headers || 'forwarded' in request.headers;
  return LOOPBACK.test(request.ip) && (!forwarded || trustProxy.length > 0);
}

const tooSlow = (signal: AbortSignal): Promise<false> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(false), { once: true });
  });

async function holds({ isReady }: ReadinessCheck): Promise<boolean> {
  const answer = Promise.resolve()
    .then(isReady)
    .catch(() => false);
  return Promise.race([answer, tooSlow(AbortSignal.timeout(PATIENCE_MS))]);
}

const database = (db: Database): ReadinessCheck => ({
  name: 'database',
  isReady: async () => (await db.maybe<{ one: number }>(sql`select 1 as one`))?.one === 1,
});

const health: Route = route({
  method: 'GET',
  path: '/health',
  summary: { zh: '程序是否在运行', en: 'Whether the program runs' },
  access: 'public',
  handle: () => ({ status: 'ok' }),
});

function readyRoute({ config, db, readiness = [], head }: HealthDependencies): Route {
  const checks = [database(db), ...readiness];
  return route({
    method: 'GET',
    path: '/ready',
    summary: { zh: '是否可以接受请求', en: 'Whether it accepts requests' },
    access: 'public',
    handle: async ({ request, reply }) => {
      const results = await Promise.all(
        checks.map(async (check) => [check.name, await holds(check)] as const),
      );
      const ready = results.every(([, ok]) => ok);
      const detail = isMonitor(request, config) ? { checks: Object.fromEntries(results) } : {};
      reply.code(ready ? 200 : 503);
      const state = head?.().state;
      const log = state === undefined ? {} : { writes: state === 'whole', log: state };
      return { ready, ...log, ...detail };
    },
  });
}

const metricsRoute = ({ config, metrics }: HealthDependencies): Route =>
  route({
    method: 'GET',
    path: '/metrics',
    summary: { zh: '运行指标（Prometheus）', en: 'Running figures (Prometheus)' },
    access: 'public',
    handle: async ({ request, reply }) => {
      if (!isMonitor(request, config)) throw new Fault('not-found');
      reply.type(metrics.contentType);
      return metrics.text();
    },
  });

/** `/health` (it runs), `/ready` (it may be sent requests), `/metrics` (what operators watch). */
export const healthRoutes = (means: HealthDependencies): readonly Route[] => [
  health,
  readyRoute(means),
  metricsRoute(means),
];
