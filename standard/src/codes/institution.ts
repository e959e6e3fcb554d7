import { codeSet } from '../language/code-set.ts';
import { observed, ownDefinition } from './observed.ts';

/** The observed number prefix of an institution is the code of its kind. */
export const institutionKind = codeSet(
  'institutionKind',
  { zh: '机构类别', en: 'Kind of institution' },
  'observed: number prefixes of FIS (Shandong 2014); added by this standard: TZ, named in State Council Decree 824',
  [
    ['BZ', '殡仪馆', 'Funeral home'],
    ['GZ', '公墓', 'Cemetery'],
    ['YZ', '殡仪服务站', 'Funeral service station'],
    ['TZ', '骨灰堂', 'Columbarium'],
  ],
);

export const institutionProperties = codeSet(
  'institutionProperties',
  { zh: '单位性质', en: 'Funding and ownership' },
  observed('FUNERALHOME.PROPERTIES'),
  [
    ['1', '全额拨款', 'Public institution, fully funded'],
    ['2', '差额拨款', 'Public institution, partly funded'],
    ['3', '自收自支', 'Public institution, self-supporting'],
    ['4', '公办企业', 'Publicly run enterprise'],
    ['5', '民营企业', 'Private enterprise'],
    ['6', '其他', 'Other'],
  ],
);

export const institutionGrade = codeSet(
  'institutionGrade',
  { zh: '机构等级', en: 'Grade of the institution' },
  observed('FUNERALHOME.GRADE'),
  [
    ['1', '国家一级', 'National grade one'],
    ['2', '国家二级', 'National grade two'],
    ['3', '国家三级', 'National grade three'],
    ['4', '无', 'None'],
  ],
);

/** The four states of a funeral home (FIS.FUNERALHOME.STATE) are the first four of a cemetery's. */
export const institutionState = codeSet(
  'institutionState',
  { zh: '经营状态', en: 'State of the institution' },
  observed('CEME.ORGAN.STATE'),
  [
    ['0', '正常营业', 'Operating'],
    ['1', '申请建设', 'Applying to build'],
    ['2', '申请经营', 'Applying to operate'],
    ['3', '已注销', 'Deregistered'],
    ['4', '正在建设', 'Under construction'],
    ['5', '申请扩建', 'Applying to extend'],
    ['6', '正在扩建', 'Being extended'],
    ['7', '验收不合格', 'Failed acceptance'],
  ],
);

export const wheelchairAccess = codeSet(
  'wheelchairAccess',
  { zh: '无障碍通行', en: 'Wheelchair access' },
  ownDefinition('whoever comes in a wheelchair has to know before they set out'),
  [
    ['whole', '家属使用的各处都能坐轮椅到达', 'Wheelchairs reach every room for families'],
    ['partly', '部分地方能坐轮椅到达', 'Wheelchairs reach some of the rooms'],
    ['none', '没有无障碍通道', 'No step-free way in'],
  ],
);
