import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

export const caseSubject = codeSet(
  'caseSubject',
  { zh: '办理对象', en: 'What the case is about' },
  'observed: FIS.CREMATION.TYPE 1 (Shandong 2014), 其他火化: 死胎, 残肢, 遗骸; the codes are of this standard',
  [
    ['person', '逝者', 'A person who died'],
    ['unidentified', '身份不明的逝者', 'An unidentified person'],
    ['stillborn', '死产胎儿', 'A stillborn child'],
    ['body-part', '残肢、离体组织', 'A limb or tissue'],
    ['old-remains', '遗骸（迁坟、出土）', 'Old remains (moved grave, find)'],
    ['specimen', '标本', 'A specimen'],
    ['ashes-only', '异地火化的骨灰', 'Ashes cremated elsewhere'],
  ],
);

export const hazard = codeSet(
  'hazard',
  { zh: '防护提示', en: 'Protection' },
  ownDefinition(
    'whoever handles a body knows how to protect themselves and not of what the person died; classes of 传染病防治法',
  ),
  [
    ['none', '无特殊要求', 'No special protection'],
    ['infection-a', '按甲类传染病防护', 'Protect as for a class A infection'],
    ['infection-b', '按乙类传染病防护', 'Protect as for a class B infection'],
    ['infection-other', '按其他传染病防护', 'Protect as for another infection'],
    ['radioactive', '放射性防护', 'Protect against radiation'],
    ['implant', '有植入器械（起搏器等），火化前须取出', 'Implant: remove before the cremation'],
    ['unknown', '不明，按传染病防护', 'Not known: protect as for an infection'],
  ],
);

export const caseEnd = codeSet(
  'caseEnd',
  { zh: '办结方式', en: 'How the case ended' },
  ownDefinition('a case ends in one of these ways; the register says which'),
  [
    ['cremated', '已火化', 'Cremated'],
    ['body-handed-over', '遗体已移交', 'The body was handed over'],
    ['transferred', '已转往其他机构', 'Transferred to another institution'],
    ['buried-elsewhere', '土葬', 'Buried'],
    ['ashes-only-done', '骨灰已安置', 'The ashes were laid to rest'],
    ['withdrawn', '已撤销', 'Withdrawn'],
  ],
);
