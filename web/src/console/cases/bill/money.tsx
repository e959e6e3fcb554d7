import type { BillView } from '@qingming/connect/api/settlement.ts';
import { billState } from '@qingming/standard/codes/money.ts';
import { useState } from 'react';
import { newId } from '../../api/new-id.ts';
import { codeLabel } from '../../format/code-label.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { useKeptState } from '../../session/kept.ts';
import { Loading } from '../../shell/loading.tsx';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { useCaseView } from '../page/case-context.ts';
import type { BillAsk } from './bill-dialog.tsx';
import { askReopen, askSettle, BillDialog, usePaymentAsk } from './bill-dialog.tsx';
import { BillLines, Payments, Totals } from './bill-lines.tsx';
import { Proposals } from './proposals.tsx';
import { useBill, useBillAct } from './use-bill.ts';
import { MONEY } from './words.ts';

function OpenBill() {
  const say = useSay();
  const { page } = useCaseView();
  const act = useBillAct(page.case.id);
  const [id] = useState(() => newId());
  return (
    <>
      <p className="quiet">{say(MONEY.none)}</p>
      {act.isError && <ProblemNote error={act.error} />}
      {page.may.acts.includes('bill') && (
        <button
          type="button"
          className="button"
          disabled={act.isPending}
          onClick={() => act.mutate({ path: '', body: { id } })}
        >
          {say(MONEY.open)}
        </button>
      )}
    </>
  );
}

interface OpenedProps {
  readonly bill: BillView;
  readonly head: NonNullable<BillView['bill']>;
}

function Acts({ bill, head, onAsk }: OpenedProps & { readonly onAsk: (ask: BillAsk) => void }) {
  const say = useSay();
  const { outstanding, charged } = bill.totals;
  // The page has one primary button; this is it only when money is the next step.
  const isNext = useCaseView().page.next?.step === 'settlement';
  const look = isNext ? 'button primary' : 'button';
  const payment = usePaymentAsk(outstanding);
  if (head.state === 'settled')
    return (
      <button type="button" className="button" onClick={() => onAsk(askReopen(head))}>
        {say(MONEY.reopen)}
      </button>
    );
  if (outstanding > 0)
    return (
      <button type="button" className={look} onClick={() => onAsk(payment())}>
        {say(MONEY.receive)}
      </button>
    );
  if (charged === 0 && bill.lines.length === 0) return null;
  return (
    <button type="button" className={look} onClick={() => onAsk(askSettle(head))}>
      {say(MONEY.settle)}
    </button>
  );
}

function Opened({ bill, head }: OpenedProps) {
  const say = useSay();
  const { page } = useCaseView();
  const [ask, setAsk] = useKeptState<BillAsk | undefined>(`bill of ${page.case.id}`, undefined);
  const mayBill = page.may.acts.includes('bill');
  const mayChange = mayBill && head.state === 'open';
  return (
    <>
      <p className="quiet">
        {say(MONEY.number)} <code>{head.number}</code> · {say(codeLabel(billState, head.state))}
        {page.may.acts.includes('print/bill') && (
          <>
            {' · '}
            <a href={`/api/cases/${page.case.id}/bill/statement.html`} target="_blank">
              {say(MONEY.statement)}
            </a>
          </>
        )}
      </p>
      <BillLines bill={bill} mayChange={mayChange} onAsk={setAsk} />
      {mayChange && <Proposals />}
      <Totals totals={bill.totals} />
      <Payments bill={bill} mayChange={mayChange} onAsk={setAsk} />
      {mayBill && <Acts bill={bill} head={head} onAsk={setAsk} />}
      {ask && <BillDialog ask={ask} onClose={() => setAsk(undefined)} />}
    </>
  );
}

/** The one bill of the case, for those who may see it: lines of the published list, waivers, payments, settlement. */
export function Money() {
  const { page } = useCaseView();
  return page.may.bill ? <Bill id={page.case.id} /> : null;
}

function Bill({ id }: { readonly id: string }) {
  const say = useSay();
  const bill = useBill(id);
  return (
    <section className="money" id="money" tabIndex={-1}>
      <h2>{say(MONEY.title)}</h2>
      {bill.isPending && <Loading />}
      {bill.isError && <ProblemNote error={bill.error} again={() => void bill.refetch()} />}
      {bill.data && bill.data.bill === null && <OpenBill />}
      {bill.data?.bill && <Opened bill={bill.data} head={bill.data.bill} />}
    </section>
  );
}
