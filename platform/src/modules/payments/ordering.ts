import { payIntent } from '@qingming/standard/records/pay-intent.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { recordedAlready } from '../../kernel/errors/recorded-already.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Owner } from '../../kernel/records/stored.ts';
import { ChannelFault, type PayChannel, type Payer } from './channels/channel.ts';
import type { OrderFact } from './machine.ts';
import { channelOfOrder, type Offer, type Payments } from './merchants.ts';
import { type Order, tell, toldBy } from './settling.ts';

/** Long enough to find the phone and the password; what nobody pays keeps others waiting no longer. */
export const PAY_MINUTES = 15;
/** What the wallet of the payer says: it names nobody. */
const ABOUT = '服务费用';

export interface NewOrder {
  /** Made by the form, so that one sent twice is one order. UUID. */
  readonly id: string;
  readonly bill: string;
  readonly offer: Offer;
  readonly way: OrderFact['way'];
  /** Fen. */
  readonly amount: number;
  readonly payer?: string | undefined;
  readonly startedBy?: string | undefined;
}

export const orderNumberOf = (id: string): string => id.replaceAll('-', '');

const isSame = ({ fact }: Order, { bill, amount, way, offer }: NewOrder): boolean =>
  fact.bill === bill &&
  fact.amount === amount &&
  fact.way === way &&
  fact.merchant === offer.merchant.id;

/** Writes down what is to be paid, before the payment system hears of it: an answer that is lost loses no order. */
export const writeOrder = (
  { node }: Payments,
  records: Records,
  owner: Owner,
  asked: NewOrder,
): Promise<Order> =>
  records.together(async (all) => {
    const { id, bill, offer, way, amount, payer, startedBy } = asked;
    const known = await all.find(payIntent, id);
    if (known !== undefined) {
      if (known.root === owner.root && isSame(known, asked)) return known;
      throw new Fault('already-exists', { what: recordedAlready(payIntent.label) });
    }
    const now = node.clock.now();
    const fact: OrderFact = {
      orderNumber: orderNumberOf(id),
      bill,
      merchant: offer.merchant.id,
      method: offer.channel.method,
      amount,
      way,
      ...(payer !== undefined && { payer }),
      ...(startedBy !== undefined && { startedBy }),
      startedAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + PAY_MINUTES * 60_000).toISOString(),
      state: 'created',
    };
    return all.create(payIntent, fact, owner, id);
  });

const isOpen = ({ fact }: Order): boolean =>
  fact.state === 'created' || fact.state === 'unknown' || fact.state === 'paying';

const openAt = (channel: PayChannel, { fact }: Order, payer: Payer): Promise<string> => {
  const order = {
    number: fact.orderNumber,
    amount: fact.amount,
    about: ABOUT,
    expiresAt: new Date(fact.expiresAt),
  };
  return fact.way === 'code' ? channel.qr(order) : channel.page(order, payer);
};

/** Asks what an order is and writes it down. Throws a `ChannelFault` where nothing can be learnt. */
export async function askAgain(
  payments: Payments,
  channel: PayChannel,
  order: Order,
): Promise<Order> {
  const told = toldBy(await channel.query(order.fact.orderNumber));
  return told === undefined ? order : tell(payments, order.id, told);
}

/** The payment system took no such order: it may have been paid meanwhile, and otherwise is over. */
async function afterRefusal(payments: Payments, channel: PayChannel, order: Order) {
  try {
    const asked = await askAgain(payments, channel, order);
    return isOpen(asked) ? await tell(payments, order.id, { what: 'closed' }) : asked;
  } catch (error) {
    if (!(error instanceof ChannelFault)) throw error;
    return tell(payments, order.id, { what: 'unclear' });
  }
}

/**
 * Makes the order at the payment system, or has its link told again: the same number and the same words are the same order. Where
 * nothing clear is answered the order is `unknown`, and may be opened again.
 */
export async function openOrder(payments: Payments, order: Order, payer: Payer): Promise<Order> {
  const now = payments.node.clock.now().getTime();
  if (!isOpen(order) || Date.parse(order.fact.expiresAt) <= now) return order;
  const channel = await channelOfOrder(payments, order.fact.merchant);
  try {
    const opens = await openAt(channel, order, payer);
    const told = await tell(payments, order.id, { what: 'opened', opens });
    return { ...told, fact: { ...told.fact, opens } };
  } catch (error) {
    if (!(error instanceof ChannelFault)) throw error;
    payments.logger?.warn({ code: error.code, kind: error.kind }, 'order at the payment system');
    if (error.kind === 'refused') return afterRefusal(payments, channel, order);
    return tell(payments, order.id, { what: 'unclear' });
  }
}

/** Calls an order off: paid meanwhile, it is paid. Throws a `ChannelFault` where nothing can be learnt. */
export async function closeOrder(payments: Payments, order: Order): Promise<Order> {
  if (!isOpen(order)) return order;
  const channel = await channelOfOrder(payments, order.fact.merchant);
  const state = await channel.close(order.fact.orderNumber);
  if (state.state === 'open') return order;
  return tell(payments, order.id, toldBy(state) ?? { what: 'closed' });
}
