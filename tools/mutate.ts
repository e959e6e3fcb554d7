// `npm run mutate`: changes one safeguard at a time and asks whether a test notices.
//   npm run mutate -- [--area log,verify] [--sample 100] [--seed 7] [--file part] [--tests 6] [--jobs 2] [--near] [--list]
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/environment.mjs';
import { openTestDatabase } from './lib/test-database.ts';
import type { TestDatabase } from './lib/test-database.ts';
import type { Area } from './mutate/areas.ts';
import { AREAS } from './mutate/areas.ts';
import type { Baseline } from './mutate/baseline.ts';
import { baselinesOf } from './mutate/baseline.ts';
import { reaches } from './mutate/coverage.ts';
import { inTurns } from './mutate/in-turns.ts';
import type { Mutation } from './mutate/points.ts';
import { findMutations } from './mutate/points.ts';
import type { Verdict } from './mutate/report.ts';
import { isEnough, report } from './mutate/report.ts';
import { environmentOf, runTest } from './mutate/run-test.ts';

interface Mutant extends Mutation {
  readonly area: Area;
  readonly file: string;
  readonly url: string;
  readonly line: number;
  /** The line of the source in which it begins. */
  readonly at: string;
}

/** A survivor that may live, with the reason. File, change and what stands in its line name it; lines move. */
interface Accepted {
  readonly file: string;
  readonly at: string;
  readonly what: string;
  readonly reason: string;
}

const ENOUGH = 0.9;

const { values: options } = parseArgs({
  options: {
    area: { type: 'string' },
    file: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    tests: { type: 'string', default: '6' },
    jobs: { type: 'string', default: '2' },
    near: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});

const accepted = JSON.parse(
  readFileSync(join(import.meta.dirname, 'mutate', 'accepted.json'), 'utf8'),
) as readonly Accepted[];

const filesOf = (patterns: readonly string[], tests: boolean): readonly string[] =>
  [...new Set(patterns.flatMap((pattern) => globSync(pattern, { cwd: ROOT })))]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.test.ts') === tests)
    .filter((path) => !path.includes('test-support') && !path.includes('.browser.'))
    .toSorted();

function mutantsOf(area: Area, file: string): readonly Mutant[] {
  const path = join(ROOT, file);
  const source = readFileSync(path, 'utf8');
  return findMutations(file, source).map((mutation) => ({
    ...mutation,
    area,
    file,
    url: pathToFileURL(path).href,
    line: source.slice(0, mutation.start).split('\n').length,
    at: source.slice(source.lastIndexOf('\n', mutation.start - 1) + 1).split('\n', 1)[0] ?? '',
  }));
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function sampled(mutants: readonly Mutant[]): readonly Mutant[] {
  const size = Number(options.sample ?? mutants.length);
  const random = randomFrom(Number(options.seed));
  return mutants
    .map((mutant) => ({ mutant, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, size)
    .map(({ mutant }) => mutant);
}

/** The test files that reach a mutant: those of its own folder first, then the quicker ones. */
function witnesses(mutant: Mutant, baselines: readonly Baseline[]): readonly Baseline[] {
  const home = mutant.file.slice(0, mutant.file.lastIndexOf('/'));
  const distance = ({ file, seconds }: Baseline): number =>
    (file === mutant.file.replace(/\.ts$/, '.test.ts') ? 0 : file.startsWith(home) ? 100 : 1000) +
    seconds;
  return baselines
    .filter(({ reach }) => reaches(reach, mutant.url, mutant.start))
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, Number(options.tests));
}

async function judge(
  mutant: Mutant,
  baselines: readonly Baseline[],
  database: TestDatabase,
): Promise<Verdict> {
  const { area, file, line, at, what, url, start, end, text } = mutant;
  const verdict = { area: area.name, file, line, what };
  const known = accepted.find(
    (entry) => entry.file === file && entry.what === what && at.includes(entry.at),
  );
  if (known) return { ...verdict, fate: 'accepted', by: known.reason };
  const near = witnesses(mutant, baselines);
  if (near.length === 0) return { ...verdict, fate: 'unreached', by: '' };
  const env = {
    ...environmentOf(database),
    QINGMING_MUTANT: JSON.stringify({ file: url, start, end, text }),
  };
  for (const { file: test, seconds } of near) {
    const { outcome } = await runTest(test, env, 20 + 5 * seconds);
    if (outcome !== 'passed') return { ...verdict, fate: 'killed', by: `${test}: ${outcome}` };
  }
  return { ...verdict, fate: 'survived', by: near.map(({ file: test }) => test).join(', ') };
}

/** The modules of every area: what is kept of a test serves whichever area is asked for. */
const everySource = (): ReadonlySet<string> =>
  new Set(
    AREAS.flatMap(({ sources }) => filesOf(sources, false)).map(
      (file) => pathToFileURL(join(ROOT, file)).href,
    ),
  );

async function runAll(
  mutants: readonly Mutant[],
  database: TestDatabase,
): Promise<readonly Verdict[]> {
  const jobs = Number(options.jobs);
  const areas = [...new Set(mutants.map(({ area }) => area))];
  const tests = filesOf(
    areas.flatMap((area) => (options.near ? area.tests.slice(0, 1) : area.tests)),
    true,
  );
  const baselines = await baselinesOf(tests, everySource(), database, jobs);
  let done = 0;
  return inTurns(mutants, jobs, async (mutant) => {
    const verdict = await judge(mutant, baselines, database);
    done += 1;
    const { fate, file, line, what } = verdict;
    console.error(`${done}/${mutants.length} ${fate} ${file}:${line} ${what}`);
    return verdict;
  });
}

const wanted = options.area?.split(',');
const areas = AREAS.filter(({ name }) => !wanted || wanted.includes(name));
const all = areas.flatMap((area) =>
  filesOf(area.sources, false)
    .filter((file) => !options.file || file.includes(options.file))
    .flatMap((file) => mutantsOf(area, file)),
);
if (all.length === 0) {
  console.error(`No mutant; areas are ${AREAS.map(({ name }) => name).join(', ')}`);
  process.exitCode = 2;
} else if (options.list) {
  for (const { file, line, what } of all) console.log(`${file}:${line} ${what}`);
  console.log(`${all.length} mutants`);
} else {
  console.error(`seed ${options.seed}: ${Number(options.sample ?? all.length)} of ${all.length}`);
  const database = await openTestDatabase();
  try {
    const verdicts = await runAll(sampled(all), database);
    console.log(`seed ${options.seed}\n\n${report(verdicts)}`);
    if (!isEnough(verdicts, ENOUGH)) process.exitCode = 1;
  } finally {
    await database.close();
  }
}
