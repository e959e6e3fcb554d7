import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresBinaries } from './binaries.ts';
import type { Identity } from './identity.ts';
import { commandAs } from './identity.ts';
import type { Layout } from './layout.ts';
import { isAlive, isPostmasterOf, waitUntil } from './processes.ts';
import type { Durability } from './settings.ts';
import { postmasterArguments } from './settings.ts';

/** What postmaster.pid says of a server: its lines 1, 4 and 8. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

// Recovery after a crash replays at most max_wal_size, 2 GB; minutes on a slow disk.
const START_TIMEOUT = 300_000;
const FAST_STOP_TIMEOUT = 60_000;
const IMMEDIATE_STOP_TIMEOUT = 10_000;

function pidFile(layout: Layout): string {
  return join(layout.cluster, 'postmaster.pid');
}

function findPidFile(layout: Layout): Postmaster | undefined {
  try {
    const lines = readFileSync(pidFile(layout), 'utf8').split('\n');
    const ready = lines[7]?.trim() === 'ready';
    return { pid: Number(lines[0]), port: Number(lines[3]), ready };
  } catch {
    return undefined;
  }
}

/**
 * The server that runs on this cluster, if one does. A pid file whose number now belongs to some
 * other process would stop PostgreSQL from starting, and is removed; one whose process is gone is
 * left to PostgreSQL, which looks after its shared memory before it takes over.
 */
export function findPostmaster(layout: Layout): Postmaster | undefined {
  const found = findPidFile(layout);
  if (!found) return undefined;
  if (isPostmasterOf(found.pid, layout.cluster)) return found;
  if (isAlive(found.pid)) rmSync(pidFile(layout), { force: true });
  return undefined;
}

/** Waits until a server that is starting or recovering accepts connections, or is gone. */
export async function awaitReady(layout: Layout, pid: number): Promise<Postmaster | undefined> {
  const ours = (): Postmaster | undefined => {
    const found = findPidFile(layout);
    return found?.pid === pid && found.ready ? found : undefined;
  };
  await waitUntil(() => ours() !== undefined || !isAlive(pid), START_TIMEOUT);
  return ours();
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return Object.fromEntries(kept);
}

/**
 * Starts the server and waits until it accepts connections. It stands in a session of its own:
 * an interrupt typed at the terminal reaches our process, which ends its work before the database.
 * @throws Error with the end of the server's log when it does not come up.
 */
export async function launch(
  identity: Identity,
  binaries: PostgresBinaries,
  layout: Layout,
  port: number,
  durability: Durability,
): Promise<Postmaster> {
  const log = openSync(layout.logFile, 'a', 0o600);
  const args = postmasterArguments(layout, port, durability);
  const command = commandAs(identity, binaries.postgres, args);
  const child = spawn(command.program, command.arguments, {
    ...command.options,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
    cwd: layout.cluster,
    env: environment(),
  });
  closeSync(log);
  let ended = false;
  child.once('exit', () => (ended = true)).once('error', () => (ended = true));
  child.unref();
  await waitUntil(() => ended || findPidFile(layout)?.pid === child.pid, START_TIMEOUT);
  const ready = ended ? undefined : await awaitReady(layout, child.pid ?? -1);
  if (ready) return ready;
  const said = lastLines(layout.logFile);
  throw new Error(`内置数据库未能启动。 The embedded database did not start:\n${said}`);
}

function requestStop(binaries: PostgresBinaries, layout: Layout, pid: number): void {
  if (process.platform === 'win32') {
    const args = ['stop', '-D', layout.cluster, '-m', 'fast', '-W'];
    spawnSync(binaries.pgCtl, args, { stdio: 'ignore' });
    return;
  }
  process.kill(pid, 'SIGINT');
}

/** A fast shutdown: sessions are ended, a checkpoint is written; immediate when that hangs. */
export async function shutDown(
  binaries: PostgresBinaries,
  layout: Layout,
  pid: number,
): Promise<void> {
  const gone = (): boolean => !isAlive(pid);
  if (gone()) return;
  requestStop(binaries, layout, pid);
  if (await waitUntil(gone, FAST_STOP_TIMEOUT)) return;
  process.kill(pid, 'SIGQUIT');
  await waitUntil(gone, IMMEDIATE_STOP_TIMEOUT);
}
