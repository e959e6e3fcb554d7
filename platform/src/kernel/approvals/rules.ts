import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Capability } from '../access/capability.ts';
import {
  agreeAccounts,
  agreeAuditExports,
  agreeExports,
  agreeReturns,
  askExports,
  askReturns,
  decideHeld,
  manageAccounts,
  readAudit,
} from '../access/kernel-grants.ts';

/** An act that one person asks for and another agrees to, as data. */
export interface ApprovalRule {
  readonly label: Bilingual;
  readonly asks: Capability;
  readonly decides: Capability;
  /** How long a request waits, and how long an agreement can be used. */
  readonly hours: number;
}

const DAY = 24;

export const APPROVALS = {
  'account.create': {
    label: { zh: '建立账号并授予岗位', en: 'Create an account with roles' },
    asks: manageAccounts,
    decides: agreeAccounts,
    hours: 7 * DAY,
  },
  'account.change': {
    label: { zh: '变更账号的岗位或范围', en: 'Change the roles or scope of an account' },
    asks: manageAccounts,
    decides: agreeAccounts,
    hours: 7 * DAY,
  },
  'payment.return': {
    label: { zh: '作废大额收款', en: 'Void the entry of a large payment' },
    asks: askReturns,
    decides: agreeReturns,
    hours: 3 * DAY,
  },
  'quarantine.release': {
    label: { zh: '处理未通过校验的记录', en: 'Decide on a record that failed checks' },
    asks: decideHeld,
    decides: decideHeld,
    hours: 3 * DAY,
  },
  export: {
    label: { zh: '大量导出', en: 'Export many records' },
    asks: askExports,
    decides: agreeExports,
    hours: DAY,
  },
  'export.audit': {
    label: { zh: '导出大量信息查阅记录', en: 'Export much of the access log' },
    asks: readAudit,
    decides: agreeAuditExports,
    hours: DAY,
  },
} as const satisfies Record<string, ApprovalRule>;

export type ApprovalAct = keyof typeof APPROVALS;

export const approvalRule = (act: ApprovalAct): ApprovalRule => APPROVALS[act];

export const isApprovalAct = (act: string): act is ApprovalAct => Object.hasOwn(APPROVALS, act);
