import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

const GOOD_OR_BAD = '国办发〔2019〕51号; GB/T 39734-2020, GB/T 39735-2020 by title';
const ONE_LINE = '国办发〔2020〕53号 by title; kinds of a ticket as 12345 lines keep them';

/** Five levels; the last two are bad. */
export const satisfaction = codeSet(
  'satisfaction',
  { zh: '满意度', en: 'Satisfaction' },
  GOOD_OR_BAD,
  [
    ['5', '非常满意', 'Very satisfied'],
    ['4', '满意', 'Satisfied'],
    ['3', '基本满意', 'Fairly satisfied'],
    ['2', '不满意', 'Dissatisfied'],
    ['1', '非常不满意', 'Very dissatisfied'],
  ],
);

export const uncountedBecause = codeSet(
  'uncountedBecause',
  { zh: '不计入原因', en: 'Why it is not counted' },
  `${GOOD_OR_BAD}: mistaken and malicious evaluations are left out after they were looked into`,
  [
    ['mistaken', '误评', 'By mistake'],
    ['staff', '由工作人员代评', 'Given by staff'],
    ['malicious', '恶意评价', 'Malicious'],
    ['duplicate', '重复评价', 'Given twice'],
  ],
);

export const badReviewState = codeSet(
  'badReviewState',
  { zh: '整改状态', en: 'State' },
  `${GOOD_OR_BAD}: verified, put right, answered, called back`,
  [
    ['open', '待核实', 'To be verified'],
    ['verified', '已核实，待整改答复', 'Verified'],
    ['answered', '已答复，待回访', 'Answered, to be called back'],
    ['checked', '回访仍不满意，待核查', 'Not satisfied: to be looked into'],
    ['closed', '已办结', 'Closed'],
  ],
);

export const badReviewClass = codeSet(
  'badReviewClass',
  { zh: '差评原因', en: 'What it was about' },
  ownDefinition('what a bad evaluation is about decides who puts it right'),
  [
    ['attitude', '态度', 'How people were treated'],
    ['speed', '办理时间', 'How long it took'],
    ['charges', '收费', 'Charges'],
    ['papers', '手续', 'Papers'],
    ['facility', '设施', 'Rooms and equipment'],
    ['mistake', '办错了', 'A mistake'],
    ['other', '其他', 'Other'],
  ],
);

export const callBackResult = codeSet(
  'callBackResult',
  { zh: '回访结果', en: 'Result of the call' },
  ownDefinition('a matter is over when the family says so, or could not be reached three times'),
  [
    ['satisfied', '满意', 'Satisfied'],
    ['not-satisfied', '仍不满意', 'Not satisfied'],
    ['unreachable', '三次未能联系上', 'Not reached in three attempts'],
    ['not-wished', '家属未留电话，不回访', 'Left no telephone: not called'],
  ],
);

export const ticketKind = codeSet('ticketKind', { zh: '诉求类型', en: 'Kind' }, ONE_LINE, [
  ['consult', '咨询', 'Question'],
  ['help', '求助', 'Asks for help'],
  ['suggest', '建议', 'Suggestion'],
  ['complain', '投诉', 'Complaint'],
  ['report', '举报', 'Report of a breach'],
  ['thank', '表扬', 'Thanks'],
]);

export const ticketChannel = codeSet(
  'ticketChannel',
  { zh: '诉求来源', en: 'By which way' },
  ONE_LINE,
  [
    ['portal', '网上', 'Online'],
    ['counter', '窗口', 'At the counter'],
    ['telephone', '电话', 'By telephone'],
    ['letter', '来信', 'By letter'],
    ['12345', '12345 热线转办', 'Passed on by 12345'],
    ['regulator', '其他部门转办', 'Passed on by another authority'],
  ],
);

export const ticketCategory = codeSet(
  'ticketCategory',
  { zh: '诉求内容', en: 'What it is about' },
  ownDefinition('what families complain of, and what the 2026 regulations forbid'),
  [
    ['price', '收费、价格', 'Prices and charges'],
    ['forced-service', '强制或变相强制服务', 'Forced to take a service'],
    ['attitude', '服务态度', 'How people were treated'],
    ['facility', '设施、环境', 'Rooms and surroundings'],
    ['body-or-ashes', '遗体、骨灰', 'The body or the ashes'],
    ['certificate', '证明、手续', 'Certificates and papers'],
    ['plot-or-term', '墓位、格位、使用期', 'Plot, niche or term of use'],
    ['data', '个人信息', 'Personal data'],
    ['other', '其他', 'Other'],
  ],
);

export const ticketState = codeSet(
  'ticketState',
  { zh: '工单状态', en: 'State' },
  `${ONE_LINE}: received, signed for, handled, answered, called back, closed`,
  [
    ['received', '已受理，待签收', 'Received'],
    ['signed', '已签收', 'Signed for'],
    ['working', '已交办，待答复', 'With the institution'],
    ['answered', '已答复，待回访', 'Answered'],
    ['reopened', '未解决，重新打开', 'Not solved: open again'],
    ['closed', '已办结', 'Closed'],
    ['passed-on', '已转其他部门', 'Passed on'],
    ['withdrawn', '已撤回', 'Taken back'],
  ],
);

export const ticketOutcome = codeSet(
  'ticketOutcome',
  { zh: '是否解决', en: 'Outcome' },
  ownDefinition('whoever complained says whether it is solved'),
  [
    ['solved', '已解决', 'Solved'],
    ['partly', '部分解决', 'Partly solved'],
    ['not', '没有解决', 'Not solved'],
  ],
);

export const outcomeSaid = codeSet(
  'outcomeSaid',
  { zh: '由谁确认', en: 'How it was said' },
  ownDefinition('by whoever complained, on their page or when they were called back'),
  [
    ['complainant', '诉求人在网上确认', 'On their own page'],
    ['call-back', '回访时确认', 'When they were called back'],
  ],
);

export const ticketStepKind = codeSet(
  'ticketStepKind',
  { zh: '办理记录', en: 'Step' },
  ownDefinition('what was tried is counted'),
  [
    ['not-reached', '回访未接通', 'Called back, not reached'],
    ['note', '办理说明', 'Note'],
    ['complainant', '诉求人补充', 'Said by the complainant'],
  ],
);

export const evidenceKind = codeSet(
  'evidenceKind',
  { zh: '证据类别', en: 'Kind of evidence' },
  ownDefinition('what the platform holds of the case stands beside the complaint'),
  [
    ['charge', '账单项目', 'Line of the bill'],
    ['list-price', '公布的价格', 'Published price'],
    ['custody', '停放、移送记录', 'Where the body was'],
    ['paper', '证明、文书', 'Paper'],
  ],
);
