import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soughtHouses, soughtIn, tidyTyped } from './search-words.ts';

const words = (typed: string) => soughtIn(typed)?.words;
const houses = (typed: string) => {
  const sought = soughtIn(typed);
  assert.ok(sought);
  return soughtHouses(sought, '370000');
};

test('a question is looked for by its words, and by itself where it is nothing but a question', () => {
  assert.deepEqual(words('火化要带什么证件'), ['火化要带', '证件']);
  assert.deepEqual(words('怎么办？'), ['怎么办']);
  assert.deepEqual(words('How much is the cremation'), ['cremation']);
  assert.deepEqual(words('ＨＺ１２'), ['hz12'], 'full width is half width');
});

test('places and kinds of house are told from the rest of the words', () => {
  assert.deepEqual(houses('济南市殡仪馆'), { places: ['3701'], kinds: ['BZ'], words: [] });
  assert.deepEqual(houses('历下松泉殡仪馆'), {
    places: ['370102'],
    kinds: ['BZ'],
    words: ['松泉'],
  });
  assert.deepEqual(houses('松泉').places, []);
});

test('some pieces of a Chinese question will do; words in letters and numbers are all needed', () => {
  const chinese = soughtIn('死亡证明丢了补办');
  assert.ok(chinese && chinese.enough < chinese.pieces.length);
  const number = soughtIn('HZ370102-2026-000001');
  assert.ok(number && number.enough > number.pieces.length);
});

test('what is typed is bounded, and signs alone are nothing', () => {
  for (const signs of ['', '%', '_ _', '!!!', '\u202e', 'a'])
    assert.equal(soughtIn(signs), undefined, signs);
  const long = soughtIn('火化 '.repeat(5000) + '骨灰'.repeat(5000));
  assert.ok(long && long.words.length <= 6 && long.pieces.length <= 24);
  assert.ok([...tidyTyped('字'.repeat(5000))].length <= 60);
});
