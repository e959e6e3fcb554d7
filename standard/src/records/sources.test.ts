import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findRealInput } from '../../../tools/real-input.ts';
import { ALL_OVERLAYS } from '../overlays/all-overlays.ts';
import { ALL_RECORDS } from './all-records.ts';

const FORM = /^(observed: \S.*|design: \S.*|.*[\p{Script=Han}0-9].*)$/u;

const sources = (): readonly (readonly [element: string, source: string])[] => [
  ...ALL_RECORDS.flatMap(({ kind, elements }) =>
    Object.entries(elements).map(([name, { source }]) => [`${kind}.${name}`, source] as const),
  ),
  ...ALL_OVERLAYS.flatMap(({ province, add }) =>
    Object.entries(add).flatMap(([kind, elements]) =>
      Object.entries(elements).map(
        ([name, { source }]) => [`${province}: ${kind}.${name}`, source] as const,
      ),
    ),
  ),
];

/** The tables and columns that were seen, as the notes of the observed systems list them. */
function observedColumns(entities: string): ReadonlySet<string> {
  const columns = new Set<string>();
  let table = '';
  for (const line of entities.split('\n')) {
    table = /^TABLE (\S+)/.exec(line)?.[1]?.toUpperCase() ?? table;
    const column = /^ {3}(\w+) : /.exec(line)?.[1];
    if (column !== undefined) columns.add(`${table}.${column}`);
  }
  return columns;
}

/** What the upload interface of 2018 carries: a bold table, and its columns after the colon. */
function uploadColumns(standards: string): ReadonlySet<string> {
  const tables = [...standards.matchAll(/`(FIS_[A-Z_]+)`\*\* \([^)]*\): (.*)/g)];
  const columns = tables.flatMap(([, table, named = '']) =>
    [...named.matchAll(/\b[A-Z][A-Z_]+\b/g)].map(([column]) => `${table}.${column}`),
  );
  // 1.18: "same six columns" as the table before it.
  const ofDrive = columns.filter((column) => column.startsWith('FIS_SERVICE_DRIVE.'));
  return new Set([
    ...columns,
    ...ofDrive.map((column) => column.replace('_DRIVE.', '_CREMATION.')),
  ]);
}

const cited = (source: string): readonly string[] =>
  [...source.matchAll(/\b(FIS_\w+\.\w+)/g)].map(([, column = '']) => column);

test('every element says where it comes from', () => {
  for (const [element, source] of sources()) assert.match(source, FORM, element);
});

const entities = findRealInput('domain/observed-entities.txt');
const standards = findRealInput('domain/standards.md');

test('an element that names an observed column names one that was seen', {
  skip: entities === undefined || standards === undefined,
}, () => {
  const seen = new Set([
    ...observedColumns(readFileSync(entities ?? '', 'utf8')),
    ...uploadColumns(readFileSync(standards ?? '', 'utf8')),
  ]);
  const columns = sources().flatMap(([element, source]) =>
    cited(source).map((column) => [element, column] as const),
  );
  assert.ok(columns.length > 100);
  assert.deepEqual(
    columns.filter(([, column]) => !seen.has(column)),
    [],
  );
});
