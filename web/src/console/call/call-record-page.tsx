import type { KindRecordPage } from '@qingming/connect/api/kinds.ts';
import { firstCall } from '@qingming/standard/records/first-call.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { RootActs } from '../acts/root-acts.tsx';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { titleOf, wordsOf } from '../kinds/kind-values.ts';
import '../kinds/kinds.css';
import { RecordFacts } from '../kinds/record-facts.tsx';
import { recordPath, useKind, useKindRecord } from '../kinds/use-kinds.ts';
import '../officer/officer.css';
import { useSay } from '../preferences/use-preferences.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import './call.css';
import { CALL } from './words.ts';

/** Where the call goes on: its case, or a new one, and the next call. */
function WaysOn({ call, forCase }: { readonly call: string; readonly forCase: unknown }) {
  const say = useSay();
  const session = useSession();
  const navigate = useNavigate();
  const isCase = typeof forCase === 'string';
  const mayOpen = can(session, isCase ? 'read decedent' : 'cases.open');
  const to = isCase ? `/cases/${forCase}` : `/cases/new?call=${call}`;
  const label = isCase ? CALL.theCase : CALL.openCase;
  useShortcuts(
    useMemo(
      () => (mayOpen ? [{ keys: 'n', says: label, act: () => void navigate(to) }] : []),
      [mayOpen, label, navigate, to],
    ),
  );
  return (
    <div className="page-acts">
      {mayOpen && (
        <Link className="button primary" to={to}>
          {say(label)} <kbd>n</kbd>
        </Link>
      )}
      <Link className="button" to="/call">
        {say(CALL.another)}
      </Link>
    </div>
  );
}

/** The trips that the call ordered, each with where it stands. */
function Trips({ answer }: { readonly answer: KindRecordPage }) {
  const say = useSay();
  const trips = answer.linked.find(({ kind }) => kind === 'trip');
  if (trips === undefined) return null;
  return (
    <p>
      {say(CALL.trips)}{' '}
      {trips.records.map(({ id, title }) => (
        <Link key={id} to={`/records/trip/${id}`}>
          {title}
        </Link>
      ))}
    </p>
  );
}

/** A call that was taken: what was told, what is due, and the case that it becomes. */
export function CallRecordPage() {
  const say = useSay();
  const { call = '' } = useParams();
  const queries = useQueryClient();
  const path = recordPath(firstCall.kind, call);
  const { data: detail } = useKind(firstCall.kind);
  const { data, isError, error, refetch } = useKindRecord(firstCall.kind, call);
  if (isError) return <ProblemNote error={error} again={() => void refetch()} />;
  if (data === undefined || detail === undefined) return <Loading />;
  const { record, names, references } = data;
  const state = wordsOf(detail, record, 'state', names);
  return (
    <div className="narrow-page call-page">
      <header className="page-head">
        <div>
          <h1>{say(titleOf(detail, record))}</h1>
          <p className="quiet">{state && say(state)}</p>
        </div>
        <WaysOn call={record.id} forCase={record.fact['forCase']} />
      </header>
      <Trips answer={data} />
      <RootActs
        root={record}
        kind={firstCall.kind}
        onDone={() => void queries.invalidateQueries({ queryKey: ['record', path] })}
      />
      <RecordFacts detail={detail} record={record} names={names} references={references} />
    </div>
  );
}
