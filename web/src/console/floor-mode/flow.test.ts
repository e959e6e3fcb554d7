import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Board, BoardPerson, BoardPlace } from '@qingming/connect/api/board.ts';
import { boardFixture, tagOf } from '../../../test-support/fixtures.ts';
import { afterScan, ceremoniesAt, lastFour, piecesOf, workOf } from './flow.ts';

const BOARD: Board = boardFixture();

const place = (kind: BoardPlace['kind'], code: string, inUse = true): BoardPlace => ({
  id: code,
  code,
  name: code,
  kind,
  holdsOne: true,
  inUse,
  occupants: [],
  bookings: [],
  busySince: null,
  busyWith: null,
  trip: null,
});

const person = (serial: number, more: Partial<BoardPerson> = {}): BoardPerson => {
  const [first] = BOARD.people;
  assert.ok(first);
  const where = {
    subject: 'body',
    place: 'LC1',
    placeName: '1 号柜',
    placeKind: 'cold-cabinet',
    since: BOARD.at,
  } as const;
  return {
    ...first,
    case: `case-${serial}`,
    tag: tagOf(serial),
    where,
    next: null,
    late: false,
    ...more,
  };
};

const [ONE, TWO] = [person(68, { name: '周桂芬' }), person(72, { name: '周桂芳' })];
const ROOM = place('preparation-room', 'ZR1');
const board: Board = {
  ...BOARD,
  people: [ONE, TWO],
  places: [
    ROOM,
    place('cold-cabinet', 'LC-2', false),
    place('cremator', 'HH1'),
    place('niche', 'GH1'),
  ],
};

const tagScan = (of: BoardPerson) => ({ kind: 'tag', number: of.tag ?? '' }) as const;
const placeScan = (number: string) => ({ kind: 'place', number }) as const;

test('a tag and the label of a place are a move, in either order, for the reason that the place gives', () => {
  const move = { person: ONE, tag: ONE.tag, place: ROOM, reason: 'preparation' };
  const tagged = afterScan(board, {}, tagScan(ONE));
  assert.deepEqual(tagged, { kind: 'pair', pair: { person: ONE } });
  assert.deepEqual(afterScan(board, { person: ONE }, placeScan('zr-1')), { kind: 'move', move });
  assert.deepEqual(afterScan(board, { place: ROOM }, tagScan(ONE)), { kind: 'move', move });
});

test('the tag of somebody else than was chosen moves nobody, known or unknown', () => {
  const other = afterScan(board, { expected: TWO, place: ROOM }, tagScan(ONE));
  assert.deepEqual(other, {
    kind: 'mismatch',
    mismatch: { expected: TWO, scanned: ONE.tag, found: ONE, place: ROOM },
  });
  const unknown = afterScan(board, { expected: TWO }, { kind: 'tag', number: tagOf(999) });
  assert.equal(unknown.kind === 'mismatch' && unknown.mismatch.found, undefined);
  assert.equal(unknown.kind, 'mismatch');
});

test('a place whose code has a form of the house’s own is found all the same', () => {
  const odd = place('farewell-hall', 'AFT-A-12-B');
  const house = { ...board, places: [odd] };
  const scan = { kind: 'unknown', number: 'aft-a-12-b' } as const;
  assert.deepEqual(afterScan(house, {}, scan), { kind: 'pair', pair: { place: odd } });
});

test('a tag after another tag is a beginning with the other person', () => {
  assert.deepEqual(afterScan(board, { person: ONE }, tagScan(TWO)), {
    kind: 'pair',
    pair: { person: TWO },
  });
});

test('what a move cannot do is led to the page of the case', () => {
  for (const code of ['HH1', 'GH1'])
    assert.equal(afterScan(board, { person: ONE }, placeScan(code)).kind, 'elsewhere');
  const coming = person(80, { where: null });
  const here = { ...board, people: [coming] };
  assert.equal(afterScan(here, { person: coming }, placeScan('ZR1')).kind, 'elsewhere');
});

