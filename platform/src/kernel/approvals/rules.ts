import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Role } from '../access/actor.ts';

/** An act that one person asks for and another agrees to, as data. */
export interface ApprovalRule {
  readonly label: Bilingual;
  readonly asks: readonly Role[];
  readonly decides: readonly Role[];
  /** How long a request waits, and how long an agreement can be used. */
  readonly hours: number;
}

const DAY = 24;

export const APPROVALS = {
  'account.create': {
    label: { zh: '建立账号并授予岗位', en: 'Create an account with roles' },
    asks: ['securityAdmin'],
    decides: ['securityAdmin', 'provinceOfficer', 'ministryOfficer'],
    hours: 7 * DAY,
  },
  'account.change': {
    label: { zh: '变更账号的岗位或范围', en: 'Change the roles or scope of an account' },
    asks: ['securityAdmin'],
    decides: ['securityAdmin', 'provinceOfficer', 'ministryOfficer'],
    hours: 7 * DAY,
  },
  'payment.return': {
    label: { zh: '大额退款', en: 'Return a large payment' },
    asks: ['clerk', 'manager'],
    decides: ['manager'],
    hours: 3 * DAY,
  },
  'quarantine.release': {
    label: { zh: '处理未通过校验的记录', en: 'Decide on a record that failed checks' },
    asks: ['provinceOfficer', 'ministryOfficer'],
    decides: ['provinceOfficer', 'ministryOfficer'],
    hours: 3 * DAY,
  },
  export: {
    label: { zh: '大量导出', en: 'Export many records' },
    asks: [
      'clerk',
      'manager',
      'countyOfficer',
      'provinceOfficer',
      'ministryOfficer',
      'inspector',
      'importer',
    ],
    decides: ['manager', 'countyOfficer', 'provinceOfficer', 'ministryOfficer'],
    hours: DAY,
  },
  'export.audit': {
    label: { zh: '导出大量信息查阅记录', en: 'Export much of the access log' },
    asks: ['inspector'],
    decides: ['inspector', 'securityAdmin'],
    hours: DAY,
  },
} as const satisfies Record<string, ApprovalRule>;

export type ApprovalAct = keyof typeof APPROVALS;

export const approvalRule = (act: ApprovalAct): ApprovalRule => APPROVALS[act];

export const isApprovalAct = (act: string): act is ApprovalAct => Object.hasOwn(APPROVALS, act);
