import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';

/** A survivor that may live, with the reason. File, change and what stands in its line name it; lines move. */
export interface Accepted {
  readonly file: string;
  readonly at: string;
  readonly what: string;
  readonly reason: string;
}

export const readAccepted = (): readonly Accepted[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'accepted.json'), 'utf8')) as Accepted[];

export const reasonToAccept = (
  accepted: readonly Accepted[],
  { file, what, at }: Mutant,
): string | undefined =>
  accepted.find((entry) => entry.file === file && entry.what === what && at.includes(entry.at))
    ?.reason;
