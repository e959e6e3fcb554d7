import { globSync } from 'node:fs';
import { ROOT } from './environment.mjs';

const HOMES = '{standard,exchange,platform,web,connect,bench,tools}';
const NOT_OURS = /(^|[\\/])(node_modules|dist)([\\/]|$)/;

/** The test files whose path holds one of the filters; all of them without a filter. */
export function findTests(filters: readonly string[]): string[] {
  return globSync(`${HOMES}/**/*.test.ts`, { cwd: ROOT, exclude: (path) => NOT_OURS.test(path) })
    .filter((path) => filters.length === 0 || filters.some((filter) => path.includes(filter)))
    .toSorted();
}
