import type { Bilingual } from './bilingual.ts';
import type { Expression } from './expression.ts';

/** Records that are counted, or summed by one element: those whose `day` lies in the year, or all that stand when it is worked out. */
export interface Counting {
  readonly record: string;
  readonly where: Expression;
  /** The day or instant that has to lie in the year; without one the state at the moment is counted. */
  readonly day?: string;
  readonly sum?: string;
}

/** A figure of the year of an institution: one definition for the yearly report and the points of an inspection. */
export interface YearFigure<Name extends string = string> {
  readonly name: Name;
  readonly label: Bilingual;
  readonly source: string;
  /** Yuan are whole: a paper and a table show the number as it is. */
  readonly unit: 'number' | 'yuan' | 'days';
  /** The kinds of institution that have it; every kind unless given. */
  readonly houses?: readonly string[];
  /** Kinds of institution that have it only where they have any record of this kind: a home with a columbarium of its own. */
  readonly onlyWith?: { readonly houses: readonly string[]; readonly record: string };
  /** How it is worked out, and of what time. */
  readonly says: Bilingual;
  /** What it does not hold. */
  readonly without?: Bilingual;
  /** Of how many it is a part; the share follows. */
  readonly of?: Bilingual;
  /** What is counted, and of what; a figure without needs a question that this language cannot ask. */
  readonly counts?: { readonly part: Counting; readonly whole?: Counting };
}

export const yearFigure = <const Name extends string>(figure: YearFigure<Name>): YearFigure<Name> =>
  figure;
