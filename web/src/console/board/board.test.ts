import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BoardPlace } from '@qingming/connect/api/board.ts';
import { boardFixture } from '../../../test-support/fixtures.ts';
import { neighbour } from '../records/move-focus.ts';
import { countShown, shownPeople } from './lines.ts';
import { planOf, shownPlaces } from './plan.ts';

const place = (
  kind: BoardPlace['kind'],
  code: string,
  more: Partial<BoardPlace> = {},
): BoardPlace => ({
  id: code,
  code,
  name: code,
  kind,
  holdsOne: true,
  inUse: true,
  occupants: [],
  bookings: [],
  busySince: null,
  busyWith: null,
  trip: null,
  ...more,
});

test('the plan follows the way through the house, cabinets counted as people count', () => {
  const plan = planOf([
    place('cremator', 'F1', { busySince: '2026-11-23T00:00:00.000Z' }),
    place('cold-cabinet', 'L10'),
    place('cold-cabinet', 'L2'),
    place('niche', 'N1'),
  ]);
  assert.deepEqual(
    plan.map(({ kind, places, taken }) => [kind, places.map(({ code }) => code), taken]),
    [
      ['cold-cabinet', ['L2', 'L10'], 0],
      ['cremator', ['F1'], 1],
    ],
  );
});

test('whoever is late is found among everybody', () => {
  const { people } = boardFixture();
  const late = shownPeople(people, 'late');
  assert.ok(late.length > 0 && late.length < people.length);
  assert.ok(late.every((person) => person.late));
  assert.equal(countShown(people, 'all'), people.length);
});

test('the keys move line by line and stop at both ends', () => {
  assert.equal(neighbour(-1, 1, 3), 0);
  assert.equal(neighbour(0, 1, 3), 1);
  assert.equal(neighbour(2, 1, 3), 2);
  assert.equal(neighbour(0, -1, 3), 0);
});

test('rooms that people pass through are drawn only while somebody is there', () => {
  const [reception, cabinets] = planOf([place('reception', 'R'), place('cold-cabinet', 'L1')]);
  assert.ok(reception && cabinets);
  assert.equal(shownPlaces(reception).length, 0);
  assert.equal(shownPlaces(cabinets).length, 1);
});
