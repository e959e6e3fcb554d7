import { act, ask, NOW, STAFF } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { absent, all, equal, exists, not, outer, val } from '../language/expression.ts';
import { contract } from '../records/contract.ts';
import { estimate } from '../records/estimate.ts';
import { estimateLine } from '../records/estimate-line.ts';
import { invoice } from '../records/invoice.ts';

const drafted = exists('estimate', equal('state', val('draft')));
const offered = exists('estimate', equal('state', val('offered')));
const isDraft = equal('state', val('draft'));

const DECIDED_AT = ask(estimate, 'decidedAt', { otherwise: NOW, folded: true });
const ISSUED_AT = ask(invoice, 'issuedAt', { otherwise: NOW, folded: true });

/** What a family is shown, what it signs, and the paper for what it paid. */
export const agreementActs = {
  estimate: act({
    name: 'estimate',
    label: bilingual('编制费用预算单', 'Make an estimate'),
    submit: bilingual('开始编制', 'Begin'),
    note: bilingual(
      '随后从现行清单中逐项选择。选择被替代的预算单，可沿用其中仍在清单上的项目。',
      'Choose item by item from the list afterwards. Of an estimate that it replaces, what is still on the list is taken over.',
    ),
    done: bilingual('编制费用预算单', 'began an estimate'),
    on: estimate.kind,
    verb: 'create',
    from: not(drafted),
    asks: [
      ask(estimate, 'validUntil'),
      ask(estimate, 'replaces', { choose: not(isDraft) }),
      ask(estimate, 'note', { folded: true }),
      ask(estimate, 'madeBy', { otherwise: STAFF, folded: true }),
    ],
    sets: { state: { value: 'draft' }, madeAt: NOW },
    handler: 'beginEstimate',
  }),
  'estimate/line': act({
    name: 'estimate/line',
    label: bilingual('添加预算项目', 'Add an item to the estimate'),
    submit: bilingual('添加', 'Add'),
    done: bilingual('添加预算项目', 'added an item to the estimate'),
    on: estimateLine.kind,
    verb: 'create',
    from: drafted,
    asks: [
      ask(estimateLine, 'item'),
      ask(estimateLine, 'quantity', { start: { value: 1 } }),
      ask(estimateLine, 'expectedKm'),
      ask(estimateLine, 'atNight'),
    ],
    handler: 'addLine',
  }),
  'estimate/line-off': act({
    name: 'estimate/line-off',
    label: bilingual('删除预算项目', 'Take the item off'),
    done: bilingual('删除预算项目', 'took an item off the estimate'),
    on: estimateLine.kind,
    verb: 'void',
    from: exists('estimate', all(equal('id', outer('estimate')), isDraft)),
    asks: [],
    handler: 'takeLineOff',
  }),
  'estimate/offer': act({
    name: 'estimate/offer',
    label: bilingual('出具预算单', 'Offer the estimate'),
    submit: bilingual('出具', 'Offer'),
    note: bilingual(
      '出具后内容不能改动；先前出具的预算单随即被替代。请打印后交家属。',
      'What is offered stays as it is, and replaces what was offered before. Print it for the family.',
    ),
    done: bilingual('出具费用预算单', 'offered the estimate'),
    on: estimate.kind,
    verb: 'revise',
    from: isDraft,
    asks: [],
    moves: { element: 'state', steps: [['draft', 'offered']] },
    sets: { offeredAt: NOW },
    handler: 'offerEstimate',
  }),
  'estimate/refuse': act({
    name: 'estimate/refuse',
    label: bilingual('登记家属不同意', 'Record that it was refused'),
    done: bilingual('登记家属不同意预算', 'recorded that the estimate was refused'),
    on: estimate.kind,
    verb: 'revise',
    asks: [
      ask(estimate, 'decidedBy', { optional: false, start: { known: 'firstChoice' } }),
      DECIDED_AT,
    ],
    moves: { element: 'state', steps: [['offered', 'refused']] },
  }),
  contract: act({
    name: 'contract',
    label: bilingual('签订服务合同', 'Sign the contract'),
    submit: bilingual('登记签订', 'Record the signatures'),
    note: bilingual(
      '家属同意已出具的预算单，双方在打印的合同上签字后登记。已有合同的，登记为补充协议。',
      'The family accepts the estimate that was offered. Print the contract, have both sign it, then record it. Where a contract stands, this is a supplementary agreement.',
    ),
    done: bilingual('签订服务合同', 'signed the contract'),
    on: contract.kind,
    verb: 'create',
    from: offered,
    asks: [
      ask(contract, 'signedBy', { start: { known: 'firstChoice' } }),
      ask(contract, 'signature'),
      ask(contract, 'signedAt', { otherwise: NOW, folded: true }),
      ask(contract, 'signedFor', { otherwise: STAFF, folded: true }),
      ask(contract, 'copyGivenAt', { folded: true }),
    ],
    handler: 'signContract',
  }),
  'contract/copy': act({
    name: 'contract/copy',
    label: bilingual('登记交付合同文本', 'Record that the copy was handed over'),
    submit: bilingual('登记', 'Record it'),
    done: bilingual('交付合同文本', 'handed over the copy of the contract'),
    on: contract.kind,
    verb: 'revise',
    always: true,
    from: absent('copyGivenAt'),
    asks: [ask(contract, 'copyGivenAt', { otherwise: NOW })],
  }),
  invoice: act({
    name: 'invoice',
    label: bilingual('登记票据', 'Record an invoice'),
    submit: bilingual('登记', 'Record it'),
    note: bilingual(
      '先在财政或税务系统开具，再登记代码和号码；金额合计不能超过实收。',
      'Issue it in the fiscal or tax system first, then record its code and number; invoices come to no more than was received.',
    ),
    done: bilingual('登记票据', 'recorded an invoice'),
    on: invoice.kind,
    verb: 'create',
    always: true,
    from: exists('payment'),
    asks: [
      ask(invoice, 'kind', { start: { value: 'fiscal-electronic' } }),
      ask(invoice, 'code'),
      ask(invoice, 'number'),
      ask(invoice, 'buyer'),
      ask(invoice, 'buyerCode', { folded: true }),
      ask(invoice, 'amount'),
      ISSUED_AT,
      ask(invoice, 'issuedBy', { otherwise: STAFF, folded: true }),
    ],
    sets: { state: { value: 'issued' } },
    handler: 'recordInvoice',
  }),
  'invoice/cancel': act({
    name: 'invoice/cancel',
    label: bilingual('登记票据作废', 'Record that it was cancelled'),
    submit: bilingual('登记作废', 'Cancel it'),
    done: bilingual('票据作废', 'cancelled the invoice'),
    on: invoice.kind,
    verb: 'revise',
    always: true,
    asks: [],
    moves: { element: 'state', steps: [['issued', 'voided']] },
    reason: bilingual('作废原因', 'Reason for cancelling it'),
  }),
  'invoice/reverse': act({
    name: 'invoice/reverse',
    label: bilingual('登记红字票据', 'Record the red-letter invoice'),
    submit: bilingual('登记冲红', 'Reverse it'),
    note: bilingual(
      '填写红字票据的代码和号码；金额与所冲票据相同。',
      'Give code and number of the red-letter invoice; its amount is that of the invoice it reverses.',
    ),
    done: bilingual('票据冲红', 'reversed the invoice'),
    on: invoice.kind,
    verb: 'revise',
    always: true,
    asks: [
      ask(invoice, 'code', { as: 'redCode' }),
      ask(invoice, 'number', { as: 'redNumber' }),
      ISSUED_AT,
      ask(invoice, 'issuedBy', { otherwise: STAFF, folded: true }),
    ],
    moves: { element: 'state', steps: [['issued', 'reversed']] },
    reason: bilingual('冲红原因', 'Reason for reversing it'),
    handler: 'reverseInvoice',
  }),
} as const;
