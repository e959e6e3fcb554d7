import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

export const removalState = codeSet(
  'removalState',
  { zh: '迁出状态', en: 'State of the removal' },
  ownDefinition('asked for, approved by a second person, opened and compared, handed over'),
  [
    ['applied', '已申请，待核准', 'Applied for'],
    ['approved', '已核准，待起出', 'Approved'],
    ['opened', '已起出并核对，待交接', 'Taken out and compared'],
    ['done', '已迁出', 'Removed'],
    ['stopped', '现场不符，已停止', 'Stopped: it did not agree'],
    ['settled', '不符已查清，未迁出', 'Cleared up, nothing was removed'],
    ['declined', '不予迁出', 'Not approved'],
    ['withdrawn', '已撤回', 'Taken back'],
  ],
);

export const removalReason = codeSet(
  'removalReason',
  { zh: '迁出原因', en: 'Why it is removed' },
  ownDefinition('reasons of the books of cemeteries; no national list was read'),
  [
    ['move', '家属迁往他处', 'The family moves it elsewhere'],
    ['joint', '合葬', 'Joint burial'],
    ['ecological', '改为生态安葬', 'Ecological burial instead'],
    ['end', '使用期满或退还使用权', 'The term is over, or the right is given back'],
    ['court', '法院裁判', 'Decision of a court'],
    ['construction', '建设需要迁移', 'Moved for public works'],
    ['mistaken', '登记有误，此处无此人', 'Entered by mistake: this person is not there'],
  ],
);

export const removalDestination = codeSet(
  'removalDestination',
  { zh: '迁往', en: 'Where it goes' },
  ownDefinition('ashes that leave are known to be somewhere (民办函〔2024〕27号)'),
  [
    ['here', '本机构另一墓位（格位）', 'Another plot or niche here'],
    ['elsewhere', '其他公墓、骨灰堂', 'Another cemetery or columbarium'],
    ['family', '交家属', 'To the family'],
    ['sea', '海葬', 'Burial at sea'],
    ['ecological', '其他生态安葬', 'Another ecological burial'],
  ],
);

export const removalMark = codeSet(
  'removalMark',
  { zh: '核对方式', en: 'What it was compared by' },
  ownDefinition('an urn, a plate or a tag bears a name; what bears none is known by the family'),
  [
    ['label', '骨灰盒（棺）、铭牌上的姓名', 'The name on the urn, the coffin or the plate'],
    ['tag', '骨灰标签', 'The tag of the ashes'],
    ['family', '无标识，由到场亲属辨认', 'No mark: recognised by a relative who is there'],
  ],
);

export const removalMismatch = codeSet(
  'removalMismatch',
  { zh: '不符情形', en: 'What did not agree' },
  ownDefinition('wrong urns were dug up where a name was not read first'),
  [
    ['other', '是他人', 'Somebody else'],
    ['empty', '此处为空', 'Nobody is there'],
    ['more', '多于登记', 'More than is on record'],
    ['unreadable', '无法辨认', 'It cannot be told who it is'],
  ],
);

export const agreementAnswer = codeSet(
  'agreementAnswer',
  { zh: '答复', en: 'Answer' },
  ownDefinition('one relative does not remove without the others'),
  [
    ['agreed', '同意', 'Agrees'],
    ['refused', '不同意', 'Does not agree'],
    ['taken-back', '同意后撤回', 'Agreed, and took it back'],
  ],
);
