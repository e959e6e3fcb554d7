import type { Accepted } from './accepted.ts';
import { reasonToAccept } from './accepted.ts';
import type { Baseline } from './baseline.ts';
import type { Cluster } from './cluster.ts';
import { reaches } from './coverage.ts';
import type { Mutant } from './mutants.ts';
import type { Verdict } from './report.ts';
import type { Outcome } from './run-test.ts';
import { runTest } from './run-test.ts';

export interface Court {
  readonly baselines: readonly Baseline[];
  readonly accepted: readonly Accepted[];
  /** How many test files a mutant is shown to. */
  readonly mostTests: number;
}

const limitOf = ({ seconds }: Baseline): number => 20 + 5 * seconds;

/** How soon a test file is asked: those that stand beside the module first, then the quicker ones. */
function costOf(mutant: Mutant, { file, seconds }: Baseline, noticed: number): number {
  const home = mutant.file.slice(0, mutant.file.lastIndexOf('/'));
  const own = file === mutant.file.replace(/\.ts$/, '.test.ts');
  const far = own ? 0.05 : file.startsWith(home) ? 0.3 : 1;
  return (seconds * far) / (1 + noticed);
}

/** Shows mutants to test files, and remembers which noticed what. */
export function openCourt({ baselines, accepted, mostTests }: Court) {
  const noticed = new Map<string, number>();
  const sound = new Map<string, Promise<boolean>>();
  const keyOf = (mutant: Mutant, { file }: Baseline): string => `${mutant.file} ${file}`;

  const witnesses = (mutant: Mutant): readonly Baseline[] => {
    const cost = (baseline: Baseline): number =>
      costOf(mutant, baseline, noticed.get(keyOf(mutant, baseline)) ?? 0);
    return baselines
      .filter(({ reach }) => reaches(reach, mutant.url, mutant.start))
      .toSorted((a, b) => cost(a) - cost(b))
      .slice(0, mostTests);
  };

  const passes = async (baseline: Baseline, cluster: Cluster): Promise<boolean> => {
    const order = { file: baseline.file, cluster, maxSeconds: limitOf(baseline) };
    return (await runTest(order)).outcome === 'passed';
  };

  /** A test file that fails without a change as well tells nothing; one that took too long is asked again each time. */
  const isSound = (baseline: Baseline, outcome: Outcome, cluster: Cluster): Promise<boolean> => {
    const known = outcome === 'timed out' ? undefined : sound.get(baseline.file);
    const asked = known ?? passes(baseline, cluster);
    sound.set(baseline.file, asked);
    return asked;
  };

  return async (mutant: Mutant, cluster: Cluster): Promise<Verdict> => {
    const { area, file, line, what, url, start, end, text, name } = mutant;
    const verdict = { area: area.name, file, line, what, name };
    const reason = reasonToAccept(accepted, mutant);
    if (reason !== undefined) return { ...verdict, fate: 'accepted', by: reason };
    const asked = witnesses(mutant);
    if (asked.length === 0) return { ...verdict, fate: 'unreached', by: '' };
    const env = { QINGMING_MUTANT: JSON.stringify({ file: url, start, end, text }) };
    for (const baseline of asked) {
      const order = { file: baseline.file, cluster, maxSeconds: limitOf(baseline), env };
      const { outcome } = await runTest(order);
      if (outcome === 'passed' || !(await isSound(baseline, outcome, cluster))) continue;
      const key = keyOf(mutant, baseline);
      noticed.set(key, (noticed.get(key) ?? 0) + 1);
      return { ...verdict, fate: 'killed', by: `${baseline.file}: ${outcome}` };
    }
    return { ...verdict, fate: 'survived', by: asked.map(({ file: test }) => test).join(', ') };
  };
}
