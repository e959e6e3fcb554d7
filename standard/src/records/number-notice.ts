import { instant, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  equal,
  exists,
  type Expression,
  notFuture,
  outer,
  present,
  was,
} from '../language/expression.ts';
import { internal, note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { design } from './sources.ts';
import { staysOnceGiven } from './unchanged.ts';

const ACCOUNT = { maxLength: 60, given: true } as const;

/** About a notice, or from inside one: the person of the case still bears the number. */
const stillBorne: Expression = exists('decedent', equal('identityNumber', outer('identityNumber')));

/** About a case: its number was found to be of somebody else, and it was neither corrected nor answered. */
export const toldOfItsNumber: Expression = exists(
  'numberNotice',
  all(absent('answeredAt'), stillBorne),
);

/**
 * Two people of another house found that the number of this person is of somebody else. It tells this house
 * so, and nothing of the other case: neither whose number it is, nor where.
 */
export const numberNotice = record(
  'numberNotice',
  { zh: '证件号码核对通知', en: 'Notice to check an identity number' },
  {
    source: design('a number that was mistyped is corrected by the house that mistyped it'),
    belongsTo: { root: 'funeralCase' },
    // Whoever supervises sees which numbers still wait.
    travels: 'up',
    retention: fileOfTheDead,
    basis: funeralDuty,
    written: 'acts',
    presentation: { summary: ['toldAt', 'answeredAt'] },
    elements: {
      identityNumber: text('待核对的证件号码', 'Number to check', {
        classification: 'personal',
        purpose: 'whose number it is',
        mask: 'identity',
        findable: 'exact',
        maxLength: 30,
        given: true,
        source: design('a notice is about this number and about no other'),
      }),
      toldAt: instant('通知时间', 'Told', {
        given: true,
        source: design('since when the house knows of it'),
      }),
      answer: optional(
        text('核对情况', 'What was found', {
          ...note,
          maxLength: 500,
          multiline: true,
          source: design('a number that is right stays, and somebody says why'),
        }),
      ),
      answeredBy: optional(
        text('核对人', 'Checked by', {
          ...internal,
          ...ACCOUNT,
          openBecause: 'the name of an account',
          source: design('who answers for the number'),
        }),
      ),
      answeredAt: optional(
        instant('核对时间', 'Checked', { source: design('when it was answered') }),
      ),
    },
    unique: [
      {
        name: 'told-once-of-a-number',
        elements: ['root', 'identityNumber'],
        says: {
          zh: '本业务已有该号码的核对通知。',
          en: 'This case was told of this number already.',
        },
      },
    ],
    rules: [
      rule(
        'the-number-to-check-is-that-of-the-person',
        {
          zh: '待核对的号码须为逝者登记的证件号码。',
          en: 'The number to check is the one recorded of this person.',
        },
        any(present(was('toldAt')), stillBorne),
        { atOriginOnly: true },
      ),
      rule(
        'a-notice-about-a-number-stays',
        {
          zh: '通知的号码、时间和已登记的核对情况不能改动。',
          en: 'The number, the time and an answer that was given stay.',
        },
        all(
          ...['identityNumber', 'toldAt', 'answer', 'answeredBy', 'answeredAt'].map(staysOnceGiven),
        ),
      ),
      rule(
        'an-answer-about-a-number-is-whole',
        {
          zh: '请一并登记核对情况、核对人和时间。',
          en: 'Record what was found, who found it and when together.',
        },
        any(
          all(present('answer'), present('answeredBy'), present('answeredAt')),
          all(absent('answer'), absent('answeredBy'), absent('answeredAt')),
        ),
      ),
      rule(
        'number-notice-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        all(notFuture('toldAt'), notFuture('answeredAt')),
      ),
    ],
  },
);
