import { codeSet } from '../language/code-set.ts';
import { observed } from './observed.ts';

export const ashesDestination = codeSet(
  'ashesDestination',
  { zh: '骨灰去向', en: 'Destination of the ashes' },
  observed('ASHES.GO'),
  [
    [
      '1',
      '户口所在地公益性公墓安葬（放）',
      'Public-benefit cemetery at the place of household registration',
    ],
    ['2', '非户口所在地公益性公墓安葬（放）', 'Public-benefit cemetery elsewhere'],
    [
      '3',
      '户口所在地经营性公墓安葬（放）',
      'Commercial cemetery at the place of household registration',
    ],
    ['4', '非户口所在地经营性公墓安葬（放）', 'Commercial cemetery elsewhere'],
    ['5', '自有坟地安葬（放）', 'Family burial ground'],
    ['6', '殡仪馆骨灰寄存', 'Kept at the funeral home'],
    ['7', '骨灰撒散', 'Scattered'],
    ['8', '不保留骨灰', 'Ashes not kept'],
    ['9', '其他', 'Other'],
  ],
);

export const intermentKind = codeSet(
  'intermentKind',
  { zh: '安葬类型', en: 'Kind of burial' },
  'observed: burial type of a cemetery system (shian_cemetery)',
  [
    ['0', '安葬', 'Burial'],
    ['1', '合葬', 'Joint burial'],
  ],
);
