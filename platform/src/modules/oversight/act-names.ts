import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** What an act is called; one that has no name here stands under its own. */
const ACTS: Readonly<Record<string, Bilingual>> = {
  read: { zh: '查看', en: 'Looked at' },
  list: { zh: '列表查看', en: 'Saw in a list' },
  reveal: { zh: '查看完整信息', en: 'Saw unmasked' },
  history: { zh: '查看历史', en: 'Looked at the history' },
  write: { zh: '登记', en: 'Recorded' },
  'write-many': { zh: '批量登记', en: 'Recorded many' },
  correct: { zh: '更正', en: 'Corrected' },
  'correct-many': { zh: '批量更正', en: 'Corrected many' },
  void: { zh: '作废', en: 'Voided' },
  export: { zh: '导出', en: 'Exported' },
  print: { zh: '打印', en: 'Printed' },
  import: { zh: '导入', en: 'Imported' },
  receive: { zh: '接收', en: 'Received' },
  'read-audit': { zh: '查阅审计', en: 'Read the audit' },
  number: { zh: '取号', en: 'Took a number' },
  link: { zh: '核对关联记录', en: 'Checked a linked record' },
  portal: { zh: '公开页面', en: 'Shown on the portal' },
  search: { zh: '查找', en: 'Searched' },
  'certificate-check': { zh: '核验证明', en: 'Checked a certificate' },
  'duplicate-check': { zh: '查重', en: 'Checked for a second case' },
  'session.open': { zh: '登录', en: 'Signed in' },
  'session.end': { zh: '退出登录', en: 'Signed out' },
  'session.second-factor': { zh: '验证动态口令', en: 'Proved a one-time code' },
  'password.change': { zh: '修改密码', en: 'Changed the password' },
  'second-check': { zh: '火化前复核', en: 'Checked at the cremator' },
  'late-entry': { zh: '补登', en: 'Entered late' },
  'approval.ask': { zh: '申请第二人同意', en: 'Asked for a second person' },
  'approval.approve': { zh: '同意', en: 'Agreed as the second person' },
  'approval.refuse': { zh: '不同意', en: 'Did not agree as the second person' },
  'approval.withdraw': { zh: '撤回申请', en: 'Took a request back' },
  'approval.use': { zh: '按同意办理', en: 'Did what was agreed to' },
  'account.list': { zh: '查看账号', en: 'Listed accounts' },
  'account.create': { zh: '建立账号', en: 'Created an account' },
  'account.change': { zh: '变更账号', en: 'Changed an account' },
  'account.reset-password': { zh: '重置密码', en: 'Reset a password' },
  'account.reset-second-factor': { zh: '重置动态口令', en: 'Reset a second factor' },
};

/** The name of an act in both languages. */
export const actName = (act: string): Bilingual => ACTS[act] ?? { zh: act, en: act };
