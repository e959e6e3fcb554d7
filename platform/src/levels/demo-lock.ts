import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** The process that holds the folder, when it is still there. */
function holder(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid !== process.pid && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the folder for this process, or tells who has it; a lock of a dead process is no lock. */
export function takeLock(
  directory: string,
): { readonly held: number } | { readonly release: () => void } {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'running.pid');
  const held = holder(file);
  if (held !== undefined) return { held };
  writeFileSync(file, String(process.pid));
  return { release: () => rmSync(file, { force: true }) };
}
