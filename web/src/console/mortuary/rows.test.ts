import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MortuaryCabinet, MortuaryPerson } from '@qingming/connect/api/mortuary.ts';
import { countShown, racksOf, rowsOf, shownRows } from './rows.ts';

const cabinet = (id: string, more: Partial<MortuaryCabinet> = {}): MortuaryCabinet => ({
  id,
  code: id,
  name: id,
  inUse: true,
  rack: '甲',
  row: null,
  position: null,
  limits: null,
  reading: null,
  cold: 'no-limits',
  ...more,
});
const person = (of: string, at: string, more: object = {}): MortuaryPerson =>
  ({
    case: of,
    cabinet: at,
    alerts: [],
    sameName: false,
    term: { daysLeft: 2 },
    ...more,
  }) as unknown as MortuaryPerson;

const mortuary = {
  cabinets: [
    cabinet('a'),
    cabinet('b', { cold: 'outside' }),
    cabinet('c', { rack: null, inUse: false }),
    cabinet('d', { rack: null }),
  ],
  // As the server puts them: who is due first.
  people: [
    person('late', 'd', { term: { daysLeft: -1 } }),
    person('two', 'a', { sameName: true }),
    person('three', 'a'),
  ],
};
const called = (...asked: Parameters<typeof shownRows>) =>
  shownRows(...asked).map((row) => row.person?.case ?? row.cabinet.id);

test('every cabinet has its row, and one for each who lies in it', () => {
  assert.deepEqual(called(mortuary, 'all', 'cabinet'), ['two', 'three', 'b', 'c', 'late']);
  assert.deepEqual(
    racksOf(rowsOf(mortuary)).map(({ name, rows }) => [name, rows.length]),
    [
      ['甲', 3],
      [null, 2],
    ],
  );
});

test('who is due first stands first, and the empty ones after them', () => {
  assert.deepEqual(called(mortuary, 'all', 'due'), ['late', 'two', 'three', 'b', 'c']);
});

test('what is asked for is shown and counted', () => {
  const rows = rowsOf(mortuary);
  const asked = ['due', 'sameName', 'cold', 'empty', 'closed', 'alerts'] as const;
  assert.deepEqual(
    asked.map((one) => [one, called(mortuary, one, 'due'), countShown(rows, one)]),
    [
      ['due', ['late'], 1],
      ['sameName', ['two'], 1],
      ['cold', ['b'], 1],
      ['empty', ['b'], 1],
      ['closed', ['c'], 1],
      ['alerts', [], 0],
    ],
  );
});
