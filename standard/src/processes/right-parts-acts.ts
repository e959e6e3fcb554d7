import { act, ask, NOW, STAFF, TODAY } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { absent, all, equal, val } from '../language/expression.ts';
import { beneficiary } from '../records/beneficiary.ts';
import { rightOfUse } from '../records/right-of-use.ts';
import { rightRenewal } from '../records/right-renewal.ts';
import { rightTransfer } from '../records/right-transfer.ts';

const isGranted = equal('state', val('granted'));
const BY = { by: 'burials.rights' } as const;
const onPeople = { on: beneficiary.kind, verb: 'revise', always: true, ...BY } as const;
const onChange = { on: rightTransfer.kind, verb: 'revise', always: true } as const;

/** Who has a place in it, for how long it goes on, and who holds it. */
export const rightPartsActs = {
  renew: act({
    name: 'renew',
    label: bilingual('续期', 'Renew'),
    note: bilingual(
      '从原使用期止日接着算，不因早办少一天，一次不超过 20 年。',
      'It is counted from the day on which the term before ends, so that nobody loses a day by coming early; twenty years at the most.',
    ),
    done: bilingual('续期', 'renewed the right'),
    on: rightRenewal.kind,
    verb: 'create',
    always: true,
    ...BY,
    from: isGranted,
    asks: [
      ask(rightRenewal, 'until'),
      ask(rightRenewal, 'price'),
      ask(rightRenewal, 'renewedOn', { otherwise: TODAY, folded: true }),
    ],
    handler: 'extendRight',
    also: [['revise', rightOfUse.kind]],
  }),
  'add-person': act({
    name: 'add-person',
    label: bilingual('登记使用者', 'Enter a person'),
    done: bilingual('登记使用者', 'entered a person'),
    on: beneficiary.kind,
    verb: 'create',
    always: true,
    ...BY,
    from: isGranted,
    asks: [
      ask(beneficiary, 'name'),
      ask(beneficiary, 'alive', { start: { value: false } }),
      ask(beneficiary, 'diedOn'),
      ask(beneficiary, 'certificate'),
      ask(beneficiary, 'documentKind'),
      ask(beneficiary, 'identityNumber'),
      ask(beneficiary, 'relation'),
      ask(beneficiary, 'sex', { folded: true }),
    ],
  }),
  'person-died': act({
    name: 'person-died',
    label: bilingual('登记使用者去世', 'Record that the person died'),
    done: bilingual('登记使用者去世', 'recorded that the person died'),
    ...onPeople,
    from: all(equal('alive', val(true)), absent('leftOn')),
    asks: [ask(beneficiary, 'diedOn', { optional: false }), ask(beneficiary, 'certificate')],
    sets: { alive: { value: false } },
  }),
  'lay-to-rest': act({
    name: 'lay-to-rest',
    label: bilingual('登记安放（葬）', 'Record that the person was laid to rest'),
    done: bilingual('登记安放（葬）', 'recorded that the person was laid to rest'),
    ...onPeople,
    from: all(equal('alive', val(false)), absent('placedOn'), absent('leftOn')),
    asks: [ask(beneficiary, 'placedOn', { optional: false })],
  }),
  'person-left': act({
    name: 'person-left',
    label: bilingual('取消使用者', 'Take the person off'),
    note: bilingual(
      '只用于尚未安放（葬）的；已安放（葬）的，请办理迁出。',
      'Only of somebody who does not rest there yet; whoever does leaves by a removal.',
    ),
    done: bilingual('取消使用者', 'took the person off'),
    ...onPeople,
    from: all(absent('placedOn'), absent('leftOn')),
    asks: [ask(beneficiary, 'leftOn', { otherwise: TODAY })],
    reason: bilingual('原因', 'Reason'),
  }),
  'propose-change': act({
    name: 'propose-change',
    label: bilingual('提出变更使用权人', 'Propose another holder'),
    submit: bilingual('提出变更', 'Propose it'),
    note: bilingual(
      '墓位、格位不得买卖。请核对依据文书；须由本机构另一人核准后生效。',
      'Plots and niches are not sold. Check the paper; another person of this institution has to approve it.',
    ),
    done: bilingual('提出变更使用权人', 'proposed another holder'),
    on: rightTransfer.kind,
    verb: 'create',
    always: true,
    ...BY,
    from: isGranted,
    asks: [
      ask(rightTransfer, 'kind'),
      ask(rightTransfer, 'holderName'),
      ask(rightTransfer, 'documentKind'),
      ask(rightTransfer, 'identityNumber'),
      ask(rightTransfer, 'phone'),
      ask(rightTransfer, 'relation'),
      ask(rightTransfer, 'document'),
    ],
    sets: { state: { value: 'proposed' }, proposedAt: NOW, proposedBy: STAFF },
  }),
  'approve-change': act({
    name: 'approve-change',
    label: bilingual('核准变更', 'Approve the change'),
    note: bilingual(
      '请自行核对依据文书和证件，不要只看提出人的说明。提出人不能核准。',
      'Check the paper and the document yourself. Whoever proposed it cannot approve it.',
    ),
    done: bilingual('核准变更使用权人', 'approved another holder'),
    ...onChange,
    by: 'burials.decide',
    asks: [],
    moves: { element: 'state', steps: [['proposed', 'confirmed']] },
    sets: { decidedAt: NOW, decidedBy: STAFF },
    handler: 'writeHolder',
    also: [['revise', rightOfUse.kind]],
  }),
  'decline-change': act({
    name: 'decline-change',
    label: bilingual('不予变更', 'Decline the change'),
    done: bilingual('不予变更使用权人', 'declined another holder'),
    ...onChange,
    by: 'burials.decide',
    asks: [],
    moves: { element: 'state', steps: [['proposed', 'declined']] },
    sets: { decidedAt: NOW, decidedBy: STAFF },
    reason: bilingual('理由', 'Reason'),
  }),
  'withdraw-change': act({
    name: 'withdraw-change',
    label: bilingual('撤回变更', 'Take the change back'),
    done: bilingual('撤回变更使用权人', 'took back the change of the holder'),
    ...onChange,
    ...BY,
    asks: [],
    moves: { element: 'state', steps: [['proposed', 'withdrawn']] },
  }),
} as const;
