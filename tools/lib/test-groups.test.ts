import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTests } from './test-files.ts';
import { groupTests } from './test-groups.ts';

test('every file of tests is in one group; those that open nodes or change the process are alone', () => {
  const files = findTests([]);
  const groups = groupTests(files);
  assert.deepEqual(groups.flat().toSorted(), files);
  const longest = (place: RegExp) =>
    Math.max(
      ...groups.filter((group) => group.some((file) => place.test(file))).map((g) => g.length),
    );
  assert.equal(longest(/./), 12);
  assert.equal(longest(/\/(hardening|journeys)\//), 1);
  assert.equal(longest(/^tools\//), 1);
  assert.ok(groups.length < files.length / 2, `${groups.length} groups of ${files.length} files`);
});

test('a group is of one part of the program, in parts of nearly one size', () => {
  const named = (part: string, count: number) =>
    Array.from({ length: count }, (_, at) => `platform/src/${part}/log/a${at}.test.ts`);
  const sizes = groupTests([...named('kernel', 13), ...named('modules', 2)]).map(
    ({ length }) => length,
  );
  assert.deepEqual(sizes, [7, 6, 2]);
});
