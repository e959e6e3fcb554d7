import type { FactOf } from '../language/record.ts';
import type { dayReport } from '../records/oversight.ts';

type Figure = Exclude<keyof FactOf<typeof dayReport>, 'day' | 'note' | 'inCare'>;

/** The figures of a day report in the order in which they are read. */
export const DAY_FIGURES: readonly (Figure | 'inCare')[] = [
  'opened',
  'cremated',
  'placed',
  'certificates',
  'closed',
  'inCare',
  'charged',
  'waived',
  'paid',
];

/**
 * Which indicator counts what a figure of the day report states: one definition for the report, the
 * national numbers and completeness. `inCare` is the state at the end of the day, which no indicator adds up.
 */
export const REPORTED_INDICATORS = {
  opened: 'casesOpened',
  cremated: 'cremations',
  placed: 'ashesPlaced',
  certificates: 'certificatesIssued',
  closed: 'casesClosed',
  charged: 'charged',
  waived: 'waived',
  paid: 'paid',
} as const satisfies Record<Figure, string>;
