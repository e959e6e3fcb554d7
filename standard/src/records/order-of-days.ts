import {
  all,
  below,
  day,
  exists,
  type Expression,
  not,
  outer,
  when,
} from '../language/expression.ts';
import { type Rule, rule } from '../language/record.ts';

/** The person of the case died after the given moment of the record at hand. */
const diesAfter = (moment: string): Expression =>
  exists('decedent', below(day(outer(moment)), 'deathDate'));

/**
 * What happens to somebody who died happens on the day of the death or later; a corrected date of
 * death moves before nothing that happened.
 */
export const afterDeath = (
  name: string,
  moment: string,
  zh: string,
  en: string,
  of: Expression = all(),
): Rule =>
  rule(
    name,
    {
      zh: `${zh}不能早于死亡日期；请核对两个日期。`,
      en: `${en} cannot be before the date of death; check both dates.`,
    },
    of.op === 'all' && of.of.length === 0
      ? not(diesAfter(moment))
      : when(of, not(diesAfter(moment))),
    { mutual: true },
  );
