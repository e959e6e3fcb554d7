import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Actor } from '@qingming/platform/kernel/access/actor.ts';
import { type Accounts, createAccounts } from '@qingming/platform/kernel/accounts/accounts.ts';
import { accountAudit } from '@qingming/platform/kernel/accounts/kept-account.ts';
import { type Database, openDatabase } from '@qingming/platform/kernel/db/database.ts';
import { PATIENT_LIMITS } from '@qingming/platform/kernel/db/limits.ts';
import type { NodeContext } from '@qingming/platform/kernel/node.ts';
import type { Kinds } from '@qingming/platform/kernel/records/kinds.ts';
import { bindRecords, type Records } from '@qingming/platform/kernel/records/records.ts';
import { AMPLE, type NodeProcess, startProcess } from '@qingming/platform/levels/child.ts';
import { demoConfigs } from '@qingming/platform/levels/demo-plan.ts';
import { openNode } from '@qingming/platform/levels/open-node.ts';
import { adminUrl } from '@qingming/platform/test-support/database.ts';
import { treeOf } from './processes.ts';
import { ACCESS } from '@qingming/platform/levels/access.ts';

/** A node from within, before its process runs: for writing what a bench starts from. */
export interface Door {
  readonly context: NodeContext;
  readonly kinds: Kinds;
  readonly accounts: Accounts;
  recordsAs(actor: Actor, purpose: string): Records;
}

/** A real node in a process of its own, as an operator runs it. */
export interface Running {
  readonly address: string;
  readonly pid: number;
  readonly process: NodeProcess;
}

type Config = ReturnType<typeof demoConfigs>[number];

export interface BenchNode {
  readonly config: Config;
  /** As the owner of the node's database. */
  readonly owner: Database;
  prepare<Result>(work: (door: Door) => Promise<Result>): Promise<Result>;
  start(): Promise<Running>;
}

/** A loader of many: whole node, every right that the preparation needs. */
export const preparer = (node: string): Actor => ({
  account: 'bench',
  name: 'bench',
  roles: ['manager', 'provinceOfficer'],
  rights: ACCESS.rightsOf(['manager', 'provinceOfficer']),
  node,
  region: '',
  institutions: null,
  staff: null,
  session: null,
});

/** A port of this machine that nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });

function urlOf(database: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs a statement as the administrator of the server, outside any transaction. */
export async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function open(config: Config): Promise<Door> {
  const { context, kinds } = await openNode(config);
  const accounts = createAccounts({
    ...context,
    config,
    audit: accountAudit(context),
  });
  return {
    context,
    kinds,
    accounts,
    recordsAs: (actor, purpose) =>
      bindRecords({ node: context, kinds, actor, purpose, wrote: () => undefined }),
  };
}

async function startNode(config: Config, started: NodeProcess[]): Promise<Running> {
  const before = new Set(treeOf(process.pid));
  const child = startProcess(AMPLE);
  started.push(child);
  const pid = treeOf(process.pid).find((one) => !before.has(one));
  const { address } = await child.ask({ ask: 'start', config }, 'ready');
  if (pid === undefined) throw new Error('the process of the node was not found in /proc');
  return { address, pid, process: child };
}

/** A node without limits on how often one source may ask: here one source is a whole province, or says as a proxy who asks. */
const LIMITS = {
  requestsPerMinute: 10_000_000,
  logLevel: 'error',
  trustProxy: ['127.0.0.1'],
} as const;

const levelOf = (node: string) => (node === '000000' ? 'ministry' : 'province');

/** Nodes that know each other, each with a database of its own; everything is gone afterwards. */
export async function withNodes<const Codes extends readonly string[], Result>(
  codes: Codes,
  work: (...nodes: { [Place in keyof Codes]: BenchNode }) => Promise<Result>,
): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), 'qingming-bench-node-'));
  const tidy = (): void => rmSync(directory, { recursive: true, force: true });
  // A bench that is interrupted leaves this function unfinished, but not the keys of its nodes.
  process.once('exit', tidy);
  const databases = codes.map((code) => `qm_bench_${process.pid}_${code}`);
  const named = await Promise.all(
    codes.map(
      async (node) =>
        ({ node, level: levelOf(node), zh: '', en: '', port: await freePort() }) as const,
    ),
  );
  for (const { node } of named) mkdirSync(join(directory, node));
  const configs = demoConfigs(named, directory, ({ node }) =>
    urlOf(`qm_bench_${process.pid}_${node}`),
  );
  const [started, owners]: [NodeProcess[], Database[]] = [[], []];
  try {
    for (const name of databases) await administer(`create database ${name}`);
    const nodes = configs.map((plain): BenchNode => {
      const config = { ...plain, ...LIMITS };
      const owner = openDatabase(config.databaseUrl, { most: 2, limits: PATIENT_LIMITS });
      owners.push(owner);
      return {
        config,
        owner,
        prepare: async (fill) => {
          const door = await open(config);
          try {
            return await fill(door);
          } finally {
            await door.context.db.close();
          }
        },
        start: () => startNode(config, started),
      };
    });
    return await work(...(nodes as { [Place in keyof Codes]: BenchNode }));
  } finally {
    await Promise.all(started.map((one) => one.stop()));
    await Promise.all(owners.map((owner) => owner.close()));
    for (const name of databases) await administer(`drop database if exists ${name} with (force)`);
    process.off('exit', tidy);
    tidy();
  }
}
