import { type Term, term } from './term.ts';

/** Persons and offices 人员与机构. */
export const PERSONS_TERMS: readonly Term[] = [
  term('decedent', '逝者', 'the person who died', {
    zh: ['死者', '亡者', '死亡人员', '死亡者'],
    en: ['deceased', 'decedent'],
    sense: 'dead (on screens)',
    source: 'MZ/T 141—2019; 民办函〔2024〕27号 writes 死者: quote only',
  }),
  term('body', '遗体', 'the body (to families: the person)', {
    zh: ['尸'],
    en: ['corpse'],
    sense: '尸体; remains',
    source: '国务院令第824号',
  }),
  term('family', '家属', 'the family', {
    zh: ['客户', '丧户'],
    sense: '丧属 (only in quotations)',
    source: '民办函〔2024〕27号 writes 丧属',
  }),
  term('contact (record)', '联系人', 'contact', { zh: ['客户'], sense: '承办人 for the record' }),
  term('contact role 0', '丧事承办人 (承办人)', 'person arranging the funeral', {
    zh: ['治丧人'],
    sense: '经办人; person in charge',
    source: '民办函〔2024〕27号; MZ/T 141—2019 heads the exchange 经办人',
  }),
  term('role 1', '领灰人', 'person collecting the ashes', {
    sense: '领取人 for ashes',
    source: 'observed',
  }),
  term('agent', '受托人', 'person acting for the family', { sense: '代办人; 代理人' }),
  term('next of kin', '近亲属', 'close relative', {
    zh: ['直系亲属'],
    sense: 'kin',
    source: '国卫规划发〔2026〕5号; Civil Code 1045',
  }),
  term('holder of a right', '使用权人', 'holder', { zh: ['墓主', '购墓人'], sense: '持证人' }),
  term('beneficiary', '使用者', 'person to be laid to rest', {
    zh: ['墓中人'],
    sense: '使用人',
    source: 'MZ/T 141—2019 “逝者/使用者”',
  }),
  term('unidentified', '身份不明的逝者; staff: 无名遗体', 'unidentified person', {
    zh: ['无名尸', '无名氏'],
    en: ['nameless'],
    source: '国卫规划发〔2026〕5号 writes 无名尸: quote only',
  }),
  term('unclaimed', '无人认领的遗体', 'unclaimed body', { zh: ['无主遗体'] }),
  term('staff', '从业人员', 'staff member', { zh: ['员工'], source: 'MZ/T 141—2019，3.2.3' }),
  term('job', '岗位', 'job', { zh: ['工种'], sense: 'duty' }),
  term('clerk', '业务员', 'clerk', { zh: ['窗口人员'] }),
  term('cremation operator', '遗体火化师 (火化师)', 'cremation operator', {
    zh: ['操作员', '火化工', '司炉'],
    source: 'occupation',
  }),
  term('second check', '复核人', 'second checker', {
    en: ['second operator'],
    sense: '见证人 (for staff); witness',
  }),
  term('witness (family)', '见证人', 'witness', { source: 'for family or police only' }),
  term('embalmer / cosmetologist', '遗体防腐师 / 遗体整容师', 'embalmer / mortuary cosmetologist', {
    zh: ['入殓师', '化妆师'],
    sense: '“Prepared by”',
    source: 'occupation',
  }),
  term('handled by', '经手人', 'handled by', {
    sense: '经办人 for staff',
    source: 'MZ/T 141—2019 uses 经办人 for the family',
  }),
  term('cashier / payer', '收款人 / 交款人', 'cashier / payer', {
    zh: ['付款人'],
    source: 'receipt',
  }),
  term('ministry', '民政部', 'the ministry', { en: ['Ministry officer'], sense: '部级 as a name' }),
  term('civil affairs', '民政部门', 'civil affairs office', {
    sense: '民政 alone',
    source: '国务院令第824号',
  }),
  term(
    'auditor, three admins',
    '审计管理员、安全管理员、系统管理员',
    'auditor, security administrator, system administrator',
    { zh: ['审计员', '检查员'], sense: 'inspector', source: 'GB/T 22239' },
  ),
  term('institution', '殡葬服务机构 (机构)', 'institution', {
    sense: '单位; house',
    source: '国务院令第824号',
  }),
  term('funeral home', '殡仪馆', 'funeral home', {
    zh: ['火葬场', '我馆'],
    en: ['funeral parlour'],
    source: '国务院令第824号',
  }),
  term('columbarium', '骨灰堂', 'columbarium', {
    zh: ['骨灰楼', '灵塔', '纳骨堂'],
    source: '国务院令第824号',
  }),
  term('cemetery', '公墓; 公益性／经营性', 'cemetery; public-benefit / commercial', {
    sense: '墓园; 陵园; 福利; welfare',
    source: '国务院令第824号',
  }),
  term('service station', '殡仪服务站', 'funeral service station', {
    sense: '服务点',
    source: '民办函〔2024〕27号',
  }),
  term(
    'platform',
    '全国殡葬管理服务信息平台; ${省}殡葬管理服务信息平台',
    'National Funeral Services Platform; … , Shandong',
    {
      zh: ['殡葬服务平台', '全国殡葬管理服务平台'],
      en: ['platform of a nation'],
      sense: '国家…',
      source: 'plan of 2018 (民政部)',
    },
  ),
];
