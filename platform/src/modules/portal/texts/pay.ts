/** What the pages say on which a family pays its bill online. */
export interface PayTexts {
  readonly title: string;
  readonly error: (title: string) => string;
  /** On the page of the case. */
  readonly offer: string;
  readonly lead: string;
  readonly outstanding: string;
  readonly underWay: string;
  readonly open: string;
  readonly none: string;
  readonly nothing: string;
  readonly allUnderWay: string;
  readonly amount: string;
  readonly amountHelp: (left: string) => string;
  readonly amountWrong: string;
  readonly amountTooMuch: (left: string) => string;
  readonly method: string;
  readonly methods: Readonly<Record<string, string>>;
  readonly way: string;
  readonly ways: Readonly<Record<'code' | 'page', string>>;
  readonly go: string;
  readonly fee: string;
  readonly tooMany: string;
  readonly orders: string;
  readonly heads: readonly [string, string, string];
  readonly states: Readonly<
    Record<'created' | 'unknown' | 'paying' | 'paid' | 'held' | 'returned' | 'closed', string>
  >;
  /** The page of one payment. */
  readonly one: string;
  readonly scan: (method: string) => string;
  readonly tap: (method: string) => string;
  readonly practice: string;
  readonly practiceLink: string;
  readonly waiting: string;
  readonly until: (at: string) => string;
  readonly unclear: string;
  readonly again: string;
  readonly check: string;
  readonly cancel: string;
  readonly cancelHelp: string;
  readonly paid: string;
  readonly held: string;
  readonly returned: string;
  readonly closed: string;
  readonly receipt: string;
  readonly bill: string;
  readonly house: string;
  readonly at: string;
  readonly by: string;
  readonly sum: string;
  readonly asked: string;
  readonly proof: string;
  readonly back: string;
  readonly toCase: string;
  readonly returnedTitle: string;
  readonly returnedHelp: string;
  readonly returnedLink: string;
}

export const payZh: PayTexts = {
  title: '付款',
  error: (title) => `有地方要改：${title}`,
  offer: '在网上付款',
  lead: '可以一次付清，也可以由几位亲属各用自己的手机分别付一部分。也可以到殡仪馆窗口付。',
  outstanding: '还要付',
  underWay: '正在付款中',
  open: '费用还在登记，以后可能有变动。多付的会原路退回。',
  none: '这家殡仪馆目前不能在网上付款，请到窗口付，或者打电话问。',
  nothing: '目前没有要付的费用。',
  allUnderWay: '剩下的金额都正在付款中。请等下面的付款完成，或者取消后再付。',
  amount: '这次付多少（元）',
  amountHelp: (left) => `可以付一部分，最多 ${left} 元。`,
  amountWrong: '请填写金额，例如 600 或 600.50。',
  amountTooMuch: (left) => `最多可付 ${left} 元。请改小金额。`,
  method: '用什么付',
  methods: { '5': '微信支付', '6': '支付宝', '7': '银联云闪付' },
  way: '怎么付',
  ways: { code: '显示二维码，用另一部手机扫', page: '在这部手机上打开支付' },
  go: '下一步',
  fee: '不收手续费。请不要把钱转给个人。',
  tooMany: '正在进行的付款太多。请先完成或取消已有的付款，或者到窗口付。',
  orders: '网上付款记录',
  heads: ['时间', '金额', '情况'],
  states: {
    created: '正在建立',
    unknown: '待核实',
    paying: '等待付款',
    paid: '已收到',
    held: '已收到，核实中',
    returned: '已退回',
    closed: '已关闭',
  },
  one: '这笔付款',
  scan: (method) => `请用另一部手机打开${method}，扫下面的二维码。`,
  tap: (method) => `请点下面的链接，打开${method}付款。付完请回到这个页面。`,
  practice: '这是练习渠道，不会动用真实的钱。',
  practiceLink: '打开练习用支付页面',
  waiting: '正在等支付渠道告知结果。页面每 10 秒自动更新一次，也可以点“现在查询”。',
  until: (at) => `请在 ${at} 之前付款。过了时间会自动关闭，不会扣款。`,
  unclear: '支付渠道没有回答，还不清楚这笔付款有没有建立。请点“再试一次”；同一笔不会扣两次。',
  again: '再试一次',
  check: '现在查询',
  cancel: '取消这笔付款',
  cancelHelp: '如果您的手机上显示已付款，请不要取消，点“现在查询”。',
  paid: '钱已经收到，记在账单上。',
  held: '钱已经收到，但是金额或账单有出入，由殡仪馆两名工作人员核实。不会丢失：要么记在账单上，要么原路退回。有疑问请打电话。',
  returned: '这笔钱已经原路退回。到账时间以支付渠道为准。',
  closed:
    '这笔付款已经关闭，没有收到钱。如果您的手机上显示已付款，请点“现在查询”，或者打电话问殡仪馆。',
  receipt: '收据号',
  bill: '账单',
  house: '收款单位',
  at: '付款时间',
  by: '付款方式',
  sum: '收到金额',
  asked: '这次付',
  proof: '可以打印或截图保存。正式票据由殡仪馆开具。',
  back: '返回付款页面',
  toCase: '返回办理进度',
  returnedTitle: '回到付款页面',
  returnedHelp: '您已从支付页面返回。是否付成，以下一页显示的为准。',
  returnedLink: '查看付款结果',
};

