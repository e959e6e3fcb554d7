import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Board } from '@qingming/connect/api/board.ts';
import { Refusal } from '../api/problem.ts';
import {
  boardAfter,
  hasRoom,
  isJudged,
  MOST_QUEUED,
  ownOf,
  type QueuedMove,
  readQueue,
  withMove,
} from './queue.ts';
import { type Sending, sendQueued } from './send-queued.ts';

const NOW = Date.parse('2026-11-27T14:30:00Z');
const move = (id: string, more: Partial<QueuedMove> = {}): QueuedMove => ({
  ...{
    id,
    account: 'me',
    case: 'case',
    tag: 'T370102-2026-000022-G',
    place: 'b',
    placeName: '2 号柜',
  },
  ...{ from: 'a', reason: 'storage', at: '2026-11-27T14:02:00.000Z' },
  ...more,
});

const problem = (status: number, detail = 'x') =>
  new Refusal({ title: '', status, detail, code: 'x', todo: '', values: {}, errors: [] });

/** A device with these moves, and a server that answers so, one after the other. */
function device(queue: readonly QueuedMove[], answers: readonly (Refusal | 'ok')[]) {
  const sent: unknown[] = [];
  const state = { queue };
  const sending: Sending = {
    client: {
      send: async (_method, path, options) => {
        const answer = answers[sent.length];
        sent.push([path, options?.body]);
        if (answer instanceof Refusal) throw answer;
        return undefined as never;
      },
    },
    queue: () => state.queue,
    change: (change) => {
      state.queue = change(state.queue);
    },
    now: () => NOW,
    language: () => 'zh',
  };
  return { sent, state, sending };
}

test('what waits is sent in the order of the scans, at the time of the scan, from where it was', async () => {
  const { sent, state, sending } = device(
    [move('1'), move('2', { from: 'b', place: 'c' })],
    ['ok', 'ok'],
  );
  await sendQueued('me', sending);
  assert.deepEqual(state.queue, []);
  assert.deepEqual(sent, [
    [
      '/api/cases/case/moves',
      {
        ...{ id: '1', scan: 'T370102-2026-000022-G', place: 'b', reason: 'storage' },
        ...{ at: '2026-11-27T14:02:00.000Z', queued: { from: 'a' } },
      },
    ],
    [
      '/api/cases/case/moves',
      {
        ...{ id: '2', scan: 'T370102-2026-000022-G', place: 'c', reason: 'storage' },
        ...{ at: '2026-11-27T14:02:00.000Z', queued: { from: 'b' } },
      },
    ],
  ]);
});

test('what the server refuses stays with why, never silently, and the next is judged for itself', async () => {
  const { sent, state, sending } = device([move('1'), move('2')], [problem(409, '已移动'), 'ok']);
  await sendQueued('me', sending);
  assert.equal(sent.length, 2);
  assert.deepEqual(state.queue, [move('1', { refused: '已移动' })]);
});

test('without an answer, signed out or with a server that is down everything waits on, in its order', async () => {
  for (const status of [0, 401, 429, 500, 503]) {
    const { sent, state, sending } = device([move('1'), move('2')], [problem(status)]);
    await sendQueued('me', sending);
    assert.equal(sent.length, 1, String(status));
    assert.deepEqual(state.queue, [move('1'), move('2')]);
  }
  assert.equal(isJudged({ status: 422 }), true);
});

test('a scan that is too old is not sent, and nobody sends what another scanned', async () => {
  const others = move('3', { account: 'another' });
  const old = move('1', { at: '2026-11-27T02:00:00.000Z' });
  const { sent, state, sending } = device([old, others], []);
  await sendQueued('me', sending);
  assert.deepEqual(sent, []);
  assert.match(state.queue[0]?.refused ?? '', /12 小时/);
  assert.deepEqual(ownOf(state.queue, 'me'), {
    waiting: [],
    refused: [state.queue[0]],
    ofOthers: 1,
  });
});

test('a device keeps each scan once, no more than it may, and reads only what is its own', () => {
  const full = Array.from({ length: MOST_QUEUED }, (_, at) => move(String(at)));
  assert.equal(hasRoom(full, 'me'), false);
  assert.equal(hasRoom(full, 'another'), true);
  assert.equal(withMove(full, move('0')).length, MOST_QUEUED);
  assert.deepEqual(readQueue(JSON.stringify([move('1'), { id: 7 }, null])), [move('1')]);
  for (const text of ['{', 'null', '7', null]) assert.deepEqual(readQueue(text), []);
});

test('the next scan moves from where the last one put somebody', () => {
  const where = {
    place: 'a',
    placeName: '1 号柜',
    placeKind: 'cold-cabinet',
    since: '',
    subject: 'body',
  };
  const board = {
    people: [
      { case: 'case', where },
      { case: 'other', where },
    ],
  } as unknown as Board;
  const [moved, other] = boardAfter(board, [move('1'), move('2', { place: 'c' })]).people;
  assert.equal(moved?.where?.place, 'c');
  assert.equal(other?.where?.place, 'a');
});
