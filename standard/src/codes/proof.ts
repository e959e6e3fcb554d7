import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

export const proofKind = codeSet(
  'proofKind',
  { zh: '其他证明类别', en: 'Kind of other paper' },
  ownDefinition(
    'papers beside the death certificate that 民办函〔2024〕27号, 殡葬管理条例（国务院令第824号）, the rules on bodies across the border and 津民发〔2019〕1号 speak of',
  ),
  [
    ['police-commission', '公安机关遗体接运（处置）通知', 'Police order to collect the body'],
    ['hospital-hand-over', '医疗卫生机构遗体交接单', 'Hospital form for handing over the body'],
    [
      'police-consent',
      '公安机关同意火化（遗体处置通知）',
      'Consent of the police to the cremation',
    ],
    ['stillbirth', '死产（死胎）证明', 'Certificate of a stillbirth'],
    ['body-part', '残肢（离体组织）证明', 'Hospital certificate of a limb or tissue'],
    ['specimen', '标本处置证明', 'Paper on the disposal of a specimen'],
    ['disposal-commission', '机构处置委托书', 'Commission of the institution to cremate'],
    ['relocation', '迁坟证明', 'Paper on a moved grave'],
    ['archaeology', '出土遗骸处置文件', 'Decision on remains that were found'],
    ['cremated-elsewhere', '异地火化证明', 'Cremation certificate from elsewhere'],
    [
      'cremation-receipt',
      '天津市殡葬收费票据（代火化证）',
      'Tianjin fiscal receipt in place of the cremation certificate',
      // 津民发〔2019〕1号 abolished the certificate there; Order 824, art. 28, asks for it again.
      { from: '2019-02-01', until: '2026-03-30' },
    ],
    ['cremated-abroad', '境外火化证明', 'Cremation certificate from abroad'],
    ['entry-quarantine', '入境卫生检疫证书', 'Quarantine certificate of entry'],
    ['encoffining', '入殓证明', 'Certificate of encoffining'],
    ['embalming', '防腐证明', 'Certificate of embalming'],
    ['consular', '使领馆文件', 'Paper of an embassy or consulate'],
    ['unclaimed-decision', '无人认领遗体处置决定', 'Decision on an unclaimed body'],
    ['burial-consent', '土葬许可', 'Permission to bury the body'],
  ],
);

export const verification = codeSet(
  'verification',
  { zh: '核验方式', en: 'How it was checked' },
  ownDefinition('a paper is worth what its check is worth'),
  [
    ['electronic', '电子证照核验', 'Electronic certificate'],
    ['department', '向出具部门查询', 'Asked the department that issued it'],
    ['original', '查验原件', 'Original seen'],
    ['copy', '仅见复印件', 'Copy only'],
    ['not-verified', '尚未核验', 'Not yet checked'],
  ],
);

export const medium = codeSet(
  'medium',
  { zh: '载体', en: 'Medium' },
  ownDefinition('国卫规划发〔2026〕5号: paper and electronic certificates have the same force'),
  [
    ['paper', '纸质', 'Paper'],
    ['electronic', '电子', 'Electronic'],
  ],
);

export const doubtOutcome = codeSet(
  'doubtOutcome',
  { zh: '存疑处理结果', en: 'Answer to the doubt' },
  ownDefinition(
    'the answer of whoever the doubt was reported to decides whether it stops the case',
  ),
  [
    ['cleared', '已排除，可以继续办理', 'No objection: go on'],
    ['investigated', '已立案调查，暂停处置', 'Under investigation: stop'],
  ],
);

export const numberDisputeOutcome = codeSet(
  'numberDisputeOutcome',
  { zh: '证件号码争议认定结果', en: 'Decision on a disputed number' },
  ownDefinition(
    'a number stands at two people: one of the two records is wrong, or it is one person',
  ),
  [
    [
      'another-person',
      '号码属本业务逝者，另一记录有误',
      'It is of this person; the other record is wrong',
    ],
    ['same-person', '系同一人，已火化', 'It is one person, who was cremated'],
  ],
);

export const refusalStep = codeSet(
  'refusalStep',
  { zh: '不予办理的事项', en: 'What was refused' },
  ownDefinition('a family may be refused at each of these steps'),
  [
    ['collection', '遗体接运', 'Collection'],
    ['storage', '遗体存放', 'Storage'],
    ['cremation', '遗体火化', 'The cremation'],
    ['hand-over', '遗体移交', 'Handing the body over'],
    ['ashes', '骨灰领取、安置', 'Ashes'],
    ['certificate', '开具证明', 'A certificate'],
    ['other', '其他', 'Something else'],
  ],
);

export const refusalReason = codeSet(
  'refusalReason',
  { zh: '不予办理原因', en: 'Reason for the refusal' },
  ownDefinition('民办函〔2024〕27号: incomplete or inaccurate papers: no cremation'),
  [
    ['papers-missing', '证明材料不全', 'Papers are missing'],
    ['papers-wrong', '证明材料有误', 'Papers are wrong'],
    ['identity', '身份不符', 'The identity does not match'],
    ['no-authority', '申请人无权办理', 'Whoever asks has no right to'],
    ['cause-doubt', '死因存疑', 'Doubt about the cause of death'],
    ['hold', '已暂停处置', 'The case is on hold'],
    ['against-rules', '不符合当地规定', 'Local rules do not allow it'],
    ['other', '其他', 'Other'],
  ],
);
