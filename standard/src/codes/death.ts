import { codeSet } from '../language/code-set.ts';
import { observed, observedAndAdded, ownDefinition } from './observed.ts';

export const deathCause = codeSet(
  'deathCause',
  { zh: '死亡原因', en: 'Cause of death' },
  observedAndAdded('DEATH.CAUSE', '11, of somebody found dead, and of old registers'),
  [
    ['01', '自然死亡', 'Natural death'],
    ['02', '病故', 'Illness'],
    ['03', '事故', 'Accident'],
    ['04', '车祸', 'Road accident'],
    ['05', '他杀', 'Homicide'],
    ['06', '自杀', 'Suicide'],
    ['07', '溺水', 'Drowning'],
    ['08', '中毒', 'Poisoning'],
    ['09', '自然灾害', 'Natural disaster'],
    ['10', '其他', 'Other'],
    ['11', '不详', 'Not known'],
  ],
);

export const diseaseGroup = codeSet(
  'diseaseGroup',
  { zh: '疾病分类', en: 'Group of diseases' },
  'observed: statistics axes of FIS (Shandong 2014), which carry names only; the codes are of this standard',
  [
    ['infectious', '传染病', 'Infectious diseases'],
    ['tumour', '肿瘤', 'Tumours'],
    ['blood', '血液病', 'Diseases of the blood'],
    ['respiratory-digestive', '呼吸/消化', 'Respiratory and digestive diseases'],
    ['skin', '皮肤病', 'Diseases of the skin'],
    ['nervous', '神经病', 'Diseases of the nervous system'],
    ['cardiovascular', '心脑血管', 'Cardiovascular and cerebrovascular diseases'],
    ['musculoskeletal', '骨骼/肌肉', 'Diseases of bones and muscles'],
    ['immune', '免疫', 'Diseases of the immune system'],
    ['urogenital', '泌尿生殖', 'Urogenital diseases'],
    ['other', '其他', 'Other'],
  ],
);

export const deathPlaceKind = codeSet(
  'deathPlaceKind',
  { zh: '死亡场所', en: 'Kind of place of death' },
  ownDefinition(
    'places of death that medical certificates tell apart, and those that police deal with',
  ),
  [
    ['hospital', '医疗卫生机构', 'Hospital or clinic'],
    ['on-the-way', '送医途中', 'On the way to hospital'],
    ['home', '家中', 'At home'],
    ['care', '养老、福利机构', 'Care institution'],
    ['public', '公共场所', 'Public place'],
    ['work', '工作场所', 'At work'],
    ['water', '水域', 'In water'],
    ['custody', '羁押场所', 'In custody'],
    ['abroad', '境外', 'Outside the mainland'],
    ['unknown', '不详', 'Place not known'],
  ],
);

/** 民办函〔2024〕27号 (press of 2024-04-18): bodies are collected on certificates of the police or a medical institution. */
const POLICE_AND_HOSPITALS_ONLY_SINCE = '2024-04-18';

export const deathCertificateIssuer = codeSet(
  'deathCertificateIssuer',
  { zh: '死亡证明出具单位', en: 'Issuer of the death certificate' },
  observedAndAdded('DEATH.CERT.ORGAN', '5 to 8, and the day on which 3 and 4 ended'),
  [
    ['1', '医疗卫生机构', 'Hospital or clinic'],
    ['2', '公安机关', 'Police'],
    [
      '3',
      '村（居）委会',
      'Village or residents’ committee',
      { until: POLICE_AND_HOSPITALS_ONLY_SINCE },
    ],
    ['4', '单位', 'Employer', { until: POLICE_AND_HOSPITALS_ONLY_SINCE }],
    ['5', '人民法院', 'Court'],
    ['6', '司法机关（法院以外）', 'Judicial authority other than a court'],
    ['7', '境外主管机关', 'Authority outside the mainland'],
    ['8', '基层医疗卫生机构', 'Primary care institution'],
  ],
);

/** 国卫规划发〔2026〕5号 gives the medical certificate its present name and form from this day. */
const MEDICAL_CERTIFICATE_SINCE = '2026-07-01';

export const deathCertificateKind = codeSet(
  'deathCertificateKind',
  { zh: '死亡证明类别', en: 'Kind of death certificate' },
  ownDefinition(
    'forms of proof of death named in 国卫规划发〔2026〕5号 and in State Council Decree 824',
  ),
  [
    [
      'medical',
      '居民死亡医学证明（推断）书',
      'Medical certificate of death (form of 2013)',
      { until: MEDICAL_CERTIFICATE_SINCE },
    ],
    [
      'medical-2026',
      '居民死亡医学证明',
      'Medical certificate of death',
      { from: MEDICAL_CERTIFICATE_SINCE },
    ],
    ['police', '公安机关证明（非正常死亡）', 'Police certificate of unnatural death'],
    ['court', '宣告死亡判决书', 'Judgment that declares somebody dead'],
    ['execution', '执行死刑通知', 'Notice of an execution'],
    ['foreign', '境外死亡证明', 'Death certificate from outside the mainland'],
    ['legal', '其他法定证明', 'Other certificate of death provided by law'],
  ],
);

export const bodyState = codeSet(
  'bodyState',
  { zh: '遗体状况', en: 'State of the body' },
  observed('CORPSE.STATUS'),
  [
    ['0', '完好', 'Intact'],
    ['1', '腐败', 'Decomposed'],
    ['2', '缺失', 'Incomplete'],
    ['3', '标本', 'Specimen'],
    ['4', '遗骸', 'Skeletal remains'],
  ],
);
