import assert from 'node:assert/strict';
import { test } from 'node:test';
import { integer, text } from '@qingming/standard/language/element.ts';
import type { StoredAny } from './stored.ts';
import { understood } from './version-of-standard.ts';

const source = 'a test';
const elements = {
  name: text('名称', 'Name', { classification: 'public', maxLength: 60, source }),
  seats: integer('座位数', 'Seats', { min: 1, max: 5, since: '2026.2', source }),
};
const made = (standard: string): StoredAny =>
  ({ standard, fact: { name: '一号厅', seats: 4, keeper: '李', local: { door: 2 } } }) as never;

test('of a record of a later standard a node holds what it knows, of any other the whole', () => {
  const later = understood({ elements }, made('2026.2'), '2026.1');
  assert.deepEqual(later.fact, { name: '一号厅', local: { door: 2 } });
  for (const [standard, version] of [
    ['2026.1', '2026.1'],
    ['2026.1', '2026.2'],
  ] as const)
    assert.deepEqual(understood({ elements }, made(standard), version), made(standard));
});
