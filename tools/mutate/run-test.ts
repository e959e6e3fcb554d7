import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../lib/environment.mjs';
import type { TestDatabase } from '../lib/test-database.ts';

export type Outcome = 'passed' | 'failed' | 'timed out' | 'ran nothing';

export interface TestRun {
  readonly outcome: Outcome;
  readonly seconds: number;
}

/** What a test needs of its surroundings: the database that is for tests. */
export const environmentOf = (database: TestDatabase): NodeJS.ProcessEnv => ({
  QINGMING_TEST_DATABASE_URL: database.url,
  NO_COLOR: '1',
});

const HOOK = join(import.meta.dirname, 'load-mutant.mjs');
const FAILED = /^\s*not ok /m;
const RAN = /^\s*ok \d+ /m;

/** Ends a test and whatever it started: it leads a group of processes of its own. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/**
 * Runs one test file in a process of its own and ends it at its first failure.
 * @param env beside ours: the database, a mutant, a folder for coverage
 */
export function runTest(
  file: string,
  env: NodeJS.ProcessEnv,
  maxSeconds: number,
): Promise<TestRun> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--test-reporter=tap', join(ROOT, file)], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      ...env,
      ...(env['QINGMING_MUTANT'] ? { NODE_OPTIONS: `--import=${HOOK}` } : {}),
    },
  });
  let said = '';
  let ended: Outcome | undefined;
  const endAs = (outcome: Outcome): void => {
    ended ??= outcome;
    endGroup(child.pid);
  };
  const timer = setTimeout(() => endAs('timed out'), maxSeconds * 1000);
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    if (FAILED.test(said)) endAs('failed');
  });
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(timer);
      const seconds = (performance.now() - startedAt) / 1000;
      const atEnd: Outcome = code !== 0 ? 'failed' : RAN.test(said) ? 'passed' : 'ran nothing';
      resolve({ outcome: ended ?? atEnd, seconds });
    });
  });
}
