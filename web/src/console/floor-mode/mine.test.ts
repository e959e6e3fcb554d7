import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Board } from '@qingming/connect/api/board.ts';
import type { PlanBar, PlanLane } from '@qingming/connect/api/day-plan.ts';
import { mayBeMine, nextIn } from './mine.ts';

const bar = (record: string, from: string, until: string, more: Partial<PlanBar> = {}) =>
  ({
    ...{ kind: 'farewell', record, case: record, standing: 'planned', expected: null },
    ...{ from: `2026-11-27T${from}:00.000Z`, until: `2026-11-27T${until}:00.000Z` },
    ...more,
  }) as PlanBar;
const place = (id: string, kind: string, inUse = true) => ({ id, kind, inUse });
const board = {
  people: [{ case: 'b', name: '周' }],
  places: [
    place('van', 'vehicle'),
    place('hall', 'farewell-hall'),
    place('cabinet', 'cold-cabinet'),
    place('old', 'cremator', false),
  ],
} as unknown as Board;

test('a hall, a room, a cremator or a vehicle in use may be mine', () => {
  assert.deepEqual(
    mayBeMine(board).map(({ id }) => id),
    ['hall', 'van'],
  );
});

test('what is next in a room comes by time, with when it is cleared and what begins too soon', () => {
  const lane = {
    turnaround: 30,
    bars: [
      bar('a', '01:00', '02:00', { standing: 'done' }),
      bar('b', '02:00', '03:00'),
      bar('c', '03:15', '04:00'),
      bar('d', '04:30', '05:00'),
      { ...bar('e', '02:00', '03:00'), from: '2026-11-29T01:00:00.000Z' },
    ],
  } as unknown as PlanLane;
  const now = Date.parse('2026-11-27T02:30:00.000Z');
  const list = nextIn({ until: '2026-11-27T16:00:00.000Z' }, lane, board, now);
  assert.deepEqual(
    list.map(({ bar: { record }, clearAt, tooSoon }) => [record, clearAt?.slice(11, 16), tooSoon]),
    [
      ['b', '03:30', false],
      ['c', '04:30', true],
      ['d', '05:30', false],
    ],
  );
  assert.equal(list[0]?.person?.name, '周');
});
