import { date, instant, link, optional, text } from '../language/element.ts';
import {
  absent,
  after,
  all,
  any,
  atMost,
  day,
  notBefore,
  notFuture,
  present,
  was,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { ownRecords, serviceContract } from './retention.ts';
import { design } from './sources.ts';
import { sameFromTheFirst, staysOnceGiven } from './unchanged.ts';

const ACCOUNT = { maxLength: 60, given: true } as const;

/** How long a family may look, unless it is let in anew. */
export const FAMILY_ACCESS_DAYS = 90;

/** A contact of a case is let in to look at it: by whom, until when, and when that was taken back. */
export const familyAccess = record(
  'familyAccess',
  { zh: '家属查询授权', en: 'Family access' },
  {
    source:
      '个人信息保护法 arts 45, 49: close relatives may consult what is kept of somebody who died',
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: ownRecords,
    basis: serviceContract,
    presentation: { summary: ['contact', 'until'] },
    elements: {
      contact: link('contact', '交给', 'Given to', {
        source: design('a link in the wrong hands is traced to whom it was given'),
      }),
      until: date('有效至', 'Good until', {
        source: design('what is open for ever is open to whoever finds it'),
      }),
      givenBy: text('经手账号', 'Given by', {
        ...ACCOUNT,
        source: design('who lets somebody in answers for it'),
      }),
      withdrawnAt: optional(
        instant('收回时间', 'Taken back', {
          source: design('a link that was passed on is closed at once'),
        }),
      ),
      withdrawnBy: optional(
        text('收回账号', 'Taken back by', {
          ...ACCOUNT,
          source: design('who closes it is known as well'),
        }),
      ),
    },
    rules: [
      rule(
        'family-access-is-for-a-time',
        {
          zh: `家属查询授权最长 ${FAMILY_ACCESS_DAYS} 天。`,
          en: `A family is let in for ${FAMILY_ACCESS_DAYS} days at most.`,
        },
        // Of the first version: one that has ended may still be taken back.
        any(
          present(was('until')),
          all(
            notBefore('until', day('recordedAt')),
            atMost('until', after(day('recordedAt'), FAMILY_ACCESS_DAYS, 'day')),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'family-access-is-taken-back-by-somebody',
        {
          zh: '收回家属查询授权须有时间和经手账号。',
          en: 'Taking the access back needs its time and who does it.',
        },
        all(
          notFuture('withdrawnAt'),
          any(
            all(present('withdrawnAt'), present('withdrawnBy')),
            all(absent('withdrawnAt'), absent('withdrawnBy')),
          ),
        ),
      ),
      rule(
        'family-access-stays-as-given',
        {
          zh: '家属查询授权不能改给他人、延长或恢复；请收回后另行办理。',
          en: 'An access is not moved to another person, prolonged or restored: take it back and give a new one.',
        },
        all(
          sameFromTheFirst('contact'),
          sameFromTheFirst('until'),
          sameFromTheFirst('givenBy'),
          staysOnceGiven('withdrawnAt'),
          staysOnceGiven('withdrawnBy'),
        ),
      ),
    ],
  },
);
