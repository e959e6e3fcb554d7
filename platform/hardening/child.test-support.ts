import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from '../src/kernel/db/sql.ts';
import { verifyNode } from '../src/kernel/verify/verify.ts';
import type { Finding } from '../src/kernel/verify/finding.ts';
import type { FromNode } from '../src/levels/child.ts';
import { startNode } from '../src/levels/node.ts';
import { openNode } from '../src/levels/open-node.ts';
import { COUNTY, funeralHome } from '../test-support/fixtures.ts';
import { type TestNode, testNode } from '../test-support/node.ts';
import { sequence } from '../test-support/sequence.ts';
import { founder, houseConfig, PASSWORD } from './house.test-support.ts';

export type Config = ReturnType<typeof houseConfig>;

/** A node in a process of its own, which a test can take the power from. */
export interface Victim {
  readonly address: string;
  isAlive(): boolean;
  /** SIGKILL: no handler runs, nothing is flushed. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export async function startVictim(config: Config): Promise<Victim> {
  const child = fork(MAIN, ['--as-node'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  child.send({ ask: 'start', config });
  const [message] = (await once(child, 'message')) as [FromNode];
  if (message.tell !== 'ready') throw new Error(JSON.stringify(message));
  return {
    address: message.address,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      if (child.connected) child.send({ ask: 'stop' });
      await ended;
    },
  };
}

export interface Ground {
  readonly test: TestNode;
  readonly config: Config;
}

/** A database and a configuration that outlive the processes that are killed on them. */
export async function onGround(
  change: Partial<Config>,
  work: (ground: Ground) => Promise<void>,
): Promise<void> {
  const test = await testNode({ node: change.node ?? '370000' });
  const directory = mkdtempSync(join(tmpdir(), 'qingming-crash-'));
  try {
    await work({ test, config: houseConfig(test.node.db.url, directory, change) });
  } finally {
    await test.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Sets up a home and a clerk, and ends the process that did. */
export async function seed(config: Config): Promise<void> {
  const running = await startNode(config);
  const home = await funeralHome(founder(running));
  const clerk = {
    login: 'clerk',
    name: '王敏',
    password: PASSWORD,
    roles: ['clerk'],
    region: COUNTY,
    institution: home.id,
  } as const;
  await running.accounts.create(clerk);
  await running.stop();
}

/** What `qingming verify` finds on the node of a configuration, every entry having its place. */
export async function examine(test: TestNode, config: Config): Promise<readonly Finding[]> {
  await sequence(test);
  const { context, kinds } = await openNode(config);
  try {
    return (await verifyNode(context, kinds)).findings;
  } finally {
    await context.db.close();
  }
}

/** How many records of people a case has: one, however often it was sent. */
export async function peopleOf(
  { owner }: TestNode,
  cases: readonly string[],
): Promise<readonly number[]> {
  const rows = await owner.all<{ n: number }>(sql`
    select count(d.id) as n from unnest(${[...cases]}::uuid[]) with ordinality as c(id, place)
    left join decedent d on d.case_id = c.id group by c.place order by c.place`);
  return rows.map(({ n }) => n);
}
