import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

export const ledgerAccount = codeSet(
  'ledgerAccount',
  { zh: '科目', en: 'Account' },
  ownDefinition(
    'the accounts that documents of money are booked in; an institution maps them to those of its own chart',
  ),
  [
    ['receivable', '应收账款', 'Receivable'],
    ['cash', '库存现金', 'Cash'],
    ['bank', '银行存款', 'Bank'],
    ['channel', '支付渠道在途款', 'Payment channels'],
    ['public-finance', '应收财政结算', 'Due from public finance'],
    ['credit', '挂账', 'On account'],
    ['deposit-held', '预收款', 'Advance payments held'],
    ['unallocated', '待处理线上收款', 'Online payments to be decided'],
    ['income-basic', '基础项目收入', 'Income of basic items'],
    ['income-other', '非基础项目收入', 'Income of other items'],
    ['waiver', '减免', 'Fee waivers'],
    ['difference', '现金长短款', 'Cash over and short'],
    ['rounding', '尾差', 'Rounding'],
  ],
);
