import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Shortcut } from './shortcuts.ts';
import { matchKey } from './shortcuts.ts';

const shortcut = (keys: string): Shortcut => ({
  keys,
  says: { zh: keys, en: keys },
  act: () => undefined,
});
const ALL = [shortcut('n'), shortcut('g t'), shortcut('/'), shortcut('?')];
const press = (key: string, more = {}) => ({ key, held: false, writing: false, at: 0, ...more });

test('a key means its shortcut, and nothing while somebody writes or holds Ctrl', () => {
  assert.equal(matchKey(ALL, press('n')).shortcut?.keys, 'n');
  assert.equal(matchKey(ALL, press('n', { writing: true })).shortcut, undefined);
  assert.equal(matchKey(ALL, press('n', { held: true })).shortcut, undefined);
  assert.equal(matchKey(ALL, press('x')).shortcut, undefined);
});

test('two keys one after the other mean one thing, if the second comes soon', () => {
  const { prefix } = matchKey(ALL, press('g'));
  assert.ok(prefix);
  assert.equal(matchKey(ALL, press('t', { at: 500 }), prefix).shortcut?.keys, 'g t');
  assert.equal(matchKey(ALL, press('t', { at: 5000 }), prefix).shortcut, undefined);
});

test('the dialog on top takes a key before the page below', () => {
  const top = shortcut('n');
  assert.equal(matchKey([...ALL, top], press('n')).shortcut, top);
});
