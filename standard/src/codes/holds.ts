import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

const STOPPED = ownDefinition('nothing final happens while somebody may forbid it');

export const holdSubject = codeSet(
  'holdSubject',
  { zh: '暂停对象', en: 'What is on hold' },
  STOPPED,
  [
    ['body', '遗体', 'Body'],
    ['ashes', '骨灰', 'Ashes'],
    ['papers', '证件', 'Papers'],
  ],
);

export const holdKind = codeSet(
  'holdKind',
  { zh: '暂停原因', en: 'Reason for the hold' },
  STOPPED,
  [
    ['police', '公安机关要求', 'Asked for by the police'],
    ['court', '人民法院要求', 'Ordered by a court'],
    ['prosecutor', '人民检察院要求', 'Asked for by the procuratorate'],
    ['family-dispute', '家属有争议', 'The family disagrees'],
    ['identity-doubt', '身份存疑', 'Doubt about who it is'],
    ['cause-doubt', '死因存疑', 'Doubt about the cause of death'],
    ['infection-order', '疫情防控要求', 'Order of the health authority'],
    ['customs', '海关检疫要求', 'Asked for by customs'],
    ['other', '其他', 'Other'],
  ],
);

export const effectState = codeSet(
  'effectState',
  { zh: '遗物状态', en: 'State of an effect' },
  ownDefinition('what a body brings is accounted for'),
  [
    ['kept', '保管中', 'Kept'],
    ['returned', '已交还', 'Returned'],
    ['burnt-with', '随遗体火化', 'Cremated with the body'],
    ['handed-to-police', '已移交公安机关', 'Handed to the police'],
    ['handed-to-civil-affairs', '已移交民政部门', 'Handed to the civil affairs office'],
  ],
);
