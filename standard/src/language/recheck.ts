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
  /** What is asked and counted, day by day. */
  readonly lines: RecheckedKind;
  /** The element of a line that says on which day it happened. */
  readonly day: string;
  /** The kind that lines are on, asked with them. */
  readonly sheets: RecheckedKind;
  readonly beside: Beside;
}
