import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from './board.ts';
import { expectedOn } from './cremator-times.ts';

const DAY = dayOf('2026-11-26');
const at = (clock: string): string => new Date(`2026-11-26T${clock}:00+08:00`).toISOString();
const clockOf = (iso: string): string =>
  new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(11, 16);

const cremator = (more: object = {}) => ({
  id: '1',
  kind: 'cremator',
  turnaround: 20,
  closed: null,
  ...more,
});
type Rows = Parameters<typeof expectedOn>[1];
type Row = Rows[number];
const row = (
  record: string,
  kind: Row['kind'],
  from: string,
  until: string | null,
  more: Partial<Row> = {},
): Row => ({
  record,
  kind,
  case: record,
  from: at(from),
  until: until === null ? null : at(until),
  standing: 'planned',
  lasts: null,
  place: '1',
  ...more,
});
const fire = (from: string, more: Partial<Row> = {}) =>
  row('fire', 'cremation', from, null, { standing: 'now', lasts: 60, ...more });
const booked = (record: string, from: string, until: string) =>
  row(record, 'cremationBooking', from, until);

const told = (now: string, rows: Rows, of = cremator()) =>
  Object.fromEntries(
    [...expectedOn([of], rows, DAY, new Date(at(now)))].map(([record, { from, latest, until }]) => [
      record,
      [from, latest, until].map(clockOf).join(' '),
    ]),
  );

test('what is on time is told as it was booked', () => {
  assert.deepEqual(told('09:00', [booked('a', '10:00', '11:00'), booked('b', '11:20', '12:20')]), {
    a: '10:00 10:00 11:00',
    b: '11:20 11:30 12:20',
  });
});

test('a cremation that began late moves all after it, each wider than the one before', () => {
  const rows = [fire('10:30'), booked('a', '11:00', '12:00'), booked('b', '12:20', '13:20')];
  assert.deepEqual(told('10:35', rows), {
    fire: '10:30 10:30 11:30',
    a: '11:50 12:00 12:50',
    b: '13:10 13:30 14:10',
  });
});

test('one that takes longer moves them further as the time goes on, and its end lets them come nearer', () => {
  const rows = [fire('10:00'), booked('a', '11:20', '12:20')];
  assert.equal(told('10:30', rows)['a'], '11:20 11:30 12:20');
  assert.equal(told('11:40', rows)['a'], '12:00 12:10 13:00');
  const ended = [
    row('fire', 'cremation', '10:00', '11:42', { standing: 'done' }),
    booked('a', '11:20', '12:20'),
  ];
  assert.equal(told('11:45', ended)['a'], '12:05 12:05 13:05');
});

test('nobody is told an earlier time than was booked, however early the cremator is free', () => {
  const ended = [
    row('fire', 'cremation', '08:00', '08:40', { standing: 'done' }),
    booked('a', '11:20', '12:20'),
  ];
  assert.equal(told('09:00', ended)['a'], '11:20 11:20 12:20');
});

test('a cremation waits for the own farewell; one whose time passed begins now at the earliest', () => {
  const rows = [
    row('a', 'farewell', '10:00', '11:30', { place: 'hall' }),
    { ...booked('booking', '11:00', '12:00'), case: 'a' },
  ];
  assert.equal(told('10:10', rows)['booking'], '11:30 11:30 12:30');
  assert.equal(told('14:02', [booked('b', '11:00', '12:00')])['b'], '14:05 14:05 15:05');
});

test('of a cremator that stands still nothing is told but what burns in it; of another day nothing', () => {
  const rows = [fire('10:00'), booked('a', '11:20', '12:20')];
  assert.deepEqual(told('10:30', rows, cremator({ closed: 'out-of-use' })), {
    fire: '10:00 10:00 11:00',
  });
  const tomorrow = new Date(Date.parse(at('10:30')) + 86_400_000);
  assert.equal(expectedOn([cremator()], rows, DAY, tomorrow).size, 0);
});
