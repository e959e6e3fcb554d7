import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const DESK = {
  title: bilingual('收款台', 'Cash desk'),
  own: bilingual('未日结的账目', 'Not closed yet'),
  none: bilingual(
    '上次日结以来没有收款和退款。',
    'Nothing came in or went out since the last closing.',
  ),
  noStaff: bilingual(
    '您的账号没有对应的工作人员，不能清点收款台。',
    'Your account is of nobody in the staff, so it has no cash desk to count.',
  ),
  between: (from: string, until: string) => bilingual(`${from} 至 ${until}`, `${from} to ${until}`),
  account: bilingual('科目', 'Account'),
  document: bilingual('单据', 'Documents'),
  received: bilingual('收款', 'Received'),
  returned: bilingual('退款', 'Given back'),
  expected: bilingual('应有现金', 'Cash by the ledger'),
  counted: bilingual('实点现金', 'Cash counted'),
  difference: bilingual('长短款', 'Over or short'),
  count: bilingual('清点收款台', 'Count the desk'),
  recount: bilingual('重新清点', 'Count again'),
  recountReason: bilingual('重新清点的原因', 'Why it is counted again'),
  close: bilingual('复核日结', 'Close the desk'),
  closeSays: bilingual(
    '请当面核对现金。日结后不能再改，有误的在下一次日结中更正。',
    'Count the cash together. What is closed stays; a mistake is put right in the next closing.',
  ),
  void: bilingual('作废清点', 'Void the count'),
  voidReason: bilingual('作废原因', 'Why it is voided'),
  print: bilingual('打印日结单', 'Print the closing'),
  waiting: bilingual('待复核', 'To be closed'),
  waitsForOther: bilingual('须由另一人复核', 'Waits for another person'),
  nothingWaiting: bilingual('没有待复核的清点。', 'No count waits to be closed.'),
  closed: bilingual('最近日结', 'Closed last'),
  all: bilingual('全部日结', 'All closings'),
  held: bilingual('待处理的线上收款', 'Online money to be decided'),
  heldNote: bilingual(
    '钱已在支付渠道，没有计入账单。打开业务，由一人提出处理意见、另一人同意。',
    'The money is with the payment system and on no bill. Open the case: one person proposes what becomes of it, another agrees.',
  ),
} as const;
