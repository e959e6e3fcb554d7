import { codeSet } from '../language/code-set.ts';

/** Prefix of a decedent's number; documents take theirs from `certificateKind`, institutions from `institutionKind`. */
export const recordSeries = codeSet(
  'recordSeries',
  { zh: '业务编号前缀', en: 'Prefix of a record number' },
  'observed: FisIdHelp (Shandong 2014)',
  [
    ['SZ', '逝者', 'Person who died'],
    ['S', '服务', 'Service'],
    ['P', '联系人', 'Contact'],
    ['R', '资源', 'Resource'],
    ['L', '记录', 'Record'],
    ['C', '收费', 'Charge'],
    ['E', '使用', 'Use'],
  ],
);

export const staffSeries = codeSet(
  'staffSeries',
  { zh: '人员编号前缀', en: 'Prefix of a staff number' },
  'observed: FisIdHelp (Shandong 2014)',
  [
    ['BRZ', '殡仪馆人员', 'Staff of a funeral home'],
    ['GRZ', '公墓人员', 'Staff of a cemetery'],
    ['YRZ', '殡仪服务站人员', 'Staff of a funeral service station'],
  ],
);
