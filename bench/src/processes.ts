import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from '@qingming/platform/kernel/db/database.ts';
import { sql } from '@qingming/platform/kernel/db/sql.ts';

/** The kernel counts processor time in hundredths of a second on every Linux. */
const TICKS = 100;

interface Stat {
  readonly pid: number;
  readonly parent: number;
  /** Processor seconds, its ended and awaited children included. */
  readonly seconds: number;
}

/** A process as Linux describes it; undefined when it is gone or this is no Linux. */
function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything; the third field follows it.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const seconds = [11, 12, 13, 14].reduce((sum, at) => sum + (fields[at] ?? 0), 0) / TICKS;
    return { pid, parent: fields[1] ?? 0, seconds };
  } catch {
    return undefined;
  }
}

function allProcesses(): readonly Stat[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => statOf(Number(pid)) ?? []);
}

/** A process and everything that it started, as far as it still runs. */
export function treeOf(root: number): readonly number[] {
  const all = allProcesses();
  const found = [root];
  for (const pid of found)
    found.push(...all.filter(({ parent }) => parent === pid).map((child) => child.pid));
  return found;
}

/** Processor seconds that these processes have used, with all that they started. */
export function secondsOf(roots: readonly number[]): number {
  const tree = new Set(roots.flatMap(treeOf));
  return [...tree].reduce((sum, pid) => sum + (statOf(pid)?.seconds ?? 0), 0);
}

/** Memory of these processes in bytes; what several share is divided among them (PSS). */
export function memoryOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    try {
      return Number(
        /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0,
      );
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, each) => sum + each, 0) * 1024;
}

/** The server process of PostgreSQL behind a connection of a superuser, on this machine. */
export async function postmasterOf(db: Database): Promise<number> {
  const { pid } = await db.one<{ pid: number }>(
    sql`select split_part(pg_read_file('postmaster.pid'), ${'\n'}, 1)::int as pid`,
  );
  return pid;
}
