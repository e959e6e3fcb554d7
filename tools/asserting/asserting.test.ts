import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instrument } from './instrument.ts';
import { leftBehind } from './left-behind.ts';
import { unmade } from './unmade.ts';

const told = (source: string): string => instrument('a.test.ts', source, 7).source;

test('each assertion tells that it is made, and is made as it was', () => {
  assert.equal(told('assert(a);'), '(globalThis.assertionMade(7), assert)(a);');
  assert.equal(
    told('assert.ok(a);\nawait assert.rejects(b, c);'),
    '(globalThis.assertionMade(7), assert).ok(a);\nawait (globalThis.assertionMade(8), assert).rejects(b, c);',
  );
  assert.equal(told('fc.assert(p);'), '(globalThis.assertionMade(7), fc).assert(p);');
});

test('what is there not to be reached is no assertion, nor is a name that only looks like one', () => {
  for (const source of ['assert.fail("never");', 'schema.assert(a);', 'const assert = 1;'])
    assert.deepEqual(instrument('a.test.ts', source, 0), { source, sites: [] });
});

test('an assertion behind an empty loop or a condition that never held is named with its line', () => {
  const { sites } = instrument(
    'a.test.ts',
    'for (const a of []) assert.ok(a);\nassert.ok(1);\nif (never) assert.equal(1, 2);',
    0,
  );
  assert.deepEqual(
    unmade('a.test.ts', sites, (index) => index === 1, []),
    [
      { line: 1, text: 'assert.ok(a)' },
      { line: 3, text: 'assert.equal(1, 2)' },
    ],
  );
  const reasoned = [
    { file: 'a.test.ts', text: 'assert.ok(a)', reason: 'the list is the machine’s' },
  ];
  assert.equal(unmade('a.test.ts', sites, (index) => index === 1, reasoned).length, 1);
  assert.equal(unmade('b.test.ts', sites, (index) => index === 1, reasoned).length, 2);
});

test('a test that is skipped here makes none of its assertions; one that runs makes all of them', () => {
  const { sites } = instrument(
    'a.test.ts',
    'test("a", { skip }, () => { assert.ok(1); assert.ok(2); });',
    0,
  );
  assert.equal(unmade('a.test.ts', sites, () => false, []).length, 0);
  assert.deepEqual(
    unmade('a.test.ts', sites, (index) => index === 0, []).map(({ text }) => text),
    ['assert.ok(2)'],
  );
});

test('a mark that keeps tests from being run is found; a condition of the machine is none', () => {
  const marks = (source: string) => leftBehind('a.test.ts', source).map(({ text }) => text);
  assert.deepEqual(marks("test.only('a', b);"), ["test.only('a', b)"]);
  assert.deepEqual(marks("it.skip('a', b);\ntest.todo('c');").length, 2);
  assert.deepEqual(marks("test('a', { only: true }, b);"), ['only: true']);
  assert.deepEqual(marks("test('a', { skip: 'later' }, b);"), ["skip: 'later'"]);
  assert.deepEqual(marks("test('a', { skip: notRoot }, b);"), []);
  assert.deepEqual(marks('rows.skip(3);'), []);
  assert.deepEqual(marks("answer({ todo: 'compare both' });"), []);
});
