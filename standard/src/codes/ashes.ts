import { codeSet } from '../language/code-set.ts';
import { observed, ownDefinition } from './observed.ts';

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

export const placementState = codeSet(
  'placementState',
  { zh: '寄存业务状态', en: 'State of the placement' },
  observed('STORAGE.STATUS'),
  [
    ['0', '已预订', 'Booked'],
    ['1', '已派工', 'Assigned'],
    ['2', '已完成', 'Completed'],
  ],
);

export const placementTerm = codeSet(
  'placementTerm',
  { zh: '寄存期限状态', en: 'Term of the placement' },
  observed('EMPLACING.STATUS'),
  [
    ['0', '未超期不需提醒', 'Within the term, no reminder due'],
    ['1', '已超期', 'Overdue'],
    ['2', '未超期需提醒', 'Within the term, reminder due'],
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

export const plotKind = codeSet(
  'plotKind',
  { zh: '墓穴类型', en: 'Kind of plot' },
  'observed: grave counts of FIS_CEME_INFO (Shandong 2014), which carry names only; the codes are of this standard',
  [
    ['single', '单人墓', 'Single plot'],
    ['double', '双人墓', 'Double plot'],
    ['multiple', '多人墓', 'Plot for several'],
    ['niche', '格位', 'Niche'],
    ['ecological', '生态墓', 'Ecological plot'],
    ['welfare', '公益安葬墓位', 'Public-benefit plot'],
  ],
);

export const disposalMethod = codeSet(
  'disposalMethod',
  { zh: '骨灰安置方式', en: 'How the ashes are laid to rest' },
  ownDefinition('ways named in the basic list and in State Council Decree 824'),
  [
    ['niche', '格位安放', 'Placed in a niche'],
    ['plot', '墓位安葬', 'Interred in a plot'],
    ['tree', '树葬', 'Interred under a tree'],
    ['flower', '花坛葬', 'Interred in a flower bed'],
    ['lawn', '草坪葬', 'Interred under lawn'],
    ['wall', '壁葬', 'Placed in a wall'],
    ['sea', '海葬', 'Scattered at sea'],
    ['scattering', '撒散', 'Scattered on land'],
    ['family', '家属带走', 'Taken by the family'],
    ['other', '其他', 'Other'],
  ],
);
