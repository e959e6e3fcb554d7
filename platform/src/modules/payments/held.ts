import type { HeldMoney, HeldProposal, OnlinePayments } from '@qingming/connect/api/payments.ts';
import { payIntent } from '@qingming/standard/records/pay-intent.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Payments } from './merchants.ts';
import { onlinePayments, orderOfCase } from './queries.ts';
import { sendRefund, writeRefund } from './refunding.ts';
import { type Order, paymentOf } from './settling.ts';

const MOST_LISTED = 100;

/** Money that waits for people to decide, in the scope of whoever asks. */
export const heldMoney = (records: Records): Promise<HeldMoney> =>
  records.ask({ reads: [payIntent.kind, 'funeralCase'], act: 'list' }, async (asking) => ({
    answer: {
      rows: await asking.all<HeldMoney['rows'][number]>(sql`
        select i.id, i.case_id as "case", c.number as "caseNumber", i.order_number as "orderNumber",
          i.method, i.amount, i.received, i.paid_at as "paidAt", i.held_for as "heldFor", i.decision
        from ${asking.from(payIntent.kind)} i
        join ${asking.from('funeralCase')} c on c.province = i.province and c.id = i.case_id
        where i.state = 'held' order by i.paid_at, i.id limit ${MOST_LISTED}`),
    },
  }));

const staffOf = ({ actor }: Records): string => {
  if (actor.staff !== null) return actor.staff;
  throw new Fault('missing-reference', { element: payIntent.elements.decidedBy.label });
};

/** One person says what shall become of the money. */
export const proposeHeld = (
  payments: Payments,
  records: Records,
  of: string,
  id: string,
  { version, decision }: HeldProposal,
): Promise<OnlinePayments> =>
  records.together(async (all) => {
    await orderOfCase(all, of, id);
    const proposed = { decision, proposedBy: staffOf(all) };
    await all.revise(payIntent, id, version, proposed, '提出处理意见 proposed');
    return onlinePayments(payments, all, of);
  });

const moneyOf = ({ fact }: Order) => ({
  what: 'paid' as const,
  outside: fact.outside ?? '',
  amount: fact.received ?? 0,
  at: new Date(fact.paidAt ?? 0),
});

/** Another agrees: the money is taken for the bill in the same transaction, or written down to go back. */
const agree = (payments: Payments, records: Records, of: string, id: string, version: number) =>
  records.together(async (all) => {
    const order = await orderOfCase(all, of, id);
    const decidedBy = staffOf(all);
    if (order.fact.decision === 'take') {
      const taken = await paymentOf(payments, all, order, moneyOf(order));
      const changes = { state: 'paid', payment: taken, decidedBy } as const;
      await all.revise(payIntent, id, version, changes, '同意计入账单 taken for the bill');
      return undefined;
    }
    await all.revise(payIntent, id, version, { decidedBy }, '同意原路退回 to be given back');
    return writeRefund(payments, all, order, {
      amount: order.fact.received ?? 0,
      refund: undefined,
    });
  });

export async function agreeHeld(
  payments: Payments,
  records: Records,
  of: string,
  id: string,
  version: number,
): Promise<OnlinePayments> {
  const refund = await agree(payments, records, of, id, version);
  if (refund !== undefined) await sendRefund(payments, refund);
  return onlinePayments(payments, records, of);
}

/** Sends held money back anew, of which an earlier refund came to nothing. */
export async function returnHeld(
  payments: Payments,
  records: Records,
  of: string,
  id: string,
): Promise<OnlinePayments> {
  const refund = await records.together(async (all) => {
    const order = await orderOfCase(all, of, id);
    return writeRefund(payments, all, order, {
      amount: order.fact.received ?? 0,
      refund: undefined,
    });
  });
  await sendRefund(payments, refund);
  return onlinePayments(payments, records, of);
}
