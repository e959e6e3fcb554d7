import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** Several names in one line, with the comma of each language. */
export const listed = (names: readonly Bilingual[]): Bilingual => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
});
