import { codeSet } from '../language/code-set.ts';
import { observed, ownDefinition } from './observed.ts';

/** Observed opinions flip their codes from table to table; FIS.OPINION is the first two of these. */
export const opinion = codeSet(
  'opinion',
  { zh: '审核意见', en: 'Opinion' },
  observed('BASE_OPINION'),
  [
    ['0', '同意', 'Agreed'],
    ['1', '不同意', 'Not agreed'],
    ['2', '补正', 'To be completed'],
  ],
);

export const correctionState = codeSet(
  'correctionState',
  { zh: '更正申请状态', en: 'State of the correction' },
  ownDefinition('a correction is asked for, decided by somebody else, and becomes a new version'),
  [
    ['requested', '待审核', 'Awaiting decision'],
    ['approved', '已同意', 'Approved'],
    ['refused', '未同意', 'Refused'],
    ['withdrawn', '已撤回', 'Withdrawn'],
  ],
);

export const correctionReason = codeSet(
  'correctionReason',
  { zh: '更正原因', en: 'Reason for the correction' },
  ownDefinition('every new version and every cancellation names one'),
  [
    ['typing-error', '录入有误', 'Typing error'],
    ['papers-corrected', '证明材料更正', 'The papers were corrected'],
    ['identified', '身份已查明', 'Identity established'],
    ['duplicate', '重复登记', 'Recorded twice'],
    ['wrong-case', '登记在错误的业务上', 'Recorded on the wrong case'],
    ['not-performed', '服务未实际提供', 'The service was not performed'],
    ['reconciliation', '跨部门核对', 'Reconciled with another department'],
    ['other', '其他', 'Other'],
  ],
);

/** Why somebody looks at a person's record; written down with every read (PIPL art. 6). */
export const purpose = codeSet(
  'purpose',
  { zh: '查阅目的', en: 'Purpose of the reading' },
  ownDefinition('every reading of personal data names its purpose'),
  [
    ['casework', '办理业务', 'Casework'],
    ['own-affairs', '本人或家属办事', 'The family’s own affairs'],
    ['verification', '核验证明或身份', 'Verification'],
    ['correction', '更正', 'Correction'],
    ['supervision', '业务监管', 'Supervision'],
    ['inspection', '执法检查', 'Inspection'],
    ['complaint', '处理投诉', 'Complaint'],
    ['statistics', '统计分析', 'Statistics'],
    ['sharing', '部门共享', 'Sharing with a department'],
    ['archive', '历史档案', 'Archive'],
    ['security', '安全审计', 'Security audit'],
  ],
);

export const dayReportState = codeSet(
  'dayReportState',
  { zh: '日报状态', en: 'State of the daily report' },
  ownDefinition(
    'an institution declares the day complete; the declaration stands beside the numbers',
  ),
  [
    ['open', '未上报', 'Not submitted'],
    ['submitted', '已上报', 'Submitted'],
    ['returned', '已退回', 'Returned'],
    ['accepted', '已确认', 'Accepted'],
  ],
);
