import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const FORM = {
  choose: bilingual('请选择', 'Choose'),
  nothing: bilingual('不填', 'Not stated'),
  optional: bilingual('选填', 'optional'),
  more: bilingual('更多项目', 'More'),
  now: bilingual('留空为现在', 'Now, unless given'),
  scan: bilingual('请扫描标签，或输入标签号', 'Scan the tag, or type its number'),
  scanned: bilingual('标签相符', 'This is the right tag'),
  partial: bilingual(
    '如 1939-04-05；只知年份填 1939',
    'Such as 1939-04-05; 1939 when no more is known',
  ),
  taken: bilingual('已占用', 'taken'),
  yuan: bilingual('元', 'CNY'),
  working: bilingual('正在保存…', 'Saving…'),
  cancel: bilingual('取消', 'Cancel'),
  columns: bilingual('列', 'Columns'),
  export: bilingual('导出 CSV', 'Export CSV'),
  exportHint: bilingual('导出将被记录', 'The export is logged'),
  rows: bilingual('条', 'in all'),
  noRows: bilingual('没有符合条件的记录', 'Nothing matches'),
  clear: bilingual('清除条件', 'Clear'),
} as const;
