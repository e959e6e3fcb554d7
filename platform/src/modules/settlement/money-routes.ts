import * as contract from '@qingming/connect/api/settlement.ts';
import { onVersion, voiding } from '@qingming/connect/api/registry.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { object, uuid } from '@qingming/connect/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { agreeReturns } from '../../kernel/access/kernel-grants.ts';
import { accountsFor } from './accounts.ts';
import { keepBills } from './grants.ts';
import { putOnAccount, takeDeposit, takePayment, voidCredit, voidDeposit } from './receiving.ts';
import { approveRefund, askRefund, cancelRefund, payRefund } from './refunds.ts';
import { voidPayment } from './returns.ts';
import { BILL, caseId, ofRefund } from './schemas.ts';

const receiving = (node: NodeContext): readonly Route[] => [
  route({
    method: 'POST',
    path: `${BILL}/payments`,
    summary: { zh: '收款', en: 'Take a payment' },
    access: keepBills,
    params: caseId,
    body: contract.newPayment,
    handle: ({ records, params, body }) => takePayment(node, records, params.case, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/payments/:payment/void`,
    summary: { zh: '作废当日误登的收款', en: 'Void the entry of a payment of today' },
    access: keepBills,
    params: object({ case: uuid(), payment: uuid() }),
    body: voiding,
    handle: ({ records, params, body }) =>
      voidPayment(node, records, params.case, params.payment, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/deposits`,
    summary: { zh: '收取预收款', en: 'Take an advance' },
    access: keepBills,
    params: caseId,
    body: contract.newDeposit,
    handle: ({ records, params, body }) => takeDeposit(node, records, params.case, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/deposits/:deposit/void`,
    summary: { zh: '作废当日误登的预收款', en: 'Void the entry of an advance of today' },
    access: keepBills,
    params: object({ case: uuid(), deposit: uuid() }),
    body: voiding,
    handle: ({ records, params, body }) => voidDeposit(records, params.case, params.deposit, body),
  }),
];

const refunding = (node: NodeContext): readonly Route[] => [
  route({
    method: 'POST',
    path: `${BILL}/refunds`,
    summary: { zh: '申请退款', en: 'Ask for a refund' },
    access: keepBills,
    params: caseId,
    body: contract.newRefund,
    handle: ({ records, params, body }) => askRefund(node, records, params.case, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/refunds/:refund/approve`,
    summary: { zh: '批准退款', en: 'Approve a refund' },
    access: agreeReturns,
    params: ofRefund,
    body: onVersion,
    handle: ({ records, params, body }) =>
      approveRefund(node, records, params.case, params.refund, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/refunds/:refund/pay`,
    summary: { zh: '付出退款', en: 'Pay a refund out' },
    access: keepBills,
    params: ofRefund,
    body: contract.payRefund,
    handle: ({ records, params, body }) =>
      payRefund(node, records, params.case, params.refund, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/refunds/:refund/cancel`,
    summary: { zh: '取消退款', en: 'Cancel a refund' },
    access: keepBills,
    params: ofRefund,
    body: voiding,
    handle: ({ records, params, body }) => cancelRefund(records, params.case, params.refund, body),
  }),
];

const crediting = (node: NodeContext): readonly Route[] => [
  route({
    method: 'GET',
    path: `${BILL}/accounts`,
    summary: { zh: '可用的挂账单位', en: 'Credit accounts in force' },
    access: keepBills,
    params: caseId,
    handle: ({ records, params }) => accountsFor(records, params.case, node.clock.now()),
  }),
  route({
    method: 'POST',
    path: `${BILL}/credits`,
    summary: { zh: '挂账', en: 'Put on account' },
    access: keepBills,
    params: caseId,
    body: contract.newCredit,
    handle: ({ records, params, body }) => putOnAccount(node, records, params.case, body),
  }),
  route({
    method: 'POST',
    path: `${BILL}/credits/:credit/void`,
    summary: { zh: '作废挂账', en: 'Void an entry on account' },
    access: keepBills,
    params: object({ case: uuid(), credit: uuid() }),
    body: voiding,
    handle: ({ records, params, body }) => voidCredit(records, params.case, params.credit, body),
  }),
];

/** What comes in, what goes back and what somebody answers for. */
export const moneyRoutes = (node: NodeContext): readonly Route[] => [
  ...receiving(node),
  ...refunding(node),
  ...crediting(node),
];
