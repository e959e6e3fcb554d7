import { takeCheckpoint } from '../kernel/log/checkpoints.ts';
import type { Sequencer } from '../kernel/log/sequencer.ts';
import type { Logger } from '../kernel/logger.ts';
import type { NodeContext } from '../kernel/node.ts';
import type { PartnerSender } from '../modules/exchange/partner-sender.ts';

const CHECKPOINT_MS = 60_000;

/** What one process of a node does for all of them: orders the log, signs it and sends it. */
export interface Clockwork {
  /** Nothing after the end. */
  start(): void;
  /** Until it is started again: another process leads now. */
  stop(): Promise<void>;
  /** For good: a process that winds down may be told once more that it leads. */
  end(): Promise<void>;
}

interface ClockworkParts {
  readonly context: NodeContext;
  readonly sequencer: Sequencer;
  readonly senders: readonly PartnerSender[];
  readonly logger: Logger;
}

export function createClockwork({
  context,
  sequencer,
  senders,
  logger,
}: ClockworkParts): Clockwork {
  let timer: NodeJS.Timeout | undefined;
  let hasEnded = false;
  const checkpoint = (): void => {
    takeCheckpoint(context).catch((err: unknown) => logger.error({ err }, 'checkpoint'));
  };
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    timer = undefined;
    await sequencer.stop();
    await Promise.all(senders.map((sender) => sender.stop()));
  };
  return {
    start: () => {
      if (hasEnded) return;
      logger.info('this process leads');
      sequencer.start();
      for (const sender of senders) sender.start();
      timer ??= setInterval(checkpoint, CHECKPOINT_MS);
    },
    stop,
    end: async () => {
      hasEnded = true;
      await stop();
    },
  };
}
