import {
  absent,
  all,
  any,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notBefore,
  oneOf,
  outer,
  val,
} from '../language/expression.ts';

/** The same portion of the ashes as the record outside: both undivided, or of one lot. */
export const sameLot = any(all(absent('lot'), absent(outer('lot'))), equal('lot', outer('lot')));

/** Of the same body, or of the same ashes, as the record outside. */
export const sameRemains = all(equal('subject', outer('subject')), sameLot);

/** No stay of the same remains begins after the one at hand has ended: what it says is how things are. */
export const neverCameBack = not(
  exists(
    'custody',
    all(sameRemains, differ('id', outer('id')), notBefore('since', outer('until'))),
  ),
);

/** The last that is known of remains: they left in one of these ways, and have not come back. */
export const leftFor = (...ends: readonly string[]): Expression =>
  all(oneOf('endedBy', ...ends), neverCameBack);

/** About an act on ashes: nothing was done with them since. */
export const isLast = not(exists('ashesPlacement', equal('follows', outer('id'))));

/** About an act on ashes: they are in its niche, are out of it for a time, or were divided there. */
export const inTheNiche = exists(
  'custody',
  all(
    equal('subject', val('ashes')),
    sameLot,
    equal('place', outer('niche')),
    any(absent('until'), leftFor('taken-out', 'split')),
  ),
);
