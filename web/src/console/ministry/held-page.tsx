import type { ReceivedRecord } from '@qingming/connect/api/national.ts';
import type { NewNotice, QuarantineRow } from '@qingming/connect/api/oversight.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '../api/console-client.ts';
import { newId } from '../api/new-id.ts';
import { civilMinute } from '../format/civil.ts';
import '../officer/officer.css';
import { NOTICES } from '../officer/words.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { can } from '../session/roles.ts';
import { useKeptState } from '../session/kept.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { ElementTable } from './element-table.tsx';
import { HeldDecision } from './held-decision.tsx';
import './national.css';
import { QUARANTINE } from './words.ts';

const ASKS: AskedField = {
  name: 'asks',
  label: QUARANTINE.asks,
  input: 'textarea',
  required: true,
  maxLength: 500,
};

interface AskDialogProps {
  readonly received: ReceivedRecord;
  readonly asks: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The notice begins with the reason, which the officer may put in other words. */
function AskDialog({ received, asks, onDone, onClose }: AskDialogProps) {
  const say = useSay();
  const id = useMemo(() => newId(), []);
  const send = (answers: Answers) => {
    const body: NewNotice = {
      id,
      subjectNode: received.origin,
      subjectKind: received.kind,
      subjectRecord: received.record,
      asks: String(answers['asks']),
    };
    return api.send('POST', '/api/oversight/notices', { body });
  };
  return (
    <SheetDialog title={say(QUARANTINE.ask)} onClose={onClose}>
      <RecordForm
        fields={[ASKS]}
        start={{ asks }}
        submit={QUARANTINE.ask}
        send={send}
        onDone={onDone}
        onCancel={onClose}
      />
    </SheetDialog>
  );
}

/** Why it is held back; what was received can be read without. */
function useHeld(origin: string, seq: string): QuarantineRow | undefined {
  const path = `/api/oversight/quarantine/${origin}/${seq}`;
  const held = useQuery({
    queryKey: ['list', '/api/oversight/quarantine', path],
    queryFn: ({ signal }) => api.get<QuarantineRow>(path, { signal }),
  });
  return held.data;
}

interface HeldProps {
  readonly received: ReceivedRecord;
  readonly held: QuarantineRow | undefined;
}

function Reason({ received, held }: HeldProps) {
  const say = useSay();
  return (
    <div>
      <h1>{received.kindName ? say(received.kindName) : received.kind}</h1>
      {held && <p className="wrong">{say(held.says)}</p>}
      <p className="quiet">
        {held?.originName ? say(held.originName) : received.origin} · {say(QUARANTINE.version)}{' '}
        {received.version} · {say(QUARANTINE.recorded)} {civilMinute(received.recordedAt)} ·{' '}
        {say(QUARANTINE.received)} {civilMinute(received.receivedAt)}
      </p>
    </div>
  );
}

function Held({ received, held }: HeldProps) {
  const say = useSay();
  const session = useSession();
  const [asking, setAsking] = useKeptState('asking about a held record', false);
  const [asked, setAsked] = useState(false);
  const mayAsk = can(session, 'oversight.issueNotices') && held?.settledAt === null && !asked;
  const done = (): void => {
    setAsking(false);
    setAsked(true);
  };
  return (
    <div className="narrow-page">
      <header className="page-head">
        <Reason received={received} held={held} />
        {mayAsk && (
          <button type="button" className="button primary" onClick={() => setAsking(true)}>
            {say(QUARANTINE.ask)}
          </button>
        )}
      </header>
      {asked && (
        <output>
          {say(QUARANTINE.asked)} <Link to="/notices">{say(NOTICES.title)}</Link>
        </output>
      )}
      {held && <HeldDecision held={held} />}
      <h2>{say(QUARANTINE.asReceived)}</h2>
      <ElementTable elements={received.elements} />
      {asking && (
        <AskDialog
          received={received}
          asks={held ? say(held.says) : ''}
          onDone={done}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

/** One record that is held back: why, what it says, and the way to have it mended. */
export function HeldPage() {
  const { origin = '', seq = '' } = useParams();
  const held = useHeld(origin, seq);
  const received = useQuery({
    queryKey: ['received', origin, seq],
    queryFn: ({ signal }) =>
      api.get<ReceivedRecord>(`/api/national/received/${origin}/${seq}`, {
        signal,
        purpose: 'correction',
      }),
  });
  if (received.isPending) return <Loading />;
  if (received.isError)
    return <ProblemNote error={received.error} again={() => void received.refetch()} />;
  return <Held received={received.data} held={held} />;
}
