import { purpose } from '@qingming/standard/codes/approval.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { AskedField } from './asked-field.ts';

/** Why somebody looks at a person, or for one: a coded purpose, and the occasion in words. */
export const whyFields = (labels: {
  readonly purpose: Bilingual;
  readonly reason: Bilingual;
}): readonly AskedField[] => [
  {
    name: 'purpose',
    label: labels.purpose,
    input: 'select',
    required: true,
    options: purpose.values,
  },
  { name: 'reason', label: labels.reason, input: 'text', required: true, maxLength: 200 },
];
