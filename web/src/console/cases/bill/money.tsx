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
import { AddItem } from './add-item.tsx';
import {
  askAdvance,
  askCredit,
  askIssue,
  askPayment,
  askReopen,
  askSettle,
  askVoidBill,
  type BillAsk,
} from './asks.ts';
import { BillDialog } from './bill-dialog.tsx';
import { BillLines, Totals } from './bill-lines.tsx';
import { billOffers, owedOnAccount } from './bill-offers.ts';
import { billSays } from './bill-says.ts';
import { Outlook } from './estimate-outlook.tsx';
import { MoneyEntries } from './money-entries.tsx';
import { OnlineMoney } from './online-payments.tsx';
import { BeyondNote } from './beyond-note.tsx';
import { Proposals } from './proposals.tsx';
import { useBill, useBillAct, useCreditAccounts } from './use-bill.ts';
import { useBillReader } from './use-bill-reader.ts';
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
        <p className="bill-acts">
          <button
            type="button"
            className="button"
            disabled={act.isPending}
            onClick={() => act.mutate({ path: '', body: { id } })}
          >
            {say(MONEY.open)}
          </button>
        </p>
      )}
    </>
  );
}

interface ActsProps {
  readonly bill: BillView;
  readonly onAsk: (ask: BillAsk) => void;
}

/** Every act on the bill as a whole, by name. */
function useBillAsks({ bill, onAsk }: ActsProps) {
  const view = useCaseView();
  const { bill: head } = bill;
  const { outstanding } = bill.totals;
  const owed = owedOnAccount(bill);
  return {
    pay: { says: MONEY.receive, press: () => onAsk(askPayment(outstanding, view)) },
    advance: { says: MONEY.takeAdvance, press: () => onAsk(askAdvance(view)) },
    ...(head && {
      settle: {
        says: owed > 0 ? MONEY.endOnAccount : MONEY.settle,
        press: () => onAsk(askSettle(head, owed)),
      },
      issue: { says: MONEY.issue, press: () => onAsk(askIssue(head)) },
      reopen: { says: MONEY.reopen, press: () => onAsk(askReopen(head)) },
      void: { says: MONEY.voidBill, press: () => onAsk(askVoidBill(head)) },
    }),
  };
}

/** Only where there is somebody who may answer for the bill. */
function CreditAct({ bill, onAsk }: ActsProps) {
  const say = useSay();
  const view = useCaseView();
  const { data } = useCreditAccounts(view.page.case.id);
  if (data === undefined || data.accounts.length === 0) return null;
  return (
    <button
      type="button"
      className="button"
      onClick={() => onAsk(askCredit(data, bill.totals.outstanding, view))}
    >
      {say(MONEY.putOnAccount)}
    </button>
  );
}

function Acts(props: ActsProps) {
  const say = useSay();
  const { bill } = props;
  const asks = useBillAsks(props);
  const offers = billOffers(bill, useBillReader());
  // The page has one primary button; this is it only when money is the next step.
  const isNext = useCaseView().page.next?.step === 'settlement';
  if (offers.length === 0) return null;
  return (
    <p className="bill-acts">
      {offers.map((name, place) => {
        if (name === 'credit') return <CreditAct key={name} {...props} />;
        const ask = asks[name];
        return (
          ask && (
            <button
              key={name}
              type="button"
              className={isNext && place === 0 && name !== 'advance' ? 'button primary' : 'button'}
              onClick={ask.press}
            >
              {say(ask.says)}
            </button>
          )
        );
      })}
    </p>
  );
}

function Head({ head }: { readonly head: NonNullable<BillView['bill']> }) {
  const say = useSay();
  const { page } = useCaseView();
  return (
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
  );
}

/** Told again whenever it changes: what an act led to is said here. */
function Standing({ bill }: { readonly bill: BillView }) {
  const say = useSay();
  const says = billSays(bill);
  return (
    <p className="bill-says" aria-live="polite">
      {says && say(says)}
    </p>
  );
}

function Shown({ bill }: { readonly bill: BillView }) {
  const { page } = useCaseView();
  const [ask, setAsk] = useKeptState<BillAsk | undefined>(`bill of ${page.case.id}`, undefined);
  const { bill: head } = bill;
  const mayChange = page.may.acts.includes('bill') && head?.state === 'open';
  return (
    <>
      {bill.lines.length === 0 && <Outlook />}
      {head ? <Head head={head} /> : <OpenBill />}
      <Standing bill={bill} />
      <BillLines bill={bill} mayChange={mayChange} onAsk={setAsk} />
      {mayChange && <AddItem />}
      <BeyondNote lines={bill.lines} />
      {mayChange && <Proposals />}
      {head && <Totals totals={bill.totals} />}
      <Acts bill={bill} onAsk={setAsk} />
      {head && <OnlineMoney bill={bill} onAsk={setAsk} />}
      <MoneyEntries bill={bill} onAsk={setAsk} />
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
      {bill.data && <Shown bill={bill.data} />}
    </section>
  );
}
