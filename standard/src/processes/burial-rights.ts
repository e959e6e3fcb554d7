import { act, ask, NOW, THE_ROOT, TODAY } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import {
  all,
  any,
  atLeast,
  below,
  equal,
  exists,
  not,
  oneOf,
  val,
} from '../language/expression.ts';
import { process } from '../language/process.ts';
import { rightCertificate } from '../records/right-certificate.ts';
import { rightOfUse } from '../records/right-of-use.ts';
import { design } from '../records/sources.ts';
import { endsWithin, isDueAt, isOver, NOTICE_STAGES, noticeIsDue } from './notices-due.ts';
import { rightFeeActs } from './right-fee-acts.ts';
import { rightCertificateActs } from './right-certificate-acts.ts';
import { rightNoticeActs } from './right-notice-acts.ts';
import { rightPartsActs } from './right-parts-acts.ts';

const BY = { by: 'burials.rights' } as const;
const onTheRight = { on: rightOfUse.kind, verb: 'revise', names: THE_ROOT, ...BY } as const;
const stateIs = (state: string) => equal('state', val(state));
const granted = stateIs('granted');
const changeWaits = exists('rightTransfer', stateIs('proposed'));

const holder = [
  ask(rightOfUse, 'holderName'),
  ask(rightOfUse, 'phone'),
  ask(rightOfUse, 'documentKind'),
  ask(rightOfUse, 'identityNumber'),
] as const;
const usablePlot = { choose: oneOf('state', 'usable') } as const;
const whatIsGranted = [
  ask(rightOfUse, 'basis', { optional: false }),
  ask(rightOfUse, 'basisNumber'),
  ask(rightOfUse, 'from', { otherwise: TODAY }),
  ask(rightOfUse, 'until', { optional: false }),
  ask(rightOfUse, 'price', { optional: false }),
  ask(rightOfUse, 'certificateNumber', { folded: true }),
] as const;

export const RIGHT_ACTS = {
  hold: act({
    name: 'hold',
    label: bilingual('预留格位或墓位', 'Hold a plot or niche'),
    submit: bilingual('预留', 'Hold it'),
    note: bilingual(
      '预留最长 7 天，不收取费用；期满自行失效。',
      'A hold lasts seven days at the most, costs nothing, and lapses by itself.',
    ),
    done: bilingual('预留格位或墓位', 'held a plot or niche'),
    on: rightOfUse.kind,
    verb: 'create',
    ...BY,
    asks: [
      ask(rightOfUse, 'plot', usablePlot),
      ask(rightOfUse, 'holderName', { label: bilingual('为谁预留', 'Held for') }),
      ask(rightOfUse, 'phone'),
      ask(rightOfUse, 'heldUntil', { optional: false }),
      ask(rightOfUse, 'note', { folded: true }),
    ],
    sets: { state: { value: 'held' }, heldAt: NOW },
  }),
  grant: act({
    name: 'grant',
    label: bilingual('授予使用权', 'Grant the right'),
    submit: bilingual('授予', 'Grant it'),
    done: bilingual('授予使用权', 'granted the right'),
    ...onTheRight,
    asks: [
      ask(rightOfUse, 'phone'),
      ask(rightOfUse, 'documentKind'),
      ask(rightOfUse, 'identityNumber'),
      ...whatIsGranted,
    ],
    moves: { element: 'state', steps: [['held', 'granted']] },
    sets: { grantedOn: TODAY },
  }),
  'grant-at-once': act({
    name: 'grant-at-once',
    label: bilingual('直接授予使用权', 'Grant a right at once'),
    submit: bilingual('授予', 'Grant it'),
    done: bilingual('直接授予使用权', 'granted the right at once'),
    on: rightOfUse.kind,
    verb: 'create',
    ...BY,
    asks: [ask(rightOfUse, 'plot', usablePlot), ...holder, ...whatIsGranted],
    sets: { state: { value: 'granted' }, grantedOn: TODAY },
  }),
  release: act({
    name: 'release',
    label: bilingual('取消预留', 'Release the hold'),
    done: bilingual('取消预留', 'released the hold'),
    ...onTheRight,
    asks: [],
    moves: { element: 'state', steps: [['held', 'released']] },
    reason: bilingual('原因', 'Reason'),
  }),
  ...rightPartsActs,
  ...rightNoticeActs,
  ...rightCertificateActs,
  ...rightFeeActs,
  'correct-contact': act({
    name: 'correct-contact',
    label: bilingual('更正联系方式', 'Correct how the holder is reached'),
    done: bilingual('更正联系方式', 'corrected how the holder is reached'),
    ...onTheRight,
    always: true,
    from: any(stateIs('held'), granted),
    asks: (['phone', 'address', 'certificateNumber', 'note'] as const).map((element) =>
      ask(rightOfUse, element, { optional: true }),
    ),
    reason: bilingual('更正理由', 'Reason'),
  }),
  end: act({
    name: 'end',
    label: bilingual('终止使用权', 'End the right'),
    note: bilingual(
      '使用者须先逐一登记迁出或取消。终止后，该墓位（格位）可以另行授予。',
      'Record first that each person left. The plot or niche can then be granted anew.',
    ),
    done: bilingual('终止使用权', 'ended the right'),
    ...onTheRight,
    always: true,
    asks: [
      ask(rightOfUse, 'endReason', { optional: false }),
      ask(rightOfUse, 'note', {
        when: equal('endReason', val('revoked')),
        optional: false,
        label: bilingual('批准文书', 'Paper on which it is taken back'),
      }),
      ask(rightOfUse, 'endedOn', { otherwise: TODAY, folded: true }),
    ],
    moves: { element: 'state', steps: [['granted', 'ended']] },
    handler: 'voidCertificate',
    also: [['revise', rightCertificate.kind]],
  }),
} as const;

