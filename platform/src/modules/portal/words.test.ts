import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  institutionGrade,
  institutionKind,
  institutionProperties,
  institutionState,
  wheelchairAccess,
} from '@qingming/standard/codes/institution.ts';
import { waiverGroup } from '@qingming/standard/codes/money.ts';
import { sex } from '@qingming/standard/codes/person.ts';
import { feeType, priceStandard } from '@qingming/standard/codes/price.ts';
import { publicationKind, publicationState } from '@qingming/standard/codes/publication.ts';
import { isLaw, type LawSentence, type NormId, NORMS } from './law.ts';
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
  const named =
    /（|〔|丧事承办人|居民死亡医学证明|遗体火化确认书|政府指导价|户口|身后一件事|审图号|中文/;
  for (const sentence of sentences(en))
    if (/\p{Script=Han}/u.test(sentence)) assert.match(sentence, named);
});

/** Sentences of a dictionary that are not marked as law. */
function plainSentences(of: unknown): readonly string[] {
  if (isLaw(of)) return [];
  if (typeof of === 'string') return [of];
  if (typeof of === 'object' && of !== null) return Object.values(of).flatMap(plainSentences);
  return [];
}

function lawSentences(of: unknown): readonly LawSentence[] {
  if (isLaw(of)) return [of];
  if (typeof of === 'object' && of !== null) return Object.values(of).flatMap(lawSentences);
  return [];
}

test('a sentence that says what is allowed names the norm in which it stands', () => {
  const says = {
    zh: /不得|实行政府指导价|依法|法定|一般不超过/,
    en: /\bmay not\b|\bby law\b|\bunlawful/i,
  };
  for (const [language, texts] of [
    ['zh', zh],
    ['en', en],
  ] as const)
    for (const sentence of plainSentences(texts))
      assert.doesNotMatch(sentence, says[language], sentence);
});

test('both languages name the same norms for the same sentence, and say alike whether it was checked', () => {
  const sources = (texts: typeof zh) => lawSentences(texts).map(({ by, sure }) => ({ by, sure }));
  assert.ok(sources(zh).length > 25);
  assert.deepEqual(sources(en), sources(zh));
  for (const { by } of sources(zh)) assert.ok(by.length > 0);
});

test('every norm that the portal names has its title in both languages, and is used', () => {
  const used = new Set(lawSentences(zh).flatMap(({ by }) => by));
  for (const [id, { title }] of Object.entries(NORMS)) {
    assert.match(title.zh, /^《.+》/, id);
    assert.match(title.en, /^[A-Z]/, id);
    assert.ok(used.has(id as NormId), id);
  }
});

/** Code sets whose labels a family reads on the portal. */
const SHOWN_SETS = [
  feeType,
  institutionGrade,
  institutionKind,
  institutionProperties,
  institutionState,
  priceStandard,
  publicationKind,
  publicationState,
  sex,
  waiverGroup,
  wheelchairAccess,
];

test('no label that a family reads hurts, cheers or sells', () => {
  for (const set of SHOWN_SETS)
    for (const { zh: chinese, en: english } of set.values) {
      assert.deepEqual(forbiddenIn('zh', chinese), [], chinese);
      assert.deepEqual(forbiddenIn('en', english), [], english);
    }
});

test('a forbidden word is found wherever it stands', () => {
  assert.deepEqual(forbiddenIn('zh', '恭喜，提交完成！'), ['恭喜', '！']);
  assert.deepEqual(forbiddenIn('en', 'Your loved one 🌸'), ['loved one', '🌸']);
});
