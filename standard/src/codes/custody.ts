import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

const TRACEABILITY = ownDefinition(
  'body and ashes are traceable at every move (State Council Decree 824)',
);

export const tagSubject = codeSet(
  'tagSubject',
  { zh: '标识对象', en: 'What the tag is on' },
  TRACEABILITY,
  [
    ['body', '遗体', 'Body'],
    ['ashes', '骨灰', 'Ashes'],
  ],
);

export const placeKind = codeSet(
  'placeKind',
  { zh: '位置类型', en: 'Kind of place' },
  TRACEABILITY,
  [
    ['vehicle', '殡仪车', 'Hearse'],
    ['reception', '接待区', 'Reception'],
    ['cold-cabinet', '冷藏柜位', 'Cold cabinet'],
    ['preparation-room', '整容防腐室', 'Preparation room'],
    ['examination-room', '检验解剖室', 'Examination room'],
    ['vigil-room', '守灵室', 'Vigil room'],
    ['farewell-hall', '告别厅', 'Farewell hall'],
    ['cremator-queue', '待火化区', 'Waiting area of the cremators'],
    ['cremator', '火化机', 'Cremator'],
    ['ashes-room', '骨灰整理间', 'Ashes room'],
    ['ashes-store', '骨灰暂存间', 'Store for ashes not yet collected'],
    ['niche', '骨灰格位', 'Niche'],
    ['plot', '墓位', 'Plot'],
    ['ecological-site', '生态安葬区', 'Ecological burial site'],
  ],
);

export const custodyReason = codeSet(
  'custodyReason',
  { zh: '移动原因', en: 'Reason for the move' },
  TRACEABILITY,
  [
    ['transport', '接运', 'Transport'],
    ['arrival', '到馆', 'Arrival'],
    ['storage', '存放', 'Storage'],
    ['preparation', '整容防腐', 'Preparation'],
    ['examination', '检验鉴定', 'Forensic examination'],
    ['vigil', '守灵', 'Vigil'],
    ['farewell', '告别', 'Farewell'],
    ['cremation', '火化', 'Cremation'],
    ['ashes-collection', '拾取骨灰', 'Collection of the ashes from the cremator'],
    ['placement', '骨灰安放', 'Placement of ashes'],
    ['interment', '安葬', 'Burial'],
    ['equipment-fault', '设备故障转移', 'Moved because equipment failed'],
    ['handover', '移交', 'Handover'],
    ['other-institution', '转往其他机构', 'Sent to another institution'],
    ['returned', '送回', 'Returned'],
    ['division', '分取骨灰', 'Division of the ashes'],
    ['from-elsewhere', '外地骨灰接收', 'Ashes received from elsewhere'],
    ['correction', '更正位置记录', 'Correction of the recorded place'],
  ],
);

export const custodyEnd = codeSet(
  'custodyEnd',
  { zh: '保管结束方式', en: 'How custody ended' },
  TRACEABILITY,
  [
    ['moved', '移至他处', 'Moved to another place'],
    ['cremated', '已火化', 'Cremated'],
    ['handed-over', '已移交', 'Handed over'],
    ['interred', '已安葬', 'Interred'],
    ['scattered', '已撒散', 'Scattered'],
    ['taken-out', '暂时带出', 'Taken out for a time'],
    ['transferred', '移交其他机构', 'Handed to another institution'],
    ['split', '已分取', 'Divided'],
  ],
);

/** To whom a body, or ashes, leave the house. */
export const leavingTo = codeSet(
  'leavingTo',
  { zh: '去往', en: 'Where to' },
  ownDefinition(
    'Decree 824 knows families and those who hand a body over (丧属, 遗体移交方), and disposal abroad',
  ),
  [
    ['family', '家属', 'The family'],
    ['funeral-home', '其他殡葬服务机构', 'Another funeral home or cemetery'],
    ['judicial', '公安、司法机关', 'Police or judicial authority'],
    ['medical', '医疗、教学机构', 'Hospital or medical school'],
    ['burial', '土葬安葬地', 'A place of burial'],
    ['abroad', '境外', 'Abroad'],
    ['other', '其他', 'Other'],
  ],
);
