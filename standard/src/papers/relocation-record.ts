import { bilingual } from '../language/bilingual.ts';
import { equal, val } from '../language/expression.ts';
import { paper } from '../language/paper.ts';
import { design } from '../records/sources.ts';

/** Who was moved from where to where, checked by whom; signed by whoever opened and whoever closed it. */
export const relocationRecord = paper({
  name: 'relocation-record',
  label: bilingual('倒库记录', 'Record of a relocation'),
  source: design('a move of all who lie in a cold store is signed by two; no form was read'),
  of: 'relocation',
  for: [['revise', 'relocation']],
  // It says that the count balances.
  about: equal('state', val('closed')),
  blocks: [
    {
      block: 'fields',
      of: 'relocation',
      elements: [
        'reason',
        'state',
        'expected',
        'openedAt',
        'openedBy',
        'closedAt',
        'closedBy',
        'note',
      ],
    },
    {
      block: 'table',
      of: 'relocationLine',
      label: bilingual('清单', 'The list'),
      columns: [
        ['forCase', 5],
        ['outTag', 6],
        ['from', 3],
        ['outBy', 4],
        ['to', 3],
        ['inBy', 4],
        ['inAt', 4],
      ],
    },
    {
      block: 'table',
      of: 'relocationMismatch',
      label: bilingual('扫描不符（没有移动任何人）', 'Wrong scans (nobody was moved by them)'),
      columns: [
        ['scannedAt', 4],
        ['what', 4],
        ['scanned', 6],
        ['place', 3],
      ],
    },
    {
      block: 'text',
      says: bilingual(
        '以上每一位均已核对标签、位置和第二特征，人数相符。',
        'Everyone above was checked by tag, place and a second mark, and the count balances.',
      ),
    },
    {
      block: 'signatures',
      of: [bilingual('发起人签字', 'Opened by'), bilingual('结束人签字', 'Closed by')],
      seal: true,
    },
  ],
});
