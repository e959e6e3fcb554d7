import { ACCOUNT, act, ask, NOW, THE_ROOT } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import {
  absent,
  after,
  all,
  any,
  atLeast,
  below,
  count,
  day,
  equal,
  type Expression,
  oneOf,
  present,
  val,
} from '../language/expression.ts';
import { process } from '../language/process.ts';
import { TRIES } from '../records/rules-of-a-ticket.ts';
import { design } from '../records/sources.ts';
import { ticket } from '../records/ticket.ts';
import { ticketEvidence, ticketFigure, ticketStep } from '../records/ticket-parts.ts';

const HANDLES = { by: 'feedback.handle' } as const;
const onTheTicket = { on: ticket.kind, verb: 'revise', names: THE_ROOT } as const;
/** The figure that goes up follows each step, in the same transaction. */
const TELLS = {
  handler: 'tellFigure',
  also: [['revise', ticketFigure.kind]],
} as const;
const handles = { ...onTheTicket, ...HANDLES, ...TELLS } as const;
const goes = (from: readonly string[], to: string) =>
  ({ element: 'state', steps: from.map((one) => [one, to] as const) }) as const;
const stateIs = (state: string): Expression => equal('state', val(state));
const isLate: Expression = any(
  all(present('extendedTo'), below('extendedTo', day('recordedAt'))),
  all(absent('extendedTo'), below('dueOn', day('recordedAt'))),
);
const notReached = atLeast(count('ticketStep', equal('step', val('not-reached'))), val(TRIES));
/** What an earlier round ended with is taken out; the versions keep it. */
const AGAIN = {
  closedAt: null,
  closedBy: null,
  checkedAt: null,
  checkedBy: null,
  checkFinding: null,
} as const;

