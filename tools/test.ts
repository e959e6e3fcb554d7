import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exitWithError, ROOT } from './lib/environment.mjs';
import { AMPLE_HEAP } from './lib/heap.mjs';
import type { TestDatabase } from './lib/test-database.ts';
import { openTestDatabase } from './lib/test-database.ts';
import { findTests } from './lib/test-files.ts';
import { writeGroups } from './lib/test-groups.ts';
import { unaskedAnswers } from './lib/unasked.ts';

/** A test that hangs fails instead of holding the run; the slowest take a minute on a busy machine. */
const MAX_TEST_MS = 900_000;
const CONCURRENCY = Math.max(2, Math.min(8, availableParallelism()));

/** Property tests draw fresh values each time and print the seed of a run that failed: this one runs it again. */
const PROPERTY_SEED = pathToFileURL(join(ROOT, 'tools', 'lib', 'property-seed.mjs')).href;

/** Whose test a promise is of is followed for nothing. */
const FOLLOWING = pathToFileURL(join(ROOT, 'tools', 'lib', 'test-following.ts')).href;

/** No test passes because nothing happened: docs/mutation.md. */
const ASSERTING = pathToFileURL(join(ROOT, 'tools', 'asserting', 'preload.ts')).href;

/** Most of what a test makes is soon forgotten: with room for it from the start it is rarely collected. */
const HEAP = [...AMPLE_HEAP, '--min-semi-space-size=32'];

function nodeArguments(files: readonly string[], tally: string): string[] {
  return [
    ...HEAP,
    `--import=${FOLLOWING}`,
    `--import=${ASSERTING}`,
    ...(process.env['QINGMING_SEED'] === undefined ? [] : [`--import=${PROPERTY_SEED}`]),
    '--test',
    `--test-concurrency=${CONCURRENCY}`,
    `--test-timeout=${MAX_TEST_MS}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${join(ROOT, 'tools', 'lib', 'tally-reporter.mjs')}`,
    `--test-reporter-destination=${tally}`,
    ...files,
  ];
}

/** Tests see the database only under the name that says it is for tests. */
function testEnvironment(database: TestDatabase): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...rest } = process.env;
  return {
    ...rest,
    QINGMING_TEST_DATABASE_URL: database.url,
    QINGMING_TEST_DIRECTORY: database.directory,
    QINGMING_TEST_SHARED: database.shared,
  };
}

async function runTests(files: readonly string[], database: TestDatabase): Promise<number> {
  const tally = join(database.directory, 'tally');
  const entries = writeGroups(files, join(database.directory, 'groups'));
  const child = spawn(process.execPath, nodeArguments(entries, tally), {
    stdio: ['ignore', 'inherit', 'inherit'],
    cwd: ROOT,
    env: testEnvironment(database),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  const [code] = await once(child, 'exit');
  console.log(readFileSync(tally, 'utf8').trim() || '0 passed, 0 failed');
  return code ?? 1;
}

function requireAllAsked(directory: string): void {
  const unasked = unaskedAnswers(directory);
  for (const name of unasked) console.error(`no test asks for the answer of ${name}`);
  if (unasked.length > 0) process.exitCode = 1;
}

const filters = process.argv.slice(2);
const files = findTests(filters);
if (files.length === 0) exitWithError('没有符合条件的测试。', 'No test file matches.');
const database = await openTestDatabase();
try {
  process.exitCode = await runTests(files, database);
  if (filters.length === 0) requireAllAsked(database.directory);
} finally {
  await database.close();
}
