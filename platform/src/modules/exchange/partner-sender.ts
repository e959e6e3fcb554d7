import type { Partner } from './partners.ts';
import { type Sending, sendNext } from './send.ts';

/** Keeps one partner up to date: sends at once when something was written, waits after failures. */
export interface PartnerSender {
  readonly partner: Partner;
  readonly wake: () => void;
  start(): void;
  stop(): Promise<void>;
  /** Sends until there is nothing left or an attempt fails. */
  drain(): Promise<void>;
}

const LOOK_AGAIN = 5_000;

export function createPartnerSender(sending: Sending, partner: Partner): PartnerSender {
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let wanted = false;
  let live = false;
  /** After a failure only time, or somebody who starts it again, makes it go on. */
  let resting = false;
  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    if (live) timer = setTimeout(work, milliseconds);
  };
  const run = async (): Promise<number | undefined> => {
    for (;;) {
      const outcome = await sendNext(sending, partner);
      if (outcome.state === 'idle') return LOOK_AGAIN;
      resting =
        outcome.state === 'stopped' || (outcome.state === 'waiting' && outcome.milliseconds > 0);
      if (outcome.state === 'stopped') return undefined;
      if (outcome.state === 'waiting' && resting) return outcome.milliseconds;
    }
  };
  function work(): void {
    if (working !== undefined) {
      wanted = true;
      return;
    }
    wanted = false;
    resting = false;
    working = run()
      .catch(() => LOOK_AGAIN)
      .then((delay) => {
        working = undefined;
        if (wanted && !resting) setImmediate(work);
        else if (delay !== undefined) later(delay);
      });
  }
  return {
    partner,
    wake: () => {
      if (live && !resting) work();
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
    drain: async () => {
      await working;
      await run();
    },
  };
}
