import { codeSet } from '../language/code-set.ts';
import { observed, observedAndAdded, ownDefinition } from './observed.ts';

export const applicationType = codeSet(
  'applicationType',
  { zh: '业务类型', en: 'Kind of application' },
  observed('APPLY.TYPE'),
  [
    ['B', '殡仪服务', 'Funeral service'],
    ['J', '寄存服务', 'Storage of ashes'],
    ['G', '公墓服务', 'Cemetery service'],
    ['D', '代客祭扫服务', 'Visit on behalf of the family'],
  ],
);

export const caseState = codeSet(
  'caseState',
  { zh: '业务状态', en: 'State of the case' },
  observedAndAdded('APPLY.STATUS', '2, the case ended without a funeral here'),
  [
    ['0', '办理中', 'In progress'],
    ['1', '已办结', 'Closed'],
    ['2', '已撤销', 'Withdrawn'],
  ],
);

export const serviceType = codeSet(
  'serviceType',
  { zh: '服务类型', en: 'Kind of service' },
  observed('SERVICE.TYPE'),
  [
    ['01', '接运服务', 'Transport'],
    ['02', '遗体存放服务', 'Mortuary storage'],
    ['03', '整容服务', 'Cosmetic preparation'],
    ['04', '告别服务', 'Farewell'],
    ['05', '火化服务', 'Cremation'],
    ['06', '国际遗体运输', 'International transport of the body'],
    ['07', '其他服务', 'Other service'],
  ],
);

/** Which services a resource may be used for. */
export const serviceUse = codeSet(
  'serviceUse',
  { zh: '使用服务类型', en: 'Services that use it' },
  observed('USE.SERVICE.TYPE'),
  [
    ['1', '全部', 'All'],
    ['2', '接运服务', 'Transport'],
    ['3', '遗体存放服务', 'Mortuary storage'],
    ['4', '整容服务', 'Cosmetic preparation'],
    ['5', '告别服务', 'Farewell'],
    ['6', '火化服务', 'Cremation'],
    ['7', '国际遗体运输', 'International transport of the body'],
    ['8', '其他服务', 'Other service'],
  ],
);

export const stepState = codeSet(
  'stepState',
  { zh: '服务状态', en: 'State of the step' },
  observed('FUNERAL.STATUS'),
  [
    ['0', '已预订', 'Booked'],
    ['1', '已派工', 'Assigned'],
    ['2', '已完成', 'Completed'],
    ['3', '已取消', 'Cancelled'],
  ],
);

export const cremationKind = codeSet(
  'cremationKind',
  { zh: '火化类型', en: 'Kind of cremation' },
  observed('CREMATION.TYPE'),
  [
    ['0', '逝者火化', 'Cremation of a person'],
    ['1', '其他火化（死胎、残肢、遗骸等）', 'Other cremation (stillborn child, limb, old remains)'],
  ],
);

export const ceremonyKind = codeSet(
  'ceremonyKind',
  { zh: '悼念类型', en: 'Kind of ceremony' },
  'observed: mourn type of a funeral home system (fs-login-api)',
  [
    ['0', '守灵', 'Vigil'],
    ['1', '告别', 'Farewell'],
  ],
);

export const farewellTask = codeSet(
  'farewellTask',
  { zh: '告别任务', en: 'Task of the farewell' },
  'observed: farewell task mark of a funeral home system (fs-login-api)',
  [
    ['0', '未准备', 'Not prepared'],
    ['1', '准备完成', 'Prepared'],
    ['2', '入厅通知', 'Call to the hall'],
    ['3', '入厅接收', 'Received in the hall'],
    ['4', '出厅通知', 'Call to leave the hall'],
    ['5', '出厅接收', 'Received from the hall'],
  ],
);

export const bookingReview = codeSet(
  'bookingReview',
  { zh: '预约审核', en: 'Review of the booking' },
  'observed: booking review of a funeral home system (fs-login-api)',
  [
    ['0', '未审核', 'Not reviewed'],
    ['1', '通过', 'Accepted'],
    ['2', '不通过', 'Refused'],
    ['3', '作废', 'Void'],
  ],
);

export const refusalReason = codeSet(
  'refusalReason',
  { zh: '不予办理原因', en: 'Reason for refusal' },
  ownDefinition('民办函〔2024〕27号: incomplete or inaccurate papers, no cremation'),
  [
    ['papers-incomplete', '材料不齐', 'Papers incomplete'],
    ['identity-mismatch', '身份与材料不符', 'Identity and papers disagree'],
    ['body-cause-mismatch', '遗体状况与死因明显不符', 'Body condition and stated cause disagree'],
    ['no-authority', '申请人无权办理', 'Applicant not entitled'],
    ['under-investigation', '案件未结，暂不处置', 'Under investigation, no disposal yet'],
    ['no-capacity', '暂无可用设施', 'No facility free'],
    ['other', '其他', 'Other'],
  ],
);
