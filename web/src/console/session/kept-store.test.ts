import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetKept, keep, takeKept } from './kept-store.ts';

test('what was typed is given back once, and to nobody else', () => {
  keep('clerk', 'form', { name: '周桂芳' });
  assert.equal(takeKept('manager', 'form'), undefined);
  assert.deepEqual(takeKept('clerk', 'form'), { name: '周桂芳' });
  assert.equal(takeKept('clerk', 'form'), undefined);
});

test('another account that signs in, and whoever signs out, leaves nothing behind', () => {
  keep('clerk', 'form', 'typed');
  forgetKept('clerk');
  assert.equal(takeKept('clerk', 'form'), 'typed');
  keep('clerk', 'form', 'typed');
  forgetKept('manager');
  assert.equal(takeKept('clerk', 'form'), undefined);
  keep('clerk', 'form', 'typed');
  forgetKept();
  assert.equal(takeKept('clerk', 'form'), undefined);
});
