import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckEntry } from '@qingming/connect/api/stock-checks.ts';
import { isShown, nextUnseen, placesOf, readScan } from './walk.ts';

const line = (plot: string, more: Partial<CheckEntry> = {}): CheckEntry => ({
  id: `${plot}-${more.name ?? ''}`,
  version: 1,
  plot,
  code: `HD-203-E-${plot}`,
  kind: 'expected',
  name: '甲',
  seenName: null,
  tags: [],
  result: null,
  seenTag: null,
  cause: null,
  answeredAt: null,
  answeredByName: null,
  foundInCode: null,
  settled: false,
  ...more,
});
const TAG = 'A370102-2026-000001-7';
const list = [
  line('1', { result: 'found' }),
  line('2', { tags: [TAG] }),
  line('3', { kind: 'empty', name: null, result: 'occupied' }),
  line('4', { name: '乙' }),
  line('4', { name: '丙', result: 'found' }),
];
const places = placesOf({ list });

test('places are walked in order; the next that was not seen comes after the one at hand, then from the beginning', () => {
  assert.deepEqual(
    places.map(({ plot, lines }) => [plot, lines.length]),
    [
      ['1', 1],
      ['2', 1],
      ['3', 1],
      ['4', 2],
    ],
  );
  assert.equal(nextUnseen(places, undefined)?.plot, '2');
  assert.equal(nextUnseen(places, '2')?.plot, '4');
  assert.equal(nextUnseen(places, '4')?.plot, '2');
  assert.equal(nextUnseen(placesOf({ list: [list[0] as CheckEntry] }), '1'), undefined);
  assert.deepEqual(
    (['rest', 'differences', 'all'] as const).map((shown) =>
      places.filter((one) => isShown(one, shown)).map(({ plot }) => plot),
    ),
    [['2', '4'], ['3'], ['1', '2', '3', '4']],
  );
});

test('a scan is a place however its number is written, the tag of the place at hand, or neither', () => {
  const read = (kind: 'place' | 'tag' | 'unknown', number: string, at?: string) =>
    readScan(
      places,
      places.find(({ plot }) => plot === at),
      { kind, number },
    );
  assert.deepEqual(read('unknown', 'hd 203 e 2'), { kind: 'place', place: places[1] });
  assert.deepEqual(read('place', 'HD-9'), { kind: 'no-place' });
  assert.deepEqual(read('tag', TAG), { kind: 'place-first' });
  assert.deepEqual(read('tag', TAG, '2'), { kind: 'agrees', line: list[1], tag: TAG });
  assert.deepEqual(read('tag', TAG, '4'), { kind: 'wrong-tag' });
});
