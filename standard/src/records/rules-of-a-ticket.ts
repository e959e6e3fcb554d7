import {
  absent,
  after,
  all,
  any,
  atLeast,
  atMost,
  below,
  count,
  day,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notBefore,
  notFuture,
  oneOf,
  outer,
  present,
  transition,
  val,
  was,
  when,
} from '../language/expression.ts';
import { type Rule, rule } from '../language/record.ts';
import { regionally } from './regional-term.ts';
import { same, stays, staysOnceGiven } from './unchanged.ts';

/**
 * How long a ticket takes where a region has no term of its own: our own numbers. 国办发〔2020〕53号 was read in
 * copies and names none; Guangdong takes 2, 10 and 15, another province 3 and 13 working days.
 */
export const TICKET_TERMS = [
  { term: 'ticket-question', kinds: ['consult'], days: 3 },
  { term: 'ticket-request', kinds: ['help', 'suggest', 'thank'], days: 10 },
  { term: 'ticket-complaint', kinds: ['complain', 'report'], days: 13 },
] as const;

/** One extension, and so many working days at the most. */
export const MOST_EXTENSION = 10;
/** Attempts to reach somebody before a ticket is closed without their word, and the hours between two. */
export const TRIES = 3;

const FIXED = ['channel', 'receivedAt', 'dueOn', 'words', 'anonymous'] as const;
const FIXED_IF_THERE = ['outside', 'forCase', 'name', 'phone'] as const;
const FIXED_ONCE_GIVEN = ['extendedTo', 'extendedBecause', 'signedAt', 'signedBy'] as const;
const TIMES = [
  'receivedAt',
  'signedAt',
  'askedAt',
  'answeredAt',
  'calledBackAt',
  'outcomeAt',
  'checkedAt',
  'closedAt',
  'reopenedAt',
] as const;

const isClosed = equal('state', val('closed'));
const received: Expression = present('receivedAt');

/** The region's term, or ours where it has none. */
const keepsTo = ({ term, kinds, days }: (typeof TICKET_TERMS)[number]): Expression => {
  const where = { division: outer('region'), on: day(outer('receivedAt')) };
  return when(
    oneOf('kind', ...kinds),
    any(
      regionally(
        term,
        where,
        notBefore(after(day(outer('receivedAt')), 'length', 'workingDay'), outer('dueOn')),
      ),
      all(
        not(regionally(term, where)),
        atMost('dueOn', after(day('receivedAt'), days, 'workingDay')),
      ),
    ),
  );
};

const solved = oneOf('outcome', 'solved', 'partly');
const saidSinceAnswered = all(present('outcomeAt'), atMost('answeredAt', 'outcomeAt'));
const byOwnWord = all(equal('outcomeSaid', val('complainant')), solved, saidSinceAnswered);
const byCall = all(
  equal('outcomeSaid', val('call-back')),
  solved,
  saidSinceAnswered,
  present('calledBackAt'),
  present('calledBackBy'),
);
const notReached = atLeast(
  count('ticketStep', all(equal('step', val('not-reached')), atLeast('at', outer('answeredAt')))),
  val(TRIES),
);
const byCheck = all(present('checkedAt'), present('checkedBy'), present('checkFinding'));

