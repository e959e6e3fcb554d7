import { act, ask, NOW, STAFF, THE_ROOT } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { doubtReport, refusal } from '../records/doubt.ts';
import { equal, not, val } from '../language/expression.ts';
import { contact } from '../records/person.ts';
import { funeralCase } from '../records/funeral-case.ts';
import { beforeCremation, thenOf } from './case-conditions.ts';

/** What has to be accounted for before a case closes. */
export const CLOSING_NEEDS = [
  thenOf(funeralCase, 'body-accounted-for'),
  thenOf(funeralCase, 'ashes-accounted-for'),
  thenOf(funeralCase, 'bill-accounted-for'),
  thenOf(funeralCase, 'papers-accounted-for'),
  thenOf(funeralCase, 'the-certificate-says-who-it-was'),
  thenOf(funeralCase, 'nothing-is-under-way-when-a-case-ends'),
  thenOf(funeralCase, 'effects-accounted-for'),
  thenOf(funeralCase, 'no-hold-when-a-case-closes'),
  thenOf(funeralCase, 'proof-accounted-for'),
];

const reason = bilingual('原因', 'Reason');

export const wholeCaseActs = {
  contacts: act({
    name: 'contacts',
    label: bilingual('增加联系人', 'Add a contact'),
    submit: bilingual('增加', 'Add'),
    done: bilingual('增加联系人', 'added a contact'),
    on: contact.kind,
    verb: 'create',
    asks: [
      ask(contact, 'role', { start: { value: '3' } }),
      ask(contact, 'party', { start: { value: 'person' } }),
      ask(contact, 'organisation', { when: equal('party', val('organisation')), optional: false }),
      ask(contact, 'creditCode', { when: equal('party', val('organisation')) }),
      ask(contact, 'name'),
      ask(contact, 'relation', {
        when: not(equal('party', val('organisation'))),
        optional: false,
      }),
      ask(contact, 'phone'),
      ask(contact, 'mayDecide', { folded: true }),
      ask(contact, 'minor', { folded: true }),
      ask(contact, 'authorisation', { folded: true }),
      ask(contact, 'documentKind'),
      ask(contact, 'identityNumber'),
      ask(contact, 'address', { folded: true }),
      ask(contact, 'workplace', { folded: true }),
    ],
    handler: 'addContact',
  }),
  refusal: act({
    name: 'refusal',
    label: bilingual('登记不予办理', 'Record a refusal'),
    submit: bilingual('登记', 'Record it'),
    done: bilingual('登记不予办理', 'recorded a refusal'),
    on: refusal.kind,
    verb: 'create',
    asks: [
      ask(refusal, 'step'),
      ask(refusal, 'reason'),
      ask(refusal, 'told'),
      ask(refusal, 'at', { otherwise: NOW, folded: true }),
      ask(refusal, 'by', { otherwise: STAFF, folded: true }),
    ],
  }),
  doubt: act({
    name: 'doubt',
    label: bilingual('报告死因存疑', 'Report a doubt about the cause of death'),
    submit: bilingual('登记报告，暂停火化', 'Record the report and stop the cremation'),
    note: bilingual(
      '遗体状况与所载死因明显不符的，先报告公安机关或出具证明的单位；答复排除之前不能火化。',
      'When the body is clearly at odds with the stated cause, report it to the police or to who issued the certificate; nothing is cremated until they have no objection.',
    ),
    done: bilingual('报告死因存疑', 'reported a doubt about the cause of death'),
    on: doubtReport.kind,
    verb: 'create',
    from: beforeCremation,
    asks: [
      ask(doubtReport, 'facts'),
      ask(doubtReport, 'reportedTo'),
      ask(doubtReport, 'reportedAt', { otherwise: NOW, folded: true }),
      ask(doubtReport, 'reportedBy', { otherwise: STAFF, folded: true }),
    ],
  }),
  'doubt/answer': act({
    name: 'doubt/answer',
    label: bilingual('登记存疑答复', 'Record the answer to the doubt'),
    submit: bilingual('登记答复', 'Record the answer'),
    done: bilingual('登记死因存疑答复', 'recorded the answer to a doubt'),
    on: doubtReport.kind,
    verb: 'revise',
    asks: [
      ask(doubtReport, 'outcome', { optional: false }),
      ask(doubtReport, 'answer', { optional: false }),
      ask(doubtReport, 'answeredAt', { otherwise: NOW, folded: true }),
    ],
  }),
  close: act({
    name: 'close',
    label: bilingual('办结业务', 'Close the case'),
    submit: bilingual('办结', 'Close the case'),
    note: bilingual(
      '遗体、骨灰、费用、证明均已办清。',
      'The body, the ashes, the charges and the papers are all settled.',
    ),
    done: bilingual('办结业务', 'closed the case'),
    on: funeralCase.kind,
    verb: 'revise',
    names: THE_ROOT,
    needs: CLOSING_NEEDS,
    asks: [],
    moves: { element: 'state', steps: [['0', '1']] },
    sets: { closedAt: NOW },
    handler: 'closeCase',
  }),
  reopen: act({
    name: 'reopen',
    label: bilingual('重新打开业务', 'Reopen the case'),
    submit: bilingual('重新打开', 'Reopen'),
    done: bilingual('重新打开业务', 'reopened the case'),
    on: funeralCase.kind,
    verb: 'revise',
    names: THE_ROOT,
    always: true,
    asks: [],
    moves: {
      element: 'state',
      steps: [
        ['1', '0'],
        ['2', '0'],
      ],
    },
    sets: { closedAt: null, endReason: null },
    reason,
  }),
  withdraw: act({
    name: 'withdraw',
    label: bilingual('撤销业务', 'Withdraw the case'),
    submit: bilingual('撤销', 'Withdraw'),
    done: bilingual('撤销业务', 'withdrew the case'),
    on: funeralCase.kind,
    verb: 'revise',
    names: THE_ROOT,
    needs: [
      thenOf(funeralCase, 'withdrawn-case-has-no-body'),
      thenOf(funeralCase, 'nothing-is-under-way-when-a-case-ends'),
    ],
    asks: [],
    moves: { element: 'state', steps: [['0', '2']] },
    sets: { endReason: { value: 'withdrawn' } },
    reason,
  }),
} as const;
