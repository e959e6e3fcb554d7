import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { AskedField } from '../../records/asked-field.ts';

/** Why something is corrected, cancelled, voided or opened again. */
export const reasonField = (label: Bilingual = bilingual('原因', 'Reason')): AskedField => ({
  name: 'reason',
  label,
  input: 'text',
  required: true,
  maxLength: 200,
  format: 'line',
});
