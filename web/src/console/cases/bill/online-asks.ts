import type { OnlineOrder } from '@qingming/connect/api/payments.ts';
import type { RefundView } from '@qingming/connect/api/settlement.ts';
import { paymentMethod } from '@qingming/standard/codes/money.ts';
import { heldDecision } from '@qingming/standard/codes/online-payment.ts';
import { payIntent } from '@qingming/standard/records/pay-intent.ts';
import { newId } from '../../api/new-id.ts';
import { codeLabel } from '../../format/code-label.ts';
import { amountSaid } from '../../format/money.ts';
import { toTyped } from '../../records/answers.ts';
import { asking, type BillAsk, confirm, type View } from './asks.ts';
import { ONLINE } from './online-words.ts';

/** A code for what is outstanding, unless the family pays a part; the channel is asked for where there are several. */
export function askShowCode(methods: readonly string[], left: number, view: View): BillAsk {
  const ask = asking(payIntent, view);
  const method = ask('method', { required: true });
  const options = (method.options ?? []).filter(({ code }) => methods.includes(code));
  return {
    title: ONLINE.show,
    submit: ONLINE.show,
    note: ONLINE.showNote,
    path: '/online',
    fields: [ask('amount', { max: left }), { ...method, options }],
    start: { amount: toTyped({ input: 'money' }, left), method: methods[0] ?? '' },
    also: { id: newId() },
  };
}

export const askProposal = (order: OnlineOrder, view: View): BillAsk => ({
  title: ONLINE.propose,
  submit: ONLINE.propose,
  note: ONLINE.proposeNote,
  path: `/online/${order.id}/proposal`,
  fields: [asking(payIntent, view)('decision', { required: true })],
  start: { decision: order.decision ?? '' },
  also: { version: order.version },
});

export const askAgreement = (order: OnlineOrder): BillAsk =>
  confirm(
    `/online/${order.id}/agreement`,
    ONLINE.agree,
    order,
    ONLINE.agreeNote(
      codeLabel(heldDecision, order.decision ?? ''),
      amountSaid(order.received ?? 0),
    ),
  );

export const askSendBack = (of: RefundView): BillAsk =>
  confirm(
    `/refunds/${of.id}/send`,
    ONLINE.sendBack,
    of,
    ONLINE.sendBackNote(amountSaid(of.amount)),
  );

export const methodLabel = (method: string) => codeLabel(paymentMethod, method);
