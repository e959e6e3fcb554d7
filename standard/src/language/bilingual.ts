/** A text that a person reads, in the two languages of the product. Chinese comes first. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Between a label and what it says. */
export const COLON: Bilingual = { zh: '：', en: ': ' };

/** What is added to a text in brackets. */
export const bracketed = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `（${zh}）`,
  en: ` (${en})`,
});

export const bilingual = (zh: string, en: string): Bilingual => ({ zh, en });

export type Language = keyof Bilingual;

export const LANGUAGES: readonly Language[] = ['zh', 'en'];