export const TICKET_ACTS = {
  take: act({
    name: 'take',
    label: bilingual('登记诉求', 'Take a complaint or a question'),
    submit: bilingual('登记', 'Record'),
    note: bilingual(
      '照诉求人的原话登记。问清楚要不要匿名：匿名的不登记姓名，也不关联业务。登记后把工单编号告诉诉求人。',
      'Write it down in their own words. Ask whether they wish to stay anonymous: then neither a name nor a case is recorded. Tell them the number.',
    ),
    done: bilingual('登记诉求', 'took a complaint or a question'),
    on: ticket.kind,
    verb: 'create',
    by: 'feedback.take',
    asks: [
      ask(ticket, 'kind'),
      ask(ticket, 'category'),
      ask(ticket, 'words'),
      ask(ticket, 'channel', {
        start: { value: 'counter' },
        choose: oneOf('channel', 'counter', 'telephone', 'letter', '12345', 'regulator'),
      }),
      ask(ticket, 'outside', { when: oneOf('channel', '12345', 'regulator') }),
      ask(ticket, 'anonymous', { otherwise: { value: false } }),
      ask(ticket, 'name', { when: equal('anonymous', val(false)) }),
      ask(ticket, 'phone'),
      ask(ticket, 'forCase', { when: equal('anonymous', val(false)), folded: true }),
      ask(ticket, 'receivedAt', { otherwise: NOW, folded: true }),
    ],
    sets: { state: { value: 'received' } },
    worked: ['dueOn'],
    handler: 'beginTicket',
    also: [
      ['create', ticketFigure.kind],
      ['create', ticketEvidence.kind],
    ],
  }),
  sign: act({
    name: 'sign',
    label: bilingual('签收', 'Sign for it'),
    done: bilingual('签收工单', 'signed for the ticket'),
    ...handles,
    asks: [],
    moves: goes(['received'], 'signed'),
    sets: { signedAt: NOW, signedBy: ACCOUNT },
  }),
  'ask-institution': act({
    name: 'ask-institution',
    label: bilingual('交办给机构', 'Ask the institution to answer'),
    note: bilingual(
      '机构看得到诉求内容和交办意见，看不到姓名和电话。',
      'The institution reads what was said and what is asked of it, and neither name nor telephone.',
    ),
    done: bilingual('交办给机构', 'asked the institution to answer'),
    ...handles,
    asks: [ask(ticket, 'instruction')],
    moves: goes(['signed', 'reopened'], 'working'),
    sets: { askedAt: NOW },
  }),
  answer: act({
    name: 'answer',
    label: bilingual('答复', 'Answer'),
    note: bilingual(
      '写明查到的事实和处理结果，诉求人会看到。答复以后由主管部门回访、办结，机构自己不能办结。',
      'Say what was found and what was done; whoever complained reads it. The authority calls back and closes it, not the institution.',
    ),
    done: bilingual('答复工单', 'answered the ticket'),
    ...onTheTicket,
    ...TELLS,
    by: 'feedback.answer',
    asks: [ask(ticket, 'answer', { optional: false })],
    moves: goes(['working'], 'answered'),
    sets: { answeredAt: NOW, answeredBy: ACCOUNT },
  }),
  'answer-directly': act({
    name: 'answer-directly',
    label: bilingual('直接答复', 'Answer directly'),
    done: bilingual('直接答复工单', 'answered the ticket directly'),
    ...handles,
    from: oneOf('kind', 'consult', 'help', 'suggest', 'thank'),
    checked: true,
    asks: [ask(ticket, 'answer', { optional: false })],
    moves: goes(['signed'], 'answered'),
    sets: { answeredAt: NOW, answeredBy: ACCOUNT },
  }),
  extend: act({
    name: 'extend',
    label: bilingual('延期', 'Extend the term'),
    done: bilingual('延期', 'extended the term'),
    ...handles,
    from: all(absent('extendedTo'), oneOf('state', 'signed', 'working', 'reopened')),
    asks: [
      ask(ticket, 'extendedTo', { optional: false }),
      ask(ticket, 'extendedBecause', { optional: false }),
    ],
  }),
  'pass-on': act({
    name: 'pass-on',
    label: bilingual('转其他部门', 'Pass it on to another authority'),
    done: bilingual('转其他部门', 'passed the ticket on'),
    ...handles,
    asks: [ask(ticket, 'passedTo', { optional: false })],
    moves: goes(['received', 'signed'], 'passed-on'),
  }),
  'not-reached': act({
    name: 'not-reached',
    label: bilingual('回访未接通', 'Called back, not reached'),
    done: bilingual('回访未接通', 'called back and did not reach anybody'),
    on: ticketStep.kind,
    verb: 'create',
    ...HANDLES,
    from: stateIs('answered'),
    asks: [],
    sets: { step: { value: 'not-reached' }, at: NOW, by: ACCOUNT },
  }),
  'called-solved': act({
    name: 'called-solved',
    label: bilingual('回访：已解决，办结', 'Called back: solved, close it'),
    done: bilingual('回访确认并办结', 'called back and closed the ticket'),
    ...handles,
    barred: ['answeredBy'],
    asks: [
      ask(ticket, 'outcome', { optional: false, choose: oneOf('outcome', 'solved', 'partly') }),
    ],
    moves: goes(['answered'], 'closed'),
    sets: {
      calledBackAt: NOW,
      calledBackBy: ACCOUNT,
      outcomeSaid: { value: 'call-back' },
      outcomeAt: NOW,
      closedAt: NOW,
      closedBy: ACCOUNT,
    },
  }),
  'called-not-solved': act({
    name: 'called-not-solved',
    label: bilingual('回访：没有解决', 'Called back: not solved'),
    done: bilingual('回访：没有解决，重新打开', 'called back: it is not solved'),
    ...handles,
    asks: [],
    moves: goes(['answered'], 'reopened'),
    sets: {
      calledBackAt: NOW,
      calledBackBy: ACCOUNT,
      outcome: { value: 'not' },
      outcomeSaid: { value: 'call-back' },
      outcomeAt: NOW,
      reopenedAt: NOW,
    },
  }),
  'close-unreached': act({
    name: 'close-unreached',
    label: bilingual('三次未能联系上，办结', 'Not reached three times: close it'),
    done: bilingual('三次未能联系上，办结', 'closed the ticket: nobody was reached three times'),
    ...handles,
    barred: ['answeredBy'],
    needs: [
      {
        check: notReached,
        rule: 'a-ticket-ends-with-the-word-of-who-complained',
        says: bilingual(
          '还没有满三次回访未接通。',
          'It has not been tried three times to reach them.',
        ),
      },
    ],
    asks: [],
    moves: goes(['answered'], 'closed'),
    sets: { closedAt: NOW, closedBy: ACCOUNT },
  }),
  'close-after-check': act({
    name: 'close-after-check',
    label: bilingual('核查后办结', 'Close after a neutral check'),
    note: bilingual(
      '自己核对证据，听取双方说法，写明认定的事实和结论。答复的人不能核查。',
      'Look at the evidence yourself, hear both sides, and write what was found. Whoever answered does not look into it.',
    ),
    done: bilingual('核查后办结', 'closed the ticket after a neutral check'),
    ...handles,
    barred: ['answeredBy'],
    asks: [ask(ticket, 'checkFinding', { optional: false })],
    moves: goes(['answered', 'reopened'], 'closed'),
    sets: { checkedAt: NOW, checkedBy: ACCOUNT, closedAt: NOW, closedBy: ACCOUNT },
  }),
  reopen: act({
    name: 'reopen',
    label: bilingual('重新打开', 'Open it again'),
    done: bilingual('重新打开', 'opened the ticket again'),
    ...handles,
    always: true,
    asks: [],
    moves: goes(['closed'], 'reopened'),
    sets: { ...AGAIN, reopenedAt: NOW },
    reason: bilingual('原因', 'Reason'),
  }),
  note: act({
    name: 'note',
    label: bilingual('登记办理说明', 'Add a note'),
    done: bilingual('登记办理说明', 'added a note'),
    on: ticketStep.kind,
    verb: 'create',
    by: 'feedback.handle',
    always: true,
    asks: [ask(ticketStep, 'said', { optional: false })],
    sets: { step: { value: 'note' }, at: NOW, by: ACCOUNT },
  }),
} as const;