export const ticketRules: readonly Rule[] = [
  rule(
    'a-ticket-in-its-order',
    {
      zh: '工单已到别的环节；请刷新后再试。',
      en: 'The ticket is at another step by now; read it again.',
    },
    transition(
      'state',
      [null, 'received'],
      ['received', 'signed'],
      ['received', 'passed-on'],
      ['received', 'withdrawn'],
      ['signed', 'working'],
      ['signed', 'answered'],
      ['signed', 'passed-on'],
      ['signed', 'withdrawn'],
      ['working', 'answered'],
      ['working', 'withdrawn'],
      ['answered', 'closed'],
      ['answered', 'reopened'],
      ['reopened', 'working'],
      ['reopened', 'closed'],
      ['closed', 'reopened'],
    ),
  ),
  rule(
    'what-was-said-stays',
    {
      zh: '诉求登记后不能更改；要补充的，另行登记。',
      en: 'What was said does not change afterwards; add what is missing.',
    },
    any(absent(was('state')), all(...FIXED.map(same), ...FIXED_IF_THERE.map(stays))),
  ),
  rule(
    'what-was-done-stays',
    {
      zh: '签收和延期只登记一次，之后不能更改。',
      en: 'It is signed for once and extended once, and that does not change afterwards.',
    },
    all(...FIXED_ONCE_GIVEN.map(staysOnceGiven)),
  ),
  rule(
    'an-anonymous-ticket-names-nobody',
    {
      zh: '匿名的诉求不登记姓名，也不关联业务。',
      en: 'An anonymous ticket has neither a name nor a case.',
    },
    any(equal('anonymous', val(false)), all(absent('name'), absent('forCase'))),
  ),
  rule(
    'what-is-passed-on-has-its-number',
    {
      zh: '12345 热线转办的，请登记外部编号。',
      en: 'Give the outside number of what 12345 passes on.',
    },
    any(not(equal('channel', val('12345'))), present('outside')),
  ),
  rule(
    'a-ticket-keeps-to-its-term',
    {
      zh: '办理期限超过了这类诉求的规定期限。',
      en: 'The day is later than the term of this kind of ticket.',
    },
    all(notBefore('dueOn', day('receivedAt')), ...TICKET_TERMS.map(keepsTo)),
    { atOriginOnly: true },
  ),
  rule(
    'a-ticket-is-extended-with-a-reason',
    {
      zh: `延期须写明原因，且不超过 ${MOST_EXTENSION} 个工作日；只能延期一次。`,
      en: `An extension has its reason, and is no longer than ${MOST_EXTENSION} working days; there is one.`,
    },
    any(
      all(absent('extendedTo'), absent('extendedBecause')),
      all(
        present('extendedTo'),
        present('extendedBecause'),
        below('dueOn', 'extendedTo'),
        atMost('extendedTo', after('dueOn', MOST_EXTENSION, 'workingDay')),
      ),
    ),
  ),
  rule(
    'a-ticket-is-signed-for',
    { zh: '请先签收。', en: 'Sign for it first.' },
    any(
      oneOf('state', 'received', 'withdrawn', 'passed-on'),
      all(present('signedAt'), present('signedBy')),
    ),
  ),
  rule(
    'a-ticket-is-answered-in-words',
    { zh: '请写明答复内容。', en: 'Write the answer.' },
    any(
      not(oneOf('state', 'answered', 'reopened', 'closed')),
      all(present('answer'), present('answeredAt'), present('answeredBy')),
    ),
  ),
  rule(
    'a-ticket-is-passed-on-to-somebody',
    {
      zh: '请写明转往哪个部门，诉求人会看到。',
      en: 'Say to which authority it is passed on; whoever complained reads it.',
    },
    any(not(equal('state', val('passed-on'))), present('passedTo')),
  ),
  rule(
    'a-ticket-ends-with-the-word-of-who-complained',
    {
      zh: '须由诉求人确认已解决或部分解决、回访时确认、三次未能联系上，或者由主管部门核查，才能办结。',
      en: 'It is closed when whoever complained says that it is solved, at least partly; when they could not be reached three times; or after a neutral check by the authority.',
    },
    when(isClosed, all(present('closedAt'), any(byOwnWord, byCall, notReached, byCheck))),
    { atOriginOnly: true },
  ),
  rule(
    'who-answers-does-not-close',
    {
      zh: '答复的人不能办结或核查；请由主管部门的另一人办理。',
      en: 'Whoever answered neither closes it nor looks into it; another person of the authority does.',
    },
    all(
      any(not(isClosed), byOwnWord, all(present('closedBy'), differ('closedBy', 'answeredBy'))),
      any(absent('checkedBy'), all(present('answeredBy'), differ('checkedBy', 'answeredBy'))),
    ),
  ),
  rule(
    'times-of-a-ticket-follow',
    {
      zh: '时间先后有误：受理、签收、交办、答复依次进行，且不能晚于现在。',
      en: 'The times do not follow: received, signed for, given on, answered, and none in the future.',
    },
    all(
      received,
      ...TIMES.map(notFuture),
      ...['signedAt', 'askedAt', 'answeredAt', 'outcomeAt', 'checkedAt', 'closedAt'].map((time) =>
        atMost('receivedAt', time),
      ),
      atMost('answeredAt', 'closedAt'),
    ),
  ),
  rule(
    'a-ticket-has-its-figure',
    {
      zh: '工单须与上报的工单状态一致。',
      en: 'The ticket and the figure that goes up do not say the same.',
    },
    exists(
      'ticketFigure',
      all(equal('number', outer('number')), equal('state', outer('state'))),
      'institution',
    ),
    { deferred: true, atOriginOnly: true },
  ),
];
