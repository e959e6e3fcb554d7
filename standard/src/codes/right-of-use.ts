import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

export const grantBasis = codeSet(
  'grantBasis',
  { zh: '取得依据', en: 'Basis of the grant' },
  ownDefinition(
    'Order 824: on a death or cremation certificate; for the aged, the gravely ill and other special cases without one',
  ),
  [
    ['death-certificate', '死亡证明', 'Death certificate'],
    ['cremation-certificate', '火化证明', 'Cremation certificate'],
    ['relocation', '迁葬', 'Moved from another burial'],
    ['spouse', '夫妻合葬，一方在世', 'Spouse in a joint plot, one of them living'],
    ['gravely-ill', '危重病人', 'Gravely ill'],
    ['aged', '高龄老人', 'Of great age'],
    ['archive', '原有使用权补录', 'A right from before, entered afterwards'],
  ],
);

export const rightState = codeSet(
  'rightState',
  { zh: '使用权状态', en: 'State of the right' },
  ownDefinition('a plot is held, granted, and given back'),
  [
    ['held', '预留', 'Held'],
    ['released', '预留已取消', 'Hold released'],
    ['granted', '使用中', 'Granted'],
    ['ended', '已终止', 'Ended'],
  ],
);

export const rightEnd = codeSet(
  'rightEnd',
  { zh: '终止原因', en: 'Why it ended' },
  ownDefinition('why nobody holds the right any more'),
  [
    ['surrendered', '使用权人退还', 'Given back by the holder'],
    ['moved', '迁出', 'Moved away'],
    ['revoked', '依法收回', 'Taken back by law'],
    ['mistaken', '登记有误', 'Entered by mistake'],
  ],
);

export const transferKind = codeSet(
  'transferKind',
  { zh: '变更原因', en: 'Why the holder changes' },
  ownDefinition(
    'plots and niches are not sold between families: no code is a sale (Order 824; local regulations)',
  ),
  [
    ['succession', '使用权人去世，由亲属承继', 'The holder died, and a relative succeeds'],
    ['family', '亲属间变更，不收取费用', 'To a relative, without any payment'],
    ['correction', '更正姓名、证件', 'Name or document was wrong'],
    ['court', '法院判决、调解', 'Judgment or settlement of a court'],
  ],
);

export const transferState = codeSet(
  'transferState',
  { zh: '变更状态', en: 'State of the change' },
  ownDefinition('one person proposes, another decides'),
  [
    ['proposed', '待他人核准', 'Waits for another person'],
    ['withdrawn', '已撤回', 'Taken back'],
    ['confirmed', '已核准', 'Approved'],
    ['declined', '不予变更', 'Not approved'],
  ],
);

/** How long before the end of a term somebody is told; the last is told when it is over. */
export const noticeStage = codeSet(
  'noticeStage',
  { zh: '告知阶段', en: 'Stage of the notice' },
  ownDefinition(
    'no norm that was read says when a holder is told: two years to one month before, and after the end',
  ),
  [
    ['two-years', '到期前两年', 'Within two years of the end'],
    ['one-year', '到期前一年', 'Within a year of the end'],
    ['half-year', '到期前半年', 'Within six months of the end'],
    ['one-month', '到期前一个月', 'Within a month of the end'],
    ['over', '使用期已过', 'After the end'],
  ],
);

export const noticeWay = codeSet(
  'noticeWay',
  { zh: '告知方式', en: 'How the holder is told' },
  ownDefinition(
    'letter, telephone and counter as columbaria keep them in a book; the platform sends no messages',
  ),
  [
    ['letter', '信函', 'Letter'],
    ['telephone', '电话', 'Telephone'],
    ['in-person', '当面', 'In person'],
    ['posted', '张贴告知', 'Posted at the place'],
  ],
);

export const noticeOutcome = codeSet(
  'noticeOutcome',
  { zh: '告知结果', en: 'What came of it' },
  ownDefinition('who is not reached is asked for again in another way'),
  [
    ['reached', '已告知本人或家属', 'The holder or a relative was told'],
    ['sent', '信函已寄出', 'The letter was sent'],
    ['posted', '已张贴', 'It was posted'],
    ['no-answer', '无人接听', 'Nobody answered'],
    ['no-such-number', '号码有误或停用', 'No such number'],
    ['returned', '已迁址，信函退回', 'Moved away, the letter came back'],
  ],
);

export const rightCertificateState = codeSet(
  'rightCertificateState',
  { zh: '安葬（放）证状态', en: 'State of the burial certificate' },
  ownDefinition('one certificate of a right is valid at a time'),
  [
    ['valid', '有效', 'Valid'],
    ['void', '已作废', 'Void'],
  ],
);

export const rightCertificateReason = codeSet(
  'rightCertificateReason',
  { zh: '发证原因', en: 'Why a certificate is issued' },
  ownDefinition('a card is issued, lost, damaged, or says what is no longer so'),
  [
    ['first', '首次发证', 'First issue'],
    ['lost', '遗失补发', 'The earlier was lost'],
    ['damaged', '损坏换发', 'The earlier was damaged'],
    ['changed', '内容变更换发', 'The earlier says what is no longer so'],
  ],
);
