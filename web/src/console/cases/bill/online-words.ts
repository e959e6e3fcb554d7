import { bilingual, type Bilingual } from '@qingming/standard/language/bilingual.ts';

export const ONLINE = {
  title: bilingual('线上收款', 'Online payments'),
  show: bilingual('出示收款码', 'Show a QR code'),
  showNote: bilingual(
    '家属用手机扫屏幕上的二维码付款，15 分钟内有效。付成后自动登记，不要再手工登记。',
    'The family scans the code on the screen with a phone, within 15 minutes. It is recorded by itself when it is paid; do not enter it by hand.',
  ),
  method: bilingual('支付渠道', 'Channel'),
  scan: bilingual('请家属扫码付款', 'For the family to scan'),
  check: bilingual('向渠道查询', 'Ask the channel'),
  cancel: bilingual('关闭支付单', 'Call it off'),
  until: bilingual('有效至', 'Good until'),
  order: bilingual('支付单', 'Order'),
  received: bilingual('实收', 'Received'),
  startedBy: bilingual('经手人', 'Started by'),
  proposedBy: bilingual('提出人', 'Proposed by'),
  decidedBy: bilingual('同意人', 'Agreed by'),
  why: bilingual('原因', 'Why'),
  decision: bilingual('处理意见', 'Decision'),
  propose: bilingual('提出处理意见', 'Propose what becomes of it'),
  proposeNote: bilingual(
    '钱已在渠道，没有计入账单。请先与家属核对，再提出处理意见，由另一人同意。',
    'The money is with the channel and not on the bill. Check with the family first, then propose; another person agrees.',
  ),
  agree: bilingual('同意处理意见', 'Agree'),
  agreeNote: (decision: Bilingual, { zh, en }: Bilingual) =>
    bilingual(
      `同意后立即办理：${decision.zh}，${zh}。`,
      `It is done at once when you agree: ${decision.en}, ${en}.`,
    ),
  sendAgain: bilingual('再次原路退回', 'Send it back once more'),
  waitsForAnother: bilingual('等另一位有权限的人同意', 'Waits for another person to agree'),
  refund: bilingual('原路退款', 'Sent back the way it came'),
  sendBack: bilingual('原路退回', 'Send it back'),
  sendBackNote: ({ zh, en }: Bilingual) =>
    bilingual(
      `将 ${zh} 通过支付渠道退回交款人。渠道办完后自动登记，不要另外付款。`,
      `${en} goes back to the payer through the payment system. It is recorded by itself when that is done; do not pay it out otherwise.`,
    ),
  onItsWay: bilingual(
    '已提交支付渠道，退回后自动登记',
    'Sent to the payment system; recorded when done',
  ),
} as const;
