import type { Opened } from '@qingming/connect/api/cases.ts';
import type { SameName, SameNames } from '@qingming/connect/api/case-page.ts';
import { WITH_BODIES } from '@qingming/standard/records/house-kind.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../../api/console-client.ts';
import { newId } from '../../api/new-id.ts';
import { civilDay } from '../../format/civil.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import type { Answers } from '../../records/answers.ts';
import type { Typed } from '../../records/asked-field.ts';
import { FieldList } from '../../records/field-list.tsx';
import { type FormState, useForm } from '../../records/use-form.ts';
import { isForHouses, kindsHere } from '../../session/house-kinds.ts';
import { useSession } from '../../session/use-session.ts';
import { Loading } from '../../shell/loading.tsx';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { SameNameNote } from '../page/same-name-note.tsx';
import { dropDraft, findDraft, keepDraft } from './draft.ts';
import { DuplicateNote, otherCases } from './duplicate-note.tsx';
import { EntryForm, Part } from './entry-form.tsx';
import { IdentityNote } from './identity-note.tsx';
import {
  allFields,
  householdIn,
  identityIn,
  isPerson,
  type Confirmed,
  newCaseFields,
  newCaseOf,
  startOf,
} from './new-case-form.ts';
import { useToldByCall } from './told-by-call.ts';
import { NEW_CASE } from './words.ts';

/** Thrown before a case is opened: somebody of this name is here, and the clerk is asked. */
class NamesakeHere extends Error {
  override readonly name = 'NamesakeHere';
  readonly others: readonly SameName[];

  constructor(others: readonly SameName[]) {
    super('somebody of this name is here');
    this.others = others;
  }
}

async function askForNamesakes(answers: Answers, signal: AbortSignal): Promise<void> {
  const name = answers['decedent.name'];
  if (typeof name !== 'string') return;
  const path = '/api/cases/same-name';
  const { cases } = await api.send<SameNames>('POST', path, { body: { name }, signal, asks: true });
  if (cases.length > 0) throw new NamesakeHere(cases);
}

function useNewCase(today: string, told: Typed, call: string | null) {
  const navigate = useNavigate();
  const session = useSession();
  const { account } = session;
  const withBodies = isForHouses(WITH_BODIES, kindsHere(session));
  const about = `case ${call ?? ''}`;
  const fields = useMemo(() => newCaseFields(today, withBodies), [today, withBodies]);
  // One identifier for the whole page: pressing twice opens one case.
  const [id] = useState(() => newId());
  const confirmed = useRef<Confirmed>('nothing');
  const compared = useRef(false);
  const form = useForm<Opened>({
    fields: allFields(fields),
    start: findDraft(account, about) ?? { ...startOf(today, withBodies), ...told },
    send: async (answers: Answers, signal) => {
      if (!compared.current) await askForNamesakes(answers, signal);
      return api.send('POST', '/api/cases', {
        body: {
          ...newCaseOf(answers, id, confirmed.current),
          ...(call !== null && { firstCall: call }),
        },
        signal,
      });
    },
    onDone: (opened) => {
      dropDraft(about);
      void navigate(`/cases/${opened.case}`, {
        state: { tag: opened.tag, tagNumber: opened.tagNumber },
      });
    },
  });
  const { typed } = form;
  const pending = useRef(typed);
  useEffect(() => {
    if (pending.current !== typed) keepDraft(account, typed, about);
    pending.current = typed;
  }, [account, typed, about]);
  const confirm = (what: Confirmed): void => {
    confirmed.current = what;
    form.submit();
  };
  const compare = (): void => {
    compared.current = true;
    form.submit();
  };
  return { fields, form, confirm, compare };
}

/** The household follows the number until somebody chooses another; whether it is what the number says. */
function useHousehold({ typed, type }: FormState, today: string): boolean {
  const household = typed['decedent.household'] ?? '';
  const said = householdIn(typed, today);
  const filled = useRef(household === '' ? undefined : household);
  useEffect(() => {
    if (said === undefined || said === filled.current) return;
    const isChosen = household !== '' && household !== filled.current;
    filled.current = said;
    if (!isChosen) type('decedent.household', said);
  });
  return household !== '' && household === said;
}

interface FromCall {
  readonly call: string | null;
  /** What the call told: nothing of it is typed again. */
  readonly told: Typed;
}

function NewCaseForm({ call, told }: FromCall) {
  const say = useSay();
  const [today] = useState(() => civilDay(new Date().toISOString()));
  const { fields, form, confirm, compare } = useNewCase(today, told, call);
  const isFromNumber = useHousehold(form, today);
  const others = otherCases(form.refusal);
  const namesakes = form.refusal instanceof NamesakeHere ? form.refusal.others : [];
  const isAsked = others.cases.length > 0 || namesakes.length > 0;
  return (
    <EntryForm form={form} title={NEW_CASE.title} hint={NEW_CASE.hint} submit={NEW_CASE.save}>
      <Part title={NEW_CASE.person}>
        <FieldList fields={fields.identity} form={form} />
        <IdentityNote derived={identityIn(form.typed, today)} />
        <FieldList fields={fields.person} form={form} />
      </Part>
      <Part title={NEW_CASE.death}>
        <FieldList fields={fields.death} form={form} />
      </Part>
      <Part title={NEW_CASE.contact}>
        <FieldList fields={fields.contact} form={form} />
      </Part>
      <Part title={NEW_CASE.waivers}>
        <FieldList fields={fields.waivers} form={form} />
        {isFromNumber && <p className="quiet wide">{say(NEW_CASE.fromNumber)}</p>}
      </Part>
      <Part title={NEW_CASE.certificate}>
        <FieldList fields={fields.certificate} form={form} />
        {isPerson(form.typed) && <p className="quiet wide">{say(NEW_CASE.later)}</p>}
      </Part>
      {others.cases.length > 0 && (
        <DuplicateNote
          others={others}
          onConfirm={() => confirm('another')}
          onDispute={() => confirm('disputed')}
        />
      )}
      <SameNameNote others={namesakes}>
        <button type="button" className="button" onClick={compare}>
          {say(NEW_CASE.another)}
        </button>
      </SameNameNote>
      {form.refusal !== undefined && !isAsked && <ProblemNote error={form.refusal} />}
    </EntryForm>
  );
}

/** The whole first entry on one page, for a keyboard and a card reader; from a call with what was told. */
export function NewCasePage() {
  const [search] = useSearchParams();
  const call = search.get('call');
  const told = useToldByCall(call);
  if (told.isPending) return <Loading />;
  if (told.isError) return <ProblemNote error={told.error} again={() => void told.refetch()} />;
  return <NewCaseForm key={call} call={call} told={told.data} />;
}
