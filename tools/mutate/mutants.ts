import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../lib/environment.mjs';
import type { Area } from './areas.ts';
import type { Mutation } from './points.ts';
import { findMutations } from './points.ts';

/** One change of one module of an area. */
export interface Mutant extends Mutation {
  readonly area: Area;
  readonly file: string;
  readonly url: string;
  readonly line: number;
  /** The line of the source in which it begins. */
  readonly at: string;
  /** Tells it from every other as long as its line stays, wherever that line moves. */
  readonly name: string;
}

export const urlOf = (file: string): string => pathToFileURL(join(ROOT, file)).href;

function filesOf(patterns: readonly string[], tests: boolean): readonly string[] {
  return [...new Set(patterns.flatMap((pattern) => globSync(pattern, { cwd: ROOT })))]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.test.ts') === tests)
    .filter((path) => !path.includes('test-support') && !path.includes('.browser.'))
    .toSorted();
}

export const sourcesOf = (areas: readonly Area[]): readonly string[] =>
  filesOf(
    areas.flatMap(({ sources }) => sources),
    false,
  );

export const testsOf = (areas: readonly Area[]): readonly string[] =>
  filesOf(
    areas.flatMap(({ tests }) => tests),
    true,
  );

/** Every change of one module. */
export function mutantsOf(area: Area, file: string): readonly Mutant[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const seen = new Map<string, number>();
  return findMutations(file, source).map((mutation) => {
    const { start, what } = mutation;
    const at = source.slice(source.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? '';
    const alike = `${file} ${at.trim()} ${what}`;
    const before = seen.get(alike) ?? 0;
    seen.set(alike, before + 1);
    const line = source.slice(0, start).split('\n').length;
    return { ...mutation, area, file, url: urlOf(file), line, at, name: `${alike} ${before}` };
  });
}

/** The same seed draws the same changes, whatever else changes round them. */
export function drawn(mutants: readonly Mutant[], size: number, seed: string): readonly Mutant[] {
  const place = ({ name }: Mutant): string =>
    createHash('sha256').update(`${seed} ${name}`).digest('hex');
  return mutants
    .map((mutant) => ({ mutant, place: place(mutant) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, size)
    .map(({ mutant }) => mutant);
}
