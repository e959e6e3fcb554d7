import { codeSet } from '../language/code-set.ts';
import { observed, observedAndAdded, ownDefinition } from './observed.ts';

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

export const confirmationMeans = codeSet(
  'confirmationMeans',
  { zh: '确认途径', en: 'How it was confirmed' },
  ownDefinition('by which means a person confirmed beside another who they are'),
  [
    ['start', '本人办理', 'By doing it under the own account'],
    ['session', '本人登录的设备', 'On a device signed in under the own account'],
    ['badge', '工牌和 PIN', 'Badge and PIN'],
    ['password', '在同一屏幕输入密码', 'Password at the same screen'],
  ],
);

export const witnessMode = codeSet(
  'witnessMode',
  { zh: '复核方式', en: 'How it is checked a second time' },
  ownDefinition(
    'two people check which body is before the cremator, also where one operator works at night',
  ),
  [
    ['second-operator', '两名火化师在场', 'Two operators at the cremator'],
    ['family-present', '家属在场见证', 'The family is present'],
    ['video', '视频复核', 'Checked by video'],
    ['remote-check', '值班负责人远程复核', 'Checked from elsewhere by the officer on duty'],
  ],
);
