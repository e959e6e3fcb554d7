import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Fault } from '../../kernel/errors/fault.ts';

/** The sentence of the rule that was broken, in the language of the page; undefined of a fault without one. */
export const sentenceIn = ({ detail }: Fault, language: 'zh' | 'en'): string | undefined => {
  const { sentence } = detail;
  return typeof sentence === 'object' && sentence !== null && 'zh' in sentence
    ? (sentence as Bilingual)[language]
    : undefined;
};
