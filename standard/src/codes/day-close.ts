import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

export const shift = codeSet(
  'shift',
  { zh: '班次', en: 'Shift' },
  ownDefinition('a desk is counted when one cashier gives it over to the next'),
  [
    ['whole-day', '全天', 'Whole day'],
    ['early', '早班', 'Early'],
    ['late', '晚班', 'Late'],
    ['night', '夜班', 'Night'],
  ],
);

export const dayCloseState = codeSet(
  'dayCloseState',
  { zh: '日结状态', en: 'State of the closing' },
  ownDefinition('the cashier counts, another person closes'),
  [
    ['counted', '已清点', 'Counted'],
    ['closed', '已日结', 'Closed'],
  ],
);
