import type { Bilingual } from './bilingual.ts';
import type { Expression, Operand } from './expression.ts';
import type { Rule } from './record.ts';

/** What of one kind of records is asked again, whenever something that it rests on has changed. */
export interface RecheckedKind {
  readonly kind: string;
  /**
   * Rules that are asked of the writer alone (`atOriginOnly`) and are about what lasts all the same. Of the
   * others of that sort nothing can be asked later: they are about the moment of writing.
   */
  readonly lasts: readonly string[];
  /** Sentences that no door refuses, and that are to hold all the same. */
  readonly also: readonly Rule[];
}

/** What a reader is told beside a broken rule, about a linked record inside which the broken one is `outer`. */
export interface Beside {
  readonly kind: string;
  readonly conditions: Readonly<Record<string, Expression>>;
  /** Amounts in fen, counts, shares. */
  readonly values: Readonly<Record<string, Operand>>;
}

/**
 * Records that are asked their rules by the clock, by whichever way they came: what arrived, what was imported, and
 * what a correction of something else made wrong.
 */
export interface Recheck {
  readonly name: string;
  readonly label: Bilingual;
  /** Why it is done, and by which norm. */
  readonly source: string;
  /** What is asked and counted, day by day. */
  readonly lines: RecheckedKind;
  /** The element of a line that says on which day it happened. */
  readonly day: string;
  /** The kind that lines are on, asked with them. */
  readonly sheets: RecheckedKind;
  readonly beside: Beside;
}

/**
 * Why a rule is not asked of records that stand: it is about the `moment` of writing, about the `change` from the
 * version before, needs records that stay `elsewhere`, or reads the `form` of a text that only memory opens.
 */
export type NotAsked = 'moment' | 'change' | 'elsewhere' | 'form';

export const BECAUSE: Readonly<Record<NotAsked, Bilingual>> = {
  moment: { zh: '只在办理当时适用', en: 'about the moment of writing' },
  change: { zh: '针对更正前后的变化', en: 'about the change from the version before' },
  elsewhere: { zh: '所依据的记录留在省里', en: 'rests on records that stay in the province' },
  form: { zh: '内容加密，只在录入时检查', en: 'about a sealed text, asked when it is written' },
};
