import { ACCOUNT, act, ask, NOW } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
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
