import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

const released = read('released.sha256')
  .trim()
  .split('\n')
  .map((line) => line.split('  '));

test('a migration that was released is never changed again', () => {
  assert.ok(released.length >= 9);
  for (const [checksum, name = ''] of released)
    assert.equal(
      createHash('sha256').update(read(name)).digest('hex'),
      checksum,
      `${name} was released: restore it and write a new migration`,
    );
});