export const payEn: PayTexts = {
  title: 'Pay',
  error: (title) => `Something needs to be changed: ${title}`,
  offer: 'Pay online',
  lead: 'You may pay it all, or several relatives may each pay a part, on their own phones. You may also pay at the counter of the funeral home.',
  outstanding: 'Still to pay',
  underWay: 'Being paid now',
  open: 'Charges are still being entered and may change. What is paid too much goes back the way it came.',
  none: 'This funeral home cannot be paid online at present. Please pay at the counter, or call.',
  nothing: 'There is nothing to pay at present.',
  allUnderWay:
    'All that is left is being paid now. Please wait for the payments below, or cancel one first.',
  amount: 'How much you pay now (yuan)',
  amountHelp: (left) => `You may pay a part, ${left} yuan at the most.`,
  amountWrong: 'Please give an amount, such as 600 or 600.50.',
  amountTooMuch: (left) => `You can pay ${left} yuan at the most. Please give a smaller amount.`,
  method: 'Pay by',
  methods: { '5': 'WeChat Pay', '6': 'Alipay', '7': 'UnionPay' },
  way: 'How',
  ways: { code: 'Show a QR code for another phone', page: 'Open it on this phone' },
  go: 'Next',
  fee: 'There is no fee. Please transfer money to no private person.',
  tooMany:
    'Too many payments are under way. Please finish or cancel one first, or pay at the counter.',
  orders: 'Online payments',
  heads: ['When', 'Amount', 'State'],
  states: {
    created: 'Being set up',
    unknown: 'Not clear yet',
    paying: 'Waiting to be paid',
    paid: 'Received',
    held: 'Received, being checked',
    returned: 'Given back',
    closed: 'Closed',
  },
  one: 'This payment',
  scan: (method) => `Please open ${method} on another phone and scan this QR code.`,
  tap: (method) =>
    `Please follow the link below, which opens ${method}. Come back to this page afterwards.`,
  practice: 'This is a practice channel; no real money moves.',
  practiceLink: 'Open the practice wallet',
  waiting:
    'We are waiting for the payment system to tell us the result. The page renews itself every 10 seconds; you may also choose “Ask now”.',
  until: (at) => `Please pay before ${at}. After that it closes by itself, and nothing is taken.`,
  unclear:
    'The payment system did not answer, so it is not clear yet whether the payment was set up. Please choose “Try again”; nothing is taken twice.',
  again: 'Try again',
  check: 'Ask now',
  cancel: 'Cancel this payment',
  cancelHelp: 'If your phone says that you have paid, do not cancel; choose “Ask now”.',
  paid: 'The money was received and stands on the bill.',
  held: 'The money was received, but amount or bill do not agree, and two members of staff are checking it. It is not lost: it is taken for the bill or goes back the way it came. Please call if you have a question.',
  returned: 'This money went back the way it came. The payment system says when it arrives.',
  closed:
    'This payment is closed and no money was received. If your phone says that you have paid, choose “Ask now”, or call the funeral home.',
  receipt: 'Receipt',
  bill: 'Bill',
  house: 'Paid to',
  at: 'Paid at',
  by: 'Paid by',
  sum: 'Received',
  asked: 'Amount',
  proof:
    'You may print this page or keep a picture of it. The funeral home issues the official receipt.',
  back: 'Back to paying',
  toCase: 'Back to how things stand',
  returnedTitle: 'Back from the payment',
  returnedHelp:
    'You came back from the page of the payment. The next page says whether it was paid.',
  returnedLink: 'See the result',
};
