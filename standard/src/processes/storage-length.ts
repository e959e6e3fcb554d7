import { divisionPrefix, isWithin } from '../numbers/division.ts';
import { STORAGE_DAYS, STORAGE_DAYS_BEFORE, STORAGE_TERM_SINCE } from './case-storage.ts';

/** A row of `regionalTerm`: what a division has of its own in place of a national term. */
export interface RegionalTermRow {
  /** A division by its digits: six, four or two of its own. */
  readonly division: string;
  readonly term: string;
  /** In the unit that the term names. */
  readonly length: number;
  /** The norm, in Chinese. */
  readonly document: string;
  /** YYYY-MM-DD */
  readonly effectiveFrom: string;
  /** YYYY-MM-DD, the first day on which it no longer holds. */
  readonly effectiveUntil: string | null;
}

/** Which term is asked for, where, and on which day (YYYY-MM-DD). */
export interface TermAsked {
  readonly term: string;
  readonly region: string;
  readonly day: string;
}

const holdsFor =
  ({ term, region, day }: TermAsked) =>
  (row: RegionalTermRow): boolean =>
    row.term === term &&
    isWithin(region, row.division) &&
    day >= row.effectiveFrom &&
    (row.effectiveUntil === null || day < row.effectiveUntil);

const narrowness = ({ division }: RegionalTermRow): number => divisionPrefix(division).length;

/** The row of the nearest division that holds on a day; the shortest where it has two (decision 0027). */
export const nearestTerm = (
  rows: readonly RegionalTermRow[],
  asked: TermAsked,
): RegionalTermRow | undefined =>
  rows
    .filter(holdsFor(asked))
    .toSorted((one, other) => narrowness(other) - narrowness(one) || one.length - other.length)[0];

/** The days that a body may be stored as a rule where no region says otherwise; `since` is an instant. */
export const nationalStorageDays = (since: string): number =>
  since >= STORAGE_TERM_SINCE ? STORAGE_DAYS : STORAGE_DAYS_BEFORE;
