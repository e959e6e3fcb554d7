import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { civilDay } from '../src/kernel/clock.ts';
import { loadDemo } from '../src/demo/load.ts';
import { backlogOf } from '../src/levels/backlog.ts';
import { demoConfigs, demoNodes } from '../src/levels/demo-plan.ts';
import { type RunningNode, startNode } from '../src/levels/node.ts';
import { logFigures } from '../src/levels/watch.ts';
import {
  createDatabase,
  type FreshDatabase,
  freshDatabase,
  onceInRun,
  sharedByRun,
} from '../test-support/database.ts';
import '../test-support/answer-check.ts';

/** The ministry and Shandong, open for browsers, with a small demonstration that has arrived. */
export interface Nation {
  readonly ministry: RunningNode;
  readonly province: RunningNode;
  /** What only the owner of the province's database can do, behind the program's back. */
  asOwner(statement: string): Promise<void>;
  /** Moves the clock of both nodes on: a cremation takes its time. */
  later(minutes: number): void;
  /** The day in China by the clock of the nodes, YYYY-MM-DD: near midnight not always that of the machine. */
  today(): string;
  /** Waits until the ministry has everything that the province wrote. */
  arrived(): Promise<void>;
  close(): Promise<void>;
}

const MINISTRY = '000000';
const PROVINCE = '370000';
/** About forty cases: enough for every page to have something on it. */
const SCALE = 0.01;
const PATIENCE_MS = 120_000;

/** A port that was free a moment ago: the nodes must know each other's addresses before they listen. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

async function configsIn(directory: string, urls: ReadonlyMap<string, string>) {
  const nodes = [];
  for (const node of demoNodes({}))
    if (urls.has(node.node)) nodes.push({ ...node, port: await freePort() });
  return demoConfigs(nodes, directory, ({ node }) => urls.get(node) ?? '').map((config) => ({
    ...config,
    logLevel: 'silent' as const,
  }));
}

/** Waits until the ministry has acknowledged everything that the province wrote. */
async function untilArrived({ context, sequencer }: RunningNode): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    await sequencer.runOnce();
    const { unplaced } = await logFigures(context);
    if (unplaced === 0 && (await backlogOf(context)) === 0) return;
    if (Date.now() > end) throw new Error('the ministry did not take what the province sent');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until a node has compared its log with its partners' copies: until then it writes nothing. */
async function untilWhole({ context }: RunningNode): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (context.guard.head().state !== 'whole') {
    if (Date.now() > end) throw new Error('a node did not find its log whole');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function load(nodes: readonly RunningNode[]): Promise<void> {
  for (const node of nodes) await loadDemo(node, () => undefined, { scale: SCALE });
  for (const node of nodes) await untilArrived(node);
}

/** Of a nation that is stopped: the keys of its nodes, and a database of each to begin as a copy of. */
interface Prepared {
  readonly directory: string;
  readonly databases: ReadonlyMap<string, string>;
}

async function prepare({ directory, databases }: Prepared): Promise<void> {
  const urls = new Map<string, string>();
  for (const [node, name] of databases) urls.set(node, await createDatabase(name));
  mkdirSync(directory, { recursive: true });
  const running: RunningNode[] = [];
  try {
    for (const config of await configsIn(directory, urls)) running.push(await startNode(config));
    await load(running);
  } finally {
    for (const node of running) await node.stop();
  }
}

const PREPARING = 7_204_499;

/** Loads the demonstration once for all files of a run: each begins with a copy, which takes a tenth of the time. */
async function prepared(): Promise<Prepared> {
  const shared = sharedByRun();
  const nation: Prepared = {
    directory: join(shared.directory, 'nation'),
    databases: new Map(
      [MINISTRY, PROVINCE].map((node) => [node, `${shared.databases}nation_${node}`]),
    ),
  };
  const done = join(shared.directory, 'nation-prepared');
  await onceInRun(PREPARING, async () => {
    if (existsSync(done)) return;
    await prepare(nation);
    writeFileSync(done, '');
  });
  return nation;
}

async function runAt(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Starts the nation in this process, on free ports and databases of its own. */
export async function openNation(): Promise<Nation> {
  const directory = mkdtempSync(join(tmpdir(), 'qingming-journeys-'));
  const databases = new Map<string, FreshDatabase>();
  const running: RunningNode[] = [];
  let ahead = 0;
  const clock = { now: () => new Date(Date.now() + ahead) };
  const close = async (): Promise<void> => {
    for (const node of running) await node.stop();
    for (const database of databases.values()) await database.drop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const nation = await prepared();
    cpSync(nation.directory, directory, { recursive: true });
    for (const [node, template] of nation.databases)
      databases.set(node, await freshDatabase({ migrations: [], template }));
    const urls = new Map([...databases].map(([node, { url }]) => [node, url]));
    for (const config of await configsIn(directory, urls))
      running.push(await startNode(config, clock));
    for (const node of running) await untilWhole(node);
    const [ministry, province] = running;
    if (ministry === undefined || province === undefined) throw new Error('a node is missing');
    const url = databases.get(PROVINCE)?.url ?? '';
    return {
      ministry,
      province,
      asOwner: (statement) => runAt(url, statement),
      later: (minutes) => {
        ahead += minutes * 60_000;
      },
      today: () => civilDay(province.context.clock.now()),
      arrived: () => untilArrived(province),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
