import type { Bilingual } from './bilingual.ts';

/**
 * One indicator as a part of another, by the same divisions and periods: both are counted, and each
 * opens to its records. How complete they are stands beside them.
 */
export interface Ratio {
  readonly name: string;
  readonly label: Bilingual;
  readonly source: string;
  /** The indicator that counts some of what `of` counts. */
  readonly part: string;
  readonly of: string;
  /**
   * The smallest cell: where fewer records stand behind the whole, the part or the rest, the share is
   * withheld, as it would tell of single persons. Sums of money have none.
   */
  readonly smallest: number;
}

export const ratio = (definition: Ratio): Ratio => definition;

/** A share from 0 to 1; nothing where the whole is nothing, and withheld where the cell is too small. */
export type Share =
  | { readonly state: 'shown'; readonly share: number }
  | { readonly state: 'none' }
  | { readonly state: 'withheld' };

export function shareOf({ smallest }: Pick<Ratio, 'smallest'>, part: number, whole: number): Share {
  if (whole <= 0) return { state: 'none' };
  const isSmall = (cell: number): boolean => cell > 0 && cell < smallest;
  return [whole, part, whole - part].some(isSmall)
    ? { state: 'withheld' }
    : { state: 'shown', share: part / whole };
}
