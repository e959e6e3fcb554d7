import { COLON } from '@qingming/standard/language/bilingual.ts';
import type {
  KindDetail,
  KindHistory,
  KindRecordPage as RecordAnswer,
} from '@qingming/connect/api/kinds.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { PaperLinks } from '../acts/paper-links.tsx';
import { RootActs } from '../acts/root-acts.tsx';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { regionWords } from '../format/region-words.ts';
import '../officer/officer.css';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { BesideRecord } from './beside-record.tsx';
import { titleOf, wordsOf } from './kind-values.ts';
import './kinds.css';
import { CorrectionDialog, RevealDialog, VoidDialog } from './record-dialogs.tsx';
import { RecordFacts } from './record-facts.tsx';
import { recordPath, recordsPath, useKind, useKindRecord } from './use-kinds.ts';
import { KINDS } from './words.ts';

interface Shown {
  readonly detail: KindDetail;
  readonly answer: RecordAnswer;
}

const CASE = 'funeralCase';

/** The case that a record lies in, where this node has cases. */
function CaseLink({ detail, answer }: Shown) {
  const say = useSay();
  const { level } = useSession();
  const { belongsTo, kind } = detail.definition;
  const root = typeof belongsTo === 'object' ? belongsTo.root : kind;
  if (root !== CASE || level !== 'province' || answer.record.root === null) return null;
  return (
    <Link className="button" to={`/cases/${answer.record.root}`}>
      {say(KINDS.open)}
    </Link>
  );
}

function Head({ detail, answer, children }: Shown & { readonly children: React.ReactNode }) {
  const say = useSay();
  const { definition, shown } = detail;
  const { record, names } = answer;
  const house = record.institution === null ? undefined : names[record.institution];
  const summary = shown.summary.flatMap((name) => wordsOf(detail, record, name, names) ?? []);
  const told = [
    ...(shown.title === null ? [] : [say(definition.label)]),
    ...summary.map(say),
    house ?? say(regionWords(record.region)),
  ];
  return (
    <header className="page-head">
      <div>
        <h1>{say(titleOf(detail, record))}</h1>
        <p className="quiet">{told.join(' · ')}</p>
        {record.voided && (
          <p className="wrong">
            {say(KINDS.voided)}
            {record.reason === null ? '' : say(COLON) + record.reason}
          </p>
        )}
      </div>
      <div className="page-acts">{children}</div>
    </header>
  );
}

function Linked({ answer }: Pick<Shown, 'answer'>) {
  const say = useSay();
  if (answer.linked.length === 0) return null;
  return (
    <section className="part">
      <h2>{say(KINDS.linked)}</h2>
      <dl className="facts">
        {answer.linked.map(({ kind, label, element, by, records, more }) => (
          <div key={`${kind}.${element}`}>
            <dt>
              {say(label)} <span className="quiet">{say(by)}</span>
            </dt>
            <dd>
              {records.map(({ id, title }, at) => (
                <span key={id}>
                  {at > 0 && ' · '}
                  <Link to={`/records/${kind}/${id}`}>{title ?? `…${id.slice(-6)}`}</Link>
                </span>
              ))}
              {more && <span className="quiet"> {say(KINDS.more)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Others({ answer }: Pick<Shown, 'answer'>) {
  const say = useSay();
  if (answer.others.length === 0) return null;
  return (
    <section className="part">
      <h2>{say(KINDS.others)}</h2>
      <ul className="plain-list">
        {answer.others.map(({ kind, label, id, recordedAt }) => (
          <li key={id}>
            <Link to={`/records/${kind}/${id}`}>{say(label)}</Link>{' '}
            <span className="quiet">{civilMinute(recordedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ path, version }: { readonly path: string; readonly version: number }) {
  const say = useSay();
  const history = useQuery({
    queryKey: ['record', path, 'history', version],
    queryFn: ({ signal }) => api.get<KindHistory>(`${path}/history`, { signal }),
  });
  return (
    <section className="part">
      <h2>{say(KINDS.history)}</h2>
      {history.isPending && <Loading />}
      {history.isError && <ProblemNote error={history.error} />}
      {history.data && (
        <ol className="record-history">
          {history.data.entries.map((entry) => (
            <li key={entry.version}>
              <time dateTime={entry.at}>{civilMinute(entry.at)}</time>
              <span>{say(entry.says)}</span>
            </li>
          ))}
        </ol>
      )}
      {history.data?.more === true && <p className="quiet">{say(KINDS.earlier)}</p>}
    </section>
  );
}

type Act = 'correct' | 'void' | 'reveal';

function Acts({
  may,
  onAct,
}: {
  readonly may: RecordAnswer['may'];
  readonly onAct: (act: Act) => void;
}) {
  const say = useSay();
  const button = (act: Act, may: boolean) =>
    may && (
      <button type="button" className="button" onClick={() => onAct(act)}>
        {say(KINDS[act])}
      </button>
    );
  return (
    <>
      {button('reveal', may.reveal)}
      {button('correct', may.revise)}
      {button('void', may.void)}
    </>
  );
}

function RecordView({ detail, answer, path }: Shown & { readonly path: string }) {
  const say = useSay();
  const queries = useQueryClient();
  const [act, setAct] = useState<Act>();
  const { record, names, may } = answer;
  const { kind } = detail.definition;
  const close = (): void => setAct(undefined);
  const done = (): void => {
    close();
    // An act may write a part of the root alone: what the page says beside the record is asked for anew too.
    void queries.invalidateQueries({ queryKey: ['record'] });
    void queries.invalidateQueries({ queryKey: ['list', recordsPath(kind)] });
  };
  const common = { detail, record, names, onClose: close };
  return (
    <div className="narrow-page">
      <Head detail={detail} answer={answer}>
        <CaseLink detail={detail} answer={answer} />
        <Acts may={may} onAct={setAct} />
        {detail.shown.list && (
          <Link className="button" to={`/records/${kind}`}>
            {say(KINDS.back)}
          </Link>
        )}
      </Head>
      <RootActs root={record} kind={kind} onDone={done} />
      <PaperLinks kind={kind} root={record} />
      <BesideRecord kind={kind} record={record} />
      <RecordFacts detail={detail} record={record} names={names} references={answer.references} />
      <Linked answer={answer} />
      <Others answer={answer} />
      <History path={path} version={record.version} />
      {act === 'correct' && <CorrectionDialog key={record.version} {...common} onDone={done} />}
      {act === 'void' && <VoidDialog {...common} onDone={done} />}
      {act === 'reveal' && <RevealDialog {...common} />}
    </div>
  );
}

/** One record: what it says, what names it, how it came to be so, and what may be done with it. */
export function KindRecordPage() {
  const { kind = '', record = '' } = useParams();
  const say = useSay();
  const path = recordPath(kind, record);
  const detail = useKind(kind);
  const found = useKindRecord(kind, record);
  const label = detail.data?.definition.label;
  useEffect(() => {
    if (label !== undefined) document.title = `${say(label)} · 清明 Qingming`;
  }, [label, say]);
  if (detail.isPending || found.isPending) return <Loading />;
  if (detail.isError) return <ProblemNote error={detail.error} />;
  if (found.isError) return <ProblemNote error={found.error} again={() => void found.refetch()} />;
  return <RecordView detail={detail.data} answer={found.data} path={path} />;
}
