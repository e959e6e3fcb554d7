import type { Session } from '@qingming/connect/api/session.ts';
import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useFirstFocus } from '../shell/use-first-focus.ts';
import { SIGN_IN } from './words.ts';

interface OwnPasswordStepProps {
  readonly session: Session;
  readonly onChanged: (session: Session) => void;
  readonly onLeave: () => void;
}

/** The first password was given by somebody else: it is changed before anything else. */
export function OwnPasswordStep({ session, onChanged, onLeave }: OwnPasswordStepProps) {
  const say = useSay();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const first = useFirstFocus<HTMLInputElement>();
  const change = useMutation({
    mutationFn: () => api.send('POST', '/api/session/password', { body: { current, next } }),
    onSuccess: () => onChanged({ ...session, ownPassword: 'done' }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <h2>{say(SIGN_IN.ownTitle)}</h2>
      <p>{say(SIGN_IN.ownHelp)}</p>
      <label>
        {say(SIGN_IN.given)}
        <input
          ref={first}
          type="password"
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
          autoComplete="current-password"
          required
        />
      </label>
      <label>
        {say(SIGN_IN.own)}
        <input
          type="password"
          value={next}
          onChange={(event) => setNext(event.target.value)}
          autoComplete="new-password"
          minLength={12}
          required
        />
      </label>
      {change.isError && <ProblemNote error={change.error} />}
      <button type="submit" className="button primary" disabled={change.isPending}>
        {say(SIGN_IN.change)}
      </button>
      <button type="button" className="plain" onClick={onLeave}>
        {say(SIGN_IN.other)}
      </button>
    </form>
  );
}