test('a label that means nothing here is named, and keeps nothing', () => {
  const whyOf = (scan: Parameters<typeof afterScan>[2]) => {
    const outcome = afterScan(board, {}, scan);
    return outcome.kind === 'unreadable' ? outcome.why : outcome.kind;
  };
  assert.equal(whyOf({ kind: 'tag', number: tagOf(999) }), 'unknown-tag');
  assert.equal(whyOf(placeScan('ZZ9')), 'unknown-place');
  assert.equal(whyOf(placeScan('LC2')), 'closed-place');
  assert.equal(whyOf({ kind: 'damaged-tag', number: 'T370102-2026-000068-A' }), 'damaged');
  assert.equal(whyOf({ kind: 'unknown', number: '6901234567892' }), 'no-label');
  assert.equal(whyOf({ kind: 'number', number: 'FZ370102-2026-000068' }), 'no-label');
});

test('the last four digits are those of the label, and what differs is told letter by letter', () => {
  assert.equal(lastFour(tagOf(68)), '0068');
  assert.equal(lastFour(tagOf(123456)), '3456');
  assert.equal(lastFour(null), '');
  const told = piecesOf('周桂芬', '周桂芳').map(({ text, differs }) => `${text}${differs}`);
  assert.deepEqual(told, ['周false', '桂false', '芬true']);
  assert.deepEqual(
    piecesOf('𠮷安', '田').map(({ differs }) => differs),
    [true, true],
  );
});

test('who is late comes first, then who is next; a kind of place shows who is or is to be there', () => {
  const at = (time: string) => ({
    step: 'farewell' as const,
    act: null,
    booked: null,
    label: { zh: '告别', en: 'Farewell' },
    at: time,
    late: false,
  });
  const later = person(1, { next: at('2026-11-23T09:00:00.000Z') });
  const sooner = person(2, { next: at('2026-11-23T08:00:00.000Z') });
  const late = person(3, { late: true });
  const away = person(4, { where: null });
  const hall: BoardPlace = {
    ...place('farewell-hall', 'GB1'),
    bookings: [
      {
        kind: 'farewell',
        state: '1',
        startsAt: '2026-11-23T09:00:00.000Z',
        endsAt: '2026-11-23T10:00:00.000Z',
        case: later.case,
        name: later.name,
      },
    ],
  };
  const day = { ...board, people: [later, away, sooner, late], places: [hall] };
  assert.deepEqual(
    workOf(day, null).map((one) => one.case),
    [late.case, sooner.case, later.case],
  );
  assert.deepEqual(
    workOf(day, 'farewell-hall').map((one) => one.case),
    [later.case],
  );
  assert.equal(workOf(day, 'cold-cabinet').length, 3);
});

test('halls tell what is held in them today by time, and nothing that is over', () => {
  const booking = (name: string, hour: number, state: '0' | '1' | '2') => ({
    case: `case of ${name}`,
    name,
    kind: 'farewell' as const,
    state,
    startsAt: `2026-11-26T0${hour}:00:00.000Z`,
    endsAt: `2026-11-26T0${hour + 1}:00:00.000Z`,
  });
  const halls: Board = {
    ...BOARD,
    places: [
      {
        ...place('farewell-hall', 'GB1'),
        bookings: [booking('后', 6, '0'), booking('毕', 1, '2')],
      },
      { ...place('farewell-hall', 'GB2'), bookings: [booking('先', 3, '1')] },
      { ...place('vigil-room', 'SL1'), bookings: [booking('别处', 2, '0')] },
    ],
  };
  assert.deepEqual(
    ceremoniesAt(halls, 'farewell-hall').map(({ name, placeName }) => [name, placeName]),
    [
      ['先', 'GB2'],
      ['后', 'GB1'],
    ],
  );
  assert.deepEqual(ceremoniesAt(halls, null), []);
});
