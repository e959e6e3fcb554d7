/** One thing of the trade or the law with its one name, and the names that are not used for it. */
export interface Term {
  readonly concept: string;
  readonly zh: string;
  readonly en: string;
  /** Words that no text may use; every text is compared with them. */
  readonly retired: { readonly zh: readonly string[]; readonly en: readonly string[] };
  /** Words that are wrong in this sense and right in another: for people who write, not compared. */
  readonly sense: string;
  readonly source: string;
}

interface Details {
  readonly zh?: readonly string[];
  readonly en?: readonly string[];
  readonly sense?: string;
  readonly source?: string;
}

export const term = (concept: string, zh: string, en: string, details: Details): Term => ({
  concept,
  zh,
  en,
  retired: { zh: details.zh ?? [], en: details.en ?? [] },
  sense: details.sense ?? '',
  source: details.source ?? '',
});
