import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from './texts/en.ts';
import { zh } from './texts/zh.ts';
import { forbiddenIn } from './words.ts';

/** Every sentence of a dictionary, those with places filled with a sign that is in no word. */
function sentences(of: unknown): readonly string[] {
  if (typeof of === 'string') return [of];
  if (typeof of === 'function')
    return sentences((of as (...args: string[]) => unknown)('8', '8', '8'));
  if (typeof of === 'object' && of !== null) return Object.values(of).flatMap(sentences);
  return [];
}

for (const [language, texts] of [
  ['zh', zh],
  ['en', en],
] as const) {
  test(`no ${language} sentence of the portal hurts, cheers or sells`, () => {
    const all = sentences(texts);
    assert.ok(all.length > 200);
    for (const sentence of all) assert.deepEqual(forbiddenIn(language, sentence), [], sentence);
  });
}

test('English sentences hold Chinese only for names that are known by it', () => {
  const named = /（|〔|承办人|居民死亡医学证明|殡葬管理条例|审图号|中文/;
  for (const sentence of sentences(en))
    if (/\p{Script=Han}/u.test(sentence)) assert.match(sentence, named);
});

test('a forbidden word is found wherever it stands', () => {
  assert.deepEqual(forbiddenIn('zh', '恭喜，提交完成！'), ['恭喜', '！']);
  assert.deepEqual(forbiddenIn('en', 'Your loved one 🌸'), ['loved one', '🌸']);
});
