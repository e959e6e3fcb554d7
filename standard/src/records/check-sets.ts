import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from '../codes/observed.ts';

export const stockCheckState = codeSet(
  'stockCheckState',
  { zh: '核查状态', en: 'State of the check' },
  ownDefinition('walked, handed in, reviewed by a second person'),
  [
    ['open', '进行中', 'Under way'],
    ['counted', '已核完，待复核', 'Every place was seen, to be reviewed'],
    ['closed', '已复核', 'Reviewed'],
    ['called-off', '已取消', 'Called off'],
  ],
);

/** States in which a check is not over. */
export const CHECK_UNDER_WAY = ['open', 'counted'] as const;

export const checkLineKind = codeSet(
  'checkLineKind',
  { zh: '核查项', en: 'What is checked' },
  ownDefinition('who is expected, what is expected to be empty, and what nobody expected'),
  [
    ['expected', '登记在此', 'On record here'],
    ['empty', '登记为空', 'On record as empty'],
    ['extra', '现场多出', 'Found beside the record'],
  ],
);

export const checkResult = codeSet(
  'checkResult',
  { zh: '核查结果', en: 'Result' },
  ownDefinition(
    '民办函〔2024〕27号: archive and reality are compared; the results are of this standard',
  ),
  [
    ['found', '相符', 'Found'],
    ['missing', '不在此处', 'Not there'],
    ['elsewhere', '在另一位置', 'Found in another place'],
    ['moved', '核查期间已迁出', 'Removed since the check began'],
    ['empty', '确为空位', 'Empty, as on record'],
    ['occupied', '登记为空，实有骨灰', 'Not empty'],
    ['other', '登记在别处的人', 'Somebody who is on record elsewhere'],
    ['unknown', '无法辨认', 'It cannot be told who it is'],
  ],
);

export const checkCause = codeSet(
  'checkCause',
  { zh: '差异原因', en: 'Cause of the difference' },
  ownDefinition('causes that houses find; no list of a norm was read'),
  [
    ['not-recorded', '移动没有登记', 'A move was not recorded'],
    ['wrongly-recorded', '登记写错', 'The record was wrong'],
    ['wrong-place', '放错位置', 'It was put into the wrong place'],
    ['taken-out', '家属暂时取出', 'Taken out by the family for a time'],
    ['label', '标识脱落、不清', 'The label was lost or unreadable'],
    ['not-cleared', '尚未查明', 'Not cleared up yet'],
  ],
);
