import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cameBeforeSql, isNewer, wasThereAt } from './version.ts';

test('versions of the standard are compared by year and number, not as texts', () => {
  assert.equal(isNewer('2026.10', '2026.9'), true);
  assert.equal(isNewer('2026.9', '2026.10'), false);
  assert.equal(isNewer('2027.1', '2026.10'), true);
  assert.equal(isNewer('2026.1', '2026.1'), false);
});

test('a text that is no version is neither newer nor older', () => {
  for (const text of ['', '2026', '2026.1.1', 'x.y', '2026.x', '-1.2', '2026.1 '])
    assert.deepEqual([isNewer(text, '2026.1'), isNewer('2026.1', text)], [false, false], text);
});

test('what names no version was there from the first', () => {
  assert.equal(wasThereAt({}, '2020.1'), true);
  assert.equal(wasThereAt({ since: '2026.2' }, '2026.1'), false);
  assert.equal(wasThereAt({ since: '2026.2' }, '2026.2'), true);
  assert.equal(
    cameBeforeSql('standard', '2026.2'),
    "string_to_array(standard, '.')::int[] < array[2026, 2]",
  );
});
