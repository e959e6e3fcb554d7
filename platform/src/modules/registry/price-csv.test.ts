import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePriceItems } from './price-csv.ts';

const HEADING = '项目编码,项目名称,单价';
const listOf = (rows: number): string =>
  [HEADING, ...Array.from({ length: rows }, (_, at) => `A${at},遗体接运,600`)].join('\n');

test('a table of more lines than a list may hold is refused whole, in one sentence', () => {
  assert.equal(parsePriceItems(listOf(500)).items.length, 500);
  for (const rows of [501, 33_000]) {
    const { items, faults } = parsePriceItems(listOf(rows));
    assert.equal(items.length, 0);
    assert.equal(faults.length, 1);
    assert.match(faults[0]?.message.zh ?? '', /500/);
  }
  const wide = parsePriceItems(`${','.repeat(20_000)}\n${','.repeat(20_000)}`);
  assert.ok(wide.faults.length <= 1);
});

test('of very many faults the first are named', () => {
  const { faults } = parsePriceItems(
    [HEADING, ...Array.from({ length: 500 }, () => 'A,,x')].join('\n'),
  );
  assert.ok(faults.length > 0 && faults.length <= 200);
});

test('a code that stands twice is named where it stands again', () => {
  const { faults } = parsePriceItems(`${HEADING}\nA,一,1\nB,二,2\nA,三,3`);
  assert.deepEqual(
    faults.filter(({ message }) => message.en.includes('twice')).map(({ line }) => line),
    [4],
  );
});
