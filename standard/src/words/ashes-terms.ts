import { type Term, term } from './term.ts';

/** Ashes, niches, plots 骨灰、格位、墓位. */
export const ASHES_TERMS: readonly Term[] = [
  term('ashes', '骨灰', 'ashes', { zh: ['灵骨'], en: ['cremains'], source: '国务院令第824号' }),
  term('portion (lot)', '骨灰份', 'portion of the ashes', {
    sense: '批; lot',
    source: 'own usage',
  }),
  term('divide', '分取骨灰', 'divide the ashes', { sense: '分装; 拆分; split' }),
  term('what happens to the ashes', '骨灰去向', 'where the ashes go', {
    zh: ['骨灰办理'],
    en: ['Ashes placement'],
    source: '民办函〔2024〕27号',
  }),
  term('not kept', '不保留骨灰', 'ashes not kept', {
    zh: ['不要骨灰'],
    en: ['not wanted'],
    source: '发改价格〔2026〕108号',
  }),
  term('storage of ashes', '骨灰寄存', 'storage of ashes', {
    sense: 'deposit; placement; kept',
    source: '国务院令第824号, 发改价格〔2026〕108号',
  }),
  term('niche', '骨灰格位 (格位)', 'niche', {
    zh: ['寄存格位', '龛位', '格子'],
    source: '发改价格〔2026〕108号',
  }),
  term('place in a niche', '格位安放; fee item 骨灰格位安葬', 'placement in a niche', {
    sense: '存放',
    source: '发改价格〔2026〕108号',
  }),
  term('plot', '墓位', 'plot', {
    sense: '墓穴 (only the built cavity); 坟; grave',
    source: '发改价格〔2026〕108号',
  }),
  term('burial', '安葬; with niches 安放（葬）', 'burial', {
    zh: ['落葬'],
    en: ['interment'],
    sense: '下葬',
    source: '民办函〔2024〕27号',
  }),
  term('ecological burial', '生态安葬 (海葬、树葬、花坛葬、草坪葬、撒散…)', 'ecological burial', {
    zh: ['环保葬'],
    sense: 'Scattered for all',
    source: '国务院令第824号, 发改价格〔2026〕108号',
  }),
  term('sea burial / scattering', '海葬 / 撒散', 'sea burial / scattering', {
    zh: ['撒海'],
    source: '发改价格〔2026〕108号',
  }),
  term('removal from a plot or niche', '迁出', 'removal', {
    zh: ['起葬', '起灵', '启攒'],
    en: ['disinterment'],
  }),
  term('right of use', '使用权', 'right of use', {
    zh: ['产权', '购墓', '卖墓'],
    source: '发改价格〔2026〕108号 租用',
  }),
  term('term', '使用期限', 'term', {
    zh: ['使用年限'],
    sense: '使用周期 (law text only)',
    source: '国务院令第824号',
  }),
  term('renewal', '续期', 'renewal', { zh: ['续用', '续租'], sense: '续费 (=pay)' }),
  term('expires / overdue', '到期 / 逾期', 'expires / overdue', { sense: '超期' }),
  term('plot use fee / niche use fee', '墓位使用费 / 格位使用费', 'plot use fee / niche use fee', {
    zh: ['墓价', '墓位款'],
    en: ['Right to a plot'],
    source: '发改价格〔2026〕108号',
  }),
  term('maintenance fee', '维护管理费', 'maintenance fee', {
    zh: ['护墓费'],
    en: ['upkeep'],
    sense: '管理费',
    source: '发改价格〔2026〕108号',
  }),
  term('agreement', '骨灰安放（葬）协议', 'agreement on the ashes', {
    zh: ['购墓合同'],
    source: '民办函〔2024〕27号',
  }),
  term(
    'burial certificate / storage card',
    '安葬证 / 寄存证',
    'burial certificate / storage card',
    { zh: ['墓证'], source: 'observed' },
  ),
  term('check of ashes against records', '骨灰核查', 'check of ashes', {
    en: ['stock check'],
    sense: '盘点',
    source: '民办函〔2024〕27号 定期核查',
  }),
  term('visit', '祭扫', 'visit', { en: ['grave sweeping'], sense: '扫墓', source: 'DB37/T 4216' }),
  term('visit on behalf', '代为祭扫', 'visit on your behalf', {
    zh: ['代扫'],
    sense: '代客祭扫 (old code)',
    source: 'DB37/T 4216',
  }),
  term('online memorial', '网络祭祀', 'online memorial', {
    zh: ['云祭扫', '网上灵堂'],
    source: 'MZ/T 173—2021',
  }),
];
