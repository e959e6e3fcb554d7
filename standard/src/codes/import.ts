import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

/** What became of a line of an import: an answer of the platform, in no record and so no set of the standard. */
export const importOutcome = codeSet(
  'importOutcome',
  { zh: '导入结果', en: 'Outcome of the line' },
  ownDefinition('every line of a source is accounted for'),
  [
    ['accepted', '已导入', 'Accepted'],
    ['accepted-partial-date', '已导入，日期不完整', 'Accepted with a partial date'],
    ['duplicate', '重复', 'Duplicate'],
    ['quarantined', '未通过校验', 'Failed checks'],
    ['left-out', '非记录行', 'Left out: no record'],
  ],
);
