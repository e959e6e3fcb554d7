import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FORMATS } from '../formats.ts';
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

interface Vectors {
  readonly entries: readonly { readonly header: string; readonly body: string }[];
}
const VECTORS = new URL('../../../../docs/wire/vectors/', import.meta.url);
const readJson = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

test('the facts of the wire vectors meet the printed schema of their kind; one without its name does not', () => {
  const entries = readdirSync(VECTORS)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => (readJson(new URL(file, VECTORS)) as Vectors).entries);
  assert.ok(entries.length >= 4);
  for (const { header, body } of entries) {
    const { kind } = JSON.parse(header) as { kind: string };
    const { fact } = JSON.parse(body) as { fact: { readonly [name: string]: unknown } };
    const ajv = new Ajv2020({ formats: FORMATS });
    const meets = ajv.compile(readJson(new URL(`schemas/${kind}.json`, FOLDER)) as object);
    assert.ok(meets(fact), ajv.errorsText(meets.errors));
    const { name: _name, ...nameless } = fact;
    assert.equal(meets(nameless), false);
    assert.equal(meets({ ...fact, address: '\u0000' }), false);
  }
});
