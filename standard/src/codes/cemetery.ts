import { codeSet } from '../language/code-set.ts';
import { observed } from './observed.ts';

export const cemeteryProperty = codeSet(
  'cemeteryProperty',
  { zh: '公墓性质', en: 'Kind of cemetery' },
  observed('CEME.PROP'),
  [
    ['1', '公益性', 'Public benefit'],
    ['2', '经营性', 'Commercial'],
  ],
);

export const cemeteryUnitProperties = codeSet(
  'cemeteryUnitProperties',
  { zh: '公墓单位性质', en: 'Funding and ownership of the cemetery' },
  observed('CEME.UNITPROPERTIES'),
  [
    ['1', '全额拨款事业单位', 'Public institution, fully funded'],
    ['2', '差额拨款事业单位', 'Public institution, partly funded'],
    ['3', '自收自支事业单位', 'Public institution, self-supporting'],
    ['4', '企业', 'Enterprise'],
    ['5', '其它', 'Other'],
  ],
);

export const organizerProperty = codeSet(
  'organizerProperty',
  { zh: '主办单位性质', en: 'Kind of organizer' },
  observed('CEME.ORGANIZERPROP'),
  [
    ['1', '民政事业单位', 'Civil affairs institution'],
    ['2', '国有企业', 'State-owned enterprise'],
    ['3', '民营企业', 'Private enterprise'],
    ['4', '民办非企业', 'Private non-enterprise unit'],
    ['5', '村办', 'Village'],
    ['6', '其他', 'Other'],
  ],
);

export const cemeteryManagement = codeSet(
  'cemeteryManagement',
  { zh: '管理方式', en: 'Management of the cemetery' },
  observed('CEME.MANAGESTYLE'),
  [
    ['1', '免费', 'Free of charge'],
    ['2', '收费', 'Charged'],
  ],
);

export const landProperty = codeSet(
  'landProperty',
  { zh: '土地性质', en: 'Ownership of the land' },
  observed('CEME.LANDPROP'),
  [
    ['1', '国有', 'State-owned'],
    ['2', '集体所有', 'Collectively owned'],
    ['3', '租赁', 'Leased'],
  ],
);

export const landUse = codeSet(
  'landUse',
  { zh: '土地用途', en: 'Use of the land' },
  observed('CEME.LANDUSE'),
  [
    ['1', '殡葬用地', 'Funeral land'],
    ['2', '工业用地', 'Industrial land'],
    ['3', '市政用地', 'Municipal land'],
    ['4', '公墓用地', 'Cemetery land'],
    ['5', '其它', 'Other'],
  ],
);

export const landUseForm = codeSet(
  'landUseForm',
  { zh: '土地使用形式', en: 'How the land was obtained' },
  observed('CEME.LANDUSEFORM'),
  [
    ['1', '划拨', 'Allocated'],
    ['2', '出让', 'Granted'],
  ],
);

export const areaUnit = codeSet(
  'areaUnit',
  { zh: '面积单位', en: 'Unit of area' },
  observed('CEME.AREAUNITS'),
  [
    ['1', '亩', 'Mu'],
    ['2', '公顷', 'Hectare'],
    ['3', '平米', 'Square metre'],
  ],
);