/** From the complaint until whoever complained says that it is solved, or somebody neutral looked into it. */
export const tickets = process({
  name: 'tickets',
  label: bilingual('诉求办理流程', 'How a ticket is handled'),
  source: design('the loop of 12345 lines; whoever is complained of answers and does not close'),
  of: ticket.kind,
  acts: Object.values(TICKET_ACTS),
  headings: [
    { label: bilingual('受理', 'Taking it'), acts: ['take', 'sign', 'pass-on'] },
    {
      label: bilingual('办理', 'Handling it'),
      acts: ['ask-institution', 'answer', 'answer-directly', 'extend', 'note'],
    },
    {
      label: bilingual('回访和办结', 'Call-back and end'),
      acts: [
        'called-solved',
        'called-not-solved',
        'not-reached',
        'close-unreached',
        'close-after-check',
        'reopen',
      ],
    },
  ],
  runs: any(oneOf('state', 'received', 'signed', 'working', 'answered', 'reopened')),
  outOfTurn: bilingual(
    '此工单目前不能办理这一步；请刷新后查看下一步。',
    'The ticket is not at this step. Read the page again to see what comes next.',
  ),
  order: [
    {
      name: 'sign',
      act: 'sign',
      when: stateIs('received'),
      late: any(isLate, below(after(day('receivedAt'), 1, 'workingDay'), day('recordedAt'))),
    },
    { name: 'ask', act: 'ask-institution', when: stateIs('signed'), late: isLate },
    { name: 'answer', act: 'answer', when: stateIs('working'), late: isLate },
    {
      name: 'check',
      act: 'close-after-check',
      label: bilingual('诉求人认为没有解决，待核查', 'Not solved, they say: look into it'),
      when: stateIs('reopened'),
      late: isLate,
    },
    {
      name: 'callBack',
      act: 'called-solved',
      label: bilingual('回访', 'Call back'),
      when: stateIs('answered'),
      late: isLate,
    },
  ],
  lacks: [],
  terms: [],
});
