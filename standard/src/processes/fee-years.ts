import { dayAfter } from '../numbers/term.ts';

/** A right from its first day to the end of its term; `ended` when it was given back before. */
export interface FeeTerm {
  readonly from: string;
  readonly until: string;
}

/** The first day after so many whole years of a right; of 29 February the last of February, and never a day more. */
export const afterYears = (from: string, years: number): string =>
  dayAfter(from, years, 'year') ?? '9999-12-31';

/** How many whole years of the term have begun on a day; a rest of less than a year is none. */
export function yearsBegun({ from, until }: FeeTerm, day: string): number {
  let years = 0;
  while (afterYears(from, years) <= day && afterYears(from, years + 1) <= until) years += 1;
  return years;
}
