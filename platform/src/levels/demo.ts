import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEST, type NodeProcess, startProcess } from './child.ts';
import { openDemoDatabase } from './demo-database.ts';
import { takeLock } from './demo-lock.ts';
import {
  addressOf,
  type DemoNode,
  demoConfigFile,
  demoConfigs,
  demoFolder,
  demoNodes,
} from './demo-plan.ts';
import { greeting, say, welcome } from './demo-words.ts';
import { isFree } from './ports.ts';

export interface DemoOptions {
  readonly fresh: boolean;
  readonly environment: NodeJS.ProcessEnv;
}

class CannotStart extends Error {}

async function requireFreePorts(nodes: readonly DemoNode[]): Promise<void> {
  for (const { node, port } of nodes)
    if (!(await isFree('127.0.0.1', port)))
      throw new CannotStart(
        `端口 ${port} 已被占用；可设置 QINGMING_PORT_${node} 换一个端口。\n` +
          `Port ${port} is in use; set QINGMING_PORT_${node} to another.`,
      );
}

interface Started {
  readonly node: DemoNode;
  readonly process: NodeProcess;
}

/** Loads the provinces side by side, while the ministry takes what they send. */
async function load(started: readonly Started[]): Promise<void> {
  const progress = new Map<string, readonly [number, number]>();
  const show = (): void => {
    const sum = [...progress.values()].reduce(([a, b], [c, d]) => [a + c, b + d] as const, [
      0, 0,
    ] as const);
    say.progress(sum[0], sum[1]);
  };
  await Promise.all(
    started.map(({ node, process }) =>
      process.ask({ ask: 'load-demo' }, 'loaded', (message) => {
        if (message.tell !== 'progress') return;
        progress.set(node.node, [message.done, message.total]);
        show();
      }),
    ),
  );
  await Promise.all(started.map(({ process }) => process.ask({ ask: 'catch-up' }, 'caught-up')));
}

async function stopAll(
  started: readonly Started[],
  stopDatabase: () => Promise<void>,
): Promise<void> {
  await Promise.all(started.map((one) => one.process.stop()));
  await stopDatabase();
}

/** Waits for Ctrl-C or for a node that ended by itself. */
function untilStopped(started: readonly Started[]): Promise<'asked' | 'broken'> {
  const asked = new Promise<'asked'>((resolve) => {
    process.on('SIGINT', () => resolve('asked'));
    process.on('SIGTERM', () => resolve('asked'));
  });
  const broken = Promise.race(started.map(({ process }) => process.ended)).then(
    () => 'broken' as const,
  );
  return Promise.race([asked, broken]);
}

async function bringUp(
  started: readonly Started[],
  configs: ReturnType<typeof demoConfigs>,
  first: boolean,
): Promise<void> {
  await Promise.all(
    started.map(({ process }, index) => {
      const config = configs[index];
      if (config === undefined) throw new Error('a node without its configuration');
      return process.ask({ ask: 'start', config }, 'ready');
    }),
  );
  if (first) await load(started);
}

async function run({ fresh, environment }: DemoOptions, directory: string): Promise<number> {
  const began = performance.now();
  const nodes = demoNodes(environment);
  await requireFreePorts(nodes);
  const loaded = join(directory, 'loaded');
  if (fresh)
    for (const { node } of nodes) rmSync(join(directory, node), { recursive: true, force: true });
  const first = fresh || !existsSync(loaded);
  if (first) rmSync(loaded, { force: true });
  say.starting(nodes, directory, first);
  // The nodes read their programs while the database comes up.
  const started = nodes.map((node): Started => ({ node, process: startProcess(MODEST) }));
  let stopDatabase = async (): Promise<void> => undefined;
  try {
    const database = await openDemoDatabase(
      join(directory, 'postgres'),
      environment['DATABASE_URL'],
    );
    stopDatabase = () => database.stop();
    await database.prepare(
      nodes.map(({ node }) => node),
      first,
      async (databaseUrl) => started[0]?.process.ask({ ask: 'migrate', databaseUrl }, 'migrated'),
    );
    const configs: ReturnType<typeof demoConfigs>[number][] = [];
    for (const config of demoConfigs(nodes, directory, ({ node }) => database.urlOf(node))) {
      const workUrl = await database.workUrlOf(config.node);
      configs.push({ ...config, ...(workUrl === undefined ? {} : { databaseWorkUrl: workUrl }) });
    }
    for (const config of configs)
      writeFileSync(demoConfigFile(directory, config.node), JSON.stringify(config, null, 2), {
        mode: 0o600,
      });
    const stopped = untilStopped(started);
    const up = bringUp(started, configs, first).then(() => 'up' as const);
    // Ctrl-C while it is still loading stops it as well as later.
    let state: 'up' | 'asked' | 'broken' = await Promise.race([up, stopped]);
    if (state === 'up') {
      if (first) writeFileSync(loaded, new Date().toISOString());
      welcome(
        nodes.map((node) => ({ ...node, address: addressOf(node) })),
        (performance.now() - began) / 1000,
      );
      state = await stopped;
    } else up.catch(() => undefined);
    say.stopping();
    return state === 'asked' ? 0 : 1;
  } finally {
    await stopAll(started, stopDatabase);
    say.stopped();
  }
}

/** The whole platform on one machine: ministry and two provinces, with their demo. Returns the exit code. */
export async function runDemo(options: DemoOptions): Promise<number> {
  greeting();
  const directory = demoFolder(options.environment);
  const lock = takeLock(directory);
  if ('held' in lock) {
    say.held(lock.held);
    return 1;
  }
  try {
    return await run(options, directory);
  } catch (error) {
    say.failed(error instanceof CannotStart ? error.message : String((error as Error).stack));
    return 1;
  } finally {
    lock.release();
  }
}
