import type { Enrolment, OneTimeCode, Session } from '@qingming/connect/api/session.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useFirstFocus } from '../shell/use-first-focus.ts';
import { SIGN_IN } from './words.ts';

/** The secret is asked for once: asking again would make another. */
const useEnrolment = (wanted: boolean) =>
  useQuery({
    queryKey: ['enrolment'],
    queryFn: () => api.send<Enrolment>('POST', '/api/session/second-factor/enrolment'),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });

function EnrolmentShown({ secret, qr }: Enrolment) {
  const say = useSay();
  return (
    <div className="enrolment">
      <img src={`data:image/svg+xml,${encodeURIComponent(qr)}`} alt={say(SIGN_IN.qr)} />
      <p>
        {say(SIGN_IN.secret)} <code>{secret}</code>
      </p>
    </div>
  );
}

interface CodeStepProps {
  readonly enrol: boolean;
  readonly onProved: (session: Session) => void;
  readonly onLeave: () => void;
}

/** The second factor; whoever has none yet binds an authenticator here first. */
export function CodeStep({ enrol, onProved, onLeave }: CodeStepProps) {
  const say = useSay();
  const [code, setCode] = useState('');
  const first = useFirstFocus<HTMLInputElement>();
  const enrolment = useEnrolment(enrol);
  const prove = useMutation({
    mutationFn: (body: OneTimeCode) =>
      api.send<Session>('POST', '/api/session/second-factor', { body }),
    onSuccess: onProved,
    onError: () => setCode(''),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    prove.mutate({ code });
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <h2>{say(enrol ? SIGN_IN.enrolTitle : SIGN_IN.codeTitle)}</h2>
      <p>{say(enrol ? SIGN_IN.enrolHelp : SIGN_IN.codeHelp)}</p>
      {enrolment.data && <EnrolmentShown {...enrolment.data} />}
      {enrolment.isError && <ProblemNote error={enrolment.error} />}
      <label>
        {say(SIGN_IN.code)}
        <input
          ref={first}
          className="code"
          value={code}
          onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, 6))}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9]{6}"
          required
        />
      </label>
      {prove.isError && <ProblemNote error={prove.error} />}
      <button type="submit" className="button primary" disabled={prove.isPending}>
        {say(SIGN_IN.prove)}
      </button>
      <button type="button" className="plain" onClick={onLeave}>
        {say(SIGN_IN.other)}
      </button>
    </form>
  );
}
