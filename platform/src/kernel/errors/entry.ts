import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** One fault that the platform may answer with: what it is, and what to do about it. */
export interface CatalogueEntry extends Bilingual {
  readonly status: number;
  /** A fuller sentence, used when every `{value}` in it is known. */
  readonly detail?: Bilingual;
  readonly todo: Bilingual;
}

type Pair = readonly [zh: string, en: string];

/** Writes an entry in the order in which a person reads it: title, what to do, fuller sentence. */
export const entry = (
  status: number,
  [zh, en]: Pair,
  todo: Pair,
  detail?: Pair,
): CatalogueEntry => ({
  status,
  zh,
  en,
  todo: { zh: todo[0], en: todo[1] },
  ...(detail && { detail: { zh: detail[0], en: detail[1] } }),
});
