import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

export const estimateState = codeSet(
  'estimateState',
  { zh: '费用预算单状态', en: 'State of an estimate' },
  ownDefinition('what a family was shown stays as it was shown; another estimate takes its place'),
  [
    ['draft', '编制中', 'Being made'],
    ['offered', '已出具', 'Offered'],
    ['accepted', '家属已同意', 'Accepted'],
    ['refused', '家属不同意', 'Refused'],
    ['superseded', '已被替代', 'Replaced'],
  ],
);

export const invoiceKind = codeSet(
  'invoiceKind',
  { zh: '票据种类', en: 'Kind of invoice' },
  ownDefinition(
    'public institutions issue fiscal receipts (财政票据管理办法), others invoices of the tax office (发票管理办法)',
  ),
  [
    ['fiscal-electronic', '财政电子票据', 'Electronic fiscal receipt'],
    ['fiscal-paper', '财政票据（纸质）', 'Fiscal receipt on paper'],
    ['tax-electronic', '电子发票', 'Electronic tax invoice'],
    ['tax-paper', '纸质发票', 'Tax invoice on paper'],
  ],
);

export const invoiceState = codeSet(
  'invoiceState',
  { zh: '票据状态', en: 'State of an invoice' },
  ownDefinition(
    'an invoice that was issued is never altered: it is cancelled, or another reverses it',
  ),
  [
    ['issued', '已开具', 'Issued'],
    ['voided', '已作废', 'Cancelled'],
    ['reversed', '已冲红', 'Reversed'],
    ['red', '红字票据', 'Red-letter'],
  ],
);
