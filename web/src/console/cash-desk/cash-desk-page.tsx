import type { OpenDesk } from '@qingming/connect/api/ledger.ts';
import type { HeldMoney as HeldOnline } from '@qingming/connect/api/payments.ts';
import { paymentMethod } from '@qingming/standard/codes/money.ts';
import { heldFor } from '@qingming/standard/codes/online-payment.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { yuan } from '../format/money.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { Closings } from './closings.tsx';
import { CountDialog } from './count-dialog.tsx';
import { DeskTable } from './desk-table.tsx';
import { DESK } from './words.ts';
import '../officer/officer.css';
import './cash-desk.css';

interface OfHouse {
  readonly institution: string;
  readonly onChanged: () => void;
}

/** What the reader took and gave since the last closing, and the count of it. */
function OwnDesk({ institution, onChanged }: OfHouse) {
  const say = useSay();
  const [isCounting, setCounting] = useState(false);
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['cash-desk', institution],
    queryFn: ({ signal }) =>
      api.get<OpenDesk>(`/api/institutions/${institution}/cash-desk`, { signal }),
  });
  if (isError) return <ProblemNote error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const { lines, figures, from, until } = data;
  return (
    <section>
      <h2>{say(DESK.own)}</h2>
      <p className="quiet">{say(DESK.between(civilMinute(from), civilMinute(until)))}</p>
      {lines.length === 0 ? <p>{say(DESK.none)}</p> : <DeskTable lines={lines} figures={figures} />}
      <p className="record-acts">
        <button type="button" className="button primary" onClick={() => setCounting(true)}>
          {say(DESK.count)}
        </button>
      </p>
      {isCounting && (
        <CountDialog
          institution={institution}
          expected={figures.cashExpected}
          onClose={() => setCounting(false)}
          onDone={() => {
            setCounting(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

/** Online money that waits for people to decide; nothing where there is none, or for whoever may not see it. */
function HeldMoney() {
  const say = useSay();
  const session = useSession();
  const { data } = useQuery({
    queryKey: ['held-money'],
    queryFn: ({ signal }) => api.get<HeldOnline>('/api/payments/held', { signal }),
    enabled: can(session, 'payments.online'),
  });
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <section>
      <h2>{say(DESK.held)}</h2>
      <p className="note">{say(DESK.heldNote)}</p>
      <ul className="held-money">
        {data.rows.map((row) => (
          <li key={row.id}>
            <Link to={`/cases/${row.case}#money`}>{row.caseNumber}</Link> {yuan(row.received ?? 0)}{' '}
            <span className="quiet">
              {say(codeLabel(paymentMethod, row.method))}
              {row.heldFor !== null && ` · ${say(codeLabel(heldFor, row.heldFor))}`}
              {row.paidAt !== null && ` · ${civilMinute(row.paidAt)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The cash desk of whoever takes money: what came in, its count, and the closing by another person. */
export function CashDeskPage() {
  const say = useSay();
  const queries = useQueryClient();
  const { institution, staff } = useSession();
  const changed = (): void => {
    void queries.invalidateQueries({ queryKey: ['cash-desk'] });
    void queries.invalidateQueries({ queryKey: ['day-closes'] });
  };
  return (
    <div className="cash-desk">
      <header className="page-head">
        <h1>{say(DESK.title)}</h1>
        <Link to="/records/dayClose">{say(DESK.all)}</Link>
      </header>
      <HeldMoney />
      {staff === null && <p className="note">{say(DESK.noStaff)}</p>}
      {institution !== null && staff !== null && (
        <OwnDesk institution={institution} onChanged={changed} />
      )}
      {institution !== null && (
        <>
          <Closings institution={institution} state="counted" onChanged={changed} />
          <Closings institution={institution} state="closed" onChanged={changed} />
        </>
      )}
    </div>
  );
}
