import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startEmbedded } from '../../platform/src/kernel/postgres/embedded.ts';
import { isAlive, isPostmasterOf } from '../../platform/src/kernel/postgres/processes.ts';

/** The server on which tests make their databases. */
export interface TestDatabase {
  /** An administrator's URL: may create databases. */
  readonly url: string;
  /** A temporary folder of this run, removed with it. */
  readonly directory: string;
  close(): Promise<void>;
}

const TEMPORARY = realpathSync(tmpdir());
const PREFIX = 'qingming-test-';

function stopLeftover(directory: string): void {
  const cluster = join(directory, 'cluster');
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'));
    if (isPostmasterOf(pid, cluster)) process.kill(pid, 'SIGQUIT');
  } catch {
    // No server runs there any more.
  }
  rmSync(directory, { recursive: true, force: true });
}

/** A run that was killed could not stop its server; the next run does. */
function sweepLeftovers(): void {
  for (const name of readdirSync(TEMPORARY)) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isAlive(pid)) stopLeftover(join(TEMPORARY, name));
  }
}

async function startServer(directory: string) {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const server = await startEmbedded({ directory, durability: 'none', log: console.error });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(dirname(server.dataDirectory), { recursive: true, force: true });
  };
  return { url: server.url('postgres'), stop };
}

/** The server that DATABASE_URL names, else an embedded one in a temporary folder. */
export async function openTestDatabase(): Promise<TestDatabase> {
  sweepLeftovers();
  const directory = mkdtempSync(join(TEMPORARY, `${PREFIX}${process.pid}-`));
  const server = await startServer(directory);
  return {
    url: server.url,
    directory,
    async close() {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
