import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { snake } from '@qingming/standard/derive/names.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { ROOT } from './lib/environment.mjs';

const GENERIC = ['platform/src/kernel', 'standard/src/derive'];

/** Words that are kinds, and words of the platform too: where these stand they name no kind. */
const OTHER_MEANINGS: readonly (readonly [file: RegExp, line: RegExp, why: string])[] = [
  [/./, /access(: | === |\?: )*'staff'|'public' \| 'staff'/, 'a route for whoever is signed in'],
  [/./, /format === 'tag'|^\s*\| 'tag'|tag: 'tag'/, 'the format of an element'],
  [/records\/read\.ts$/, /for: 'certificate'/, 'why a value is seen whole: for the paper'],
  [
    /./,
    /^(?!.*\b(?:kind|from|join|codec|mayEver|mayDo|getRecord|reads|get)\b).*'institution'/,
    'the unit of scope: a column, a member of every envelope, a width to look within',
  ],
];

/** Names that are still to go, each with who takes it away. */
const NOT_YET: readonly (readonly [file: string, why: string])[] = [
  [
    'platform/src/kernel/accounts/account-list.ts',
    'an account is held by a member of staff of an institution, both read by SQL',
  ],
  ['platform/src/kernel/accounts/holding.ts', 'likewise'],
  ['platform/src/kernel/accounts/password-rules.ts', 'likewise'],
  ['platform/src/kernel/approvals/module.ts', 'the name of the institution that asks, by SQL'],
];

const kinds = [...NATIONAL.keys()];
const names = [...new Set(kinds.flatMap((kind) => [kind, snake(kind)]))].join('|');
const compound = kinds
  .filter((kind) => kind !== snake(kind))
  .flatMap((kind) => [kind, snake(kind)]);
const NAMING: readonly RegExp[] = [
  new RegExp(`(['"\`])(?:${names})\\1`),
  new RegExp(`\\b(?:from|join|into|update|table) (?:public\\.)?(?:${names})\\b(?!\\()`),
  new RegExp(`\\b(?:${compound.join('|')})\\b`),
  /standard\/records\/(?!all-records)/,
];

const sources = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test(-support)?\.ts$/.test(name))
    .map((name) => join(ROOT, folder, name));

/** The lines of a file without its comments. */
const linesOf = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .split('\n')
    .map((line) => line.replace(/(^|\s)\/\/.*$/, ''));

interface Naming {
  readonly file: string;
  readonly line: string;
}

/** In the standard's own package the records are imported from beside. */
const FROM_BESIDE = /from '(?:\.\.\/)+records\/(?!all-records)/;

const isNaming = ({ file, line }: Naming): boolean =>
  NAMING.some((pattern) => pattern.test(line)) ||
  (file.startsWith('standard/') && FROM_BESIDE.test(line));

const named: readonly Naming[] = GENERIC.flatMap(sources).flatMap((path) => {
  const file = relative(ROOT, path).replaceAll('\\', '/');
  return linesOf(path)
    .map((line) => ({ file, line }))
    .filter(isNaming);
});

const hasOtherMeaning = ({ file, line }: Naming): boolean =>
  OTHER_MEANINGS.some(([where, what]) => where.test(file) && what.test(line));

test('neither the kernel nor what derives from the standard names a kind of record', () => {
  const excused = NOT_YET.map(([file]) => file);
  assert.deepEqual(
    named.filter((one) => !hasOtherMeaning(one) && !excused.includes(one.file)),
    [],
  );
});

test('a file that names no kind any more is taken from the list of those that do', () => {
  for (const [file, why] of NOT_YET)
    assert.ok(
      named.some((one) => one.file === file && !hasOtherMeaning(one)),
      `${file} (${why}) names none`,
    );
});

test('what names a kind is noticed', () => {
  for (const line of [
    "const kind = 'cremation';",
    'select 1 from funeral_case',
    'join public.place p',
    'const { funeralCase } = kinds;',
    "import { tag } from '@qingming/standard/records/tag.ts';",
  ])
    assert.ok(isNaming({ file: 'x.ts', line }) && !hasOtherMeaning({ file: 'x.ts', line }), line);
});
