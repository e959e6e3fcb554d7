import type { CaseSteps, Opened, Written } from '@qingming/connect/api/cases.ts';
import type { FuneralHome } from '@qingming/platform/test-support/fixtures.ts';
import { CLERK, seed, openCases } from './funeral-home.ts';
import { atRate } from './at-rate.ts';
import { type Caller, inLanes, signIn } from './http.ts';
import { withNodes } from './nodes.ts';
import { postmasterOf, secondsOf } from './processes.ts';
import { median, perSecond, percentile, quantiles, spread, whole } from './statistics.ts';
import type { Report } from './table.ts';

const CONNECTIONS = 50;
const PASSES = 3;
const CASES = 250;
/** Cases before anything is measured: a node runs for weeks, and its program is compiled as it runs. */
const WARMING = 500;
const LEAST_PER_CORE = 300;
const MOST_P95_MS = 100;

export type Take = (caller: Caller, opened: Opened) => Promise<Written>;

const take = <Name extends keyof CaseSteps>(
  caller: Caller,
  { case: id }: Opened,
  name: Name,
  input: CaseSteps[Name],
): Promise<Written> => caller.json<Written>('POST', `/api/cases/${id}/${name}`, input);

const into =
  (place: string, reason: CaseSteps['moves']['reason']): Take =>
  (caller, opened) =>
    take(caller, opened, 'moves', { scan: opened.tagNumber, place, reason });

/** Six steps of a case in their order: eight versions of records, by scans and by forms. */
export function stepsAt({ places, people }: FuneralHome): readonly Take[] {
  const begun = new Map<string, string>();
  return [
    into(places.reception, 'arrival'),
    (caller, opened) =>
      take(caller, opened, 'confirmation', {
        signatory: opened.contact,
        identityChecked: '王敏',
      }),
    into(places.preparation, 'preparation'),
    async (caller, opened) => {
      const { preparation } = places;
      const step = { place: preparation, embalmer: people.embalmer, treatment: '清洁、更衣' };
      const written = await take(caller, opened, 'preparation', step);
      begun.set(opened.case, written.records[0]?.id ?? '');
      return written;
    },
    (caller, opened) =>
      take(caller, opened, 'preparation/finish', {
        preparation: begun.get(opened.case) ?? '',
        version: 1,
      }),
    into(places.reception, 'storage'),
  ];
}

interface Pass {
  readonly took: readonly number[];
  readonly milliseconds: number;
  readonly processorSeconds: number;
}

async function runPass(
  clerk: Caller,
  steps: readonly Take[],
  cases: readonly Opened[],
  processes: readonly number[],
): Promise<Pass> {
  const [before, began] = [secondsOf(processes), performance.now()];
  const took: number[] = [];
  await inLanes(cases, CONNECTIONS, async (opened) => {
    for (const step of steps) {
      const asked = performance.now();
      await step(clerk, opened);
      took.push(performance.now() - asked);
    }
  });
  const milliseconds = performance.now() - began;
  return { took, milliseconds, processorSeconds: secondsOf(processes) - before };
}

/** The next case that rests; of a node that is slow all may be under way for a while. */
async function nextOf<Turn>(waiting: Turn[]): Promise<Turn> {
  for (;;) {
    const turn = waiting.shift();
    if (turn !== undefined) return turn;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Steps that come at a rate, each of another case than the one before; how long each took. */
export function offeredSteps(
  clerk: Caller,
  steps: readonly Take[],
  cases: readonly Opened[],
  rate: number,
): Promise<readonly number[]> {
  const waiting = cases.map((opened) => ({ opened, at: 0 }));
  // The last turns of all cases are left out: they would wait for each other.
  const count = cases.length * (steps.length - 1);
  return atRate(rate, count, async () => {
    const turn = await nextOf(waiting);
    const { opened, at } = turn;
    await steps[at]?.(clerk, opened);
    waiting.push({ opened, at: at + 1 });
  });
}

/** A node runs for weeks, and its program is compiled as it runs. */
export const warm = async (
  clerk: Caller,
  steps: readonly Take[],
  cases: readonly Opened[],
): Promise<void> => {
  await runPass(clerk, steps, cases, []);
};

function reportOf(
  passes: readonly Pass[],
  offered: readonly number[],
  opening: readonly number[],
): Report {
  const perCore = passes.map(({ took, processorSeconds }) => took.length / processorSeconds);
  const plain = passes.map(({ took, milliseconds }) => perSecond(took.length, milliseconds));
  const took = passes.flatMap((pass) => pass.took);
  return {
    figures: [
      {
        what: 'case steps, requests/s per core',
        measured: `${whole(median(perCore))} (${spread(perCore)})`,
        beside: `at least ${LEAST_PER_CORE}`,
        ok: median(perCore) >= LEAST_PER_CORE,
      },
      {
        what: `${LEAST_PER_CORE} steps/s offered over ${CONNECTIONS} connections, p50 / p95 / p99`,
        measured: quantiles(offered),
        beside: `p95 under ${MOST_P95_MS} ms`,
        ok: percentile(offered, 0.95) < MOST_P95_MS,
      },
      {
        what: `${CONNECTIONS} connections that never rest, p50 / p95 / p99`,
        measured: quantiles(took),
        beside: `p95 under ${MOST_P95_MS} ms`,
        ok: percentile(took, 0.95) < MOST_P95_MS,
      },
      {
        what: 'case steps, requests/s with the load generator beside',
        measured: `${whole(median(plain))} (${spread(plain)})`,
        beside: '',
        ok: null,
      },
      {
        what: 'cases opened (seven records each), p50 / p95 / p99',
        measured: quantiles(opening),
        beside: '',
        ok: null,
      },
    ],
    notes: [
      `One node and one PostgreSQL, every commit on the disk; median of ${PASSES} passes of ${CASES * 6}` +
        ` requests (moves by scan, confirmation, preparation), least and greatest in brackets.`,
      'Per core: requests divided by the processor seconds of the node and of all of PostgreSQL, so' +
        ' that the load generator on the same cores does not count; the times do feel it.',
    ],
  };
}

/** Steps of many cases through HTTP, with session, policy, validation, log and audit. */
export const benchSteps = (): Promise<Report> =>
  withNodes(['370000'], async (node) => {
    const home = await node.prepare(seed);
    const { address, pid } = await node.start();
    const processes = [pid, await postmasterOf(node.owner)];
    const clerk = await signIn(address, CLERK, CONNECTIONS);
    const { cases, took } = await openCases(clerk, WARMING + (PASSES + 1) * CASES, CONNECTIONS);
    const steps = stepsAt(home);
    await runPass(clerk, steps, cases.slice(0, WARMING), processes);
    // Autovacuum would count the new tables within a minute; until then plans read them whole.
    await node.owner.client((client) => client.query('vacuum analyze'));
    const passes: Pass[] = [];
    for (let pass = 0; pass < PASSES; pass += 1) {
      const from = WARMING + pass * CASES;
      passes.push(await runPass(clerk, steps, cases.slice(from, from + CASES), processes));
    }
    const offered = await offeredSteps(clerk, steps, cases.slice(-CASES), LEAST_PER_CORE);
    clerk.close();
    return reportOf(passes, offered, took.slice(WARMING));
  });
