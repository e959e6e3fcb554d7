import type { NodeConfig } from '../src/kernel/config/settings.ts';
import { checkConfig } from '../src/kernel/config/check.ts';
import { systemClock } from '../src/kernel/clock.ts';
import type { Database } from '../src/kernel/db/database.ts';
import type { Server, ServerOptions } from '../src/kernel/http/server.ts';
import { createServer } from '../src/kernel/http/server.ts';
import { systemIds } from '../src/kernel/ids.ts';
import { createLogger } from '../src/kernel/logger.ts';
import { createMetrics } from '../src/kernel/metrics.ts';
import './answer-check.ts';

/** The configuration of a province on this machine, with what a test wants different. */
export function testConfig(change: Partial<NodeConfig> = {}): NodeConfig {
  const checked = checkConfig({
    level: 'province',
    node: '370000',
    port: 0,
    publicUrl: 'http://127.0.0.1:8080',
    dataDirectory: '/nonexistent',
    keysFile: '/nonexistent/keys.json',
    logLevel: 'silent',
    ...change,
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.config;
}

const absent = (): never => {
  throw new Error('this test gave the server no database');
};

/** A database that nothing may ask. */
export const noDatabase: Database = {
  url: '',
  client: absent,
  transaction: absent,
  all: absent,
  maybe: absent,
  one: absent,
  run: absent,
  load: () => ({ open: 0, idle: 0, waiting: 0, writing: 0 }),
  close: async () => undefined,
};

/** A server with only what a test gives it. */
export const testServer = (given: Partial<ServerOptions> = {}): Promise<Server> =>
  createServer({
    config: testConfig(),
    db: noDatabase,
    clock: systemClock,
    ids: systemIds,
    recordsFor: () => ({}) as never,
    logger: createLogger(process.env['QINGMING_TEST_LOG'] ?? 'silent'),
    metrics: createMetrics({ process: false }),
    modules: [],
    ...given,
  });
