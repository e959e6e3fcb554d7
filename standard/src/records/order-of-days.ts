import {
  all,
  below,
  day,
  equal,
  exists,
  type Expression,
  not,
  outer,
  val,
} from '../language/expression.ts';
import { type Rule, rule } from '../language/record.ts';

/** The person of the case died after the given moment of the record at hand. */
const diesAfter = (moment: string): Expression =>
  exists('decedent', below(day(outer(moment)), 'deathDate'));

/** What happens to somebody who died happens on the day of the death or later. */
export const afterDeath = (name: string, moment: string, zh: string, en: string): Rule =>
  rule(
    name,
    {
      zh: `${zh}不能早于死亡日期；请核对两个日期。`,
      en: `${en} cannot be before the date of death; check both dates.`,
    },
    not(diesAfter(moment)),
  );

/** Records of the case that speak of the body or of papers about the death, and when. */
const LATER: readonly (readonly [kind: string, moment: string, where?: Expression])[] = [
  ['custody', 'since', equal('subject', val('body'))],
  ['vigil', 'startsAt', not(equal('state', val('3')))],
  ['farewell', 'startsAt', not(equal('state', val('3')))],
  ['preparation', 'startedAt', not(equal('state', val('3')))],
  ['cremationConfirmation', 'signedAt'],
  ['cremation', 'startedAt', equal('kind', val('0'))],
  ['deathCertificate', 'issuedOn'],
];

/** The same, seen from the person: a corrected date of death moves before nothing that happened. */
export const deathBeforeTheRest: readonly Rule[] = LATER.map(([kind, moment, where = all()]) =>
  rule(
    `death-before-${kind === 'custody' ? 'care' : kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    {
      zh: '死亡日期不能晚于已登记的保管、仪式、火化或死亡证明；请核对。',
      en: 'The date of death cannot be after the care, ceremonies, cremation or death certificate on record; check it.',
    },
    not(exists(kind, all(below(day(moment), outer('deathDate')), where))),
  ),
);
