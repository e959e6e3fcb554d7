import { ACCOUNT, act, ask, NOW } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { absent, all, exists, present } from '../language/expression.ts';
import { numberDispute } from '../records/number-dispute.ts';
import { numberNotice } from '../records/number-notice.ts';
import { beforeCremation } from './case-conditions.ts';

/** Whose number it is, when it stands at somebody else who was cremated. */
export const identityActs = {
  'number-dispute': act({
    name: 'number-dispute',
    label: bilingual('登记证件号码争议', 'Raise a dispute about the number'),
    submit: bilingual('登记争议', 'Raise it'),
    note: bilingual(
      '另一业务误登了逝者的证件号码时使用。请先取得公安机关证明，并通知另一机构更正；须由另一人认定后，方可火化。',
      'For when another case bears the number of this person by mistake. Get the letter of the police, and tell the other house to correct its record. A second person decides before the cremation.',
    ),
    done: bilingual('登记证件号码争议', 'raised a dispute about the identity number'),
    on: numberDispute.kind,
    verb: 'create',
    from: all(exists('decedent', present('identityNumber')), beforeCremation),
    asks: [
      ask(numberDispute, 'facts'),
      ask(numberDispute, 'document'),
      ask(numberDispute, 'scan', { folded: true }),
      ask(numberDispute, 'raisedAt', { otherwise: NOW, folded: true }),
    ],
    sets: { raisedBy: ACCOUNT },
    handler: 'raiseNumberDispute',
  }),
  'number-dispute/decide': act({
    name: 'number-dispute/decide',
    label: bilingual('认定证件号码争议', 'Decide the dispute about the number'),
    submit: bilingual('作出认定', 'Decide'),
    note: bilingual(
      '请核对证明文件和两件业务。提出争议的人不能认定；认定后不能改动。',
      'Check the document and both cases. Whoever raised it cannot decide; a decision stays.',
    ),
    done: bilingual('认定证件号码争议', 'decided the dispute about the identity number'),
    on: numberDispute.kind,
    verb: 'revise',
    from: absent('outcome'),
    barred: ['raisedBy'],
    asks: [
      ask(numberDispute, 'outcome', { optional: false }),
      ask(numberDispute, 'grounds', { optional: false }),
      ask(numberDispute, 'decidedAt', { otherwise: NOW, folded: true }),
    ],
    sets: { decidedBy: ACCOUNT },
  }),
  'number-notice/uphold': act({
    name: 'number-notice/uphold',
    label: bilingual('确认号码无误', 'Confirm the number'),
    submit: bilingual('登记核对情况', 'Record what was found'),
    note: bilingual(
      '录错的，请更正逝者的证件号码，不必登记此项。与证件原件、户籍证明核对无误的，登记核对情况；不能改动。',
      'If it was mistyped, correct the number of the person instead. Where it agrees with the original document and the household register, record what was found; it stays.',
    ),
    done: bilingual('确认证件号码无误', 'confirmed the identity number'),
    on: numberNotice.kind,
    verb: 'revise',
    always: true,
    from: absent('answeredAt'),
    asks: [
      ask(numberNotice, 'answer', { optional: false }),
      ask(numberNotice, 'answeredAt', { otherwise: NOW, folded: true }),
    ],
    sets: { answeredBy: ACCOUNT },
  }),
} as const;
