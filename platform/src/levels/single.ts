import { join } from 'node:path';
import type { NodeConfig } from '../kernel/config/settings.ts';
import { ensureWorkLogin } from '../kernel/postgres/work-login.ts';
import { startEmbedded } from '../kernel/postgres/embedded.ts';
import { startNode } from './node.ts';

const untilAsked = (): Promise<void> =>
  new Promise((resolve) => {
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });

/** One node in this process, as an operator runs it. Returns the exit code. */
export async function runSingle(config: NodeConfig): Promise<number> {
  const embedded =
    config.databaseUrl === undefined
      ? await startEmbedded({ directory: join(config.dataDirectory, 'postgres') })
      : undefined;
  try {
    const databaseUrl = config.databaseUrl ?? embedded?.url('postgres') ?? '';
    const workUrl =
      embedded === undefined ? config.databaseWorkUrl : await ensureWorkLogin(databaseUrl);
    const running = await startNode({
      ...config,
      databaseUrl,
      ...(workUrl === undefined ? {} : { databaseWorkUrl: workUrl }),
    });
    process.stdout.write(`清明 Qingming ${config.node} ${running.address}\n`);
    await untilAsked();
    await running.stop();
    return 0;
  } finally {
    await embedded?.stop();
  }
}
