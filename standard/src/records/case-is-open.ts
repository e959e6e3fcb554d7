import { all, equal, exists, type Expression, not, val, when } from '../language/expression.ts';
import { type Rule, rule } from '../language/record.ts';

/** What a closed case rests on is not taken away from under it: the case is reopened first. */
export const caseIsOpen = not(exists('funeralCase', equal('state', val('1'))));

/** Nothing is done for anybody in a case that was withdrawn. */
export const notInAWithdrawnCase = (name: string, of: Expression = all()): Rule =>
  rule(
    name,
    {
      zh: '业务已撤销；请先重新打开业务，再登记服务。',
      en: 'The case was withdrawn; reopen it before recording a service in it.',
    },
    when(of, not(exists('funeralCase', equal('state', val('2'))))),
    { atOriginOnly: true, since: '2026.2' },
  );
