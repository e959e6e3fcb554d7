import { codeSet } from '../language/code-set.ts';
import { observed, observedAndAdded } from './observed.ts';

export const staffKind = codeSet(
  'staffKind',
  { zh: '人员类别', en: 'Kind of employment' },
  observed('PEOPLE.TYPE'),
  [
    ['1', '正式职工', 'Permanent'],
    ['2', '合同制', 'Contract'],
    ['3', '临时工', 'Temporary'],
  ],
);

export const duty = codeSet('duty', { zh: '岗位', en: 'Duty' }, observed('WORK.TYPE'), [
  ['01', '殡仪馆服务员', 'Funeral home attendant'],
  ['02', '遗体接运工', 'Transport worker'],
  ['03', '遗体防腐师', 'Embalmer'],
  ['04', '遗体整容师', 'Mortuary cosmetologist'],
  ['05', '遗体火化师', 'Cremation operator'],
  ['06', '墓地管理员', 'Cemetery keeper'],
  ['07', '其他', 'Other'],
]);

export const professionLevel = codeSet(
  'professionLevel',
  { zh: '职业技能等级', en: 'Professional level' },
  observed('PROFESSION.LEVEL'),
  [
    ['01', '初级', 'Junior'],
    ['02', '中级', 'Intermediate'],
    ['03', '高级', 'Senior'],
    ['04', '技师', 'Technician'],
    ['05', '高级技师', 'Senior technician'],
    ['06', '未定级', 'Not graded'],
  ],
);

/** The observed table writes its third entry as `03;科级`, with a semicolon. */
export const rank = codeSet(
  'rank',
  { zh: '行政级别', en: 'Administrative rank' },
  observed('PROFESSION'),
  [
    ['01', '处级', 'Division head level'],
    ['02', '副处级', 'Deputy division head level'],
    ['03', '科级', 'Section head level'],
    ['04', '副科级', 'Deputy section head level'],
    ['05', '其他', 'Other'],
  ],
);

export const position = codeSet(
  'position',
  { zh: '职务', en: 'Position' },
  observedAndAdded('POSITION', '04, which a cemetery needs'),
  [
    ['01', '馆长', 'Director'],
    ['02', '副馆长', 'Deputy director'],
    ['03', '其他', 'Other'],
    ['04', '公墓负责人', 'Head of the cemetery'],
  ],
);
