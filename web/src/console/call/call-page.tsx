import type { ActTaken } from '@qingming/connect/api/acts.ts';
import { firstCall } from '@qingming/standard/records/first-call.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/console-client.ts';
import { newId } from '../api/new-id.ts';
import { dropDraft, findDraft, keepDraft } from '../cases/new/draft.ts';
import { EntryForm, Part } from '../cases/new/entry-form.tsx';
import { useToday } from '../format/use-today.ts';
import { useConnection } from '../live/connection.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { FieldList } from '../records/field-list.tsx';
import { useForm } from '../records/use-form.ts';
import { FORM } from '../records/words.ts';
import { useSession } from '../session/use-session.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import './call.css';
import { actFor, allOf, callFields, type First, firstIn, wholePhone } from './call-form.ts';
import { KnownNumber } from './known-number.tsx';
import { CALL } from './words.ts';

const START = { wish: 'now' } as const;
const ABOUT = 'call';

function useCall() {
  const navigate = useNavigate();
  const { account } = useSession();
  const today = useToday();
  const fields = useMemo(() => callFields(today), [today]);
  // One identifier for the whole page: pressing twice keeps one call and orders one trip.
  const [id] = useState(() => newId());
  const typedNow = useRef<Readonly<Record<string, string>>>(START);
  const form = useForm<ActTaken>({
    fields: allOf(fields),
    start: findDraft(account, ABOUT) ?? START,
    send: (answers, signal) =>
      api.send('POST', `/api/kinds/${firstCall.kind}/acts/${actFor(typedNow.current).name}`, {
        body: { id, ...answers },
        signal,
      }),
    onDone: ({ root }) => {
      dropDraft(ABOUT);
      void navigate(`/call/${root}`, { replace: true });
    },
  });
  const { typed, filled } = form;
  useEffect(() => {
    typedNow.current = typed;
    if (filled) keepDraft(account, typed, ABOUT);
  }, [account, typed, filled]);
  return { fields, form };
}

/** What the law asks before a house may collect, with its source. */
function LawNote({ first }: { readonly first: First }) {
  const say = useSay();
  if (first === undefined) return null;
  return (
    <div className="law-note" role="alert">
      <p>{say(first === 'police' ? CALL.policeFirst : CALL.doctorFirst)}</p>
      <p className="quiet">{say(CALL.source)}</p>
    </div>
  );
}

/** A call while the caller speaks: by the keyboard, in the order in which people tell it. */
export function CallPage() {
  const say = useSay();
  const { fields, form } = useCall();
  const { offline } = useConnection();
  const act = actFor(form.typed);
  return (
    <EntryForm
      form={form}
      title={CALL.title}
      hint={CALL.hint}
      submit={act.submit}
      className="call-page"
    >
      <Part title={CALL.who}>
        <FieldList fields={fields.who} form={form} />
        <KnownNumber phone={wholePhone(form.typed)} />
      </Part>
      <Part title={CALL.where}>
        <FieldList fields={fields.where} form={form} />
      </Part>
      <Part title={CALL.whom}>
        <FieldList fields={fields.whom} form={form} />
      </Part>
      <LawNote first={firstIn(form.typed)} />
      {form.refusal !== undefined && <ProblemNote error={form.refusal} />}
      {offline && form.refusal === undefined && <p className="note">{say(FORM.offline)}</p>}
    </EntryForm>
  );
}
