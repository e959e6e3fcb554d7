import { bilingual } from '../language/bilingual.ts';
import { equal, oneOf, val } from '../language/expression.ts';
import { paper } from '../language/paper.ts';
import { CHECK_UNDER_WAY } from '../records/check-sets.ts';
import { design } from '../records/sources.ts';

const SOURCE = design('a list to walk with, and what came of it; no form of a norm was read');

/** Walked with where no phone is at hand: every place, with lines to write on. */
export const stockCheckList = paper({
  name: 'check-list',
  label: bilingual('骨灰核查清单', 'List of a check of ashes'),
  source: SOURCE,
  of: 'stockCheck',
  for: [['revise', 'stockCheck']],
  about: oneOf('state', ...CHECK_UNDER_WAY),
  blocks: [
    {
      block: 'fields',
      of: 'stockCheck',
      elements: ['number', 'area', 'startedAt', 'startedBy', 'places', 'expected'],
    },
    {
      block: 'table',
      of: 'stockCheckLine',
      label: bilingual('每个位置', 'Each place'),
      columns: [
        ['plot', 4],
        ['name', 3],
        ['kind', 4],
        ['result', 4],
        ['seenName', 4],
        ['note', 5],
      ],
      blank: 4,
    },
    {
      block: 'signatures',
      of: [bilingual('核对人签字', 'Seen by'), bilingual('同行人签字', 'Together with')],
    },
  ],
});

/** How it came out, reviewed by a second person. */
export const stockCheckResult = paper({
  name: 'check-result',
  label: bilingual('骨灰核查结果', 'Result of a check of ashes'),
  source: SOURCE,
  of: 'stockCheck',
  for: [['revise', 'stockCheck']],
  about: equal('state', val('closed')),
  blocks: [
    {
      block: 'fields',
      of: 'stockCheck',
      elements: [
        'number',
        'area',
        'places',
        'expected',
        'found',
        'missing',
        'elsewhere',
        'moved',
        'extra',
        'startedAt',
        'startedBy',
        'countedAt',
        'countedBy',
        'reviewedAt',
        'reviewedBy',
        'note',
      ],
    },
    {
      block: 'text',
      says: bilingual(
        '应有 = 相符 + 不在此处 + 在另一位置 + 核查期间迁出。清单按开始时间的登记生成。',
        'On record = found + not there + in another place + removed meanwhile. The list is of the record at the time when it began.',
      ),
    },
    {
      block: 'table',
      of: 'stockCheckLine',
      label: bilingual('差异', 'Differences'),
      where: oneOf('result', 'missing', 'elsewhere', 'occupied', 'other', 'unknown'),
      columns: [
        ['plot', 4],
        ['name', 3],
        ['seenName', 3],
        ['result', 4],
        ['foundIn', 4],
        ['cause', 4],
        ['resolution', 7],
        ['settledBy', 3],
      ],
    },
    {
      block: 'signatures',
      of: [bilingual('核完人签字', 'Handed in by'), bilingual('复核人签字', 'Reviewed by')],
      seal: true,
    },
  ],
});
