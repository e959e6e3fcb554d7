import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** Something that was changed behind the program's back, and where. */
export interface Finding {
  readonly where: string;
  readonly seq?: number;
  readonly kind?: string;
  readonly record?: string;
  readonly element?: string;
  readonly says: Bilingual;
}

/** What was looked at, and what is wrong with it. */
export interface Examination {
  readonly looked: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

export const finding = (
  where: string,
  zh: string,
  en: string,
  more: Omit<Finding, 'where' | 'says'> = {},
): Finding => ({ where, says: { zh, en }, ...more });
