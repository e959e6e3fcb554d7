import { takeCheckpoint } from '../kernel/log/checkpoints.ts';
import type { Sequencer } from '../kernel/log/sequencer.ts';
import type { Logger } from '../kernel/logger.ts';
import type { NodeContext } from '../kernel/node.ts';
import type { PartnerSender } from '../modules/exchange/partner-sender.ts';

const CHECKPOINT_MS = 60_000;

/** What one process of a node does for all of them: orders the log, signs it and sends it. */
export interface Clockwork {
  start(): void;
  stop(): Promise<void>;
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
  const checkpoint = (): void => {
    takeCheckpoint(context).catch((err: unknown) => logger.error({ err }, 'checkpoint'));
  };
  return {
    start: () => {
      logger.info('this process leads');
      sequencer.start();
      for (const sender of senders) sender.start();
      timer ??= setInterval(checkpoint, CHECKPOINT_MS);
    },
    stop: async () => {
      clearInterval(timer);
      timer = undefined;
      await sequencer.stop();
      await Promise.all(senders.map((sender) => sender.stop()));
    },
  };
}
