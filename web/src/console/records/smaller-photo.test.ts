import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitted } from './smaller-photo.ts';

test('a photograph keeps its proportions and is never made larger', () => {
  assert.deepEqual(fitted({ width: 4000, height: 3000 }, 1200), { width: 1200, height: 900 });
  assert.deepEqual(fitted({ width: 3000, height: 4000 }, 1200), { width: 900, height: 1200 });
  assert.deepEqual(fitted({ width: 800, height: 600 }, 1200), { width: 800, height: 600 });
  assert.deepEqual(fitted({ width: 9000, height: 1 }, 1200), { width: 1200, height: 1 });
});
