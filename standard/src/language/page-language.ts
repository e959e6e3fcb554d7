import type { Language } from './bilingual.ts';

/**
 * A language of pages. The standard and the product are complete in Chinese and English; a node may add
 * languages of its autonomous areas, as far as it has them, and what it lacks is shown in Chinese.
 */
export type PageLanguage = Language | OptionalLanguage;

export type OptionalLanguage = 'bo' | 'ug' | 'mn' | 'kk' | 'ko';

interface Written {
  /** BCP 47, with the script where a language has several. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** What its readers call it. */
  readonly name: string;
  readonly script: RegExp;
}

export const WRITTEN: Readonly<Record<PageLanguage, Written>> = {
  zh: { tag: 'zh-CN', dir: 'ltr', name: '中文', script: /\p{Script=Han}/u },
  en: { tag: 'en', dir: 'ltr', name: 'English', script: /\p{Script=Latin}/u },
  bo: { tag: 'bo', dir: 'ltr', name: 'བོད་ཡིག', script: /\p{Script=Tibetan}/u },
  ug: { tag: 'ug', dir: 'rtl', name: 'ئۇيغۇرچە', script: /\p{Script=Arabic}/u },
  mn: { tag: 'mn-Mong', dir: 'ltr', name: 'ᠮᠣᠩᠭᠣᠯ', script: /\p{Script=Mongolian}/u },
  kk: { tag: 'kk-Arab', dir: 'rtl', name: 'قازاقشا', script: /\p{Script=Arabic}/u },
  ko: { tag: 'ko', dir: 'ltr', name: '조선말', script: /\p{Script=Hangul}/u },
};

export const OPTIONAL_LANGUAGES: readonly OptionalLanguage[] = ['bo', 'ug', 'mn', 'kk', 'ko'];

/** The language in which data and whatever has no words in a page's own language are shown. */
export const baseOf = (language: PageLanguage): Language => (language === 'en' ? 'en' : 'zh');
