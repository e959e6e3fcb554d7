import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
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
    title: bilingual('办结业务', 'Close the case'),
    submit: bilingual('办结', 'Close the case'),
    note: bilingual(
      '遗体、骨灰、账单、证明均已清楚。',
      'Body, ashes, bill and papers are all accounted for.',
    ),
    path: 'close',
    fields: () => [],
    also: withVersion,
  },
  reopen: {
    title: bilingual('重新办理', 'Open the case again'),
    submit: bilingual('重新办理', 'Open again'),
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
  title: bilingual('换发标签', 'A new tag'),
  submit: bilingual('作废原标签，换发', 'Void the old tag, make a new one'),
  path: 'tags',
  fields: () => [reasonField()],
  also: () => ({ subject }),
});

type Version = Pick<RecordView<unknown>, 'id' | 'version'>;

/** Cancels something booked: a transport, a vigil, a farewell. */
export const cancelForm = (
  path: 'transport/cancel' | 'vigil/cancel' | 'farewell/cancel',
  { id, version }: Version,
): StepForm => ({
  title: bilingual('取消', 'Cancel it'),
  submit: bilingual('取消此项', 'Cancel it'),
  path,
  fields: () => [reasonField()],
  also: () => ({ record: id, version }),
});

export const completeForm = (
  path: 'vigil/complete' | 'farewell/complete',
  { id, version }: Version,
): StepForm => ({
  title: bilingual('登记完成', 'It has taken place'),
  submit: bilingual('完成', 'Done'),
  path,
  fields: () => [],
  also: () => ({ record: id, version }),
});

export const finishPreparationForm = ({ id, version }: Version): StepForm => ({
  title: bilingual('整容结束', 'The preparation is finished'),
  submit: bilingual('结束', 'Finish'),
  path: 'preparation/finish',
  fields: () => [],
  also: () => ({ preparation: id, version }),
});

/** Reissues a certificate: a new one that names and cancels this. */
export const reissueForm = ({ id, version }: Version): StepForm => ({
  title: bilingual('补发火化证明', 'Reissue the certificate'),
  submit: bilingual('作废原证并补发', 'Cancel the old one and reissue'),
  path: 'certificate/reissue',
  fields: () => [reasonField(bilingual('补发原因', 'Reason of the reissue'))],
  also: () => ({ cancels: id, version }),
});

export const collectForm = ({ id, version }: Version): StepForm => ({
  title: bilingual('领取火化证明', 'The certificate is collected'),
  submit: bilingual('登记领取', 'Record the collection'),
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
