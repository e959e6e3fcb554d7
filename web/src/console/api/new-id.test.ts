import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from './new-id.ts';

test('a new identifier is of version 7 and sorts by the time at which it was made', () => {
  const [first, second] = [newId(1_000), newId(1_795_000_000_000)];
  for (const id of [first, second])
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(first < second);
  assert.equal(Number.parseInt(second.replaceAll('-', '').slice(0, 12), 16), 1_795_000_000_000);
});

test('no two forms share an identifier', () => {
  assert.equal(new Set(Array.from({ length: 1000 }, () => newId(5))).size, 1000);
});
