import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

function stateAndStart(pid: number): { state: string; startedAt: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything; the fields after it are numbered from 3.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startedAt: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

/** Whether a process runs. A zombie, which nobody may ever collect in a container, does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return process.platform !== 'linux' || stateAndStart(pid)?.state !== 'Z';
}

/** Tells two processes apart that had the same number; empty where the system does not say. */
export function startOf(pid: number): string {
  return process.platform === 'linux' ? (stateAndStart(pid)?.startedAt ?? '') : '';
}

/** Whether `pid` is the postmaster of `cluster`, rather than a later process with its number. */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  // A postmaster works in its data folder.
  if (process.platform === 'linux') return workingDirectory(pid) === cluster;
  if (process.platform === 'win32') return true;
  const ps = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return ps.stdout.includes('postgres') && ps.stdout.includes(cluster);
}

function workingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** Asks `condition` every 20 ms. @returns false when it did not come true within `timeout` ms. */
export async function waitUntil(condition: () => boolean, timeout: number): Promise<boolean> {
  const end = performance.now() + timeout;
  while (!condition()) {
    if (performance.now() > end) return false;
    await sleep(20);
  }
  return true;
}
