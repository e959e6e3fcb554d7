import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

export const oversee = capability(
  'oversight.see',
  '查看监管信息',
  'See what supervision sees',
  'oversee',
);
export const settleDisputes = capability(
  'oversight.settleDisputes',
  '处理省际争议记录',
  'Settle disputes between provinces',
  'steerNation',
);
export const issueNotices = capability(
  'oversight.issueNotices',
  '下发更正通知',
  'Issue correction notices',
  'steerNation',
);
export const answerNotices = capability(
  'oversight.answerNotices',
  '办复更正通知',
  'Answer correction notices',
  'steerProvince',
);
export const seeReports = capability(
  'dayReports.see',
  '查看一家机构的日报',
  'See the daily reports of an institution',
  'casework',
  'oversee',
);
const reviewReports = capability(
  'dayReports.list',
  '打开日报页',
  'Open the page of daily reports',
  'manage',
  'oversee',
);
export const fileReports = capability(
  'dayReports.file',
  '上报日报',
  'File a daily report',
  'manage',
);
export const watchViewsAbove = capability(
  'oversight.viewsAbove',
  '查看部级查阅本省信息的情况',
  'See what the ministry viewed',
  'audit',
);
export const watchExports = capability(
  'oversight.exports',
  '核查导出文件',
  'Trace exported files',
  'audit',
);
export const watchAlarms = capability(
  'alarms.watch',
  '查看并处理异常预警',
  'See and settle alerts',
  'audit',
  'security',
);
export const alarmsOfLooks = capability(
  'alarms.looks',
  '查看关于查阅行为的预警',
  'See alerts about looking at people',
  'audit',
);
/** What is about an auditor is judged by the security administrator too. */
export const alarmsOfAuditors = capability(
  'alarms.auditors',
  '查看关于审计管理员的预警',
  'See alerts about auditors',
  'security',
);

const OFFICIAL = ['dayReport', 'correctionNotice'] as const;
/** What the ministry viewed is told to who watches over viewing. */
const TOLD = ['viewNotice'] as const;

export const oversightGrants: ModuleGrants = {
  capabilities: [
    oversee,
    settleDisputes,
    issueNotices,
    answerNotices,
    seeReports,
    reviewReports,
    fileReports,
    watchViewsAbove,
    watchExports,
    watchAlarms,
    alarmsOfLooks,
    alarmsOfAuditors,
  ],
  grants: [
    { duties: ['casework'], records: ['dayReport'], may: ['read'], sees: ['note'] },
    {
      duties: ['manage'],
      records: ['dayReport'],
      may: ['read', 'create', 'revise', 'void'],
      sees: ['name', 'note'],
    },
    { duties: ['oversee'], records: OFFICIAL, may: ['read'], sees: ['note'] },
    { duties: ['office'], records: OFFICIAL, may: [], mayReveal: true },
    {
      duties: ['steerProvince', 'steerNation'],
      records: ['correctionNotice'],
      may: ['create', 'revise', 'void'],
    },
    { duties: ['audit'], records: TOLD, may: ['read'], sees: ['note'] },
    { duties: ['exchange'], records: OFFICIAL, may: ['create', 'revise', 'void'] },
    { duties: ['exchange'], records: TOLD, may: ['read', 'create', 'revise', 'void'] },
  ],
};
