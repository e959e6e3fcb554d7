import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Capability } from '../access/capability.ts';
import {
  agreeAccounts,
  agreeAuditExports,
  agreeExports,
  agreeReturns,
  askExports,
  askReturns,
  confirmBeside,
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
  readonly minutes: number;
  /** The second person may agree at the screen of who asked, by badge and PIN or by password. */
  readonly here: boolean;
}

const DAY = 24 * 60;
/** A confirmation is given on the spot, at the moment; later it says nothing. */
export const ON_THE_SPOT_MINUTES = 2;

export const APPROVALS = {
  'account.create': {
    label: { zh: '建立账号并授予岗位', en: 'Create an account with roles' },
    asks: manageAccounts,
    decides: agreeAccounts,
    minutes: 7 * DAY,
    here: false,
  },
  'account.change': {
    label: { zh: '变更账号的岗位或范围', en: 'Change the roles or scope of an account' },
    asks: manageAccounts,
    decides: agreeAccounts,
    minutes: 7 * DAY,
    here: false,
  },
  'payment.return': {
    label: { zh: '作废大额收款', en: 'Void the entry of a large payment' },
    asks: askReturns,
    decides: agreeReturns,
    minutes: 3 * DAY,
    here: true,
  },
  'quarantine.release': {
    label: { zh: '处理未通过校验的记录', en: 'Decide on a record that failed checks' },
    asks: decideHeld,
    decides: decideHeld,
    minutes: 3 * DAY,
    here: true,
  },
  export: {
    label: { zh: '大量导出', en: 'Export many records' },
    asks: askExports,
    decides: agreeExports,
    minutes: DAY,
    here: true,
  },
  'export.audit': {
    label: { zh: '导出大量信息查阅记录', en: 'Export much of the access log' },
    asks: readAudit,
    decides: agreeAuditExports,
    minutes: DAY,
    here: false,
  },
  'second-check': {
    label: { zh: '现场复核', en: 'Second check on the spot' },
    asks: confirmBeside,
    decides: confirmBeside,
    minutes: ON_THE_SPOT_MINUTES,
    here: true,
  },
} as const satisfies Record<string, ApprovalRule>;

export type ApprovalAct = keyof typeof APPROVALS;

export const approvalRule = (act: ApprovalAct): ApprovalRule => APPROVALS[act];

export const isApprovalAct = (act: string): act is ApprovalAct => Object.hasOwn(APPROVALS, act);
