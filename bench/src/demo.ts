import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@qingming/platform/kernel/db/database.ts';
import { demoConfigFile, demoNodes } from '@qingming/platform/levels/demo-plan.ts';
import { ensureConsole } from '../../tools/lib/console.mjs';
import { freePort } from './nodes.ts';
import { memoryOf, postmasterOf, treeOf } from './processes.ts';
import type { Report } from './table.ts';

const MOST_SECONDS = 30;
const MOST_BYTES = 2 ** 30;
const PATIENCE_MS = 300_000;
/** Memory is read when the first requests could come, not in the middle of the loading. */
const SETTLE_MS = 3000;

const START = fileURLToPath(new URL('../../tools/run.mjs', import.meta.url));

interface Demo {
  readonly child: ChildProcess;
  readonly seconds: number;
}

/** What `npm start` runs; ready when it says so. */
function start(environment: NodeJS.ProcessEnv, words: readonly string[]): Promise<Demo> {
  const began = performance.now();
  const child = spawn(process.execPath, [START, 'start', '--', ...words], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => reject(new Error(`the demonstration ${why}\n${said}`));
    const late = setTimeout(() => {
      child.kill('SIGTERM');
      fail('was not ready in time');
    }, PATIENCE_MS);
    child.once('exit', (code) => fail(`ended (${code})`));
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      if (!said.includes('Ready in')) return;
      clearTimeout(late);
      resolve({ child, seconds: (performance.now() - began) / 1000 });
    });
  });
}

async function stop({ child }: Demo): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** The processes of the demonstration and those of its PostgreSQL, which is nobody's child. */
async function processesOf({ child }: Demo, directory: string): Promise<readonly number[]> {
  const [first] = demoNodes({});
  const config = JSON.parse(readFileSync(demoConfigFile(directory, first?.node ?? ''), 'utf8')) as {
    readonly databaseUrl: string;
  };
  const db = openDatabase(config.databaseUrl, { most: 1 });
  try {
    const postmaster = await postmasterOf(db);
    return [...new Set([...treeOf(child.pid ?? 0), ...treeOf(postmaster)])];
  } finally {
    await db.close();
  }
}

async function environmentOf(directory: string): Promise<NodeJS.ProcessEnv> {
  const { DATABASE_URL: _own, ...environment } = process.env;
  const ports: Record<string, string> = {};
  for (const { node } of demoNodes({})) ports[`QINGMING_PORT_${node}`] = String(await freePort());
  return { ...environment, ...ports, QINGMING_DATA: directory };
}

interface Measured {
  readonly fresh: number;
  readonly again: number;
  readonly bytes: number;
  readonly processes: number;
}

async function measure(directory: string): Promise<Measured> {
  const environment = await environmentOf(directory);
  const fresh = await start(environment, ['--fresh']);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const processes = await processesOf(fresh, directory);
  const bytes = memoryOf(processes);
  await stop(fresh);
  const again = await start(environment, []);
  await stop(again);
  return { fresh: fresh.seconds, again: again.seconds, bytes, processes: processes.length };
}

const reportOf = ({ fresh, again, bytes, processes }: Measured): Report => ({
  figures: [
    {
      what: 'npm start -- --fresh, until ready, two years of cases loaded',
      measured: `${fresh.toFixed(1)} s`,
      beside: `under ${MOST_SECONDS} s`,
      ok: fresh < MOST_SECONDS,
    },
    {
      what: 'npm start again',
      measured: `${again.toFixed(1)} s`,
      beside: `under ${MOST_SECONDS} s`,
      ok: again < MOST_SECONDS,
    },
    {
      what: 'memory of the three nodes and PostgreSQL (PSS)',
      measured: `${Math.round(bytes / 2 ** 20)} MB`,
      beside: `under ${MOST_BYTES / 2 ** 20} MB`,
      ok: bytes < MOST_BYTES,
    },
  ],
  notes: [
    `From the start of the command, npm’s own and the console’s build aside; memory of ${processes}` +
      ` processes ${SETTLE_MS / 1000} s after loading, shared pages counted once.`,
  ],
});

/** The demonstration from nothing to ready, and what it needs to stay so. */
export async function benchDemo(): Promise<Report> {
  const directory = mkdtempSync(join(tmpdir(), 'qingming-bench-demo-'));
  try {
    await ensureConsole(process.execPath);
    return reportOf(await measure(directory));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
