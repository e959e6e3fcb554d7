import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const CASES = {
  title: bilingual('业务', 'Cases'),
  any: bilingual('全部', 'Any'),
  text: bilingual('查找', 'Find'),
  name: bilingual('逝者', 'Person'),
  number: bilingual('业务编号', 'Case number'),
  opened: bilingual('受理', 'Opened'),
  closed: bilingual('办结', 'Closed'),
  cremated: bilingual('火化', 'Cremated'),
  where: bilingual('所在', 'Where'),
  institution: bilingual('单位', 'Institution'),
  from: bilingual('受理自', 'Opened from'),
  until: bilingual('至', 'until'),
  certificate: bilingual('火化证明', 'Certificate'),
  apply: bilingual('查找', 'Find'),
} as const;
