import type { VisitAnswer } from '@qingming/connect/api/visits.ts';
import { isFault } from '../../kernel/errors/fault.ts';

type Refused = Extract<VisitAnswer, { readonly answer: 'full' | 'not-now' }>;

/** What a rule refuses that has an answer of its own, by its name. */
const ANSWERS: ReadonlyMap<string, Refused> = new Map<string, Refused>([
  ['no-more-people-than-places', { answer: 'full', of: 'people' }],
  ['who-waits-comes-first', { answer: 'full', of: 'people' }],
  ['no-more-vehicles-than-places', { answer: 'full', of: 'vehicles' }],
  ['a-booked-slot-is-open', { answer: 'not-now' }],
  ['bookings-have-opened', { answer: 'not-now' }],
  ['nobody-books-what-is-over', { answer: 'not-now' }],
  ['an-offer-has-its-end', { answer: 'not-now' }],
  ['a-booking-goes-step-by-step', { answer: 'not-now' }],
]);

/** The answer of a refusal; undefined of a fault that is to go on. */
export function answerOf(error: unknown): Refused | undefined {
  if (!isFault(error)) return undefined;
  const { rule } = error.detail;
  return typeof rule === 'string' ? ANSWERS.get(rule) : undefined;
}
