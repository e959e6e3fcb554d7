// `npm run mutate`: changes one safeguard at a time and asks whether a test notices.
//   npm run mutate -- [--area log,verify] [--sample 100] [--seed 7] [--file part] [--tests 8] [--seconds 60] [--jobs 2] [--near] [--again] [--list]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/environment.mjs';
import { readAccepted } from './mutate/accepted.ts';
import { AREAS } from './mutate/areas.ts';
import { baselinesOf } from './mutate/baseline.ts';
import type { Cluster } from './mutate/cluster.ts';
import { openClusters } from './mutate/cluster.ts';
import { inTurns } from './mutate/in-turns.ts';
import { openCourt } from './mutate/judge.ts';
import type { Mutant } from './mutate/mutants.ts';
import { drawn, mutantsOf, sourcesOf, testsOf, urlOf } from './mutate/mutants.ts';
import type { Verdict } from './mutate/report.ts';
import { isEnough, report } from './mutate/report.ts';
import { endRunningTests } from './mutate/run-test.ts';

const ENOUGH = 0.9;
/** The verdicts of the last run: `--again` asks those once more that were not noticed. */
const LAST = join(ROOT, 'data', 'mutate', 'last.json');

const { values: options } = parseArgs({
  options: {
    area: { type: 'string' },
    file: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    tests: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '60' },
    jobs: { type: 'string', default: '2' },
    near: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});

async function runAll(
  mutants: readonly Mutant[],
  clusters: readonly Cluster[],
): Promise<readonly Verdict[]> {
  const areas = [...new Set(mutants.map(({ area }) => area))];
  const near = areas.map((area) => ({ ...area, tests: area.tests.slice(0, 1) }));
  const baselines = await baselinesOf(
    {
      files: testsOf(options.near ? near : areas),
      urls: new Set(sourcesOf(AREAS).map(urlOf)),
      clusters,
      maxSeconds: Number(options.seconds),
    },
    new Set(mutants.map(({ url }) => url)),
  );
  const judge = openCourt({
    baselines: baselines.filter(({ seconds }) => seconds <= Number(options.seconds)),
    accepted: readAccepted(),
    mostTests: Number(options.tests),
  });
  let done = 0;
  return inTurns(mutants, clusters.length, async (mutant, job) => {
    const [cluster] = clusters.slice(job);
    if (cluster === undefined) throw new Error(`job ${job} has no cluster`);
    const verdict = await judge(mutant, cluster);
    done += 1;
    const { fate, file, line, what } = verdict;
    console.error(`${done}/${mutants.length} ${fate} ${file}:${line} ${what}`);
    return verdict;
  });
}

/** Ends what runs when the run is told to end: no test and no server stays. */
function endOnSignal(clusters: readonly Cluster[]): void {
  const end = async (): Promise<never> => {
    endRunningTests();
    await Promise.all(clusters.map((cluster) => cluster.close()));
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void end());
}

async function run(mutants: readonly Mutant[]): Promise<void> {
  const clusters = await openClusters(Number(options.jobs));
  endOnSignal(clusters);
  try {
    const verdicts = await runAll(mutants, clusters);
    mkdirSync(join(LAST, '..'), { recursive: true });
    writeFileSync(LAST, JSON.stringify(verdicts, null, 2));
    console.log(`seed ${options.seed}\n\n${report(verdicts)}`);
    if (!isEnough(verdicts, ENOUGH)) process.exitCode = 1;
  } finally {
    await Promise.all(clusters.map((cluster) => cluster.close()));
  }
}

function unnoticedBefore(): ReadonlySet<string> {
  const verdicts = JSON.parse(readFileSync(LAST, 'utf8')) as readonly Verdict[];
  const left = verdicts.filter(({ fate }) => fate === 'survived' || fate === 'unreached');
  return new Set(left.map(({ name }) => name));
}

const wanted = options.area?.split(',');
const all = AREAS.filter(({ name }) => !wanted || wanted.includes(name)).flatMap((area) =>
  sourcesOf([area])
    .filter((file) => !options.file || file.includes(options.file))
    .flatMap((file) => mutantsOf(area, file)),
);
const again = options.again ? unnoticedBefore() : undefined;
const asked = again ? all.filter(({ name }) => again.has(name)) : all;
if (asked.length === 0) {
  console.error(`No mutant; areas are ${AREAS.map(({ name }) => name).join(', ')}`);
  process.exitCode = 2;
} else if (options.list) {
  for (const { file, line, what } of asked) console.log(`${file}:${line} ${what}`);
  console.log(`${asked.length} mutants`);
} else {
  const mutants = drawn(asked, Number(options.sample ?? asked.length), options.seed);
  console.error(`seed ${options.seed}: ${mutants.length} of ${asked.length}`);
  await run(mutants);
}
