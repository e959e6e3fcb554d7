import { payIntent } from '@qingming/standard/records/pay-intent.ts';
import { payMerchant } from '@qingming/standard/records/pay-merchant.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import type { ErrorCode } from '../../kernel/errors/catalogue.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { toFault } from '../../kernel/errors/to-fault.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Owner, Stored } from '../../kernel/records/stored.ts';
import type { OrderState } from './channels/channel.ts';
import { type Money, nextOf, type OrderFact, type Told } from './machine.ts';
import type { Payments } from './merchants.ts';

export type Order = Stored<typeof payIntent>;

const REASON = '支付渠道告知 told by the payment system';
const ACT = 'payment.doubt';

export const ownerOf = ({ region, institution, root }: Order): Owner => {
  if (institution === null || root === null) throw new Fault('not-found');
  return { region, institution, root };
};

/** What the payment system's state of an order tells; undefined of one that waits. */
export function toldBy(state: OrderState): Told | undefined {
  if (state.state === 'paid')
    return {
      what: 'paid',
      outside: state.paid.outside,
      amount: state.paid.amount,
      at: state.paid.at,
    };
  return state.state === 'closed' ? { what: 'closed' } : undefined;
}

/** The payment of this money that somebody at the counter entered already, by its number. */
async function enteredByHand(records: Records, order: Order, { outside, amount }: Money) {
  const all = await records.ofRoot(payment, ownerOf(order).root ?? '');
  return all.find(
    ({ voided, fact }) =>
      !voided &&
      fact.outside === outside &&
      fact.method === order.fact.method &&
      fact.amount === amount &&
      fact.bill === order.fact.bill,
  );
}

/** The payment of the money: one that was entered by hand, or a new one at this moment, of whoever answers for the merchant. */
export async function paymentOf(
  { node }: Payments,
  records: Records,
  order: Order,
  money: Money,
): Promise<string> {
  const known = await enteredByHand(records, order, money);
  if (known !== undefined) return known.id;
  const { bill, method, payer, merchant } = order.fact;
  const { keeper } = (await records.get(payMerchant, merchant)).fact;
  const fact = {
    bill,
    method,
    ...(payer !== undefined && { payer }),
    amount: money.amount,
    outside: money.outside,
    receivedAt: node.clock.now().toISOString(),
    cashier: keeper,
  };
  return (await records.create(payment, fact as never, ownerOf(order))).id;
}

const factsOf = ({ outside, amount, at }: Money) => ({
  outside,
  received: amount,
  paidAt: at.toISOString(),
});

type Changes = Partial<OrderFact>;

async function changesFor(
  payments: Payments,
  records: Records,
  order: Order,
  told: Told,
  instead: OrderFact['heldFor'],
): Promise<Changes | undefined> {
  const step = nextOf(order.fact, told);
  if (step.do === 'doubt')
    await records.audit({ act: ACT, kind: payIntent.kind, record: order.id, subject: order.root });
  if (step.do === 'move')
    return { state: step.to, ...(told.what === 'opened' && { opens: told.opens }) };
  if (told.what !== 'paid' || (step.do !== 'take' && step.do !== 'hold')) return undefined;
  const why = step.do === 'hold' ? step.for : instead;
  if (why !== undefined) return { state: 'held', heldFor: why, ...factsOf(told) };
  const taken = await paymentOf(payments, records, order, told);
  return { state: 'paid', payment: taken, ...factsOf(told) };
}

/** One step, in one transaction. `instead` holds the money where the bill did not take it. */
const step = (
  payments: Payments,
  id: string,
  told: Told,
  instead?: OrderFact['heldFor'],
): Promise<Order> =>
  payments.itself.together(async (records) => {
    const order = await records.get(payIntent, id);
    const changes = await changesFor(payments, records, order, told, instead);
    if (changes === undefined) return order;
    return records.revise(payIntent, id, order.version, changes, REASON);
  });

/** What may go well at another time, and says nothing about the money. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'stale-version',
  'in-use',
  'unavailable',
  'took-too-long',
  'disk-full',
  'internal',
]);
/** Another writer came between: tried again at once. */
const RACED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['stale-version', 'in-use']);
const TRIES = 4;

const NOT_DUE: ReadonlySet<unknown> = new Set([
  'never-paid-more-than-due',
  'payments-while-the-bill-is-open',
]);

const heldBecause = ({ detail }: Fault): NonNullable<OrderFact['heldFor']> =>
  NOT_DUE.has(detail['rule']) ? 'not-due' : 'not-recorded';

/**
 * Writes what was learnt of an order. However often and in whatever order it is told, money that came is recorded once: as a
 * payment, or, where the bill takes no more of it or says otherwise, as money that is held for people to decide. Throws what passes
 * (the database is away): told again later, it comes out the same.
 */
export async function tell(payments: Payments, id: string, told: Told): Promise<Order> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await step(payments, id, told);
    } catch (error) {
      const fault = toFault(error, id);
      if (RACED.has(fault.code) && tries < TRIES) continue;
      if (PASSING.has(fault.code) || told.what !== 'paid') throw error;
      payments.logger?.warn({ code: fault.code, rule: fault.detail['rule'] }, 'online money held');
      return step(payments, id, told, heldBecause(fault));
    }
  }
}
