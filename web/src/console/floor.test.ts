import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fillFloor } from './floor.ts';

test('a browser that lacks what came after Chrome 90 is given it', () => {
  const taken: [object, string][] = [
    [Array.prototype, 'toSorted'],
    [Array.prototype, 'toReversed'],
    [Array.prototype, 'findLast'],
    [Array.prototype, 'findLastIndex'],
    [Array.prototype, 'at'],
    [String.prototype, 'at'],
    [String.prototype, 'isWellFormed'],
    [Object, 'hasOwn'],
    [Map, 'groupBy'],
  ];
  const natives = taken.map(
    ([target, name]) => [target, name, Object.getOwnPropertyDescriptor(target, name)] as const,
  );
  try {
    for (const [target, name] of taken) Reflect.deleteProperty(target, name);
    fillFloor();
    const list = [3, 1, 2];
    assert.deepEqual(
      list.toSorted((one, other) => one - other),
      [1, 2, 3],
    );
    assert.deepEqual(list.toReversed(), [2, 1, 3]);
    assert.equal(
      list.findLast((item) => item < 3),
      2,
    );
    assert.equal(
      list.findLastIndex((item) => item > 2),
      0,
    );
    assert.equal(list.at(-1), 2);
    assert.equal('清明'.at(-1), '明');
    assert.deepEqual(
      ['清𠮷', '\uD842', '\uDFB7', '\uD842\uDFB7a'].map((text) => text.isWellFormed()),
      [true, false, false, true],
    );
    assert.ok(Object.hasOwn({ own: 1 }, 'own') && !Object.hasOwn({}, 'toString'));
    assert.deepEqual(
      [...Map.groupBy(list, (item, at) => item > 2 || at === 2)],
      [
        [true, [3, 2]],
        [false, [1]],
      ],
    );
    assert.deepEqual(list, [3, 1, 2]);
    assert.deepEqual(Object.keys(list), ['0', '1', '2']);
  } finally {
    for (const [target, name, native] of natives)
      if (native !== undefined) Object.defineProperty(target, name, native);
  }
});

/** What came after Chrome 90 and is not filled. */
const LATER_CODE =
  /\bObject\.groupBy|\bPromise\.(?:withResolvers|try)|\bURL\.(?:canParse|parse)\b|\bAbortSignal\.(?:timeout|any|abort)|\.throwIfAborted\(|\.(?:toSpliced|toWellFormed|isSubsetOf|symmetricDifference)\(|\.randomUUID\(|\bstructuredClone\(|\breportError\(|\bscheduler\.|\bArray\.fromAsync|\bIterator\.from/;

test('the code of the console uses nothing that Chrome 90 lacks and is not given', () => {
  const top = path.join(import.meta.dirname, '../../..');
  const files = globSync(['web/src/console/**/*.{ts,tsx}', 'standard/src/**/*.ts'], { cwd: top });
  assert.ok(files.length > 100);
  for (const file of files.filter((name) => !/\.test(-support)?\.tsx?$/.test(name)))
    assert.equal(LATER_CODE.exec(readFileSync(path.join(top, file), 'utf8'))?.[0], undefined, file);
});

/** What Chrome 90 does not know and drops; each needs another way to say the same before it. */
const LATER_CSS =
  /color-mix\(|:has\(|@layer|@container|@scope|@starting-style|\boklch\(|(?<![\w-])&|\b(?:translate|rotate|scale):/;
const LATER_UNIT = /^\s*([\w-]+):[^;]*\d[dsl]v[hw]/;

test('the styles of the console use nothing that Chrome 90 lacks, but after what it knows', () => {
  const files = globSync('**/*.css', { cwd: import.meta.dirname });
  assert.ok(files.length > 10);
  for (const file of files) {
    const lines = readFileSync(path.join(import.meta.dirname, file), 'utf8').split('\n');
    for (const [at, line] of lines.entries()) {
      assert.doesNotMatch(line, LATER_CSS, `${file}:${at + 1}`);
      const property = LATER_UNIT.exec(line)?.[1];
      if (property !== undefined)
        assert.match(lines[at - 1] ?? '', new RegExp(`^\\s*${property}:`), `${file}:${at + 1}`);
    }
  }
});
