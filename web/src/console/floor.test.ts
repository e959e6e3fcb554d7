import assert from 'node:assert/strict';
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
    [Object, 'hasOwn'],
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
    assert.ok(Object.hasOwn({ own: 1 }, 'own') && !Object.hasOwn({}, 'toString'));
    assert.deepEqual(list, [3, 1, 2]);
    assert.deepEqual(Object.keys(list), ['0', '1', '2']);
  } finally {
    for (const [target, name, native] of natives)
      if (native !== undefined) Object.defineProperty(target, name, native);
  }
});
