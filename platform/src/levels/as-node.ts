import { loadDemo } from '../demo/load.ts';
import { shownError } from '../kernel/errors/operator-error.ts';
import type { FromNode, ToNode } from './child.ts';
import { backlogOf } from './backlog.ts';
import { type RunningNode, startNode } from './node.ts';
import { migrateDatabase } from './open-node.ts';

const tell = (message: FromNode): void => {
  process.send?.(message);
};

const LOOK_MS = 100;

/** Waits until every partner has acknowledged all that this node wrote. */
async function catchUp({ context, sequencer }: RunningNode): Promise<void> {
  for (;;) {
    await sequencer.runOnce();
    if ((await backlogOf(context)) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function obey(
  message: ToNode,
  running: RunningNode | undefined,
): Promise<RunningNode | undefined> {
  if (message.ask === 'migrate') {
    await migrateDatabase(message.databaseUrl);
    tell({ tell: 'migrated' });
  }
  if (message.ask === 'start') {
    const started = await startNode(message.config);
    tell({ tell: 'ready', address: started.address });
    return started;
  }
  if (running === undefined) return undefined;
  if (message.ask === 'load-demo') {
    const loaded = await loadDemo(running, (done, total) =>
      tell({ tell: 'progress', done, total }),
    );
    tell({ tell: 'loaded', ...loaded });
  }
  if (message.ask === 'catch-up') {
    await catchUp(running);
    tell({ tell: 'caught-up' });
    // What the loading needed is given back while nobody works with the node yet.
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  }
  return running;
}

/** Runs a node for the process that started this one, and ends with it. */
export function runAsNode(): void {
  let running: RunningNode | undefined;
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= (running?.stop() ?? Promise.resolve()).finally(() => process.exit(0));
    return stopping;
  };
  process.on('disconnect', () => void stop());
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => undefined);
  process.on('message', (message: ToNode) => {
    if (message.ask === 'stop') {
      void stop();
      return;
    }
    obey(message, running).then(
      (now) => {
        running = now;
      },
      (error: unknown) => {
        tell({ tell: 'failed', message: shownError(error) });
      },
    );
  });
}
