import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

export const burialAreaKind = codeSet(
  'burialAreaKind',
  { zh: '安放（葬）区类别', en: 'Kind of area' },
  'observed: cemetery systems (mudi, md): 墓园→苑、区→排→位; 寄存厅→室→架→层→位; the codes are of this standard',
  [
    ['garden', '园区', 'Garden'],
    ['district', '墓区', 'District'],
    ['row', '排', 'Row'],
    ['building', '楼', 'Building'],
    ['hall', '厅', 'Hall'],
    ['room', '室', 'Room'],
    ['rack', '架', 'Rack'],
    ['face', '面', 'Face'],
    ['layer', '层', 'Layer'],
    ['wall', '壁葬墙', 'Wall of niches'],
    ['lawn', '草坪葬区', 'Lawn'],
    ['tree-belt', '树葬区', 'Tree burial area'],
    ['flower-bed', '花坛葬区', 'Flower bed'],
    ['other', '其他', 'Other'],
  ],
);

export const plotKind = codeSet(
  'plotKind',
  { zh: '墓位、格位类别', en: 'Kind of plot or niche' },
  ownDefinition('the ways of burial that Order 824 and the basic list name'),
  [
    ['niche', '格位', 'Niche'],
    ['plot', '墓位', 'Plot'],
    ['wall', '壁葬位', 'Place in a wall'],
    ['tree', '树葬位', 'Place under a tree'],
    ['lawn', '草坪葬位', 'Place under lawn'],
    ['flower', '花坛葬位', 'Place in a flower bed'],
    ['other', '其他', 'Other'],
  ],
);

export const remainsForm = codeSet(
  'remainsForm',
  { zh: '安葬对象', en: 'What is laid to rest' },
  ownDefinition('the legal area is another for ashes than for a body (民事发〔1998〕10号)'),
  [
    ['ashes', '骨灰', 'Ashes'],
    ['body', '遗体', 'Body'],
  ],
);

export const plotState = codeSet(
  'plotState',
  { zh: '墓位、格位状态', en: 'State of the plot or niche' },
  ownDefinition('what the institution decides; whether it is free follows from the rights on it'),
  [
    ['usable', '可用', 'Usable'],
    ['blocked', '暂停使用', 'Out of use for now'],
    ['closed', '不再使用', 'No longer used'],
  ],
);
