import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/environment.mjs';
import type { TestDatabase } from '../lib/test-database.ts';
import type { Reach } from './coverage.ts';
import { readReach } from './coverage.ts';
import { inTurns } from './in-turns.ts';
import { environmentOf, runTest } from './run-test.ts';

/** What a test file does without a mutant: how long it takes and what it reaches. */
export interface Baseline {
  readonly file: string;
  readonly seconds: number;
  readonly reach: Reach;
}

const MOST_SECONDS = 600;
const KEPT = join(ROOT, 'data', 'mutate');
const SOURCES = '{exchange,platform,standard,connect}/**/*.{ts,sql,json}';

/** Everything a test may run: when any of it changes, what was measured is measured anew. */
function treeHash(): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: ROOT, exclude: (name) => name === 'node_modules' });
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}

function kept(path: string): Baseline | 'failed' | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Baseline | 'failed';
  } catch {
    return undefined;
  }
}

async function measure(
  file: string,
  urls: ReadonlySet<string>,
  database: TestDatabase,
): Promise<Baseline | 'failed'> {
  const folder = mkdtempSync(join(database.directory, 'coverage-'));
  const env = { ...environmentOf(database), NODE_V8_COVERAGE: folder };
  const { outcome, seconds } = await runTest(file, env, MOST_SECONDS);
  const reach = readReach(folder, urls);
  rmSync(folder, { recursive: true, force: true });
  console.error(`${file} ${outcome} in ${seconds.toFixed(1)} s`);
  return outcome === 'passed' ? { file, seconds, reach } : 'failed';
}

/**
 * Measures test files without a mutant, and keeps what was measured under `data/mutate`; one that
 * fails is left out.
 * @param urls the modules whose reach is wanted, the same for every run
 */
export async function baselinesOf(
  files: readonly string[],
  urls: ReadonlySet<string>,
  database: TestDatabase,
  jobs: number,
): Promise<readonly Baseline[]> {
  const folder = join(KEPT, treeHash());
  mkdirSync(folder, { recursive: true });
  const measured = await inTurns(files, jobs, async (file) => {
    const path = join(folder, `${file.replaceAll('/', '+')}.json`);
    const known = kept(path);
    if (known !== undefined) return known;
    const baseline = await measure(file, urls, database);
    if (baseline !== 'failed') writeFileSync(path, JSON.stringify(baseline));
    return baseline;
  });
  return measured.filter((baseline) => baseline !== 'failed');
}
