import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

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
