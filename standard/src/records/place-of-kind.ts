import type { Bilingual } from '../language/bilingual.ts';
import {
  absent,
  all,
  any,
  equal,
  exists,
  oneOf,
  outer,
  present,
  was,
} from '../language/expression.ts';
import { type Rule, rule } from '../language/record.ts';
import { same } from './unchanged.ts';

/** Where the services of a case may be: what its acts offer, and no correction, import or exchange goes beyond. */
export const ROOMS_OF = {
  vigil: ['vigil-room', 'farewell-hall'],
  farewell: ['farewell-hall'],
  preparation: ['preparation-room'],
  cremationBooking: ['cremator'],
} as const;

/**
 * The place is of one of these kinds. What is corrected of a record that named another before, is not asked for its
 * place.
 */
export const placeOfKind = (
  name: string,
  says: Bilingual,
  element: string,
  kinds: readonly string[],
): Rule =>
  rule(
    name,
    says,
    any(
      absent(element),
      all(present(was(element)), same(element)),
      exists('place', all(equal('id', outer(element)), oneOf('kind', ...kinds)), 'institution'),
    ),
    { atOriginOnly: true, since: '2026.3' },
  );
