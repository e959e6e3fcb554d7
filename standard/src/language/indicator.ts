import type { Bilingual } from './bilingual.ts';
import type { Expression } from './expression.ts';

/** A number counted from records by region and day; every number opens to the records it counts. */
export interface Indicator {
  readonly name: string;
  readonly label: Bilingual;
  readonly source: string;
  readonly record: string;
  /** The instant or date element that gives the day (Asia/Shanghai). */
  readonly day: string;
  readonly where: Expression;
  /** Sums this element instead of counting records. */
  readonly sum?: string;
}

export const indicator = (definition: Indicator): Indicator => definition;
