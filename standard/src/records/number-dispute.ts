import { numberDisputeOutcome } from '../codes/proof.ts';
import { code, file, instant, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notFuture,
  outer,
  present,
  val,
  was,
  when,
} from '../language/expression.ts';
import { internal, note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { design } from './sources.ts';
import { staysOnceGiven } from './unchanged.ts';

const ACCOUNT = { maxLength: 60, given: true } as const;
const anotherPerson = equal('outcome', val('another-person'));

/** Two people found that the number belongs to the person of this case, and stands at another by mistake. */
export const belongsToThisPerson = (identityNumber: Expression): Expression =>
  exists('numberDispute', all(identityNumber, anotherPerson));

/** The identity number of this person stands at somebody else, who was cremated: whose is it? */
export const numberDispute = record(
  'numberDispute',
  { zh: '证件号码争议', en: 'Dispute about an identity number' },
  {
    source: design(
      'a number that another home mistyped must not keep a person from the cremation, nor a true second cremation pass',
    ),
    belongsTo: { root: 'funeralCase' },
    // Whoever checks a cremation above sees why the number stands there twice.
    travels: 'up',
    retention: fileOfTheDead,
    basis: funeralDuty,
    presentation: { summary: ['outcome', 'document'] },
    elements: {
      identityNumber: text('有争议的证件号码', 'Number in dispute', {
        classification: 'personal',
        purpose: 'whose number it is',
        mask: 'identity',
        findable: 'exact',
        maxLength: 30,
        given: true,
        source: design('a decision holds for this number and for no other'),
      }),
      facts: text('核查情况', 'What was found', {
        ...note,
        maxLength: 500,
        multiline: true,
        source: design('how it is known that the other record is wrong'),
      }),
      document: text('证明文号', 'Document', {
        ...internal,
        maxLength: 120,
        openBecause: 'the office and the number of its letter',
        source: design('the police say whose number it is'),
      }),
      scan: optional(
        file('证明文件', 'Scan of the document', {
          classification: 'sensitive',
          purpose: 'whose number it is',
          source: design('whoever decides sees the paper'),
        }),
      ),
      raisedAt: instant('提出时间', 'Raised', { source: design('when it was found') }),
      raisedBy: text('提出人', 'Raised by', {
        ...internal,
        ...ACCOUNT,
        openBecause: 'the name of an account',
        source: design('who raises it does not decide it'),
      }),
      outcome: optional(
        code('认定结果', 'Decision', numberDisputeOutcome, {
          source: design('the cremation waits for it'),
        }),
      ),
      grounds: optional(
        text('认定理由', 'Grounds', {
          ...note,
          maxLength: 500,
          multiline: true,
          source: design('whoever decides says why'),
        }),
      ),
      decidedAt: optional(
        instant('认定时间', 'Decided', { source: design('when it was decided') }),
      ),
      decidedBy: optional(
        text('认定人', 'Decided by', {
          ...internal,
          ...ACCOUNT,
          openBecause: 'the name of an account',
          source: design('another person than who raised it'),
        }),
      ),
    },
    rules: [
      rule(
        'the-number-in-dispute-is-that-of-the-person',
        {
          zh: '有争议的号码须为逝者登记的证件号码；请先更正逝者的证件号码。',
          en: 'The number in dispute is the one recorded of this person; correct the record of the person first.',
        },
        any(
          present(was('identityNumber')),
          exists('decedent', equal('identityNumber', outer('identityNumber'))),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'dispute-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        all(notFuture('raisedAt'), notFuture('decidedAt'), atMost('raisedAt', 'decidedAt')),
      ),
      rule(
        'a-decision-about-a-number-is-whole',
        {
          zh: '请一并登记认定结果、理由和时间。',
          en: 'Record the decision, its grounds and its time together.',
        },
        any(
          all(present('outcome'), present('grounds'), present('decidedAt'), present('decidedBy')),
          all(absent('outcome'), absent('grounds'), absent('decidedAt'), absent('decidedBy')),
        ),
      ),
      rule(
        'decided-by-another-person',
        {
          zh: '提出争议的人不能认定，请由另一人核对证明文件后认定。',
          en: 'Whoever raised it cannot decide it; another person does, after checking the document.',
        },
        differ('raisedBy', 'decidedBy'),
      ),
      rule(
        'a-dispute-stays-what-it-is',
        {
          zh: '争议的号码、提出人和已作出的认定不能改动；有新的情况，请另行登记。',
          en: 'The number, who raised it and a decision stay; where something new is known, record another dispute.',
        },
        all(
          ...['identityNumber', 'raisedBy', 'outcome', 'decidedBy', 'decidedAt'].map(
            staysOnceGiven,
          ),
        ),
      ),
      rule(
        'a-dispute-on-which-something-rests-stays',
        {
          zh: '已凭此认定登记死亡证明或火化，不能作废。',
          en: 'A certificate or a cremation rests on this decision, so it cannot be voided.',
        },
        when(
          equal('voided', val(true)),
          all(
            not(exists('cremation')),
            not(exists('deathCertificate', equal('dispute', outer('id')))),
          ),
        ),
      ),
    ],
  },
);
