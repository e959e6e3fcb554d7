import { toString as drawQr } from 'qrcode';
import type {
  OnlineOrder,
  OnlinePayments,
  OnlineRefund,
  OrderAct,
} from '@qingming/connect/api/payments.ts';
import { channelRefund } from '@qingming/standard/records/channel-refund.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { payIntent } from '@qingming/standard/records/pay-intent.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import { can } from '../../kernel/access/decide.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Records } from '../../kernel/records/records.ts';
import { decideHeldMoney } from './grants.ts';
import { offersOf, type Payments } from './merchants.ts';
import type { Refunding } from './refunding.ts';
import type { Order } from './settling.ts';

/** The order, where it is of this case. */
export async function orderOfCase(records: Records, of: string, id: string): Promise<Order> {
  const order = await records.get(payIntent, id);
  if (order.root !== of) throw new Fault('not-found');
  return order;
}

const nameOf = async (records: Records, id: string | undefined): Promise<string | null> =>
  id === undefined ? null : (await records.get(staff, id)).fact.name;

const isWaiting = ({ fact }: Order): boolean =>
  fact.state === 'created' || fact.state === 'unknown' || fact.state === 'paying';

const isOnItsWayBack = (id: string, refunds: readonly Refunding[]): boolean =>
  refunds.some(
    ({ fact }) => fact.intent === id && fact.refund === undefined && fact.state !== 'closed',
  );

function heldActs(
  { actor }: Records,
  { id, fact }: Order,
  refunds: readonly Refunding[],
): OrderAct[] {
  if (fact.decidedBy !== undefined) return isOnItsWayBack(id, refunds) ? [] : ['return'];
  const mayAgree =
    fact.proposedBy !== undefined && fact.proposedBy !== actor.staff && can(actor, decideHeldMoney);
  return mayAgree ? ['propose', 'agree'] : ['propose'];
}

function actsOn(
  records: Records,
  order: Order,
  refunds: readonly Refunding[],
): readonly OrderAct[] {
  if (isWaiting(order)) return ['check', 'cancel'];
  return order.fact.state === 'held' ? heldActs(records, order, refunds) : [];
}

const qrOf = ({ fact }: Order): Promise<string> | null =>
  fact.state === 'paying' && fact.way === 'code' && fact.opens !== undefined
    ? drawQr(fact.opens, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
    : null;

async function orderView(
  records: Records,
  order: Order,
  refunds: readonly Refunding[],
): Promise<OnlineOrder> {
  const { fact, id, version } = order;
  return {
    id,
    version,
    orderNumber: fact.orderNumber,
    method: fact.method,
    amount: fact.amount,
    way: fact.way,
    state: fact.state,
    startedAt: fact.startedAt,
    expiresAt: fact.expiresAt,
    outside: fact.outside ?? null,
    received: fact.received ?? null,
    paidAt: fact.paidAt ?? null,
    payment: fact.payment ?? null,
    heldFor: fact.heldFor ?? null,
    decision: fact.decision ?? null,
    startedByName: await nameOf(records, fact.startedBy),
    proposedByName: await nameOf(records, fact.proposedBy),
    decidedByName: await nameOf(records, fact.decidedBy),
    qr: await qrOf(order),
    acts: actsOn(records, order, refunds),
  };
}

const refundView = ({ id, fact }: Refunding): OnlineRefund => ({
  id,
  refundNumber: fact.refundNumber,
  intent: fact.intent,
  refund: fact.refund ?? null,
  amount: fact.amount,
  state: fact.state,
  sentAt: fact.sentAt,
  doneAt: fact.doneAt ?? null,
  outside: fact.outside ?? null,
});

/** What is paid, held and given back online in a case, the newest first. */
export const onlinePayments = (
  payments: Payments,
  records: Records,
  of: string,
): Promise<OnlinePayments> =>
  records.together(async (all) => {
    const { institution } = await all.get(funeralCase, of);
    const orders = await all.ofRoot(payIntent, of);
    const refunds = await all.ofRoot(channelRefund, of);
    const offers = institution === null ? [] : await offersOf(payments, all, institution);
    const views: OnlineOrder[] = [];
    for (const order of orders.toReversed()) views.push(await orderView(all, order, refunds));
    return {
      methods: offers.map(({ channel }) => channel.method),
      orders: views,
      refunds: refunds.toReversed().map(refundView),
    };
  });
