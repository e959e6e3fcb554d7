import { any, not, oneOf } from '../language/expression.ts';
import { caresForBodies, onlyByAFuneralHome, onlyHomes } from './house-kind.ts';
import { asItWas } from './unchanged.ts';

/** Errands with a body aboard. */
const withABody = oneOf('errand', 'collection', 'transfer');

/** What a vehicle of this house may be ordered for: that of a cemetery for ashes, and whatever else it is used for. */
export const errandOfTheHouse = any(not(withABody), caresForBodies);

export const onlyAHomeSendsForBodies = onlyByAFuneralHome('only-a-funeral-home-sends-for-bodies', {
  by: 'calledAt',
  says: onlyHomes('遗体接运', 'fetches bodies'),
  house: caresForBodies,
  unless: any(not(withABody), asItWas('calledAt', 'errand')),
});
