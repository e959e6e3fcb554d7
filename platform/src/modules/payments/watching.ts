import { channelRefund } from '@qingming/standard/records/channel-refund.ts';
import { PAY_UNDER_WAY } from '@qingming/standard/codes/online-payment.ts';
import { payIntent } from '@qingming/standard/records/pay-intent.ts';
import { sql } from '../../kernel/db/sql.ts';
import { channelOfOrder, type Payments } from './merchants.ts';
import { askAgain, closeOrder } from './ordering.ts';
import { goOnWithRefund } from './refunding.ts';

/** So many are asked after in one run; the longest known come first. */
const MOST = 200;

const waitingOrders = ({ itself, node }: Payments) =>
  itself.ask({ reads: [payIntent.kind], act: 'list' }, async (asking) => ({
    answer: await asking.all<{ id: string; over: boolean }>(sql`
      select i.id, i.expires_at <= ${node.clock.now().toISOString()}::timestamptz as over
      from ${asking.from(payIntent.kind)} i
      where i.state = any(${[...PAY_UNDER_WAY]}::text[]) order by i.expires_at, i.id limit ${MOST}`),
  }));

const waitingRefunds = ({ itself }: Payments) =>
  itself.ask({ reads: [channelRefund.kind], act: 'list' }, async (asking) => ({
    answer: await asking.all<{ id: string }>(sql`
      select r.id from ${asking.from(channelRefund.kind)} r
      where r.state in ('requested', 'accepted') order by r.sent_at, r.id limit ${MOST}`),
  }));

async function goOnWithOrder(payments: Payments, id: string, isOver: boolean): Promise<void> {
  const order = await payments.itself.get(payIntent, id);
  if (isOver) {
    await closeOrder(payments, order);
    return;
  }
  await askAgain(payments, await channelOfOrder(payments, order.fact.merchant), order);
}

/**
 * Asks after everything that waits: orders whose notice was lost, those whose time is over, refunds that are under way or whose answer
 * was lost. One that cannot be learnt of keeps none of the others waiting. Repeatable.
 */
export async function watchPayments(payments: Payments, signal?: AbortSignal): Promise<void> {
  const each = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    if (signal?.aborted === true) return;
    try {
      await work();
    } catch (error) {
      payments.logger?.warn({ err: error }, what);
    }
  };
  for (const { id, over } of await waitingOrders(payments))
    await each('an order at a payment system', () => goOnWithOrder(payments, id, over));
  for (const { id } of await waitingRefunds(payments))
    await each('a refund at a payment system', async () =>
      goOnWithRefund(payments, await payments.itself.get(channelRefund, id)),
    );
}
