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

/** What was checkedCounts at, and what is wrong with it. */
export interface Examination {
  readonly checkedCounts: Readonly<Record<string, number>>;
  /** At most `MOST_KEPT` of them; `unnamed` counts the rest. */
  readonly findings: readonly Finding[];
  readonly unnamed: number;
}

export const finding = (
  where: string,
  zh: string,
  en: string,
  more: Omit<Finding, 'where' | 'says'> = {},
): Finding => ({ where, says: { zh, en }, ...more });

const MOST_KEPT = 10_000;

/** Takes findings as they come. A database that was rewritten from end to end does not fill the memory. */
export class Findings {
  readonly #kept: Finding[] = [];
  #unnamed = 0;

  add(...found: readonly Finding[]): void {
    for (const one of found)
      if (this.#kept.length < MOST_KEPT) this.#kept.push(one);
      else this.#unnamed += 1;
  }

  get kept(): readonly Finding[] {
    return this.#kept;
  }

  get total(): number {
    return this.#kept.length + this.#unnamed;
  }

  get unnamed(): number {
    return this.#unnamed;
  }
}

/** The code of a fault of the evidence, or that it could not be read at all. */
export const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'does not open';
};
