import type { Partner } from './partners.ts';
import type { Outcome } from './send.ts';

/**
 * Keeps one partner up to date: sends at once when the link was idle, gathers what is written while
 * entries keep coming, the longer the more the partner has to do, waits after failures.
 */
export interface PartnerSender {
  readonly partner: Partner;
  /** So many more entries have their place in the log. */
  readonly wake: (entries: number) => void;
  start(): void;
  /** Ends after the batch that is under way, if any. */
  stop(): Promise<void>;
}

const LOOK_AGAIN = 5_000;
/**
 * The pause after a batch is so many times as long as the batch took, within the two bounds: a link and a partner
 * that are quick are told sooner, and those that have much to do, in fewer and larger batches.
 */
const PAUSE_PER_BATCH = 2;
const SHORTEST_PAUSE = 25;
const LONGEST_PAUSE = 100;
/** So many entries do not wait for the end of a pause. */
const FULL = 500;

/** Whether a word of new entries makes it send at once, gathers them for a moment, or waits for the end of a rest. */
type Mode = 'ready' | 'gathering' | 'resting';

/** `sendBatch` sends the next batch once and says what came of it; `now` counts milliseconds. */
export function createPartnerSender(
  partner: Partner,
  sendBatch: () => Promise<Outcome>,
  now: () => number = () => performance.now(),
): PartnerSender {
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let live = false;
  let mode: Mode = 'ready';
  /** Entries that were told of since the last batch was read. */
  let waiting = 0;
  const gather = (took: number): number => {
    mode = 'gathering';
    return Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, took * PAUSE_PER_BATCH));
  };
  /** After a failure only time, or somebody who starts it again, makes it go on. */
  const rest = <Milliseconds>(milliseconds: Milliseconds): Milliseconds => {
    mode = 'resting';
    return milliseconds;
  };
  /** In how many milliseconds to look again, 0 for at once; undefined when somebody must act first. */
  const delayAfter = (outcome: Outcome, took: number): number | undefined => {
    if (outcome.state === 'stopped') return rest(undefined);
    if (outcome.state === 'waiting') return outcome.milliseconds && rest(outcome.milliseconds);
    if (outcome.state === 'idle') return waiting > 0 ? 0 : LOOK_AGAIN;
    return Math.max(outcome.entries, waiting) >= FULL ? 0 : gather(took);
  };
  const run = async (): Promise<void> => {
    let delay: number | undefined;
    do {
      waiting = 0;
      const began = now();
      const outcome = await sendBatch().catch(() => ({ state: 'idle' }) as const);
      delay = delayAfter(outcome, now() - began);
    } while (live && delay === 0);
    working = undefined;
    if (live && delay !== undefined) timer = setTimeout(work, delay);
  };
  function work(): void {
    if (working !== undefined) return;
    clearTimeout(timer);
    mode = 'ready';
    working = run();
  }
  return {
    partner,
    wake: (entries) => {
      waiting += entries;
      if (!live || mode === 'resting') return;
      if (mode === 'ready' || waiting >= FULL) work();
    },
    start: () => {
      live = true;
      work();
    },
    stop: async () => {
      live = false;
      clearTimeout(timer);
      await working;
    },
  };
}
