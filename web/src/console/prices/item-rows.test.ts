import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item } from './item-fields.ts';
import { itemFields } from './item-fields.ts';
import type { ItemRow, StandingItem } from './item-rows.ts';
import { blankRow, isChanged, readRows, rowsOf, takeIn } from './item-rows.ts';
import { mergeRows } from './merge-rows.ts';

const fields = itemFields('2026-12-01');

const item = (code: string, order: number, price: number): Item => ({
  code,
  name: `项目 ${code}`,
  class: 'basic',
  feeType: '03',
  standard: '1',
  type: '0',
  offered: true,
  price,
  unit: '具',
  order,
});

const standing = (fact: Item, version = 1): StandingItem => ({
  id: fact.code,
  version,
  region: '370102',
  institution: 'home',
  recordedAt: '2026-11-01T00:00:00Z',
  recordedBy: 'somebody',
  reason: null,
  fact: { ...fact, list: 'list' },
});

const base = [standing(item('A', 0, 100)), standing(item('B', 1, 200))];

const typing = (rows: readonly ItemRow[], code: string, typed: Record<string, string>) =>
  rows.map((row) =>
    row.typed['code'] === code ? { ...row, typed: { ...row.typed, ...typed } } : row,
  );

test('a list that is read into rows and back is the same list', () => {
  const { items, faults } = readRows(fields, rowsOf(base));
  assert.deepEqual(items, [item('A', 0, 100), item('B', 1, 200)]);
  assert.deepEqual(faults, {});
  assert.equal(isChanged(base, rowsOf(base)), false);
});

test('a price typed in yuan is stored in fen', () => {
  const rows = typing(rowsOf(base), 'A', { price: '1,234.5' });
  assert.equal(isChanged(base, rows), true);
  assert.equal(readRows(fields, rows).items[0]?.price, 123_450);
});

test('what is wrong stands at its row and column', () => {
  const rows = typing(rowsOf(base), 'B', { code: 'A', price: '六百' });
  const { faults } = readRows(fields, rows);
  assert.deepEqual(Object.keys(faults), [rows[1]?.key]);
  assert.deepEqual(Object.keys(faults[rows[1]?.key ?? ''] ?? {}), ['price', 'code']);
});

test('what is not offered needs no price', () => {
  const rows = typing(rowsOf(base), 'A', { offered: 'false', price: '' });
  assert.equal(readRows(fields, rows).items[0]?.price, 0);
});

test('a new row comes last, and asks for what it lacks', () => {
  const rows = rowsOf(base);
  const row = blankRow(rows);
  assert.equal(row.typed['order'], '2');
  const faults = readRows(fields, [...rows, row]).faults[row.key] ?? {};
  assert.deepEqual(Object.keys(faults), ['code', 'name', 'class', 'feeType', 'price', 'unit']);
});

test('a pasted table goes over the rows of its codes, beside the others or instead of them', () => {
  const pasted = [item('B', 0, 250), item('C', 1, 300)];
  const beside = readRows(fields, takeIn(rowsOf(base), pasted, false)).items;
  assert.deepEqual(
    beside.map(({ code, price, order }) => [code, price, order]),
    [
      ['A', 100, 0],
      ['B', 250, 1],
      ['C', 300, 2],
    ],
  );
  const instead = readRows(fields, takeIn(rowsOf(base), pasted, true)).items;
  assert.deepEqual(
    instead.map(({ code }) => code),
    ['B', 'C'],
  );
});

test('what others saved meanwhile is brought in, and nothing typed is lost', () => {
  const mine = typing(rowsOf(base), 'A', { price: '1.50' });
  const theirs = [
    standing(item('A', 0, 111), 2),
    standing(item('B', 1, 222), 2),
    standing(item('C', 2, 333)),
  ];
  const { rows, changes } = mergeRows(base, mine, theirs);
  assert.deepEqual(
    readRows(fields, rows).items.map(({ code, price }) => [code, price]),
    [
      ['A', 150],
      ['B', 222],
      ['C', 333],
    ],
  );
  assert.deepEqual(
    changes.map(({ code, both }) => [code, both]),
    [
      ['A', true],
      ['B', false],
      ['C', false],
    ],
  );
});

test('an item that others took out goes, unless it was being changed here', () => {
  const mine = typing(rowsOf(base), 'A', { price: '1.50' });
  const { rows, changes } = mergeRows(base, mine, []);
  assert.deepEqual(
    rows.map(({ typed }) => typed['code']),
    ['A'],
  );
  assert.equal(changes.length, 2);
  assert.equal(changes[0]?.theirs, undefined);
});
