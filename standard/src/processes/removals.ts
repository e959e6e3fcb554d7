import { act, ask, NOW, STAFF, THE_ROOT, TODAY } from '../language/act.ts';
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
  exists,
  not,
  oneOf,
  present,
  val,
} from '../language/expression.ts';
import { process } from '../language/process.ts';
import { beneficiary } from '../records/beneficiary.ts';
import { removal, REMOVAL_UNDER_WAY } from '../records/removal.ts';
import { removalAgreement } from '../records/removal-agreement.ts';
import { onAPaper } from '../records/rules-of-a-removal.ts';
import { design } from '../records/sources.ts';

const BY = { by: 'burials.rights' } as const;
const DECIDES = { by: 'burials.decide' } as const;
const onTheRemoval = { on: removal.kind, verb: 'revise', names: THE_ROOT } as const;
const onAnAnswer = { on: removalAgreement.kind, verb: 'revise', ...BY } as const;
const stateIs = (state: string) => equal('state', val(state));
const asksTheFamily = not(onAPaper);
const isMistaken = equal('reason', val('mistaken'));
const someRefuse = exists('removalAgreement', oneOf('answer', 'refused', 'taken-back'));
const allAgreed = any(
  onAPaper,
  all(
    atLeast(count('removalAgreement', equal('answer', val('agreed'))), 'agreeing'),
    not(someRefuse),
  ),
);
const isBeforeOpening = oneOf('state', 'applied', 'approved');
const longerThan = (element: string, hours: number) =>
  below(after(element, hours, 'hour'), 'recordedAt');
const [A_DAY, A_WEEK] = [24, 7 * 24];

const signed = [
  ask(removalAgreement, 'paper'),
  ask(removalAgreement, 'signature'),
  ask(removalAgreement, 'paperNumber'),
] as const;

