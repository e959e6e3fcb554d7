import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportKeyPair } from '@qingming/exchange';
import { type Database, openDatabase } from '../src/kernel/db/database.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { keysOf } from '../src/levels/identity.ts';
import { type RunningNode, startNode } from '../src/levels/node.ts';
import { isFree } from '../src/levels/ports.ts';
import { houseConfig } from './house.test-support.ts';

type Config = Parameters<typeof startNode>[0];

async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    if (await isFree('127.0.0.1', port)) return port;
  }
}

/** The configurations of the ministry and of a province that know each other. */
export interface TwoNodes {
  readonly ministry: Config;
  readonly province: Config;
  readonly directory: string;
  start(node: 'ministry' | 'province', change?: Partial<Config>): Promise<RunningNode>;
  /** Stops what runs and removes the folder; the databases are the test's. */
  close(): Promise<void>;
}

export async function twoNodes(urls: {
  readonly ministry: string;
  readonly province: string;
}): Promise<TwoNodes> {
  const directory = mkdtempSync(join(tmpdir(), 'qingming-two-'));
  const bare = await Promise.all(
    (['ministry', 'province'] as const).map(async (level) => {
      const port = await freePort();
      const node = level === 'ministry' ? '000000' : '370000';
      return houseConfig(urls[level], directory, {
        ...{ level, node, port, publicUrl: `http://127.0.0.1:${port}` },
        keysFile: join(directory, `keys-${node}.json`),
      });
    }),
  );
  const partners = bare.map((config) => {
    const { keyId, suite, publicKey } = exportKeyPair(keysOf(config).signing);
    return { node: config.node, url: config.publicUrl, keys: [{ keyId, suite, publicKey }] };
  });
  const [ministry, province] = bare.map((config) => ({
    ...config,
    partners: partners.filter(({ node }) => node !== config.node),
  }));
  if (ministry === undefined || province === undefined) throw new Error('two nodes');
  const running = new Set<RunningNode>();
  return {
    ministry,
    province,
    directory,
    start: async (level, change = {}) => {
      const node = await startNode({ ...(level === 'ministry' ? ministry : province), ...change });
      const kept: RunningNode = {
        ...node,
        stop: async () => {
          running.delete(kept);
          await node.stop();
        },
      };
      running.add(kept);
      return kept;
    },
    close: async () => {
      for (const node of running) await node.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let left = 400; left > 0; left -= 1) {
    if (await holds()) return;
    await new Promise((after) => setTimeout(after, 50));
  }
  throw new Error(`in vain: ${what}`);
}

/** Waits until the ministry has acknowledged everything that the province wrote. */
export async function acknowledged({ context: { db } }: RunningNode): Promise<void> {
  await until(async () => {
    const { done } = await db.one<{ done: boolean }>(sql`
      select not exists (select 1 from log_entry e
          where not exists (select 1 from log_sequence s where s.entry_id = e.entry_id))
        and coalesce((select size from log_state where stream = 'record'), 0) = coalesce(
          (select acknowledged from exchange_cursor where partner = '000000'), 0) as done
      where ${true}`);
    return done;
  }, 'the ministry acknowledges all');
}

/** Opens a database for a short while. */
export async function onDatabase<Result>(
  url: string,
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  const db = openDatabase(url, { most: 2 });
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