/** From the hold of a plot to the end of the right; a right is a task while its end is near. */
export const burialRights = process({
  name: 'burialRights',
  label: bilingual('使用权流程', 'The right of use of a plot or niche'),
  source: design('hold, grant, renewal and end as cemeteries keep them in a book of plots'),
  of: rightOfUse.kind,
  acts: Object.values(RIGHT_ACTS),
  headings: [
    {
      label: bilingual('授予与终止', 'Grant and end'),
      acts: ['hold', 'grant', 'grant-at-once', 'release', 'renew', 'end'],
    },
    {
      label: bilingual('到期告知', 'Notice of expiry'),
      acts: [
        'tell-by-telephone',
        'send-letter',
        'tell-in-person',
        'post-notice',
        'letter-answered',
        'letter-returned',
        'void-notice',
      ],
    },
    { label: bilingual('维护管理费', 'Maintenance fee'), acts: ['pay-fee', 'void-fee'] },
    {
      label: bilingual('安葬（放）证', 'Burial certificate'),
      acts: ['issue-certificate', 'replace-certificate'],
    },
    {
      label: bilingual('使用者', 'People'),
      acts: ['add-person', 'person-died', 'lay-to-rest', 'person-left'],
    },
    {
      label: bilingual('使用权人', 'Holder'),
      acts: [
        'propose-change',
        'approve-change',
        'decline-change',
        'withdraw-change',
        'correct-contact',
      ],
    },
  ],
  runs: any(stateIs('held'), noticeIsDue, isOver, endsWithin(1), all(granted, changeWaits)),
  outOfTurn: bilingual(
    '此使用权目前不能办理这一步；请刷新后查看下一步。',
    'The right is not at this step. Read the page again to see what comes next.',
  ),
  order: [
    {
      name: 'decideChange',
      act: 'approve-change',
      when: all(granted, changeWaits),
    },
    {
      name: 'lapsed',
      act: 'release',
      label: bilingual('预留已过期，请取消或授予', 'The hold has lapsed: release or grant it'),
      when: all(stateIs('held'), not(below('recordedAt', 'heldUntil'))),
      late: atLeast('recordedAt', 'heldUntil'),
    },
    { name: 'grant', act: 'grant', when: stateIs('held') },
    ...NOTICE_STAGES.map((stage) => ({
      name: `tell.${stage.stage}`,
      act: 'tell-by-telephone',
      label: stage.label,
      when: isDueAt(stage),
      late: stage.late,
    })),
    {
      name: 'overdue',
      act: 'renew',
      label: bilingual('使用期已过，请联系续期', 'The term is over: ask about the renewal'),
      when: isOver,
      late: isOver,
    },
    {
      name: 'renewSoon',
      act: 'renew',
      label: bilingual('一个月内到期，请联系续期', 'Ends within a month: ask about the renewal'),
      when: endsWithin(1),
    },
  ],
  lacks: [],
  terms: [],
});
