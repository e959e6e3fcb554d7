import type { OnlineOrder, OnlinePayments } from '@qingming/connect/api/payments.ts';
import type { BillView } from '@qingming/connect/api/settlement.ts';
import {
  channelRefundState,
  heldDecision,
  heldFor,
  payIntentState,
} from '@qingming/standard/codes/online-payment.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { civilMinute } from '../../format/civil.ts';
import { codeLabel } from '../../format/code-label.ts';
import { yuan } from '../../format/money.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { useCaseView } from '../page/case-context.ts';
import type { BillAsk } from './asks.ts';
import { isPayable } from './bill-offers.ts';
import { Act, Entries, Entry } from './money-entry.tsx';
import { askAgreement, askProposal, askShowCode, methodLabel } from './online-asks.ts';
import { ONLINE } from './online-words.ts';
import { useBillAct, useOnline } from './use-bill.ts';
import { useBillReader } from './use-bill-reader.ts';

interface OnlineProps {
  readonly bill: BillView;
  readonly onAsk: (ask: BillAsk) => void;
}

type OrderProps = Pick<OnlineProps, 'onAsk'> & {
  readonly order: OnlineOrder;
  readonly onPress: (path: string) => void;
};

function useTold() {
  const say = useSay();
  return (what: Bilingual, value: string | null | undefined): string | undefined =>
    value === null || value === undefined || value === '' ? undefined : `${say(what)} ${value}`;
}

function Qr({ qr }: { readonly qr: string }) {
  const say = useSay();
  return (
    <img
      className="online-qr"
      src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
      alt={say(ONLINE.scan)}
    />
  );
}

function Acts({ order, onAsk, onPress }: OrderProps) {
  const view = useCaseView();
  const path = `/online/${order.id}`;
  const acts = {
    check: { says: ONLINE.check, press: () => onPress(`${path}/check`) },
    cancel: { says: ONLINE.cancel, press: () => onPress(`${path}/cancel`) },
    propose: { says: ONLINE.propose, press: () => onAsk(askProposal(order, view)) },
    agree: { says: ONLINE.agree, press: () => onAsk(askAgreement(order)) },
    return: { says: ONLINE.sendAgain, press: () => onPress(`${path}/return`) },
  } as const;
  return order.acts.map((name) => (
    <Act key={name} says={acts[name].says} onPress={acts[name].press} />
  ));
}

function Order(props: OrderProps) {
  const say = useSay();
  const told = useTold();
  const { order } = props;
  const waits =
    order.decision !== null && order.decidedByName === null && !order.acts.includes('agree');
  return (
    <>
      <Entry
        amount={order.amount}
        title={
          <>
            <em>{say(codeLabel(payIntentState, order.state))}</em>
            {' · '}
            {say(methodLabel(order.method))}
          </>
        }
        details={[
          civilMinute(order.paidAt ?? order.startedAt),
          told(ONLINE.order, order.orderNumber),
          order.received !== null && order.received !== order.amount
            ? told(ONLINE.received, yuan(order.received))
            : undefined,
          told(ONLINE.startedBy, order.startedByName),
          order.heldFor === null
            ? undefined
            : told(ONLINE.why, say(codeLabel(heldFor, order.heldFor))),
          order.decision === null
            ? undefined
            : told(ONLINE.decision, say(codeLabel(heldDecision, order.decision))),
          told(ONLINE.proposedBy, order.proposedByName),
          told(ONLINE.decidedBy, order.decidedByName),
          order.qr === null ? undefined : told(ONLINE.until, civilMinute(order.expiresAt)),
        ]}
        waits={waits ? ONLINE.waitsForAnother : undefined}
      >
        <Acts {...props} />
      </Entry>
      {order.qr !== null && (
        <li>
          <Qr qr={order.qr} />
        </li>
      )}
    </>
  );
}

/** What waits or is held; what became a payment stands among the payments. */
const isShown = ({ state }: OnlineOrder): boolean => state !== 'paid' && state !== 'closed';

const underWay = ({ orders }: OnlinePayments): number =>
  orders
    .filter(({ state }) => state === 'created' || state === 'unknown' || state === 'paying')
    .reduce((sum, { amount }) => sum + amount, 0);

function ShowCode({ bill, online, onAsk }: OnlineProps & { readonly online: OnlinePayments }) {
  const say = useSay();
  const view = useCaseView();
  const left = bill.totals.outstanding - underWay(online);
  const { keeps, caseOpen } = useBillReader();
  if (!keeps || !caseOpen || !isPayable(bill.bill) || online.methods.length === 0 || left <= 0)
    return null;
  return (
    <p className="bill-acts">
      <button
        type="button"
        className="button"
        onClick={() => onAsk(askShowCode(online.methods, left, view))}
      >
        {say(ONLINE.show)}
      </button>
    </p>
  );
}

function Refunds({ online }: { readonly online: OnlinePayments }) {
  const say = useSay();
  const told = useTold();
  return (
    <Entries title={ONLINE.refund}>
      {online.refunds.map((refund) => (
        <Entry
          key={refund.id}
          amount={refund.amount}
          title={<em>{say(codeLabel(channelRefundState, refund.state))}</em>}
          details={[
            civilMinute(refund.doneAt ?? refund.sentAt),
            told(ONLINE.order, refund.refundNumber),
          ]}
        >
          {null}
        </Entry>
      ))}
    </Entries>
  );
}

/** What is being paid online, what came and is held, what goes back; and a code for the family to scan. */
export function OnlineMoney({ bill, onAsk }: OnlineProps) {
  const { page } = useCaseView();
  const online = useOnline(page.case.id, page.may.acts.includes('bill'));
  const act = useBillAct(page.case.id);
  if (online.data === undefined) return null;
  const shown = online.data.orders.filter(isShown);
  return (
    <>
      <ShowCode bill={bill} online={online.data} onAsk={onAsk} />
      {act.isError && <ProblemNote error={act.error} />}
      <Entries title={ONLINE.title}>
        {shown.map((order) => (
          <Order
            key={order.id}
            order={order}
            onAsk={onAsk}
            onPress={(path) => act.mutate({ path })}
          />
        ))}
      </Entries>
      <Refunds online={online.data} />
    </>
  );
}
