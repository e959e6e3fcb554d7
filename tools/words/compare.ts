import { GLOSSARY } from '@qingming/standard/words/glossary.ts';
import type { FoundText } from './find-texts.ts';

const RETIRED = GLOSSARY.flatMap(({ terms }) => terms).map(({ retired }) => retired);
const RETIRED_ZH = [...new Set(RETIRED.flatMap(({ zh }) => zh))];

/** A word and its forms: mend, mends, mended, mending. */
const ENGLISH: readonly (readonly [word: string, pattern: RegExp])[] = [
  ...new Set(RETIRED.flatMap(({ en }) => en)),
].map((word) => [word, new RegExp(`\\b${word}(?:s|ed|ing)?\\b`, 'i')]);

const HAN = /\p{Script=Han}/u;

/** The retired words of a text; in a document of both languages, those of both. */
export const retiredIn = ({ text, language }: FoundText): readonly string[] => [
  ...RETIRED_ZH.filter((word) => text.includes(word)),
  ...(language === 'en' || !HAN.test(text)
    ? ENGLISH.filter(([, pattern]) => pattern.test(text)).map(([word]) => word)
    : []),
];

/** Dates and numbers of documents are written together: 2026年3月30日, 108号. */
const TOGETHER = /\d+(?=[年月日号])|(?<=[年月第])\d+/g;
const NO_SPACE = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u;

/** What is not written as its language writes it. */
export function defectsIn({ text, language }: FoundText): readonly string[] {
  const defects: string[] = [];
  if (language === 'zh' && NO_SPACE.test(text.replaceAll(TOGETHER, ''))) defects.push('no space');
  if (language === 'en' && /[：，。；、（）]/.test(text)) defects.push('Chinese sign');
  if (/\bCNY\b/.test(text)) defects.push('CNY');
  return defects;
}
