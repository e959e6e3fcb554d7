import {
  accessSync,
  constants,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startEmbedded } from '../../platform/src/kernel/postgres/embedded.ts';
import { isAlive, isPostmasterOf } from '../../platform/src/kernel/postgres/processes.ts';
import { dropDatabases, listDatabases } from '../../platform/test-support/database.ts';

/** The server on which tests make their databases. */
export interface TestDatabase {
  /** An administrator's URL: may create databases. */
  readonly url: string;
  /** A temporary folder of this run, removed with it. */
  readonly directory: string;
  /** How the names of databases begin that the files of this run share; they are dropped with it. */
  readonly shared: string;
  close(): Promise<void>;
}

const TEMPORARY = realpathSync(tmpdir());
const MEMORY = '/dev/shm';
const ENOUGH_ROOM = 4 * 1024 ** 3;
const ENOUGH_MEMORY = 8 * 1024 ** 3;

function hasMemoryForFiles(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    accessSync(MEMORY, constants.W_OK | constants.X_OK);
    return bavail * bsize >= ENOUGH_ROOM && freemem() >= ENOUGH_MEMORY;
  } catch {
    return false;
  }
}

/** Databases are copied and dropped by the hundred, each of a thousand files: five times as quick in memory as on a disk. */
const home = (): string => (hasMemoryForFiles() ? MEMORY : TEMPORARY);
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
function sweepLeftovers(place: string): void {
  for (const name of readdirSync(place)) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isAlive(pid)) stopLeftover(join(place, name));
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
  const place = home();
  for (const each of new Set([TEMPORARY, place])) sweepLeftovers(each);
  const directory = mkdtempSync(join(place, `${PREFIX}${process.pid}-`));
  const server = await startServer(directory);
  const shared = `qm_run_${process.pid}_`;
  return {
    url: server.url,
    directory,
    shared,
    async close() {
      const all = await listDatabases(server.url);
      await dropDatabases(
        server.url,
        all.filter((name) => name.startsWith(shared)),
      );
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
