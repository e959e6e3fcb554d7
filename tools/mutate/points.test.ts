import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMutations, mutate } from './points.ts';

const variants = (source: string): string[] =>
  findMutations('source.ts', source).map((mutation) => mutate(source, mutation));

test('a bound is tried on its other side', () => {
  assert.deepEqual(variants('const a = b < c;'), ['const a = b <= c;']);
});

test('a guard is taken away and made to hold always', () => {
  assert.deepEqual(variants('if (ok) throw new Error();'), [
    'if (true) throw new Error();',
    'if (false) throw new Error();',
  ]);
});

test('a filter is left out', () => {
  assert.deepEqual(variants('const a = list.filter(isRight);'), ['const a = list;']);
});

test('a call for its effect is left out, awaited or not', () => {
  assert.deepEqual(variants('close();'), ['void 0;']);
  assert.deepEqual(variants('async () => { await close(); };'), ['async () => { void 0; };']);
});

test('a condition inside SQL is loosened', () => {
  assert.deepEqual(variants('const q = sql`select 1 where a >= 1 and b is null`;'), [
    'const q = sql`select 1 where a > 1 and b is null`;',
    'const q = sql`select 1 where a >= 1 or b is null`;',
    'const q = sql`select 1 where a >= 1 and b is not null`;',
  ]);
});

test('types, names of methods that objects inherit, and what a fault says are left alone', () => {
  assert.deepEqual(variants('type A = true; const a = b.toString();'), []);
  assert.deepEqual(variants('throw new Error(String(!a));'), []);
  assert.deepEqual(variants('const a = new Fault("busy", { b: !c });'), []);
  assert.deepEqual(variants('console.log(`${a}`);'), []);
});
