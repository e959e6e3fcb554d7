import { entry } from './entry.ts';

/** Faults of importing a file of another system. */
export const IMPORT_ERRORS = {
  'unknown-mapping': entry(
    422,
    ['没有声明这个来源的对照关系', 'No mapping is declared for this source'],
    [
      '请先为该来源建立列与代码的对照表。',
      'First declare how its columns and codes map to the standard.',
    ],
    ['来源“{source}”没有对照表。', 'Source “{source}” has no mapping.'],
  ),
  'undeclared-column': entry(
    422,
    ['文件中有对照表未声明的列', 'The file has a column that the mapping does not declare'],
    [
      '请在对照表中写明该列对应的数据元，或写明忽略它。',
      'Say in the mapping which element the column is, or that it is left out.',
    ],
    ['未声明的列：“{column}”。', 'Undeclared column: “{column}”.'],
  ),
  'undeclared-code': entry(
    422,
    ['文件中有对照表未声明的代码', 'The file has a code that the mapping does not declare'],
    [
      '请在对照表中写明该代码的含义；不要猜测。',
      'Say in the mapping what the code means; do not guess.',
    ],
    ['列“{column}”有未声明的代码“{code}”。', 'Column “{column}” has undeclared code “{code}”.'],
  ),
  'malformed-line': entry(
    422,
    ['文件中有无法读取的行', 'The file has a line that cannot be read'],
    [
      '请检查该行的分隔符、引号与列数。',
      'Check the separators, quotes and number of columns of that line.',
    ],
    ['第 {line} 行无法读取。', 'Line {line} cannot be read.'],
  ),
  'not-utf8': entry(
    422,
    ['文件不是 UTF-8 编码', 'The file is not encoded in UTF-8'],
    [
      '请另存为 UTF-8；含生僻字的 GB18030 文件请先转换并核对。',
      'Save it as UTF-8; convert GB18030 files with rare characters first, and check them.',
    ],
    ['自第 {byte} 字节起不是 UTF-8。', 'It is not UTF-8 from byte {byte} on.'],
  ),
} as const;
