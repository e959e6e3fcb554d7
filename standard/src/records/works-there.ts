import { absent, all, any, day, equal, exists, notBefore, outer } from '../language/expression.ts';
import { type Rule, rule } from '../language/record.ts';

export const hadNotLeft = (person: string, moment: string) =>
  exists(
    'staff',
    all(equal('id', outer(person)), any(absent('leftOn'), notBefore('leftOn', day(outer(moment))))),
    'institution',
  );

/** Nobody does anything after the day on which they left. */
export const worksThereAt = (
  name: string,
  moment: string,
  ...people: readonly [string, ...string[]]
): Rule =>
  rule(
    name,
    {
      zh: '所选人员当时已离岗；请核对人员和时间。',
      en: 'The member of staff chosen had left by then; check the person and the time.',
    },
    all(...people.map((person) => hadNotLeft(person, moment))),
    { atOriginOnly: true, since: '2026.2' },
  );
