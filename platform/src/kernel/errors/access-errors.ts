import { entry } from './entry.ts';

/** Faults of who may: second persons, purposes, accounts. */
export const ACCESS_ERRORS = {
  'second-person-needed': entry(
    409,
    ['此事项须经第二人同意', 'A second person has to agree to this'],
    [
      '请先提出申请；另一位有权限的人员同意后，再办理一次。',
      'Ask for agreement first; when another person with the right role has agreed, do it again.',
    ],
    ['“{what}”须经第二人同意。', '“{what}” needs the agreement of a second person.'],
  ),
  'second-person': entry(
    403,
    ['须由另一人决定', 'Another person has to decide this'],
    [
      '申请人本人（包括其名下其他账号）不能决定；请由有权限的另一人办理。',
      'Whoever asked cannot decide, under any account; let another person with the right role do it.',
    ],
  ),
  'approval-settled': entry(
    409,
    ['该申请已有结果或已过期', 'This request was decided already, or has expired'],
    ['请刷新后查看；仍需要的，请重新申请。', 'Reload to see it; if it is still needed, ask again.'],
  ),
  'reason-needed': entry(
    400,
    ['请写明理由', 'Give the reason'],
    ['请填写理由后再提交。', 'Enter the reason, then send again.'],
  ),
} as const;
