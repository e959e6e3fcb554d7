import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ROOT } from '../lib/environment.mjs';
import type { Cluster } from './cluster.ts';
import type { Reach } from './coverage.ts';
import { readReach } from './coverage.ts';
import { inTurns } from './in-turns.ts';
import type { Outcome } from './run-test.ts';
import { runTest } from './run-test.ts';

/** What a test file does without a mutant: how long it takes and what it reaches. */
export interface Baseline {
  readonly file: string;
  readonly outcome: Outcome;
  readonly seconds: number;
  readonly reach: Reach;
  /** The text of the test file and of each module that it reached, in short. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface Measuring {
  readonly files: readonly string[];
  /** The modules whose reach is wanted. */
  readonly urls: ReadonlySet<string>;
  readonly clusters: readonly Cluster[];
  /** A test file that takes longer is left out. */
  readonly maxSeconds: number;
}

const KEPT = join(ROOT, 'data', 'mutate', 'tests');

const shortHash = (url: string): string =>
  createHash('sha256')
    .update(readFileSync(fileURLToPath(url)))
    .digest('hex')
    .slice(0, 12);

const isAsKept = ([url, hash]: readonly [string, string]): boolean => {
  try {
    return shortHash(url) === hash;
  } catch {
    return false;
  }
};

function kept(path: string, urls: ReadonlySet<string>): Baseline | undefined {
  try {
    const baseline = JSON.parse(readFileSync(path, 'utf8')) as Baseline;
    const asked = Object.entries(baseline.texts).filter(
      ([url]) => urls.has(url) || url.endsWith('.test.ts'),
    );
    return asked.every(isAsKept) ? baseline : undefined;
  } catch {
    return undefined;
  }
}

async function measure(
  file: string,
  { urls, maxSeconds }: Measuring,
  cluster: Cluster,
): Promise<Baseline> {
  const folder = mkdtempSync(join(cluster.directory, 'coverage-'));
  const env = { NODE_V8_COVERAGE: folder };
  const { outcome, seconds } = await runTest({ file, cluster, maxSeconds, env });
  const reach = outcome === 'passed' ? readReach(folder, urls) : {};
  rmSync(folder, { recursive: true, force: true });
  console.error(`${file} ${outcome} in ${seconds.toFixed(1)} s`);
  const loaded = [pathToFileURL(join(ROOT, file)).href, ...Object.keys(reach)];
  const texts = Object.fromEntries(loaded.map((url) => [url, shortHash(url)]));
  return { file, outcome, seconds, reach, texts };
}

/**
 * Measures test files without a mutant, and keeps what was measured under `data/mutate` until the
 * test or a module that is asked for changes; one that fails is left out.
 * @param asked the modules of which mutants are wanted now
 */
export async function baselinesOf(
  measuring: Measuring,
  asked: ReadonlySet<string>,
): Promise<readonly Baseline[]> {
  mkdirSync(KEPT, { recursive: true });
  const { files, clusters } = measuring;
  const measured = await inTurns(files, clusters.length, async (file, job) => {
    const path = join(KEPT, `${file.replaceAll('/', '+')}.json`);
    const known = kept(path, asked);
    if (known !== undefined) return known;
    const [cluster] = clusters.slice(job);
    if (cluster === undefined) throw new Error(`job ${job} has no cluster`);
    const baseline = await measure(file, measuring, cluster);
    writeFileSync(path, JSON.stringify(baseline));
    return baseline;
  });
  return measured.filter(({ outcome }) => outcome === 'passed');
}
