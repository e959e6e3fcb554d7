import { readFileSync } from 'node:fs';

const KILOBYTE = 1024;

/**
 * Bytes of memory that this process takes from the machine. Pages that several processes share (the
 * program itself) count in parts, where the system can say so; elsewhere all of them count.
 */
export function ownMemory(): number {
  try {
    const [, kilobytes] =
      /^Pss:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/smaps_rollup', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * KILOBYTE;
  } catch {
    // Not Linux, or not allowed.
  }
  return process.memoryUsage.rss();
}
