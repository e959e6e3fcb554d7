import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepPreferences, readPreferences } from './preferences.ts';

function storage(kept: Record<string, string> = {}) {
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
  };
}

test('whoever has not chosen reads the language of the browser', () => {
  assert.equal(readPreferences(storage(), 'en-GB').language, 'en');
  assert.equal(readPreferences(storage(), 'zh-CN').language, 'zh');
  assert.equal(readPreferences(storage(), 'mn').language, 'zh');
});

test('a choice is found again', () => {
  const store = storage();
  keepPreferences(store, { language: 'en', theme: 'night', size: 'large' });
  assert.deepEqual(readPreferences(store, 'zh-CN'), {
    language: 'en',
    theme: 'night',
    size: 'large',
  });
});

test('what was tampered with is put right instead of breaking the page', () => {
  for (const kept of ['', 'null', '[', '7', '{"language":"fr","theme":1,"size":"huge"}'])
    assert.deepEqual(readPreferences(storage({ 'qingming.preferences': kept }), 'zh-CN'), {
      language: 'zh',
      theme: 'system',
      size: 'normal',
    });
});
