import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

const REPORTS = ['yearlyReport', 'yearlyFigure'] as const;
const INSPECTIONS = ['inspection', 'inspectionScore', 'rectification'] as const;
const SCHEME = ['inspectionItem'] as const;
const ALL = [...REPORTS, ...INSPECTIONS, ...SCHEME] as const;

export const seeYear = capability(
  'inspections.see',
  '查看年度工作报告和年度检查',
  'See yearly reports and inspections',
  'casework',
  'oversee',
);
/** An institution reports and answers; its authority inspects; the province writes the scheme. */
export const inspectionsGrants: ModuleGrants = {
  capabilities: [
    seeYear,
    capability('yearlyReports.prepare', '编写年度工作报告', 'Prepare yearly reports', 'casework'),
    capability('yearlyReports.file', '上报年度工作报告', 'File yearly reports', 'manage'),
    capability('yearlyReports.check', '核对年度工作报告', 'Check yearly reports', 'review'),
    capability('inspections.inspect', '开展年度检查', 'Inspect institutions', 'review'),
    capability('inspections.answer', '登记整改情况', 'Say what was put right', 'manage'),
  ],
  // By which points it is judged is open to every institution.
  posted: SCHEME,
  grants: [
    { duties: ['visit', 'casework', 'oversee'], records: REPORTS, may: ['read'] },
    { duties: ['visit'], records: ['inspection'], may: ['read'] },
    { duties: ['casework', 'oversee'], records: [...INSPECTIONS, ...SCHEME], may: ['read'] },
    { duties: ['casework'], records: ['yearlyReport'], may: ['create', 'revise'] },
    { duties: ['manage'], records: ['yearlyFigure'], may: ['create'] },
    { duties: ['manage'], records: ['rectification'], may: ['revise'], mayReveal: true },
    { duties: ['review'], records: ['yearlyReport'], may: ['revise'] },
    {
      duties: ['review'],
      records: INSPECTIONS,
      may: ['create', 'revise', 'void'],
      mayReveal: true,
    },
    { duties: ['steerProvince'], records: SCHEME, may: ['create', 'revise', 'void'] },
    { duties: ['office'], records: ALL, may: [], mayReveal: true },
    { duties: ['exchange'], records: ALL, may: ['create', 'revise', 'void'] },
  ],
};