export const REMOVAL_ACTS = {
  'apply-removal': act({
    name: 'apply-removal',
    label: bilingual('申请迁出', 'Apply for a removal'),
    submit: bilingual('登记申请', 'Record the application'),
    note: bilingual(
      '先看申请人的证件和书面申请，照申请书填写逝者姓名。使用权人和与逝者同一顺序的近亲属，须每一位书面同意。',
      'See the applicant’s document and the written application first, and type the name of the person as it has it. The holder and the relatives who stand as near each agree in writing.',
    ),
    done: bilingual('申请迁出', 'applied for the removal'),
    on: removal.kind,
    verb: 'create',
    ...BY,
    asks: [
      ask(removal, 'person', { choose: all(present('placedOn'), absent('leftOn')) }),
      ask(removal, 'personName'),
      ask(removal, 'reason'),
      ask(removal, 'destination', { when: not(isMistaken), optional: false }),
      ask(removal, 'receivingPlace', {
        when: oneOf('destination', 'elsewhere', 'sea', 'ecological'),
        optional: false,
      }),
      ask(removal, 'toRight', {
        when: equal('destination', val('here')),
        optional: false,
        choose: oneOf('state', 'granted'),
      }),
      ask(removal, 'paper', { when: onAPaper, optional: false }),
      ask(removal, 'paperScan', { when: onAPaper }),
      ask(removal, 'applicant'),
      ask(removal, 'relation', { when: asksTheFamily, optional: false }),
      ask(removal, 'documentKind', { when: asksTheFamily, optional: false }),
      ask(removal, 'identityNumber', { when: asksTheFamily, optional: false }),
      ask(removal, 'phone'),
      ask(removal, 'agreeing', { when: asksTheFamily, optional: false }),
      ask(removal, 'plannedOn', { folded: true }),
      ask(removal, 'note', { folded: true }),
    ],
    sets: { state: { value: 'applied' }, appliedAt: NOW, appliedBy: STAFF },
    worked: ['right', 'plot'],
    also: [['read', beneficiary.kind]],
  }),
  'record-answer': act({
    name: 'record-answer',
    label: bilingual('登记同意或不同意', 'Record whether somebody agrees'),
    submit: bilingual('登记答复', 'Record the answer'),
    note: bilingual(
      '每一位各登记一次，看证件，收书面同意；由他人代办的，另收授权书。',
      'Once for each, with their document and their agreement in writing; with an authority where somebody acts for them.',
    ),
    done: bilingual('登记对迁出的答复', 'recorded an answer to the removal'),
    on: removalAgreement.kind,
    verb: 'create',
    ...BY,
    from: isBeforeOpening,
    asks: [
      ask(removalAgreement, 'name'),
      ask(removalAgreement, 'answer', {
        start: { value: 'agreed' },
        choose: oneOf('answer', 'agreed', 'refused'),
      }),
      ask(removalAgreement, 'relation'),
      ask(removalAgreement, 'documentKind'),
      ask(removalAgreement, 'identityNumber'),
      ...signed,
      ask(removalAgreement, 'byAgent', { otherwise: { value: false }, folded: true }),
      ask(removalAgreement, 'answeredOn', { otherwise: TODAY, folded: true }),
      ask(removalAgreement, 'note', { folded: true }),
    ],
    sets: { toldAt: NOW, toldBy: STAFF },
  }),
  'take-back-answer': act({
    name: 'take-back-answer',
    label: bilingual('撤回同意', 'Take an agreement back'),
    done: bilingual('撤回对迁出的同意', 'took back an agreement to the removal'),
    ...onAnAnswer,
    asks: [],
    moves: { element: 'answer', steps: [['agreed', 'taken-back']] },
    reason: bilingual('原因', 'Reason'),
  }),
  'agree-after-all': act({
    name: 'agree-after-all',
    label: bilingual('改为同意', 'Agrees after all'),
    done: bilingual('改为同意迁出', 'agreed to the removal after all'),
    ...onAnAnswer,
    asks: [
      ask(removalAgreement, 'documentKind'),
      ask(removalAgreement, 'identityNumber'),
      ...signed,
    ],
    moves: {
      element: 'answer',
      steps: [
        ['refused', 'agreed'],
        ['taken-back', 'agreed'],
      ],
    },
    sets: { answeredOn: TODAY },
  }),
  'approve-removal': act({
    name: 'approve-removal',
    label: bilingual('核准迁出', 'Approve the removal'),
    note: bilingual(
      '请自行核对申请、同意书和文书，不要只看受理人的说明。受理人不能核准。',
      'Check the application, the agreements and the papers yourself. Whoever took the application cannot approve it.',
    ),
    done: bilingual('核准迁出', 'approved the removal'),
    ...onTheRemoval,
    ...DECIDES,
    asks: [ask(removal, 'plannedOn', { when: not(isMistaken) })],
    moves: { element: 'state', steps: [['applied', 'approved']] },
    sets: { decidedAt: NOW, decidedBy: STAFF },
  }),
  'decline-removal': act({
    name: 'decline-removal',
    label: bilingual('不予迁出', 'Decline the removal'),
    done: bilingual('不予迁出', 'declined the removal'),
    ...onTheRemoval,
    ...DECIDES,
    asks: [],
    moves: { element: 'state', steps: [['applied', 'declined']] },
    sets: { decidedAt: NOW, decidedBy: STAFF },
    reason: bilingual('理由', 'Reason'),
  }),
  'withdraw-removal': act({
    name: 'withdraw-removal',
    label: bilingual('撤回申请', 'Take the application back'),
    done: bilingual('撤回迁出申请', 'took back the application for the removal'),
    ...onTheRemoval,
    ...BY,
    asks: [],
    moves: {
      element: 'state',
      steps: [
        ['applied', 'withdrawn'],
        ['approved', 'withdrawn'],
      ],
    },
    reason: bilingual('原因', 'Reason'),
  }),
  'plan-removal': act({
    name: 'plan-removal',
    label: bilingual('约定起出日期', 'Agree on the day'),
    done: bilingual('约定起出日期', 'agreed on the day of the removal'),
    ...onTheRemoval,
    ...BY,
    from: all(stateIs('approved'), not(isMistaken)),
    asks: [ask(removal, 'plannedOn', { optional: false })],
  }),
  'open-removal': act({
    name: 'open-removal',
    label: bilingual('登记起出和核对', 'Record what was taken out'),
    submit: bilingual('相符，登记起出', 'It agrees: record it'),
    note: bilingual(
      '两人同办。先看骨灰盒（棺）、铭牌上的姓名，照所写填写；不要照屏幕填写。不符的，停下，放回，登记“现场不符”。',
      'Two people together. Read the name on the urn, the coffin or the plate and type what stands there, not what the screen says. Where it does not agree: stop, put it back, and record that.',
    ),
    done: bilingual('起出并核对', 'took out and compared'),
    ...onTheRemoval,
    ...BY,
    from: not(isMistaken),
    asks: [
      ask(removal, 'mark', { optional: false, start: { value: 'label' } }),
      ask(removal, 'foundName', { when: equal('mark', val('label')), optional: false }),
      ask(removal, 'foundTag', { when: equal('mark', val('tag')), optional: false }),
      ask(removal, 'recognisedBy', { when: equal('mark', val('family')), optional: false }),
      ask(removal, 'openedWith', { optional: false }),
      ask(removal, 'foundPhoto', { folded: true }),
      ask(removal, 'openedBy', { otherwise: STAFF, folded: true }),
      ask(removal, 'openedAt', { otherwise: NOW, folded: true }),
    ],
    moves: { element: 'state', steps: [['approved', 'opened']] },
  }),
  'stop-removal': act({
    name: 'stop-removal',
    label: bilingual('现场不符，停止', 'It does not agree: stop'),
    note: bilingual(
      '什么都不要带走，放回原处。登记看到的情况；查清以前，此人不能迁出。',
      'Take nothing away, and put it back. Record what was found; nobody is removed until it is cleared up.',
    ),
    done: bilingual('现场不符，停止迁出', 'stopped the removal: it did not agree'),
    ...onTheRemoval,
    ...BY,
    asks: [
      ask(removal, 'mismatch', { optional: false }),
      ask(removal, 'mismatchNote', { optional: false }),
      ask(removal, 'foundPhoto', { folded: true }),
    ],
    moves: {
      element: 'state',
      steps: [
        ['approved', 'stopped'],
        ['opened', 'stopped'],
      ],
    },
  }),
  'settle-removal': act({
    name: 'settle-removal',
    label: bilingual('登记查清结果', 'Record how it was cleared up'),
    note: bilingual(
      '查清以后，这次迁出结束，没有迁出任何人；要迁出的，重新申请。',
      'This removal is over then, and nobody was removed; apply again for what is to be removed.',
    ),
    done: bilingual('查清现场不符', 'cleared up what did not agree'),
    ...onTheRemoval,
    ...DECIDES,
    asks: [ask(removal, 'settlement', { optional: false })],
    moves: { element: 'state', steps: [['stopped', 'settled']] },
    sets: { settledBy: STAFF },
  }),
  'hand-over-removed': act({
    name: 'hand-over-removed',
    label: bilingual('交接迁出', 'Hand over'),
    submit: bilingual('已交接', 'Handed over'),
    note: bilingual(
      '看接收人的证件原件，当面签字。登记后此人即从墓位（格位）迁出；使用权未终止的继续有效。',
      'See the document of whoever receives it, and have them sign. The person has then left the plot or niche; the right goes on until it is ended.',
    ),
    done: bilingual('交接迁出', 'handed over what was removed'),
    ...onTheRemoval,
    ...BY,
    asks: [
      ask(removal, 'receiver', { optional: false }),
      ask(removal, 'receiverDocument', { optional: false }),
      ask(removal, 'receiverNumber', { optional: false }),
      ask(removal, 'signature'),
      ask(removal, 'receiptNumber'),
    ],
    moves: { element: 'state', steps: [['opened', 'done']] },
    sets: { handedAt: NOW, handedBy: STAFF, removedOn: TODAY },
    handler: 'leavePlot',
    also: [
      ['revise', beneficiary.kind],
      ['create', beneficiary.kind],
    ],
  }),
  'correct-entry': act({
    name: 'correct-entry',
    label: bilingual('更正登记', 'Correct the entry'),
    note: bilingual(
      '只用于查证此处无此人。登记后，使用者名册中记为已不在此处，不经交接。',
      'Only where it was found that this person is not there. The register says so from then on, without a hand-over.',
    ),
    done: bilingual('更正使用者登记', 'corrected the entry of the person'),
    ...onTheRemoval,
    ...BY,
    from: isMistaken,
    asks: [],
    moves: { element: 'state', steps: [['approved', 'done']] },
    sets: { removedOn: TODAY },
    handler: 'leavePlot',
    also: [['revise', beneficiary.kind]],
  }),
} as const;

