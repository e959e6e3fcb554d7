import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

export const billLineKind = codeSet(
  'billLineKind',
  { zh: '账单明细类型', en: 'Kind of bill line' },
  ownDefinition(
    'observed settlements keep charge and waiver in columns of one line; here each is a line',
  ),
  [
    ['charge', '收费', 'Charge'],
    ['waiver', '减免', 'Waiver'],
  ],
);
