import type { ActTaken } from '@qingming/connect/api/acts.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { firstCall } from '@qingming/standard/records/first-call.ts';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/console-client.ts';
import { newId } from '../api/new-id.ts';
import { dropDraft, findDraft, keepDraft } from '../cases/new/draft.ts';
import { enterMovesOn } from '../cases/new/enter-moves-on.ts';
import '../cases/new/new-case.css';
import { useToday } from '../format/use-today.ts';
import { useConnection } from '../live/connection.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { FieldList } from '../records/field-list.tsx';
import { useForm } from '../records/use-form.ts';
import { useFormFocus } from '../records/use-form-focus.ts';
import { useFormKeys } from '../records/use-form-keys.ts';
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

function Part({ title, children }: { readonly title: Bilingual; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <fieldset className="part">
      <legend>{say(title)}</legend>
      {children}
    </fieldset>
  );
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
  const element = useFormFocus(form.failures);
  useFormKeys(element, (event) => enterMovesOn(event, form.submit));
  const act = actFor(form.typed);
  return (
    <form
      ref={element}
      className="new-case call-page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <header className="page-head">
        <div>
          <h1>{say(CALL.title)}</h1>
          <p className="quiet">{say(CALL.hint)}</p>
        </div>
      </header>
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
      <footer>
        <button type="submit" className="button primary" disabled={form.pending}>
          {say(form.pending ? FORM.working : act.submit)}
        </button>
      </footer>
    </form>
  );
}
