import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { diffSql, type Model, modelOf, NATIONAL } from '@qingming/standard';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

test('the migrations hold the standard as it is now', () => {
  const known = JSON.parse(read('model.json')) as Model;
  assert.equal(
    diffSql(known, modelOf(NATIONAL)),
    '',
    'derive the next one: tools/migrate-derive.ts',
  );
});
