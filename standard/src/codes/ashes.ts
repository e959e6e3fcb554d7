import { codeSet } from '../language/code-set.ts';
import { observedAndAdded, ownDefinition } from './observed.ts';

export const ashesDestination = codeSet(
  'ashesDestination',
  { zh: '骨灰去向', en: 'Destination of the ashes' },
  observedAndAdded(
    'ASHES.GO',
    '10 to 15, ways that State Council Decree 824 names or that leave the province',
  ),
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
    ['10', '骨灰海葬', 'Burial at sea'],
    ['11', '树葬等生态安葬', 'Tree burial and other ecological burial'],
    ['12', '骨灰堂安放', 'Niche of a columbarium'],
    ['13', '带往外省', 'Taken to another province'],
    ['14', '带往境外', 'Taken abroad'],
    ['15', '无人认领骨灰集中安葬', 'Collective burial of unclaimed ashes'],
  ],
);

/** What was done with the ashes, beside where they go: a grave may be dug by the family or by the cemetery. */
export const ashesAct = codeSet(
  'ashesAct',
  { zh: '骨灰去向的办理方式', en: 'What was done with the ashes' },
  ownDefinition('ashes can be traced from act to act (民办函〔2024〕27号: 可追溯的闭环)'),
  [
    ['collected', '家属领取', 'Collected by the family'],
    ['deposited', '安放入格位', 'Placed in a niche'],
    ['interred', '由本机构安葬', 'Interred by the institution'],
    ['scattered', '由本机构撒散', 'Scattered by the institution'],
    ['transferred', '移交其他机构', 'Handed to another institution'],
    ['not-kept', '不保留骨灰', 'Not kept'],
  ],
);

/** The ways of laying ashes to rest; all but the plot count as ecological burial. */
export const disposalMethod = codeSet(
  'disposalMethod',
  { zh: '安葬方式', en: 'How the ashes are laid to rest' },
  ownDefinition('ways named in the basic list and in State Council Decree 824'),
  [
    ['plot', '墓位安葬', 'Interred in a plot'],
    ['tree', '树葬', 'Interred under a tree'],
    ['flower', '花坛葬', 'Interred in a flower bed'],
    ['lawn', '草坪葬', 'Interred under lawn'],
    ['wall', '壁葬', 'Placed in a wall'],
    ['sea', '海葬', 'Scattered at sea'],
    ['scattering', '撒散', 'Scattered on land'],
    ['other', '其他', 'Other'],
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
