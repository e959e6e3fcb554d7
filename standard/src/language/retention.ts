import type { Bilingual } from './bilingual.ts';

/** How long a record is kept, by the terms of the archives: for ever, for thirty or ten years, for some months. */
type Term = 'permanent' | { readonly years: 30 | 10 } | { readonly months: number };

/** Why a record is kept, and until when at the least (PIPL art. 19). Nothing is deleted by it. */
export interface Retention {
  readonly keep: Term;
  /** The norm that says so, or "design: why". */
  readonly source: string;
  /** Whether the norm was read to say so; what is assumed is printed as not certain. */
  readonly certain: boolean;
}

/** Why personal data may be handled at all (PIPL art. 13). */
type Ground = 'consent' | 'contract' | 'duty' | 'no-personal-data';

export interface Basis {
  readonly ground: Ground;
  /** The law, order or notice that the duty rests on; what the contract or the consent is about. */
  readonly norm: string;
}

export const GROUND_NAMES: Readonly<Record<Ground, Bilingual>> = {
  consent: {
    zh: '个人信息保护法第十三条第一款第一项：个人同意',
    en: 'PIPL art. 13 (1): consent',
  },
  contract: {
    zh: '个人信息保护法第十三条第一款第二项：订立、履行合同所必需',
    en: 'PIPL art. 13 (2): needed for a contract',
  },
  duty: {
    zh: '个人信息保护法第十三条第一款第三项：履行法定职责或者法定义务所必需',
    en: 'PIPL art. 13 (3): needed for a duty by law',
  },
  'no-personal-data': { zh: '不含个人信息', en: 'no personal data' },
};

export function termName(keep: Term): Bilingual {
  if (keep === 'permanent') return { zh: '永久', en: 'permanent' };
  return 'years' in keep
    ? { zh: `${keep.years} 年`, en: `${keep.years} years` }
    : { zh: `${keep.months} 个月`, en: `${keep.months} months` };
}