/** From the application until the ashes are signed for. */
export const removals = process({
  name: 'removals',
  label: bilingual('迁出流程', 'The removal from a plot or niche'),
  source: design(
    'application, agreement, approval, opening and hand-over as cemeteries do them; no norm was read',
  ),
  of: removal.kind,
  acts: Object.values(REMOVAL_ACTS),
  headings: [
    {
      label: bilingual('申请', 'Application'),
      acts: ['apply-removal', 'withdraw-removal'],
    },
    {
      label: bilingual('家属同意', 'Agreement'),
      acts: ['record-answer', 'take-back-answer', 'agree-after-all'],
    },
    {
      label: bilingual('核准', 'Approval'),
      acts: ['approve-removal', 'decline-removal', 'plan-removal'],
    },
    {
      label: bilingual('起出与交接', 'Opening and hand-over'),
      acts: [
        'open-removal',
        'stop-removal',
        'settle-removal',
        'hand-over-removed',
        'correct-entry',
      ],
    },
  ],
  runs: oneOf('state', ...REMOVAL_UNDER_WAY),
  outOfTurn: bilingual(
    '此迁出目前不能办理这一步；请刷新后查看下一步。',
    'The removal is not at this step. Read the page again to see what comes next.',
  ),
  order: [
    {
      name: 'cleared',
      act: 'settle-removal',
      label: bilingual('现场不符，待查清', 'It did not agree: clear it up'),
      when: stateIs('stopped'),
      late: stateIs('stopped'),
    },
    {
      name: 'signed',
      act: 'hand-over-removed',
      label: bilingual('已起出，待交接', 'Taken out: hand it over'),
      when: stateIs('opened'),
      late: longerThan('openedAt', A_DAY),
    },
    {
      name: 'corrected',
      act: 'correct-entry',
      when: all(stateIs('approved'), isMistaken),
    },
    {
      name: 'opened',
      act: 'open-removal',
      when: stateIs('approved'),
      late: below('plannedOn', day('recordedAt')),
    },
    {
      name: 'approved',
      act: 'approve-removal',
      when: all(stateIs('applied'), allAgreed),
      late: longerThan('appliedAt', A_WEEK),
    },
    {
      name: 'agreed',
      act: 'record-answer',
      label: bilingual('待家属书面同意', 'The family has to agree in writing'),
      when: stateIs('applied'),
    },
  ],
  lacks: [
    {
      code: 'somebody-refuses',
      while: all(isBeforeOpening, asksTheFamily),
      check: not(someRefuse),
      says: bilingual(
        '有人不同意：协商一致或法院裁判以前，不能迁出。',
        'Somebody does not agree: it is not removed until they do, or a court decides.',
      ),
    },
    {
      code: 'not-all-agreed',
      while: all(isBeforeOpening, asksTheFamily),
      check: atLeast(count('removalAgreement', equal('answer', val('agreed'))), 'agreeing'),
      says: bilingual('还有人没有书面同意。', 'Not everyone has agreed in writing.'),
    },
  ],
  terms: [],
});
