import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTests } from './test-files.ts';
import { groupTests } from './test-groups.ts';

test('every file of tests is in one group, and what starts servers and browsers is alone', () => {
  const files = findTests([]);
  const groups = groupTests(files);
  assert.deepEqual(groups.flat().toSorted(), files);
  for (const group of groups) assert.ok(group.length <= 8, group.join(' '));
  const alone = groups.filter(({ length }) => length === 1).flat();
  for (const file of files.filter((name) => /\/(hardening|journeys)\//.test(name)))
    assert.ok(alone.includes(file), file);
  assert.ok(groups.length < files.length / 2, `${groups.length} groups of ${files.length} files`);
});

test('a group is of one part of the program, in parts of nearly one size', () => {
  const named = (part: string, count: number) =>
    Array.from({ length: count }, (_, at) => `platform/src/${part}/log/a${at}.test.ts`);
  const sizes = groupTests([...named('kernel', 9), ...named('modules', 2)]).map(
    ({ length }) => length,
  );
  assert.deepEqual(sizes, [5, 4, 2]);
});
