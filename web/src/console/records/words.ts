import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const FORM = {
  choose: bilingual('请选择', 'Choose'),
  nothing: bilingual('不填', 'Not stated'),
  optional: bilingual('选填', 'optional'),
  more: bilingual('更多项目', 'More'),
  now: bilingual('不填即为现在', 'Leave empty for now'),
  timeOfAct: bilingual(
    '网络中断时您操作的时间。如不对，请改正。',
    'When you acted while the network was down. Change it if it is wrong.',
  ),
  offline: bilingual(
    '网络中断，现在不能保存。填写的内容会留在这里。',
    'The network is down and nothing can be saved now. What you enter stays here.',
  ),
  leaving: bilingual(
    '填写的内容还没有保存，要放弃吗？',
    'What you entered is not saved. Discard it?',
  ),
  stay: bilingual('继续填写', 'Keep editing'),
  leave: bilingual('放弃', 'Discard'),
  scan: bilingual('请扫描标签，或输入标签号', 'Scan the tag, or type its number'),
  scanned: bilingual('标签相符', 'This is the right tag'),
  partial: bilingual(
    '如 1939-04-05；只知年份填 1939',
    'For example 1939-04-05, or 1939 if only the year is known',
  ),
  uploading: bilingual('正在上传…', 'Uploading…'),
  uploaded: bilingual('已上传', 'Uploaded'),
  removeFile: bilingual('移除文件', 'Remove the file'),
  fileTooLarge: (megabytes: number) =>
    bilingual(`文件不能超过 ${megabytes} MB。`, `The file may have at most ${megabytes} MB.`),
  taken: bilingual('已占用', 'taken'),
  searchPlaces: bilingual('按架、层、位查找，如“甲 3 12”', 'Search by rack, row, position: A 3 12'),
  searchRecords: bilingual('输入名称或编号查找', 'Search by name or number'),
  noRecord: bilingual('没有找到，请换一个条件', 'Nothing matches; search otherwise'),
  searching: bilingual('正在查找…', 'Searching…'),
  noFreePlace: bilingual('没有空闲的位置，请换一个条件', 'Nothing free matches; search otherwise'),
  morePlaces: bilingual('还有更多，请继续输入', 'There are more; type more to find them'),
  yuan: bilingual('元', 'yuan'),
  working: bilingual('正在保存…', 'Saving…'),
  cancel: bilingual('取消', 'Cancel'),
  columns: bilingual('列', 'Columns'),
  export: bilingual('导出 CSV', 'Export CSV'),
  exportMost: (most: number) =>
    bilingual(`一个文件最多 ${most} 行`, `A file holds ${most} lines at most`),
  exportHint: bilingual('导出将被记录', 'The export is logged'),
  rows: bilingual('条', 'in all'),
  rowsOver: (counted: number) => bilingual(`超过 ${counted} 条`, `more than ${counted}`),
  noRows: bilingual('没有符合条件的记录', 'Nothing matches'),
  clear: bilingual('清除条件', 'Clear'),
} as const;
