import { act, ask, NOW, THE_ROOT } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { contact } from '../records/person.ts';
import { funeralCase } from '../records/funeral-case.ts';
import { thenOf } from './case-conditions.ts';

/** What has to be accounted for before a case closes. */
export const CLOSING_NEEDS = [
  thenOf(funeralCase, 'body-accounted-for'),
  thenOf(funeralCase, 'ashes-accounted-for'),
  thenOf(funeralCase, 'bill-accounted-for'),
  thenOf(funeralCase, 'papers-accounted-for'),
  thenOf(funeralCase, 'nothing-is-under-way-when-a-case-ends'),
  thenOf(funeralCase, 'effects-accounted-for'),
  thenOf(funeralCase, 'no-hold-when-a-case-closes'),
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
      ask(contact, 'name'),
      ask(contact, 'relation'),
      ask(contact, 'phone'),
      ask(contact, 'documentKind'),
      ask(contact, 'identityNumber'),
      ask(contact, 'address', { folded: true }),
      ask(contact, 'workplace', { folded: true }),
    ],
    handler: 'addContact',
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
