import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

const STOPPED = ownDefinition('nothing final happens while somebody may forbid it');

export const holdSubject = codeSet(
  'holdSubject',
  { zh: '暂停对象', en: 'What is on hold' },
  STOPPED,
  [
    ['body', '遗体', 'Body'],
    ['ashes', '骨灰', 'Ashes'],
    ['papers', '证件', 'Papers'],
  ],
);

export const holdKind = codeSet(
  'holdKind',
  { zh: '暂停原因', en: 'Reason for the hold' },
  STOPPED,
  [
    ['police', '公安机关要求', 'Asked for by the police'],
    ['court', '人民法院要求', 'Ordered by a court'],
    ['prosecutor', '人民检察院要求', 'Asked for by the procuratorate'],
    ['family-dispute', '家属有争议', 'The family disagrees'],
    ['identity-doubt', '身份存疑', 'Doubt about who it is'],
    ['cause-doubt', '死因存疑', 'Doubt about the cause of death'],
    ['infection-order', '疫情防控要求', 'Order of the health authority'],
    ['customs', '海关检疫要求', 'Asked for by customs'],
    ['other', '其他', 'Other'],
  ],
);

export const effectState = codeSet(
  'effectState',
  { zh: '遗物状态', en: 'State of an effect' },
  ownDefinition('what a body brings is accounted for'),
  [
    ['kept', '保管中', 'Kept'],
    ['returned', '已交还', 'Returned'],
    ['burnt-with', '随遗体火化', 'Cremated with the body'],
    ['handed-to-police', '已移交公安机关', 'Handed to the police'],
    ['handed-to-civil-affairs', '已移交民政部门', 'Handed to the civil affairs office'],
  ],
);

export const regionalTermKind = codeSet(
  'regionalTermKind',
  { zh: '地方期限', en: 'Regional term' },
  'local rules on bodies: Shanghai, Henan, Zhengzhou, Jiangxi, Guangxi, Wenzhou, Kunming, Huizhou',
  [
    ['storage', '遗体存放（日）', 'Storage of a body (days)'],
    [
      'storage-infectious',
      '甲类传染病遗体存放（小时）',
      'Storage after a class A infection (hours)',
    ],
    ['storage-unnatural', '非正常死亡遗体存放（日）', 'Storage after an unnatural death (days)'],
    ['storage-most', '延期存放最长（日）', 'Storage with every extension (days)'],
    ['notice-traffic', '交通事故无名遗体公告（日）', 'Notice after a traffic death (days)'],
    ['notice-criminal', '刑事案件遗体公告（日）', 'Notice in a criminal case (days)'],
    ['notice-hospital', '医疗机构遗体公告（日）', 'Notice of a body in a hospital (days)'],
    ['notice-home', '殡仪馆遗体公告（日）', 'Notice of a body in a funeral home (days)'],
    ['notice-other', '其他无人认领遗体公告（日）', 'Other notice of an unclaimed body (days)'],
    ['ashes-unclaimed', '无人认领骨灰保存（月）', 'Unclaimed ashes are kept (months)'],
    [
      'yearly-report',
      '年度工作报告上报（次年起的日数）',
      'Yearly report, after the end of the year (days)',
    ],
    ['ticket-question', '咨询办理（工作日）', 'Answer to a question (working days)'],
    ['ticket-request', '求助、建议办理（工作日）', 'Request or suggestion (working days)'],
    ['ticket-complaint', '投诉、举报办理（工作日）', 'Complaint or report (working days)'],
  ],
);

export const extensionReason = codeSet(
  'extensionReason',
  { zh: '延期原因', en: 'Reason for the extension' },
  ownDefinition('who asks for more time says why'),
  [
    ['family-comes', '等候亲属', 'Relatives are on their way'],
    ['papers', '手续未齐', 'Papers are not complete'],
    ['authority', '公安、司法机关要求', 'Asked for by the police or a court'],
    ['unclaimed', '无人认领，办理中', 'Unclaimed; the procedure runs'],
    ['other', '其他', 'Other'],
  ],
);

export const unclaimedChain = codeSet(
  'unclaimedChain',
  { zh: '无人认领类别', en: 'How the body came' },
  '道路交通事故处理程序规定 arts 51-53; 公安机关办理刑事案件程序规定 arts 218-219; local rules',
  [
    ['traffic', '道路交通事故', 'Road traffic accident'],
    ['criminal', '刑事案件', 'Criminal case'],
    ['hospital', '医疗机构死亡', 'Death in a hospital'],
    ['home', '殡仪馆存放无人办理', 'Left in the funeral home'],
    ['other', '其他', 'Other'],
  ],
);

export const unclaimedFound = codeSet(
  'unclaimedFound',
  { zh: '认定情形', en: 'What was found' },
  ownDefinition('what is not known decides what has to be done'),
  [
    ['unknown-identity', '身份不明', 'Nobody knows who it is'],
    ['kin-unreachable', '联系不上近亲属', 'No close relative can be reached'],
    ['kin-refuse', '近亲属拒绝办理', 'The close relatives refuse'],
  ],
);

export const unclaimedDecider = codeSet(
  'unclaimedDecider',
  { zh: '决定机关', en: 'Who decides' },
  'local rules on unclaimed bodies: police, health or civil affairs, by how the body came',
  [
    ['police', '公安机关', 'Police'],
    ['health', '卫生健康部门', 'Health office'],
    ['civil-affairs', '民政部门', 'Civil affairs office'],
  ],
);

export const unclaimedState = codeSet(
  'unclaimedState',
  { zh: '办理状态', en: 'State' },
  ownDefinition('the procedure ends by a decision, or by somebody who comes'),
  [
    ['open', '办理中', 'In progress'],
    ['decided', '已决定处置', 'Decided'],
    ['claimed', '已被认领', 'Claimed'],
  ],
);
