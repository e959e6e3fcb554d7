import { type Term, term } from './term.ts';

/** The funeral 丧事办理. */
export const FUNERAL_TERMS: readonly Term[] = [
  term('case', '业务 (一件)', 'case', { zh: ['一宗'], sense: '订单; 个案' }),
  term(
    'open / close / reopen / withdraw',
    '受理 / 办结 / 重新打开 / 撤销',
    'open / close / reopen / withdraw',
    { zh: ['新建业务', '办理完结', '重新办理', '重新开启'] },
  ),
  term('timeline', '办理过程', 'timeline', { sense: '经过; journey' }),
  term('transport', '遗体接运', 'transport', {
    zh: ['运尸'],
    sense: '收运; 拉运; collection',
    source: '国务院令第824号, 发改价格〔2026〕108号',
  }),
  term('hearse', '殡仪车', 'hearse', { zh: ['灵车', '接运车'] }),
  term('storage of the body', '遗体存放', 'mortuary storage', {
    zh: ['冷藏服务'],
    sense: '保存; Storage (bare); Cold storage as a service',
    source: '国务院令第824号, 发改价格〔2026〕108号',
  }),
  term(
    'cosmetic preparation / embalming',
    '遗体整容 / 遗体防腐',
    'cosmetic preparation / embalming',
    { zh: ['防腐处理'], sense: '化妆; Preparation', source: '发改价格〔2026〕108号' },
  ),
  term('vigil / room', '守灵 / 守灵室', 'vigil / vigil room', { zh: ['守灵间'], sense: '灵堂' }),
  term('farewell / hall', '遗体告别 / 告别厅', 'farewell / farewell hall', {
    sense: '追悼会; 礼厅',
    source: '国务院令第824号, 发改价格〔2026〕108号',
  }),
  term('cremation', '遗体火化', 'cremation', {
    sense: '火葬 (the policy); 焚化; burning; fire',
    source: '国务院令第824号',
  }),
  term('cremator', '火化机; items: 拣灰炉、平板炉', 'cremator', {
    en: ['furnace'],
    sense: '火化炉 (generic)',
    source: 'GB/T 19054—2025',
  }),
  term('consent form', '遗体火化确认书', 'cremation consent form', {
    sense: 'confirmation',
    source: '民办函〔2024〕27号, 国务院令第824号',
  }),
  term('death certificate', '死亡证明 (居民死亡医学证明)', 'death certificate', {
    en: ['proof of death'],
    sense: '…（推断）书 after 2026-07-01',
    source: '国卫规划发〔2026〕5号',
  }),
  term('police certificate', '公安机关出具的死亡证明', 'police death certificate', {
    zh: ['非正常死亡证明'],
    source: '民办函〔2024〕27号',
  }),
  term('cremation certificate', '火化证明', 'cremation certificate', {
    sense: '火化证; 遗体火化证明',
    source: '民办函〔2024〕27号',
  }),
  term('issue', '死亡证明 出具; 火化证明 开具', 'issue', {
    sense: '发证; 签发 (health only)',
    source: '民办函〔2024〕27号, 国卫规划发〔2026〕5号',
  }),
  term(
    'collect / reissue / write off / cancel (record: void)',
    '领取 / 补发 / 核销 / 作废',
    'collect / reissue / write off / cancel (void)',
    { sense: '补办; 换发; 删除', source: '民办函〔2024〕27号' },
  ),
  term('tag', '标签 (身份标签)', 'tag', { sense: '腕带; 条码' }),
  term('custody', '保管', 'custody', { sense: '看管', source: '民办函〔2024〕27号 妥善保管' }),
  term('place', '位置', 'place', { zh: ['处所'], sense: '场所; 资源' }),
  term('move / hand over', '移动 / 移交', 'move / hand over', { sense: '搬运; 转运' }),
  term('emergency move (relocation session)', '遗体应急转移', 'emergency move', {
    en: ['relocation session'],
    sense: '倒库 (goods)',
    source: 'own usage',
  }),
  term(
    'transfer to another place',
    '遗体异地运送; 国际遗体运输',
    'transfer; international transport',
    { zh: ['运尸', '遗体转运'] },
  ),
  term('hold', '暂停处置', 'hold', { sense: '冻结; 扣留' }),
  term('refusal', '不予办理', 'refusal', { sense: '拒绝办理; 驳回', source: '行政用语' }),
  term('doubt about the cause', '死因存疑报告', 'report of doubt', { source: '国务院令第824号' }),
  term('other cremation', '其他火化 (死胎、残肢、遗骸)', 'other cremation', {
    zh: ['特殊物'],
    en: ['special remains'],
  }),
];
