/** A text that a person reads, in the two languages of the product. Chinese comes first. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export const bilingual = (zh: string, en: string): Bilingual => ({ zh, en });

export type Language = keyof Bilingual;

export const LANGUAGES: readonly Language[] = ['zh', 'en'];
