import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LiveEvent } from './live.ts';
import { createLiveHub, parseLiveEvent } from './live.ts';

const event = (record: string): LiveEvent => ({
  id: record,
  kind: 'custody',
  record,
  op: 'create',
  region: '370102',
  institution: null,
  subject: 'case',
  at: '2026-11-23T00:00:00.000Z',
  node: '370000',
});

test('the records of one step reach a page together', () => {
  const due: (() => void)[] = [];
  const hub = createLiveHub((work) => due.push(work));
  const seen: number[] = [];
  hub.subscribe((events) => seen.push(events.length));
  for (const record of ['a', 'b', 'c']) hub.publish(event(record));
  for (const work of due.splice(0)) work();
  hub.publish(event('d'));
  for (const work of due.splice(0)) work();
  assert.deepEqual(seen, [3, 1]);
});

test('a page that was left hears nothing more', () => {
  const hub = createLiveHub((work) => work());
  let heard = 0;
  hub.subscribe(() => (heard += 1))();
  hub.publish(event('a'));
  assert.equal(heard, 0);
});

test('a message that is no event is passed over', () => {
  for (const text of ['', 'null', '7', '{}', '{"kind":3}', '{'])
    assert.equal(parseLiveEvent(text), undefined);
  assert.equal(parseLiveEvent(JSON.stringify(event('a')))?.record, 'a');
});
