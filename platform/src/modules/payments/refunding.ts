import { channelRefund } from '@qingming/standard/records/channel-refund.ts';
import { payIntent } from '@qingming/standard/records/pay-intent.ts';
import { refund } from '@qingming/standard/records/refund.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import {
  ChannelFault,
  type PayChannel,
  type RefundOrder,
  type RefundState,
} from './channels/channel.ts';
import { channelOfOrder, type Payments } from './merchants.ts';
import { type Order, ownerOf } from './settling.ts';

export type Refunding = Stored<typeof channelRefund>;
type RefundingFact = FactOf<typeof channelRefund>;

const REASON = '支付渠道告知 told by the payment system';
const ABOUT = '退款';
const OVER = new Set<RefundingFact['state']>(['done', 'closed']);

/** The refund of a number, where it is of this merchant. */
export const refundByNumber = async (
  { itself }: Payments,
  { method, merchant }: PayChannel,
  number: string,
) => {
  const found = await itself.ask(
    { reads: [channelRefund.kind, payIntent.kind, 'payMerchant'], act: 'payment.notice' },
    async (asking) => ({
      answer: await asking.maybe<{ id: string }>(sql`
        select r.id from ${asking.from(channelRefund.kind)} r
        join ${asking.from(payIntent.kind)} i on i.province = r.province and i.id = r.intent
        join ${asking.from('payMerchant')} m on m.province = i.province and m.id = i.merchant
        where r.refund_number = ${number} and m.method = ${method} and m.merchant = ${merchant}`),
    }),
  );
  return found && itself.get(channelRefund, found.id);
};

/** What follows here when the money is back: the refund is paid out, or the held money is gone. */
async function finish(payments: Payments, records: Records, of: Refunding): Promise<void> {
  const order = await records.get(payIntent, of.fact.intent);
  if (of.fact.refund === undefined) {
    await records.revise(payIntent, order.id, order.version, { state: 'returned' }, REASON);
    return;
  }
  const agreed = await records.get(refund, of.fact.refund);
  if (agreed.fact.state === 'paid') {
    await records.audit({
      act: 'payment.doubt',
      kind: channelRefund.kind,
      record: of.id,
      subject: of.root,
    });
    return;
  }
  const paid = {
    state: 'paid',
    method: order.fact.method,
    outside: of.fact.outside,
    paidAt: payments.node.clock.now().toISOString(),
    paidBy: of.fact.sentBy,
  } as const;
  await records.revise(refund, agreed.id, agreed.version, paid, REASON);
}

const STATES: Readonly<Record<Exclude<RefundState['state'], 'missing'>, RefundingFact['state']>> = {
  accepted: 'accepted',
  done: 'done',
  abnormal: 'abnormal',
  closed: 'closed',
};

/** Writes what became of a refund; told again it changes nothing. */
const tellRefund = (payments: Payments, id: string, told: RefundState): Promise<Refunding> =>
  payments.itself.together(async (records) => {
    const known = await records.get(channelRefund, id);
    if (told.state === 'missing') return known;
    const state = STATES[told.state];
    if (OVER.has(known.fact.state) || known.fact.state === state) return known;
    const at = told.at ?? payments.node.clock.now();
    const changes = {
      state,
      ...(told.outside !== undefined && { outside: told.outside }),
      ...(state === 'done' && { doneAt: at.toISOString() }),
    };
    const changed = await records.revise(channelRefund, id, known.version, changes, REASON);
    if (state === 'done') await finish(payments, records, changed);
    return changed;
  });

async function orderedOf({ itself }: Payments, { fact }: Refunding): Promise<RefundOrder> {
  const order = await itself.get(payIntent, fact.intent);
  return {
    number: fact.refundNumber,
    order: order.fact.orderNumber,
    amount: fact.amount,
    of: order.fact.received ?? 0,
    about: ABOUT,
  };
}

/** Asks what became of a refund. Throws a `ChannelFault` where nothing can be learnt. */
export async function refreshRefund(payments: Payments, channel: PayChannel, of: Refunding) {
  return tellRefund(payments, of.id, await channel.queryRefund(await orderedOf(payments, of)));
}

/** It said no: unless it knows the number all the same, nothing went, and the refund may be sent anew. */
async function afterRefusal(payments: Payments, channel: PayChannel, of: Refunding) {
  const known = await channel.queryRefund(await orderedOf(payments, of));
  return tellRefund(payments, of.id, known.state === 'missing' ? { state: 'closed' } : known);
}

/**
 * Has the payment system give the money back: the same number is the same refund, however often it is sent. Where nothing clear is
 * answered it stays as it was sent, and is sent again later.
 */
export async function sendRefund(payments: Payments, of: Refunding): Promise<Refunding> {
  if (of.fact.state !== 'requested') return of;
  const { merchant } = (await payments.itself.get(payIntent, of.fact.intent)).fact;
  const channel = await channelOfOrder(payments, merchant);
  try {
    const told = await channel.refund(await orderedOf(payments, of));
    return await tellRefund(payments, of.id, told);
  } catch (error) {
    if (!(error instanceof ChannelFault)) throw error;
    payments.logger?.warn({ code: error.code, kind: error.kind }, 'refund at the payment system');
    try {
      return error.kind === 'refused' ? await afterRefusal(payments, channel, of) : of;
    } catch (later) {
      if (later instanceof ChannelFault) return of;
      throw later;
    }
  }
}

/** Goes on with a refund: sends what may not have arrived, asks after what is under way. */
export async function goOnWithRefund(payments: Payments, of: Refunding): Promise<Refunding> {
  if (of.fact.state === 'requested') return sendRefund(payments, of);
  const { merchant } = (await payments.itself.get(payIntent, of.fact.intent)).fact;
  return refreshRefund(payments, await channelOfOrder(payments, merchant), of);
}

const staffOf = ({ actor }: Records): string => {
  if (actor.staff !== null) return actor.staff;
  throw new Fault('missing-reference', { element: channelRefund.elements.sentBy.label });
};

/** Writes that money is to go back, before the payment system hears of it. */
export async function writeRefund(
  { node }: Payments,
  records: Records,
  order: Order,
  more: Pick<RefundingFact, 'amount' | 'refund'>,
): Promise<Refunding> {
  const id = node.ids.uuid();
  const fact: RefundingFact = {
    ...more,
    refundNumber: id.replaceAll('-', ''),
    intent: order.id,
    state: 'requested',
    sentBy: staffOf(records),
    sentAt: node.clock.now().toISOString(),
  };
  return records.create(channelRefund, fact, ownerOf(order), id);
}
