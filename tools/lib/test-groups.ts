import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './environment.mjs';

/** So many files of tests share a process: loading the platform costs more than most of them do. */
const MOST = 12;

/**
 * Files that need a process for themselves: they open whole nodes and browsers (what one leaves behind would be told of
 * the next), change what belongs to the process, or (accounts) open what they work on in a module that they share.
 */
const ALONE = [
  /^platform\/(hardening|journeys|migrations)\//,
  /^platform\/src\/kernel\/accounts\//,
  /^tools\//,
  /\.browser\.test\.ts$/,
];

const isAlone = (file: string): boolean => ALONE.some((place) => place.test(file));

/** The part of the program that the tests are of (`platform/src/kernel`, `web/src/console`): a group never mixes two. */
const partOf = (file: string): string => dirname(file).split('/').slice(0, 3).join('/');

/** Files that share a process, in their order; a file that needs one for itself is a group of one. */
export function groupTests(files: readonly string[]): readonly (readonly string[])[] {
  const others = files.filter((file) => !isAlone(file));
  const groups = [...Map.groupBy(others, partOf).values()];
  return [
    ...files.filter(isAlone).map((file) => [file]),
    ...groups.flatMap((some) => inParts(some, MOST)),
  ];
}

/** Parts of nearly one size, none larger than `most`. */
function inParts<Value>(values: readonly Value[], most: number): readonly (readonly Value[])[] {
  const size = Math.ceil(values.length / Math.ceil(values.length / most));
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) =>
    values.slice(at * size, (at + 1) * size),
  );
}

/** Each file is a suite, with hooks of its own, and is loaded when the one before has ended. */
const entryOf = (files: readonly string[]): string =>
  [
    "import { describe } from 'node:test';",
    ...files.map((file) => {
      const url = pathToFileURL(join(ROOT, file)).href;
      return `await describe(${JSON.stringify(file)}, () => import(${JSON.stringify(url)}));`;
    }),
    '',
  ].join('\n');

/** What the runner of tests is given for these files: a file alone by its path, a group by an entry written to `directory`. */
export function writeGroups(files: readonly string[], directory: string): readonly string[] {
  mkdirSync(directory, { recursive: true });
  return groupTests(files).map((group, at) => {
    const [first = ''] = group;
    if (group.length === 1) return first;
    const entry = join(directory, `group-${String(at).padStart(3, '0')}.mjs`);
    writeFileSync(entry, entryOf(group));
    return entry;
  });
}
