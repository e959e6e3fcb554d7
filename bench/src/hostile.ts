import type { Opened } from '@qingming/connect/api/cases.ts';
import { type Answers, attack, type Order } from './attack.ts';
import { CLERK, openCases, seed } from './funeral-home.ts';
import { partnersBatches, strangersBatches } from './hostile-batches.ts';
import { signIn } from './http.ts';
import { withNodes } from './nodes.ts';
import { median, percentile, quantiles } from './statistics.ts';
import { offeredSteps, stepsAt, warm } from './steps.ts';
import type { Report } from './table.ts';

const ROUNDS = 5;
const CASES_A_ROUND = 60;
/** Steps of clerks: what a large house does in its busiest hour, many times over. */
const PER_SECOND = 30;
const WARMING = 150;
const STRANGERS_PER_SECOND = 40;
const STALLED = 300;
const ENTRIES = 900;
const MOST_RATIO = 1.5;
const SETTLING_MS = 1000;
/** More than a partner gets answered in one turn. */
const BATCHES_A_TURN = 40;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Hostility {
  readonly name: string;
  /** What is done at once; a partner's batches are each sent once. */
  readonly orders: () => readonly Order[];
}

interface Round {
  /** Before and after the hostilities. */
  readonly quiet: readonly [readonly number[], readonly number[]];
  readonly hostile: ReadonlyMap<string, readonly number[]>;
}

const p95 = (took: readonly number[]): number => percentile(took, 0.95);

/**
 * Quiet, each hostility in turn, and quiet again: what else the machine does meets all of them, and how far two quiet
 * runs lie apart says how much of a ratio is the machine's.
 */
async function runRound(
  run: () => Promise<readonly number[]>,
  hostilities: readonly Hostility[],
  tell: (name: string, answers: Answers) => void,
): Promise<Round> {
  const before = await run();
  const hostile = new Map<string, readonly number[]>();
  for (const { name, orders } of hostilities) {
    const ends = orders().map(attack);
    await pause(SETTLING_MS);
    hostile.set(name, await run());
    for (const end of ends) tell(name, await end());
    await pause(SETTLING_MS);
  }
  return { quiet: [before, await run()], hostile };
}

/** The median of the rounds, least and greatest in brackets. */
const inBrackets = (ratios: readonly number[]): string =>
  `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;

function reportOf(
  rounds: readonly Round[],
  names: readonly string[],
  answers: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Report {
  const quiet = rounds.flatMap((round) => round.quiet.flat());
  const again = rounds.map(({ quiet: [before, after] }) => p95(after) / p95(before));
  const hostile = names.flatMap((name) => {
    const all = rounds.flatMap((round) => round.hostile.get(name) ?? []);
    const ratios = rounds.map(
      (round) => p95(round.hostile.get(name) ?? []) / p95(round.quiet.flat()),
    );
    const ratio = median(ratios);
    return [
      {
        what: `${name}: a case step, p50 / p95 / p99`,
        measured: quantiles(all),
        beside: `quiet: ${quantiles(quiet)}`,
        ok: null,
      },
      {
        what: `${name}: p95 as a multiple of the quiet one`,
        measured: inBrackets(ratios),
        beside: `at most ${MOST_RATIO}`,
        ok: ratio <= MOST_RATIO,
      },
    ];
  });
  const figures = [
    {
      what: 'quiet again: p95 as a multiple of the quiet one before',
      measured: inBrackets(again),
      beside: 'what the machine alone does',
      ok: null,
    },
    ...hostile,
  ];
  const told = [...answers]
    .filter(([, counted]) => counted.size > 0)
    .map(
      ([name, counted]) => `${name}: ${[...counted].map(([what, n]) => `${what} ${n}`).join(', ')}`,
    );
  return {
    figures,
    notes: [
      `${PER_SECOND} case steps a second over HTTP at a province, ${ROUNDS} rounds, quiet, each hostility in turn, and quiet again` +
        ` (${CASES_A_ROUND * 5} steps each); the ratio is the median of the rounds, least and greatest in brackets.`,
      `Strangers: ${STRANGERS_PER_SECOND} batches a second with a foreign key, a false signature, a head without end, 4 MB` +
        ` after a false signature. Partner: batches of ${ENTRIES} entries one after another, two thirds of them bad.` +
        ` Stalled: ${STALLED} connections that send a byte a second, in headers and in bodies. The attackers share the cores.`,
      `Answers to the attackers: ${told.join('; ')}.`,
    ],
  };
}

/** What partners and strangers send against a node while its clerks work. */
export const benchHostile = (): Promise<Report> =>
  withNodes(['370000', '000000'], async (province, ministry) => {
    const home = await province.prepare(seed);
    const batches = await ministry.prepare(({ context }) =>
      partnersBatches(context, '370000', {
        batches: ROUNDS * 2 * BATCHES_A_TURN,
        entriesEach: ENTRIES,
      }),
    );
    const { address } = await province.start();
    const clerk = await signIn(address, CLERK, 50);
    const parts = ROUNDS * 6 * CASES_A_ROUND;
    const { cases } = await openCases(clerk, WARMING + parts, 4);
    await warm(clerk, stepsAt(home), cases.slice(0, WARMING));
    await province.owner.client((client) => client.query('vacuum analyze'));
    let taken = WARMING;
    const take = (): readonly Opened[] => {
      taken += CASES_A_ROUND;
      return cases.slice(taken - CASES_A_ROUND, taken);
    };
    const steps = stepsAt(home);
    const run = () => offeredSteps(clerk, steps, take(), PER_SECOND);
    const strange = strangersBatches(batches[0] ?? new Uint8Array());
    let sent = 0;
    const byPartner = (): Order => ({
      address,
      what: 'partner',
      batches: batches.slice(sent, sent + BATCHES_A_TURN),
    });
    const byStranger = (): Order => ({
      address,
      what: 'stranger',
      batches: strange,
      perSecond: STRANGERS_PER_SECOND,
    });
    const byStalls = (): Order => ({ address, what: 'stalls', count: STALLED });
    const hostilities: readonly Hostility[] = [
      { name: 'strangers', orders: () => [byStranger()] },
      { name: 'bad partner', orders: () => [byPartner()] },
      { name: `${STALLED} stalled`, orders: () => [byStalls()] },
      { name: 'all at once', orders: () => [byStranger(), byPartner(), byStalls()] },
    ];
    const [rounds, answers] = [[] as Round[], new Map<string, Map<string, number>>()];
    const tell = (name: string, given: Answers): void => {
      const counted = answers.get(name) ?? new Map<string, number>();
      for (const [what, times] of given) {
        counted.set(what, (counted.get(what) ?? 0) + times);
        // Only a partner's batches are taken: the next turn goes on after them.
        if (what === '200') sent += times;
      }
      answers.set(name, counted);
    };
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await runRound(run, hostilities, tell));
    clerk.close();
    return reportOf(
      rounds,
      hostilities.map(({ name }) => name),
      answers,
    );
  });
