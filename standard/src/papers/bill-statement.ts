import { bilingual } from '../language/bilingual.ts';
import {
  absent,
  all,
  below,
  differ,
  equal,
  exists,
  minus,
  plus,
  present,
  total,
  val,
} from '../language/expression.ts';
import { paper } from '../language/paper.ts';
import { agreedOfItem, chargedOfItem } from '../records/as-agreed.ts';
import { design, MARKED_PRICES } from '../records/sources.ts';
import { charge, refundStands } from '../records/what-is-due.ts';

const waiver = equal('kind', val('waiver'));
const charged = total('billLine', 'amount', charge);
const waived = total('billLine', 'amount', waiver);
const due = minus(charged, waived);
const paid = minus(
  total('payment', 'amount', absent('credit')),
  total('refund', 'amount', all(absent('deposit'), absent('credit'), refundStands)),
);
const onAccount = total('creditEntry', 'amount', all());

/** What was charged, waived and paid, for the family to keep. */
export const billStatement = paper({
  name: 'bill-statement',
  label: bilingual('费用结算单', 'Statement of charges'),
  source: `${MARKED_PRICES}; ${design('the wording, of which no national form was read')}`,
  of: 'funeralCase',
  for: [['create', 'billLine']],
  needs: 'bill',
  blocks: [
    { block: 'fields', of: 'decedent', elements: ['name'] },
    {
      block: 'fields',
      of: 'bill',
      elements: ['number', 'state', 'settledAt'],
      where: differ('state', val('void')),
    },
    {
      block: 'table',
      of: 'billLine',
      label: bilingual('收费', 'Charges'),
      columns: [
        ['name', 5],
        ['servedOn', 3],
        ['quantity', 2],
        ['unitPrice', 3],
        ['amount', 3],
      ],
      where: charge,
    },
    {
      block: 'table',
      of: 'billLine',
      label: bilingual('按里程计费的接运', 'Transports charged by their distance'),
      columns: [
        ['name', 5],
        ['furtherKm', 3],
        ['atNight', 2],
        ['amount', 3],
      ],
      where: all(charge, present('furtherKm')),
    },
    {
      block: 'table',
      of: 'billLine',
      label: bilingual('低于清单价格的收费', 'Charges below their price on the list'),
      columns: [
        ['name', 5],
        ['reductionReason', 4],
        ['reducedTo', 3],
        ['quantity', 2],
        ['amount', 3],
      ],
      where: all(charge, present('reductionApprovedBy')),
    },
    {
      block: 'table',
      of: 'billLine',
      label: bilingual('减免', 'Waivers'),
      columns: [
        ['name', 5],
        ['rule', 5],
        ['amount', 3],
      ],
      where: waiver,
    },
    {
      block: 'table',
      of: 'billLine',
      label: bilingual('超出合同的收费', 'Charges beyond the contract'),
      columns: [
        ['name', 5],
        ['servedOn', 3],
        ['amount', 3],
      ],
      where: all(charge, exists('contract'), below(agreedOfItem, chargedOfItem)),
    },
    {
      block: 'table',
      of: 'payment',
      label: bilingual('收款', 'Payments'),
      columns: [
        ['receipt', 4],
        ['receivedAt', 4],
        ['method', 3],
        ['amount', 3],
      ],
    },
    {
      block: 'table',
      of: 'refund',
      label: bilingual('退款', 'Refunds'),
      columns: [
        ['number', 4],
        ['reason', 4],
        ['state', 3],
        ['amount', 3],
      ],
      where: refundStands,
    },
    {
      block: 'amounts',
      label: bilingual('合计', 'Totals'),
      of: [
        [bilingual('收费', 'Charged'), charged],
        [bilingual('减免', 'Waived'), waived],
        [bilingual('应付', 'To pay'), due],
        [bilingual('已付', 'Paid'), paid],
        [bilingual('挂账', 'On account'), onAccount],
        [bilingual('未付', 'Outstanding'), minus(due, plus(paid, onAccount))],
      ],
    },
    {
      block: 'text',
      says: bilingual(
        '此单不作收据使用。请向收费窗口索取财政票据或发票。',
        'This is not a receipt. Ask the cash desk for the fiscal receipt or the invoice.',
      ),
    },
    { block: 'signatures', of: [bilingual('家属签字', 'Signed by the family')], seal: true },
  ],
});
