import { instant, link, optional, text } from '../language/element.ts';
import { equal, exists, not, notFuture, outer } from '../language/expression.ts';
import { internal } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { remark } from './remark.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { TRACE, design } from './sources.ts';

/** A tag was scanned where that of another person was expected: nothing was moved, and the house learns where it nearly went wrong. */
export const scanMismatch = record(
  'scanMismatch',
  { zh: '扫描不符', en: 'Wrong tag scanned' },
  {
    source: TRACE,
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    written: 'acts',
    indexes: [['scannedAt']],
    presentation: {
      list: true,
      group: 'institution',
      called: { zh: '扫描不符', en: 'Wrong tags scanned' },
      summary: ['scanned', 'scannedAt'],
      columns: ['scannedAt', 'scanned', 'place', 'note'],
      filters: ['scannedAt', 'place'],
      sort: '-scannedAt',
    },
    elements: {
      scanned: text('扫到的标签', 'Tag scanned', {
        maxLength: 26,
        format: 'tag',
        source: design('whose tag it was shows who was nearly taken for whom'),
      }),
      place: optional(
        link('place', '去往位置', 'Where to', {
          source: design('near misses gather at places that are too alike or too close'),
        }),
      ),
      scannedAt: instant('扫描时间', 'Scanned', { source: design('when it happened') }),
      scannedBy: text('扫描人', 'Scanned by', {
        ...internal,
        maxLength: 60,
        given: true,
        openBecause: 'the name of an account',
        source: design('who can tell how it came about'),
      }),
      note: remark,
    },
    rules: [
      rule(
        'the-tag-is-of-somebody-else',
        {
          zh: '这是这位逝者自己的标签，并未扫错。',
          en: 'This tag is of this very person: nothing was wrong.',
        },
        not(exists('tag', equal('number', outer('scanned')))),
      ),
      rule(
        'no-scan-in-the-future',
        { zh: '扫描时间不能晚于现在。', en: 'A scan cannot be in the future.' },
        notFuture('scannedAt'),
      ),
    ],
  },
);
