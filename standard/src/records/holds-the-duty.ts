import {
  absent,
  all,
  any,
  day,
  equal,
  exists,
  type Expression,
  not,
  notBefore,
  oneOf,
  type Operand,
  outer,
} from '../language/expression.ts';

/** From inside a qualification: it is of the person, of one of these jobs, and valid on the day. */
const valid = (person: Operand, on: Operand, codes: readonly string[]): Expression =>
  all(
    equal('staff', person),
    oneOf('duty', ...codes),
    notBefore(on, 'validFrom'),
    any(absent('validUntil'), notBefore('validUntil', on)),
  );

/**
 * Whoever the link names holds one of these jobs on the day of the moment: by a qualification that is
 * valid on it. Of whom none is recorded, the one job of the staff record counts.
 */
export const holdsTheDuty = (
  person: string,
  moment: string,
  ...codes: readonly string[]
): Expression =>
  any(
    exists('staffDuty', valid(outer(person), day(outer(moment)), codes), 'institution'),
    all(
      not(exists('staffDuty', equal('staff', outer(person)), 'institution')),
      exists('staff', all(equal('id', outer(person)), oneOf('duty', ...codes)), 'institution'),
    ),
  );

/** Of the staff record itself at the moment of asking: whoever it is works here still. */
const hasNotLeft: Expression = any(absent('leftOn'), notBefore('leftOn', day('recordedAt')));

/** The same, of the staff record itself at the moment of asking. */
export const holdsNow = (...codes: readonly string[]): Expression =>
  any(
    exists('staffDuty', valid(outer('id'), day(outer('recordedAt')), codes), 'institution'),
    all(
      not(exists('staffDuty', equal('staff', outer('id')), 'institution')),
      oneOf('duty', ...codes),
    ),
  );

/** Whoever may be chosen for it today. */
export const isOnDuty = (...codes: readonly string[]): Expression =>
  all(hasNotLeft, holdsNow(...codes));
