import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../lib/environment.mjs';
import type { Cluster } from './cluster.ts';

export type Outcome = 'passed' | 'failed' | 'timed out' | 'ran nothing';

export interface TestRun {
  readonly outcome: Outcome;
  readonly seconds: number;
}

export interface TestOrder {
  readonly file: string;
  readonly cluster: Cluster;
  readonly maxSeconds: number;
  /** A mutant, a folder for coverage. */
  readonly env?: NodeJS.ProcessEnv;
}

const HOOK = join(import.meta.dirname, 'load-mutant.mjs');
/** Sources compiled once serve every run; one that changed is compiled anew. */
const COMPILED = join(ROOT, 'data', 'mutate', 'compiled');
const FAILED = /^\s*not ok /m;
const RAN = /^\s*ok \d+ /m;

const running = new Set<number>();
let isOver = false;

/** Ends a test and whatever it started: it leads a group of processes of its own. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Ends every test that runs now; none begins or is answered any more. */
export function endRunningTests(): void {
  isOver = true;
  for (const pid of running) endGroup(pid);
}

const environmentOf = ({ cluster, env = {} }: TestOrder): NodeJS.ProcessEnv => ({
  ...process.env,
  QINGMING_TEST_DATABASE_URL: cluster.url,
  NO_COLOR: '1',
  NODE_COMPILE_CACHE: COMPILED,
  ...env,
  ...(env['QINGMING_MUTANT'] ? { NODE_OPTIONS: `--import=${HOOK}` } : {}),
});

/** Runs one test file in a process of its own, ends it at its first failure, and leaves nothing of it. */
export async function runTest(order: TestOrder): Promise<TestRun> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--test-reporter=tap', join(ROOT, order.file)], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: environmentOf(order),
  });
  const pid = child.pid ?? 0;
  running.add(pid);
  let said = '';
  let ended: Outcome | undefined;
  const endAs = (outcome: Outcome): void => {
    ended ??= outcome;
    endGroup(child.pid);
  };
  const timer = setTimeout(() => endAs('timed out'), order.maxSeconds * 1000);
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    if (FAILED.test(said)) endAs('failed');
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  const seconds = (performance.now() - startedAt) / 1000;
  endGroup(child.pid);
  running.delete(pid);
  if (isOver) return new Promise(() => undefined);
  await order.cluster.sweep();
  const atEnd: Outcome = code !== 0 ? 'failed' : RAN.test(said) ? 'passed' : 'ran nothing';
  return { outcome: ended ?? atEnd, seconds };
}
