import {
  outcomeSaid,
  ticketCategory,
  ticketChannel,
  ticketKind,
  ticketOutcome,
  ticketState,
} from '../codes/feedback.ts';
import { code, date, flag, instant, link, optional, text } from '../language/element.ts';
import { note } from '../language/free-text.ts';
import { record } from '../language/record.ts';
import { ownRecords, supervisionDuty } from './retention.ts';
import { ticketRules } from './rules-of-a-ticket.ts';
import { design } from './sources.ts';

const LOOP =
  '国办发〔2020〕53号 by title: received, passed on, signed for, handled, answered, urged, closed, called back';
const caller = {
  classification: 'personal',
  purpose: 'to answer, and to ask whether it is solved',
} as const;
const long = { ...note, maxLength: 2000, multiline: true } as const;

const account = (zh: string, en: string) =>
  optional(
    text(zh, en, {
      given: true,
      account: true,
      maxLength: 60,
      source: design('whoever takes a step answers for it'),
    }),
  );
const moment = (zh: string, en: string) => optional(instant(zh, en, { source: LOOP }));

/** A question, a suggestion, a complaint or thanks about an institution, until whoever said it says that it is solved. */
export const ticket = record(
  'ticket',
  { zh: '诉求工单', en: 'Ticket' },
  {
    source: LOOP,
    belongsTo: 'institution',
    root: { called: { zh: '工单', en: 'ticket' } },
    travels: 'stays',
    retention: ownRecords,
    basis: supervisionDuty,
    title: 'number',
    series: [{ element: 'number', prefix: 'TS' }],
    indexes: [['state', 'dueOn'], ['forCase'], ['receivedAt']],
    written: 'acts',
    presentation: {
      group: 'institution',
      called: { zh: '诉求工单', en: 'Complaints and questions' },
      summary: ['kind', 'state'],
      columns: ['kind', 'category', 'state', 'receivedAt', 'dueOn', 'extendedTo'],
      filters: ['state', 'kind', 'category', 'dueOn', 'channel'],
      search: ['number', 'outside'],
      sort: 'dueOn',
      sections: [
        {
          label: { zh: '诉求', en: 'What was said' },
          elements: [
            'kind',
            'category',
            'words',
            'name',
            'phone',
            'anonymous',
            'forCase',
            'channel',
            'outside',
            'receivedAt',
          ],
        },
        {
          label: { zh: '办理', en: 'How it is handled' },
          elements: [
            'number',
            'state',
            'dueOn',
            'extendedTo',
            'extendedBecause',
            'signedAt',
            'signedBy',
            'askedAt',
            'instruction',
            'answer',
            'answeredAt',
            'answeredBy',
            'passedTo',
          ],
        },
        {
          label: { zh: '回访和办结', en: 'Call-back and end' },
          elements: [
            'calledBackAt',
            'calledBackBy',
            'outcome',
            'outcomeSaid',
            'outcomeAt',
            'checkedAt',
            'checkedBy',
            'checkFinding',
            'closedAt',
            'closedBy',
            'reopenedAt',
          ],
        },
      ],
    },
    elements: {
      number: text('工单编号', 'Ticket number', {
        given: true,
        maxLength: 24,
        source: design('whoever complains is given a number'),
      }),
      state: code('工单状态', 'State', ticketState, { source: LOOP }),
      kind: code('诉求类型', 'Kind', ticketKind, { source: LOOP }),
      category: code('诉求内容', 'What it is about', ticketCategory, { source: LOOP }),
      channel: code('诉求来源', 'By which way', ticketChannel, { source: LOOP }),
      outside: optional(
        text('外部编号', 'Outside number', {
          classification: 'internal',
          maxLength: 40,
          help: {
            zh: '12345 热线或其他部门的工单编号',
            en: 'The number of 12345 or of another authority',
          },
          source: design('one matter is one ticket, whichever office passes it on'),
        }),
      ),
      words: text('诉求', 'What was said', { ...long, source: LOOP }),
      name: optional(
        text('诉求人', 'Who says it', { ...caller, mask: 'name', maxLength: 60, source: LOOP }),
      ),
      phone: optional(
        text('联系电话', 'Telephone', {
          ...caller,
          mask: 'phone',
          findable: 'exact',
          format: 'phone',
          maxLength: 40,
          source: LOOP,
        }),
      ),
      anonymous: flag('匿名', 'Anonymous', {
        source: '信访工作条例 by title; design: nobody has to fear for how they are treated next',
      }),
      forCase: optional(
        link('funeralCase', '涉及业务', 'About the case', {
          source: design('what the platform holds of the case is attached as evidence'),
        }),
      ),
      receivedAt: instant('受理时间', 'Received at', { source: LOOP }),
      dueOn: date('办理期限', 'Due on', {
        given: true,
        source: design(
          'by the kind of ticket; 国办发〔2020〕53号 names no number of days, places have their own (regionalTerm)',
        ),
      }),
      extendedTo: optional(date('延期至', 'Extended to', { source: LOOP })),
      extendedBecause: optional(
        text('延期原因', 'Why it is extended', {
          ...note,
          maxLength: 300,
          multiline: true,
          source: LOOP,
        }),
      ),
      signedAt: moment('签收时间', 'Signed for at'),
      signedBy: account('签收账号', 'Signed for by'),
      askedAt: moment('交办时间', 'Given to the institution at'),
      instruction: optional(
        text('交办意见', 'What is asked of the institution', { ...long, source: LOOP }),
      ),
      answer: optional(
        text('答复', 'Answer', {
          ...long,
          help: {
            zh: '诉求人在自己的页面上会看到这段话',
            en: 'Whoever complained reads this on their page',
          },
          source: LOOP,
        }),
      ),
      answeredAt: moment('答复时间', 'Answered at'),
      answeredBy: account('答复账号', 'Answered by'),
      passedTo: optional(
        text('转往部门', 'Passed on to', {
          ...note,
          maxLength: 200,
          source: design('what is for another authority is told with its name'),
        }),
      ),
      calledBackAt: moment('回访时间', 'Called back at'),
      calledBackBy: account('回访账号', 'Called back by'),
      outcome: optional(code('是否解决', 'Outcome', ticketOutcome, { source: LOOP })),
      outcomeSaid: optional(code('由谁确认', 'How it was said', outcomeSaid, { source: LOOP })),
      outcomeAt: moment('确认时间', 'Said at'),
      checkedAt: moment('核查时间', 'Looked into at'),
      checkedBy: account('核查账号', 'Looked into by'),
      checkFinding: optional(
        text('核查结论', 'What the check found', {
          ...long,
          help: {
            zh: '诉求人在自己的页面上会看到这段话',
            en: 'Whoever complained reads this on their page',
          },
          source: design('a neutral check closes what the two sides do not agree about'),
        }),
      ),
      closedAt: moment('办结时间', 'Closed at'),
      closedBy: account('办结账号', 'Closed by'),
      reopenedAt: moment('重新打开时间', 'Opened again at'),
    },
    unique: [
      {
        name: 'an-outside-number-is-one-ticket',
        elements: ['channel', 'outside'],
        everywhere: true,
        says: {
          zh: '这个外部编号的工单已登记。',
          en: 'A ticket with this outside number is recorded already.',
        },
      },
    ],
    persons: { rule: 'who-answers-does-not-close', by: 'closedBy', notBy: ['answeredBy'] },
    rules: ticketRules,
  },
);
