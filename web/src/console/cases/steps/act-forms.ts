import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { CASE_ACTS } from '@qingming/standard/processes/case-acts.ts';
import type { RecordView } from '@qingming/connect/api/registry.ts';
import type { AskedField } from '../../records/asked-field.ts';
import { contactChoices } from './step-context.ts';
import type { StepForm } from './step-form.ts';

/** Why something is corrected, cancelled, voided or opened again. */
export const reasonField = (label: Bilingual = bilingual('原因', 'Reason')): AskedField => ({
  name: 'reason',
  label,
  input: 'text',
  required: true,
  maxLength: 200,
  format: 'line',
});

const withVersion: StepForm['also'] = ({ case: { version } }) => ({ version });

/** Acts on the case as a whole. */
export const caseActs = {
  close: {
    title: CASE_ACTS.close,
    submit: bilingual('办结', 'Close the case'),
    note: bilingual(
      '遗体、骨灰、费用、证明均已办清。',
      'The body, the ashes, the charges and the papers are all settled.',
    ),
    path: 'close',
    fields: () => [],
    also: withVersion,
  },
  reopen: {
    title: bilingual('重新打开业务', 'Reopen the case'),
    submit: bilingual('重新打开', 'Reopen'),
    path: 'reopen',
    fields: () => [reasonField()],
    also: withVersion,
  },
  withdraw: {
    title: bilingual('撤销业务', 'Withdraw the case'),
    submit: bilingual('撤销', 'Withdraw'),
    path: 'withdraw',
    fields: () => [reasonField()],
    also: withVersion,
  },
} satisfies Record<string, StepForm>;

export const newTagForm = (subject: 'body' | 'ashes'): StepForm => ({
  title: bilingual('换发标签', 'Replace the tag'),
  submit: bilingual('作废原标签并换发', 'Cancel the old tag and make a new one'),
  path: 'tags',
  fields: () => [reasonField()],
  also: () => ({ subject }),
});

type Version = Pick<RecordView<unknown>, 'id' | 'version'>;

const CANCEL = {
  'transport/cancel': bilingual('取消接运', 'Cancel the transport'),
  'vigil/cancel': bilingual('取消守灵', 'Cancel the vigil'),
  'farewell/cancel': bilingual('取消告别', 'Cancel the farewell'),
} as const;

const COMPLETE = {
  'vigil/complete': bilingual('登记守灵结束', 'Record the end of the vigil'),
  'farewell/complete': bilingual('登记告别结束', 'Record the end of the farewell'),
} as const;

/** Cancels something booked: a transport, a vigil, a farewell. */
export const cancelForm = (
  path: 'transport/cancel' | 'vigil/cancel' | 'farewell/cancel',
  { id, version }: Version,
): StepForm => ({
  title: CANCEL[path],
  submit: CANCEL[path],
  path,
  fields: () => [reasonField()],
  also: () => ({ record: id, version }),
});

export const completeForm = (
  path: 'vigil/complete' | 'farewell/complete',
  { id, version }: Version,
): StepForm => ({
  title: COMPLETE[path],
  submit: COMPLETE[path],
  path,
  fields: () => [],
  also: () => ({ record: id, version }),
});

export const finishPreparationForm = ({ id, version }: Version): StepForm => ({
  title: bilingual('登记整容结束', 'Finish the preparation'),
  submit: bilingual('登记结束', 'Finish'),
  path: 'preparation/finish',
  fields: () => [],
  also: () => ({ preparation: id, version }),
});

/** Reissues a certificate: a new one that names and cancels this. */
export const reissueForm = ({ id, version }: Version): StepForm => ({
  title: bilingual('补发火化证明', 'Reissue the certificate'),
  submit: bilingual('作废原证并补发', 'Cancel the old one and reissue'),
  path: 'certificate/reissue',
  fields: () => [reasonField(bilingual('补发原因', 'Reason for the reissue'))],
  also: () => ({ cancels: id, version }),
});

export const collectForm = ({ id, version }: Version): StepForm => ({
  title: bilingual('登记证明领取', 'Record collection of the certificate'),
  submit: bilingual('登记领取', 'Record collection'),
  path: 'certificate/collect',
  fields: (context) => [
    {
      name: 'receivedBy',
      label: bilingual('领取人', 'Collected by'),
      input: 'link',
      required: true,
      choices: contactChoices(context),
    },
  ],
  also: () => ({ certificate: id, version }),
});
