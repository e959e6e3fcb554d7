import type { KindDetail } from '@qingming/connect/api/kinds.ts';
import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';

/** What a dialog does, and to which kind of record. */
export const dialogTitle = (
  act: Bilingual,
  { definition }: Pick<KindDetail, 'definition'>,
): Bilingual => ({
  zh: `${act.zh}：${definition.label.zh}`,
  en: `${act.en}: ${definition.label.en}`,
});

export const KINDS = {
  xlsx: bilingual('导出 XLSX', 'Export XLSX'),
  template: bilingual('空白登记表', 'Empty table'),
  none: bilingual('没有登记', 'None recorded'),
  menu: bilingual('登记册', 'Registers'),
  text: bilingual('查找', 'Search'),
  from: bilingual('起', 'from'),
  until: bilingual('止', 'until'),
  institution: bilingual('机构', 'Institution'),
  region: bilingual('所在地区', 'Division'),
  recorded: bilingual('登记时间', 'Recorded'),
  add: bilingual('登记', 'Add'),
  correct: bilingual('更正', 'Correct'),
  void: bilingual('作废', 'Void'),
  reveal: bilingual('查看完整信息', 'Show full details'),
  show: bilingual('查看', 'Show'),
  save: bilingual('保存', 'Save'),
  saveCorrection: bilingual('保存更正', 'Save the correction'),
  reason: bilingual('更正理由', 'Reason for the correction'),
  voidReason: bilingual('作废理由', 'Reason for voiding'),
  voidSays: bilingual(
    '作废的记录保留在历史中，不再出现在列表里，也不能恢复。',
    'A voided record stays in the history. It leaves every list and cannot be brought back.',
  ),
  keepMasked: bilingual('未显示；不改请留空', 'Not shown; leave empty to keep it'),
  stale: bilingual(
    '在您填写期间，此记录已被他人更正。请核对后再次保存。',
    'Someone else changed this record while you were editing. Check it, then save again.',
  ),
  voided: bilingual('已作废', 'Voided'),
  history: bilingual('变更记录', 'History'),
  earlier: bilingual('更早的版本未列出', 'Earlier versions are not listed'),
  linked: bilingual('引用此记录的', 'Where it is named'),
  more: bilingual('还有更多', 'and more'),
  others: bilingual('同属的其他记录', 'Other records that belong together'),
  open: bilingual('查看业务', 'Open the case'),
  back: bilingual('返回列表', 'Back to the list'),
  purpose: bilingual('查阅目的', 'Purpose'),
  occasion: bilingual('事由或文号', 'Occasion or file number'),
  views: bilingual('常用视图', 'Saved views'),
  viewName: bilingual('视图名称', 'Name of the view'),
  saveView: bilingual('保存当前视图', 'Save this view'),
  dropView: bilingual('删除视图', 'Delete the view'),
  find: bilingual('按姓名或号码查找', 'Find by name or number'),
  findBy: bilingual('查找依据', 'Find by'),
  sought: bilingual('完整的姓名或号码', 'The whole name or number'),
  notFound: bilingual('没有找到', 'Nobody was found'),
  version: bilingual('第', 'Version '),
  versionEnd: bilingual(' 版', ''),
  next: bilingual('下一行', 'Next line'),
} as const;
