import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { printStandard } from './print.ts';

const FOLDER = new URL('../../../../docs/standard/', import.meta.url);
const AGAIN = 'print it again with npm run standard:print';

test('the printed standard is what would be printed now', () => {
  const pages = printStandard();
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(fileURLToPath(FOLDER), join(entry.parentPath, entry.name)));
  assert.deepEqual(files.toSorted(), pages.map(({ file }) => file).toSorted(), AGAIN);
  for (const { file, text } of pages)
    assert.ok(readFileSync(new URL(file, FOLDER), 'utf8') === text, `${file} is old: ${AGAIN}`);
});

test('the printed standard claims no conformity with the field tables of MZ/T 141', () => {
  const scope = printStandard().find(({ file }) => file === '1-scope.md')?.text ?? '';
  assert.match(scope, /不声称与其字段表一致/);
  assert.match(scope, /no conformity with them is claimed/);
});

test('every reference inside the printed standard leads somewhere', () => {
  const pages = printStandard();
  const places = new Set(
    pages.flatMap(({ file, text }) => [
      file,
      ...[...text.matchAll(/<a id="(.+)"><\/a>/g)].map((match) => `${file}#${match[1]}`),
    ]),
  );
  for (const { file, text } of pages.filter((page) => page.file.endsWith('.md')))
    for (const [, target = ''] of text.matchAll(/\]\(([^)]+)\)/g)) {
      const place = target.startsWith('#') ? `${file}${target}` : target;
      assert.ok(places.has(place), `${file} refers to ${target}`);
    }
});

test('every row of a printed table has as many cells as its head', () => {
  for (const { file, text } of printStandard())
    for (const [lines] of text.matchAll(/(?:^\|.*\n)+/gm)) {
      const cells = lines
        .trim()
        .split('\n')
        .map((line) => line.split(/(?<!\\)\|/).length);
      assert.equal(new Set(cells).size, 1, `${file}: ${lines.slice(0, 80)}`);
    }
});
