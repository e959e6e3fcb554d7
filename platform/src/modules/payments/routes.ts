import * as contract from '@qingming/connect/api/payments.ts';
import type { OnlinePayments } from '@qingming/connect/api/payments.ts';
import { onVersion } from '@qingming/connect/api/registry.ts';
import { object, uuid } from '@qingming/connect/schema.ts';
import { bill } from '@qingming/standard/records/bill.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { payIntent } from '@qingming/standard/records/pay-intent.ts';
import { refund } from '@qingming/standard/records/refund.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import type { Records } from '../../kernel/records/records.ts';
import { ChannelFault } from './channels/channel.ts';
import { decideHeldMoney, payOnline } from './grants.ts';
import { agreeHeld, heldMoney, proposeHeld, returnHeld } from './held.ts';
import { channelOfOrder, offersOf, type Payments } from './merchants.ts';
import { askAgain, closeOrder, openOrder, writeOrder } from './ordering.ts';
import { onlinePayments, orderOfCase } from './queries.ts';
import { sendRefund, writeRefund } from './refunding.ts';

const ONLINE = '/api/cases/:case/bill/online';
const caseId = object({ case: uuid() });
const ofOrder = object({ case: uuid(), order: uuid() });
const ofRefund = object({ case: uuid(), refund: uuid() });

/** What a payment system does not answer is no fault of ours to explain: it is tried again. */
const orUnavailable = async <Result>(work: Promise<Result>): Promise<Result> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ChannelFault) throw new Fault('unavailable', {}, { cause: error });
    throw error;
  }
};

/** A QR code for the counter: its order is written, made at the payment system, and shown. */
async function startAtCounter(
  payments: Payments,
  records: Records,
  of: string,
  { id = payments.node.ids.uuid(), method, amount }: contract.NewOnlineOrder,
  address: string,
): Promise<OnlinePayments> {
  const order = await records.together(async (all) => {
    const { region, institution } = await all.get(funeralCase, of);
    if (institution === null) throw new Fault('not-found');
    const offers = await offersOf(payments, all, institution);
    const offer = offers.find(({ channel }) => channel.method === method);
    const [open] = (await all.ofRoot(bill, of)).filter(
      ({ fact, voided }) => !voided && fact.state !== 'void',
    );
    if (offer === undefined || open === undefined) throw new Fault('not-found');
    return writeOrder(
      payments,
      all,
      { region, institution, root: of },
      {
        ...{ id, bill: open.id, offer, way: 'code', amount },
        startedBy: all.actor.staff ?? undefined,
      },
    );
  });
  await openOrder(payments, order, { address, returnTo: '' });
  return onlinePayments(payments, records, of);
}

/** Gives a payment back the way it came, of a refund that another person agreed to. */
async function sendBack(
  payments: Payments,
  records: Records,
  of: string,
  id: string,
): Promise<OnlinePayments> {
  const sent = await records.together(async (all) => {
    const agreed = await all.get(refund, id);
    if (agreed.root !== of || agreed.fact.payment === undefined) throw new Fault('not-found');
    const orders = await all.ofRoot(payIntent, of);
    const order = orders.find(({ fact }) => fact.payment === agreed.fact.payment);
    if (order === undefined) throw new Fault('not-found');
    return writeRefund(payments, all, order, { amount: agreed.fact.amount, refund: id });
  });
  await sendRefund(payments, sent);
  return onlinePayments(payments, records, of);
}

const orders = (payments: Payments): readonly Route[] => [
  route({
    method: 'GET',
    path: ONLINE,
    summary: { zh: '线上收款', en: 'Online payments of a case' },
    access: payOnline,
    params: caseId,
    handle: ({ records, params }) => onlinePayments(payments, records, params.case),
  }),
  route({
    method: 'POST',
    path: ONLINE,
    summary: { zh: '出示收款码', en: 'Show a QR code to be paid by' },
    access: payOnline,
    limits: { perMinute: 60 },
    params: caseId,
    body: contract.newOnlineOrder,
    handle: ({ records, params, body, request }) =>
      startAtCounter(payments, records, params.case, body, request.ip),
  }),
  route({
    method: 'POST',
    path: `${ONLINE}/:order/check`,
    summary: { zh: '向支付渠道查询', en: 'Ask the payment system what became of it' },
    access: payOnline,
    limits: { perMinute: 60 },
    params: ofOrder,
    handle: async ({ records, params }) => {
      const order = await orderOfCase(records, params.case, params.order);
      const channel = await channelOfOrder(payments, order.fact.merchant);
      await orUnavailable(askAgain(payments, channel, order));
      return onlinePayments(payments, records, params.case);
    },
  }),
  route({
    method: 'POST',
    path: `${ONLINE}/:order/cancel`,
    summary: { zh: '关闭支付单', en: 'Call an online payment off' },
    access: payOnline,
    limits: { perMinute: 60 },
    params: ofOrder,
    handle: async ({ records, params }) => {
      const order = await orderOfCase(records, params.case, params.order);
      await orUnavailable(closeOrder(payments, order));
      return onlinePayments(payments, records, params.case);
    },
  }),
];

const held = (payments: Payments): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/payments/held',
    summary: { zh: '待处理的线上收款', en: 'Online money that is held' },
    access: payOnline,
    handle: ({ records }) => heldMoney(records),
  }),
  route({
    method: 'POST',
    path: `${ONLINE}/:order/proposal`,
    summary: { zh: '提出处理意见', en: 'Propose what becomes of money that is held' },
    access: payOnline,
    params: ofOrder,
    body: contract.heldProposal,
    handle: ({ records, params, body }) =>
      proposeHeld(payments, records, params.case, params.order, body),
  }),
  route({
    method: 'POST',
    path: `${ONLINE}/:order/agreement`,
    summary: { zh: '同意处理意见', en: 'Agree what becomes of money that is held' },
    access: decideHeldMoney,
    params: ofOrder,
    body: onVersion,
    handle: ({ records, params, body }) =>
      agreeHeld(payments, records, params.case, params.order, body.version),
  }),
  route({
    method: 'POST',
    path: `${ONLINE}/:order/return`,
    summary: { zh: '再次原路退回', en: 'Send held money back once more' },
    access: payOnline,
    params: ofOrder,
    handle: ({ records, params }) => returnHeld(payments, records, params.case, params.order),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:case/bill/refunds/:refund/send',
    summary: { zh: '原路退回', en: 'Give it back the way it came' },
    access: payOnline,
    params: ofRefund,
    handle: ({ records, params }) => sendBack(payments, records, params.case, params.refund),
  }),
];

export const paymentRoutes = (payments: Payments): readonly Route[] => [
  ...orders(payments),
  ...held(payments),
];
