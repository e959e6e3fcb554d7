import { type Term, term } from './term.ts';

/** Data and exchange 数据与交换. */
export const DATA_TERMS: readonly Term[] = [
  term('element', '数据元; on screens 项目', 'data element; on screens field', {
    sense: '字段; element on screens',
    source: 'MZ/T 141—2019',
  }),
  term('code set / code', '代码集 / 代码', 'code set / code', {
    zh: ['代码表'],
    source: 'MZ/T 141—2019',
  }),
  term('version / correct / reason', '版本 / 更正 / 更正原因', 'version / correct / reason', {
    en: ['mend'],
    sense: '修改; revise',
  }),
  term('correction notice', '数据更正通知', 'correction notice', { sense: '通知' }),
  term('data exchange, send, receive', '数据交换、发送、接收', 'data exchange, sent, received', {
    sense: '我方; 对方; ours; theirs',
    source: 'MZ/T 141—2019',
  }),
  term(
    'states of a link',
    '正常、重试中、已停止、待确认、已确认',
    'working, retrying, stopped, waiting, confirmed',
    { sense: 'acknowledged' },
  ),
  term('failed checks (quarantine)', '未通过校验', 'failed checks', {
    zh: ['隔离'],
    en: ['held back', 'quarantined'],
  }),
  term('returned (refused)', '退回的记录', 'returned records', { sense: '未接收; refused' }),
  term('not connected', '未接入', 'not connected', { zh: ['未连接'] }),
  term('batch / receipt / checkpoint', '批次 / 回执 / 检查点', 'batch / receipt / checkpoint', {
    source: 'own usage',
  }),
  term('delay', '传输时间', 'delivery time', { zh: ['到达用时'], sense: '时延' }),
  term('completeness', '完整率', 'completeness', { sense: '完整性' }),
  term('daily report', '机构日报', 'daily report', { en: ['day report'] }),
  term('indicator', '指标', 'indicator', { sense: '数字' }),
  term('conflicting records (impossible event)', '疑点数据', 'conflicting records', {
    zh: ['不可能事件'],
    en: ['impossible event'],
    source: '民办函〔2023〕43号',
  }),
  term('back-data entry', '历史数据补录', 'entry of old records', { en: ['back-fill'] }),
  term('mask / full details', '脱敏 / 查看完整信息', 'masked / show full details', {
    zh: ['遮盖', '查看全文'],
    sense: 'reveal; whole',
  }),
  term('access log / purpose', '信息查阅记录 / 查阅目的', 'access log / purpose', {
    zh: ['查阅审计'],
    en: ['read audit'],
    source: 'PIPL',
  }),
  term('export', '导出', 'export', { en: ['take out'] }),
  term(
    'account, user name, password, code',
    '账号、用户名、密码、动态口令',
    'account, user name, password, one-time code',
    { zh: ['账户', '登录名'], sense: '口令; login' },
  ),
  term('fault', '错误 (catalogue), 故障 (system)', 'error', { zh: ['差错'] }),
];
