import { dayAfter } from '../numbers/term.ts';
import type { FactOf } from '../language/record.ts';
import type { rightNotice } from '../records/right-notice.ts';

export type Stage = FactOf<typeof rightNotice>['stage'];

const MONTHS = [
  ['one-month', 1],
  ['half-year', 6],
  ['one-year', 12],
  ['two-years', 24],
] as const satisfies readonly (readonly [Stage, number])[];

/** What is nearest stands first. */
export const STAGES: readonly Stage[] = ['over', ...MONTHS.map(([stage]) => stage)];

/**
 * The stage of a term that ends on `until`, on the day `today`; undefined more than two years ahead. Months end as the
 * Civil Code counts them (art. 202): on the same day, or on the last of a month without it.
 */
export function stageOn(today: string, until: string): Stage | undefined {
  if (until < today) return 'over';
  return MONTHS.find(([, months]) => until <= (dayAfter(today, months, 'month') ?? ''))?.[0];
}
