import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, startOf } from './processes.ts';

interface Owner {
  readonly pid: number;
  readonly startedAt: string;
}

function findOwner(ownerFile: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(ownerFile, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

/** Whether another process of ours that still runs is answerable for the server. */
export function hasOtherOwner(ownerFile: string): boolean {
  const owner = findOwner(ownerFile);
  if (!owner || owner.pid === process.pid) return false;
  return isAlive(owner.pid) && startOf(owner.pid) === owner.startedAt;
}

/** Makes this process answerable: the server stops when this process asks. */
export function claim(ownerFile: string): void {
  const owner: Owner = { pid: process.pid, startedAt: startOf(process.pid) };
  writeFileSync(ownerFile, JSON.stringify(owner));
}

export function disclaim(ownerFile: string): void {
  rmSync(ownerFile, { force: true });
}
