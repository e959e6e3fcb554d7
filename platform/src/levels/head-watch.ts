import type { Logger } from '../kernel/logger.ts';
import type { Metrics } from '../kernel/metrics.ts';
import type { NodeContext } from '../kernel/node.ts';
import { compareHeads } from '../modules/exchange/compare-heads.ts';
import type { Sending } from '../modules/exchange/send.ts';

/** Compares this node's log with the partners' copies of it, from the start until all have been asked. */
export interface HeadWatch {
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Two nodes that start together answer each other within a second; a partner that is gone is asked more rarely. */
const FIRST_AGAIN_MS = 250;
const AGAIN_MS = 5_000;
const SILENT_MS = 30_000;

/** Every process of a node asks for itself: each of them may write. */
export function watchHead(sending: Sending, logger: Logger): HeadWatch {
  const { node } = sending;
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
  let isLive = true;
  let pause = FIRST_AGAIN_MS;
  const soon = (): number => {
    const now = pause;
    pause = Math.min(pause * 2, AGAIN_MS);
    return now;
  };
  const look = async (): Promise<number | undefined> => {
    const before = node.guard.head();
    const { head, silent } = await compareHeads(sending);
    node.guard.set(head);
    if (before.state !== head.state)
      if (head.state === 'whole') logger.warn({ head }, 'the log is whole: writing goes on');
      else logger.error({ head }, 'nothing is written: see qingming doctor');
    if (head.state !== 'whole') return soon();
    pause = FIRST_AGAIN_MS;
    return silent.length === 0 ? undefined : SILENT_MS;
  };
  const again = (milliseconds: number | undefined): void => {
    if (isLive && milliseconds !== undefined)
      timer = setTimeout(() => {
        working = look()
          .catch((error: unknown) => {
            logger.error({ err: error }, 'comparing the log with the partners');
            return soon();
          })
          .then(again);
      }, milliseconds);
  };
  return {
    start: async () => again(await look()),
    stop: async () => {
      isLive = false;
      clearTimeout(timer);
      await working;
    },
  };
}

/** Whether this node writes, and by how much its log is behind a partner's copy of it. */
export function watchGuard(metrics: Metrics, { guard }: NodeContext): void {
  metrics.gauge(
    'qingming_log_whole',
    'Whether this node may write into its log (1) or not (0)',
    () => (guard.head().state === 'whole' ? 1 : 0),
  );
  metrics.gauge(
    'qingming_log_behind',
    'Entries that a partner holds of this node and it does not',
    () => {
      const head = guard.head();
      return head.state === 'behind' ? head.theirs - head.ours : 0;
    },
  );
}
