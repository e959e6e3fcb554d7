import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

export const grantBasis = codeSet(
  'grantBasis',
  { zh: '取得依据', en: 'Basis of the grant' },
  ownDefinition(
    'Order 824: on a death or cremation certificate; for the aged, the gravely ill and other special cases without one',
  ),
  [
    ['death-certificate', '死亡证明', 'Death certificate'],
    ['cremation-certificate', '火化证明', 'Cremation certificate'],
    ['relocation', '迁葬', 'Moved from another burial'],
    ['spouse', '夫妻合葬，一方在世', 'Spouse in a joint plot, one of them living'],
    ['gravely-ill', '危重病人', 'Gravely ill'],
    ['aged', '高龄老人', 'Of great age'],
    ['archive', '原有使用权补录', 'A right from before, entered afterwards'],
  ],
);

export const rightState = codeSet(
  'rightState',
  { zh: '使用权状态', en: 'State of the right' },
  ownDefinition('a plot is held, granted, and given back'),
  [
    ['held', '预留', 'Held'],
    ['released', '预留已取消', 'Hold released'],
    ['granted', '使用中', 'Granted'],
    ['ended', '已终止', 'Ended'],
  ],
);

export const rightEnd = codeSet(
  'rightEnd',
  { zh: '终止原因', en: 'Why it ended' },
  ownDefinition('why nobody holds the right any more'),
  [
    ['surrendered', '使用权人退还', 'Given back by the holder'],
    ['moved', '迁出', 'Moved away'],
    ['revoked', '依法收回', 'Taken back by law'],
    ['mistaken', '登记有误', 'Entered by mistake'],
  ],
);

export const transferKind = codeSet(
  'transferKind',
  { zh: '变更原因', en: 'Why the holder changes' },
  ownDefinition(
    'plots and niches are not sold between families: no code is a sale (Order 824; local regulations)',
  ),
  [
    ['succession', '使用权人去世，由亲属承继', 'The holder died, and a relative succeeds'],
    ['family', '亲属间变更，不收取费用', 'To a relative, without any payment'],
    ['correction', '更正姓名、证件', 'Name or document was wrong'],
    ['court', '法院判决、调解', 'Judgment or settlement of a court'],
  ],
);

export const transferState = codeSet(
  'transferState',
  { zh: '变更状态', en: 'State of the change' },
  ownDefinition('one person proposes, another decides'),
  [
    ['proposed', '待他人核准', 'Waits for another person'],
    ['withdrawn', '已撤回', 'Taken back'],
    ['confirmed', '已核准', 'Approved'],
    ['declined', '不予变更', 'Not approved'],
  ],
);
