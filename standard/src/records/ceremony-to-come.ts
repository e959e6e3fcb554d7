import { all, exists, type Expression, not, oneOf } from '../language/expression.ts';

/** A booking that is to come, or a ceremony under way. */
export const booked = oneOf('state', '0', '1');

/** No vigil and no farewell is booked or under way. */
export const noCeremonyToCome: Expression = all(
  not(exists('vigil', booked)),
  not(exists('farewell', booked)),
);
