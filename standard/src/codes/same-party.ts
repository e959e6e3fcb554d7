import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

export const samePartyState = codeSet(
  'samePartyState',
  { zh: '同一当事人认定状态', en: 'State of a finding that two contacts are one' },
  ownDefinition('one person proposes, another confirms; what was confirmed is undone likewise'),
  [
    ['proposed', '待他人确认', 'Waits for another person'],
    ['withdrawn', '提议已撤回', 'The proposal was taken back'],
    ['confirmed', '已认定为同一当事人', 'They are one'],
    ['declined', '认定不是同一当事人', 'They are not one'],
    ['separating', '已认定，申请撤销', 'They are one; it is asked to undo this'],
    ['separated', '认定已撤销', 'Undone: they are not one'],
  ],
);

export const samePartyReason = codeSet(
  'samePartyReason',
  { zh: '认定理由', en: 'Why two contacts are one' },
  ownDefinition('how somebody who was recorded without a certain number is recognised'),
  [
    ['number-later', '先前未登记证件号码', 'No number was recorded before'],
    ['other-document', '先后使用不同证件', 'Another kind of document was shown before'],
    ['came-in-person', '本人到馆，核对原件', 'They came, and the originals were compared'],
    ['entered-twice', '同一人重复登记', 'One person was entered twice'],
    ['other', '其他', 'Other'],
  ],
);

export const separationReason = codeSet(
  'separationReason',
  { zh: '撤销理由', en: 'Why it is undone' },
  ownDefinition('a finding that was wrong is taken back, and what it said stays to be read'),
  [
    ['two-people', '经核实是两人（两单位）', 'They were found to be two'],
    ['wrong-contact', '选错联系人', 'The wrong contact was chosen'],
    ['not-certain', '依据不足', 'It is not certain'],
    ['other', '其他', 'Other'],
  ],
);
