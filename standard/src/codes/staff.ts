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

export const duty = codeSet(
  'duty',
  { zh: '岗位', en: 'Duty' },
  observedAndAdded('WORK.TYPE', '08, who answers for the house outside office hours'),
  [
    ['01', '殡仪馆服务员', 'Funeral home attendant'],
    ['02', '遗体接运工', 'Transport worker'],
    ['03', '遗体防腐师', 'Embalmer'],
    ['04', '遗体整容师', 'Mortuary cosmetologist'],
    ['05', '遗体火化师', 'Cremation operator'],
    ['06', '墓地管理员', 'Cemetery keeper'],
    ['07', '其他', 'Other'],
    ['08', '值班负责人', 'Officer on duty'],
  ],
);

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
