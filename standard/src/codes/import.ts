import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

/** What became of a line of a source file; the counts add up to the file's rows. */
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

/** Why an element of an old record is empty or less precise than asked: unknown is a value with a reason. */
export const gapReason = codeSet(
  'gapReason',
  { zh: '缺失原因', en: 'Why it is missing' },
  ownDefinition('history tolerates gaps and invents nothing'),
  [
    ['not-recorded', '原件未记载', 'Not recorded in the original'],
    ['illegible', '原件无法辨认', 'Illegible in the original'],
    ['year-only', '仅知年份', 'Only the year is known'],
    ['month-only', '仅知年月', 'Only the year and month are known'],
    ['placeholder', '原系统填充值', 'The source held a placeholder'],
    ['not-provided', '家属未提供', 'Not provided by the family'],
    ['pending', '待补充', 'To be supplied'],
  ],
);

export const exchangeChannel = codeSet(
  'exchangeChannel',
  { zh: '上报方式', en: 'Way of submission' },
  'observed: IF_FILE of FIS_IMPORT_DATA (Shandong 2014)',
  [
    ['0', '网络', 'Network'],
    ['1', '离线文件', 'File carried by hand'],
  ],
);

export const exchangeFault = codeSet(
  'exchangeFault',
  { zh: '上报错误', en: 'Fault of the submission' },
  'observed: error classes of FIS_IMPORT_DATA (Shandong 2014), which carry names only; the codes are of this standard',
  [
    ['no-data', '没有数据', 'No data'],
    ['format', '格式错误', 'Format error'],
    ['encoding', '转码错误', 'Transcoding error'],
    ['upload', '上传错误', 'Upload error'],
  ],
);
