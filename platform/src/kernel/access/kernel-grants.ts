import { capability } from './capability.ts';
import type { ModuleGrants } from './grant.ts';

export const manageAccounts = capability(
  'accounts.manage',
  '管理账号',
  'Manage accounts',
  'security',
);
export const agreeAccounts = capability(
  'accounts.agree',
  '同意他人申请的账号授权',
  'Agree to roles that another asked for',
  'security',
  'steerProvince',
  'steerNation',
);
export const concernedByApprovals = capability(
  'approvals.see',
  '申请、同意需要第二人的事项',
  'Ask for and agree to acts of two people',
  'casework',
  'floor',
  'manage',
  'oversee',
  'security',
  'import',
);
export const confirmBeside = capability(
  'acts.confirmBeside',
  '现场与另一人一起确认',
  'Confirm on the spot beside another person',
  'floor',
);
export const askReturns = capability(
  'payments.askReturn',
  '申请作废大额收款',
  'Ask to void the entry of a large payment',
  'casework',
);
export const agreeReturns = capability(
  'payments.agreeReturn',
  '批准退款，同意作废大额收款',
  'Approve refunds, and agree to void the entry of a large payment',
  'manage',
);
export const decideHeld = capability(
  'held.decide',
  '处理未通过校验的记录',
  'Decide on records that failed checks',
  'steerProvince',
  'steerNation',
);
export const askExports = capability(
  'exports.ask',
  '申请大量导出',
  'Ask to export many records',
  'casework',
  'oversee',
  'import',
);
export const agreeExports = capability(
  'exports.agree',
  '同意大量导出',
  'Agree to export many records',
  'manage',
  'office',
);
export const agreeAuditExports = capability(
  'audit.agreeExports',
  '同意导出信息查阅记录',
  'Agree to export the access log',
  'audit',
  'security',
);
export const readAudit = capability(
  'audit.read',
  '查看信息查阅记录',
  'Read the access log',
  'audit',
);
export const readLate = capability(
  'late.read',
  '查看补登',
  'See late entries',
  'manage',
  'review',
  'audit',
);
export const readRefused = capability(
  'refused.read',
  '查看被退回的记录',
  'See records that a partner refused',
  'casework',
  'oversee',
);
export const readHeld = capability(
  'held.read',
  '查看未通过校验的记录',
  'See records that failed checks',
  'watchNode',
);
export const readVersions = capability(
  'versions.read',
  '查看记录的历次版本',
  'See earlier versions of records',
  'casework',
  'oversee',
);
export const seeSystem = capability(
  'system.see',
  '查看运行状况',
  'See how the node runs',
  'operate',
  'security',
);

/** What the kernel itself asks for. */
export const kernelGrants: ModuleGrants = {
  capabilities: [
    manageAccounts,
    agreeAccounts,
    concernedByApprovals,
    confirmBeside,
    askReturns,
    agreeReturns,
    decideHeld,
    askExports,
    agreeExports,
    agreeAuditExports,
    readAudit,
    readLate,
    readRefused,
    readHeld,
    readVersions,
    seeSystem,
  ],
};
