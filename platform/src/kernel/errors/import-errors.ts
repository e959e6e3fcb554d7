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
    [
      '列“{column}”（{element}）有未声明的代码“{code}”。',
      'Column “{column}” ({element}) has undeclared code “{code}”.',
    ],
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
  'invalid-mapping': entry(
    422,
    ['对照表不符合要求', 'The mapping does not meet the requirements'],
    [
      '请按每一项后面的说明改正对照表；写法见 docs/import.md。',
      'Correct the mapping as each point says; docs/import.md shows how it is written.',
    ],
    ['对照表“{mapping}”：{sentence}。', 'Mapping “{mapping}”: {sentence}.'],
  ),
  'unreadable-file': entry(
    422,
    ['无法读取文件', 'The file cannot be read'],
    [
      '请核对路径与权限；所给的应当是一个普通文件。',
      'Check the path and the permissions; it must name a plain file.',
    ],
    ['无法读取“{file}”：{sentence}。', 'Cannot read “{file}”: {sentence}.'],
  ),
  'empty-file': entry(
    422,
    ['文件中没有可导入的行', 'The file holds no line to import'],
    ['请核对文件是否导出完整。', 'Check that the file was exported whole.'],
    ['“{file}”中没有可导入的行。', '“{file}” holds no line to import.'],
  ),
  'not-text': entry(
    422,
    ['文件不是文本', 'The file is not text'],
    [
      '请从原系统或电子表格另存为 xlsx 或 CSV 后再导入；UTF-16 文件请在对照表中写 encoding: utf-16。',
      'Save it as xlsx or CSV from its system or spreadsheet, then import that; for UTF-16 say encoding: utf-16 in the mapping.',
    ],
    ['自第 {byte} 字节起不是文本。', 'It is not text from byte {byte} on.'],
  ),
  'too-many-rows': entry(
    422,
    ['表格的行数过多', 'The table has too many rows'],
    [
      '请分成几个文件，分次上传；更多的历史登记请由数据导入员导入。',
      'Part it into several files and upload them one by one; whole registers are brought in by an importer.',
    ],
    ['一次最多 {most} 行（含表头）。', 'At most {most} rows at once, the heading included.'],
  ),
  'missing-column': entry(
    422,
    ['文件缺少对照表所需的列', 'The file lacks a column that the mapping needs'],
    [
      '请核对文件是否为该来源，或在对照表中写明该列可以没有。',
      'Check that it is a file of this source, or say in the mapping that the column may be absent.',
    ],
    ['缺少的列：“{column}”。', 'Missing column: “{column}”.'],
  ),
  'repeated-column': entry(
    422,
    ['文件中有重名的列', 'Two columns of the file have the same name'],
    ['请在文件中改名或删去其中一列。', 'Rename or remove one of them in the file.'],
    ['重名的列：“{column}”。', 'The repeated name: “{column}”.'],
  ),
  'unknown-layout': entry(
    422,
    [
      '文件没有列名行，列数也未在对照表中声明',
      'The file names no columns and has an undeclared number of them',
    ],
    [
      '请在文件首行写明列名，或在对照表的 layouts 中声明这种列数的列名。',
      'Name the columns in the first line, or declare their names in the mapping under layouts.',
    ],
    ['首行有 {fields} 列。', 'The first line has {fields} fields.'],
  ),
  'too-wide': entry(
    422,
    ['文件的首行过长', 'The first line of the file is too long'],
    [
      '请核对分隔符与换行；首行至多数千列。',
      'Check the separators and line ends; the first line may have some thousands of columns at most.',
    ],
  ),
  'undeclared-form': entry(
    422,
    [
      '文件中有对照表未声明的写法',
      'The file has a value in a form that the mapping does not declare',
    ],
    [
      '请在对照表中声明这种日期、数字或文字的写法；不要猜测。',
      'Declare this form of date, number or text in the mapping; do not guess.',
    ],
    [
      '列“{column}”的值不能读作“{element}”：它不是已声明的写法。',
      'The value of column “{column}” cannot be read as “{element}”: it has no declared form.',
    ],
  ),
  'import-underway': entry(
    409,
    ['同一来源正在由另一个进程导入', 'Another process is importing the same file'],
    ['请等它结束后再试。', 'Wait until it has finished, then try again.'],
  ),
  'unknown-run': entry(
    404,
    ['没有这个导入批次', 'There is no such import'],
    [
      '用 qingming import --runs 查看批次编号。',
      'See the identifiers with qingming import --runs.',
    ],
  ),
  'left-out': entry(
    422,
    ['这一行不是记录', 'The line holds no record'],
    ['如有误，请修改对照表的 leaveOut。', 'If it does hold one, change leaveOut in the mapping.'],
    ['不是记录：{sentence}。', 'No record: {sentence}.'],
  ),
  'not-encoded': entry(
    422,
    ['文件不是所写的编码', 'The file is not in the encoding that was named'],
    [
      '请核对对照表中的 encoding，或从原系统另存为 UTF-8。',
      'Check encoding in the mapping, or save the file as UTF-8 from its system.',
    ],
    ['自第 {byte} 字节起的一段不是 {encoding}。', 'Behind byte {byte} it is not {encoding}.'],
  ),
  'unreadable-workbook': entry(
    422,
    ['无法读取电子表格', 'The workbook cannot be read'],
    [
      '请用电子表格软件打开后另存为 xlsx 或 CSV，再导入。',
      'Open it in a spreadsheet program, save it as xlsx or CSV, and import that.',
    ],
    ['无法读取电子表格：{sentence}。', 'The workbook cannot be read: {sentence}.'],
  ),
  'not-utf8': entry(
    422,
    ['文件不是 UTF-8 编码', 'The file is not encoded in UTF-8'],
    [
      '如果文件是 GB18030（GBK），请在对照表中写 encoding: gb18030；否则请另存为 UTF-8。',
      'If the file is GB18030 (GBK), say encoding: gb18030 in the mapping; otherwise save it as UTF-8.',
    ],
    ['自第 {byte} 字节起不是 UTF-8。', 'It is not UTF-8 from byte {byte} on.'],
  ),
} as const;
