import type { Partner } from './partners.ts';
import type { Outcome } from './send.ts';

/**
 * Keeps one partner up to date: sends at once when the link was idle, gathers what is written while
 * entries keep coming, waits after failures.
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
/** The pause after a batch doubles from the first to the longest as long as entries keep coming. */
const FIRST_PAUSE = 25;
const LONGEST_PAUSE = 100;
/** So many entries do not wait for the end of a pause. */
const FULL = 500;

/** `sendBatch` sends the next batch once and says what came of it. */
export function createPartnerSender(
  partner: Partner,
  sendBatch: () => Promise<Outcome>,
): PartnerSender {
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let wanted = false;
  let live = false;
  /** After a failure only time, or somebody who starts it again, makes it go on. */
  let resting = false;
  /** A batch ended moments ago: the timer sends what comes until then. */
  let gathering = false;
  let pause = FIRST_PAUSE;
  /** Entries that were told of since the last batch was read. */
  let waiting = 0;
  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    if (live) timer = setTimeout(work, milliseconds);
  };
  const gather = (): number => {
    gathering = true;
    const milliseconds = waiting >= FULL ? 0 : pause;
    pause = Math.min(LONGEST_PAUSE, pause * 2);
    return milliseconds;
  };
  const run = async (): Promise<number | undefined> => {
    while (live) {
      waiting = 0;
      const outcome = await sendBatch();
      if (outcome.state === 'sent') {
        if (outcome.entries >= FULL) continue;
        return gather();
      }
      if (outcome.state === 'idle') {
        pause = FIRST_PAUSE;
        return LOOK_AGAIN;
      }
      resting = outcome.state === 'stopped' || outcome.milliseconds > 0;
      if (outcome.state === 'stopped') return undefined;
      if (resting) return outcome.milliseconds;
    }
    return undefined;
  };
  function work(): void {
    if (working !== undefined) {
      wanted = true;
      return;
    }
    clearTimeout(timer);
    wanted = false;
    resting = false;
    gathering = false;
    working = run()
      .catch(() => LOOK_AGAIN)
      .then((delay) => {
        working = undefined;
        if (wanted && live && !resting && !gathering) setImmediate(work);
        else if (delay !== undefined) later(delay);
      });
  }
  return {
    partner,
    wake: (entries) => {
      waiting += entries;
      if (!live || resting) return;
      if (!gathering || waiting >= FULL) work();
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
