import { ACCOUNT, act, ask, NOW } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { storageExtension } from '../records/storage-extension.ts';
import { unclaimedProcedure } from '../records/unclaimed-procedure.ts';
import { equal, val } from '../language/expression.ts';
import { bodyHere } from './case-conditions.ts';
import { hold } from '../records/hold.ts';
import { standing } from '../records/no-hold.ts';

export const holdActs = {
  hold: act({
    name: 'hold',
    label: bilingual('暂停处置', 'Place a hold'),
    submit: bilingual('暂停', 'Place the hold'),
    note: bilingual(
      '接到公安机关、法院或家属的要求，请立即登记，文件可后补。暂停期间不能火化、移交或开具证明；解除须由另一人办理。',
      'When the police, a court or the family ask, record it at once; the document may follow. Until another person records the release, nothing is cremated, handed over or issued.',
    ),
    done: bilingual('暂停处置', 'placed a hold'),
    on: hold.kind,
    verb: 'create',
    always: true,
    asks: [
      ask(hold, 'subject', { start: { value: 'body' } }),
      ask(hold, 'kind'),
      ask(hold, 'placedBy'),
      ask(hold, 'reviewOn'),
      ask(hold, 'document'),
      ask(hold, 'scan', { folded: true }),
      ask(hold, 'since', { otherwise: NOW, folded: true }),
    ],
    sets: { enteredBy: ACCOUNT },
  }),
  'hold/release': act({
    name: 'hold/release',
    label: bilingual('解除暂停处置', 'Release the hold'),
    submit: bilingual('解除', 'Release'),
    note: bilingual(
      '请核对解除文件。登记暂停的人不能解除。',
      'Check the document of the release. Whoever recorded the hold cannot release it.',
    ),
    done: bilingual('解除暂停处置', 'released the hold'),
    on: hold.kind,
    verb: 'revise',
    always: true,
    from: standing,
    barred: ['enteredBy'],
    asks: [
      ask(hold, 'releaseDocument', { optional: false }),
      ask(hold, 'releaseScan', { folded: true }),
      ask(hold, 'releasedAt', { otherwise: NOW, folded: true }),
    ],
    sets: { releasedBy: ACCOUNT },
  }),
  'hold/keep': act({
    name: 'hold/keep',
    label: bilingual('复核后继续暂停', 'Keep the hold after a review'),
    submit: bilingual('继续暂停', 'Keep the hold'),
    done: bilingual('复核后继续暂停', 'reviewed the hold and kept it'),
    on: hold.kind,
    verb: 'revise',
    always: true,
    from: standing,
    asks: [
      ask(hold, 'reviewOn', { label: bilingual('下次复核日期', 'Next review on') }),
      ask(hold, 'document', { folded: true }),
      ask(hold, 'scan', { folded: true }),
    ],
  }),
} as const;

const running = equal('state', val('open'));

export const waitingActs = {
  'storage-extension': act({
    name: 'storage-extension',
    label: bilingual('办理延期存放', 'Extend the storage'),
    submit: bilingual('延期', 'Extend'),
    note: bilingual(
      '由丧属或遗体移交方申请，并按规定交纳费用。到期不自动处置遗体。',
      'The family or whoever brought the body asks for it, and the fee is charged. Nothing happens to the body by itself when it ends.',
    ),
    done: bilingual('办理延期存放', 'extended the storage'),
    on: storageExtension.kind,
    verb: 'create',
    from: bodyHere,
    checked: true,
    asks: [
      ask(storageExtension, 'until'),
      ask(storageExtension, 'reason'),
      ask(storageExtension, 'requestedBy', { start: { known: 'firstChoice' } }),
      ask(storageExtension, 'document', { folded: true }),
      ask(storageExtension, 'scan', { folded: true }),
      ask(storageExtension, 'approvedBy', { folded: true }),
      ask(storageExtension, 'approvedOn', { folded: true }),
    ],
  }),
  unclaimed: act({
    name: 'unclaimed',
    label: bilingual('启动无人认领处置', 'Begin the procedure for an unclaimed body'),
    submit: bilingual('启动', 'Begin'),
    done: bilingual('启动无人认领处置', 'began the procedure for an unclaimed body'),
    on: unclaimedProcedure.kind,
    verb: 'create',
    asks: [
      ask(unclaimedProcedure, 'chain'),
      ask(unclaimedProcedure, 'found'),
      ask(unclaimedProcedure, 'decider'),
      ask(unclaimedProcedure, 'office'),
      ask(unclaimedProcedure, 'startedOn', { start: { known: 'today' } }),
      ask(unclaimedProcedure, 'photo', { folded: true }),
    ],
    sets: { state: { value: 'open' } },
  }),
  'unclaimed/samples': act({
    name: 'unclaimed/samples',
    label: bilingual('登记采样', 'Record the samples'),
    done: bilingual('登记采样', 'recorded the samples'),
    on: unclaimedProcedure.kind,
    verb: 'revise',
    from: running,
    asks: [
      ask(unclaimedProcedure, 'dnaTakenOn', { optional: false }),
      ask(unclaimedProcedure, 'fingerprintsOn'),
      ask(unclaimedProcedure, 'photo'),
    ],
  }),
  'unclaimed/notice': act({
    name: 'unclaimed/notice',
    label: bilingual('登记公告', 'Record the notice'),
    done: bilingual('登记公告', 'recorded the notice'),
    on: unclaimedProcedure.kind,
    verb: 'revise',
    from: running,
    asks: [
      ask(unclaimedProcedure, 'noticeMedium', { optional: false }),
      ask(unclaimedProcedure, 'noticeFrom', { optional: false }),
      ask(unclaimedProcedure, 'noticeUntil', { optional: false }),
      ask(unclaimedProcedure, 'noticeFile'),
    ],
  }),
  'unclaimed/decide': act({
    name: 'unclaimed/decide',
    label: bilingual('登记处置决定', 'Record the decision'),
    done: bilingual('登记处置决定', 'recorded the decision'),
    on: unclaimedProcedure.kind,
    verb: 'revise',
    asks: [
      ask(unclaimedProcedure, 'decidedBy', { optional: false }),
      ask(unclaimedProcedure, 'decisionDocument', { optional: false }),
      ask(unclaimedProcedure, 'decidedOn', { optional: false, start: { known: 'today' } }),
      ask(unclaimedProcedure, 'decisionFile'),
      ask(unclaimedProcedure, 'ashesKeptUntil'),
    ],
    moves: { element: 'state', steps: [['open', 'decided']] },
  }),
  'unclaimed/claimed': act({
    name: 'unclaimed/claimed',
    label: bilingual('登记认领', 'Record that somebody came'),
    done: bilingual('登记认领', 'recorded that somebody came'),
    on: unclaimedProcedure.kind,
    verb: 'revise',
    always: true,
    asks: [],
    moves: { element: 'state', steps: [['open', 'claimed']] },
    reason: bilingual('认领情况', 'Who came'),
  }),
} as const;
