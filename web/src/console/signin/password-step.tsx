import type { Credentials, Session, SessionTerms } from '@qingming/connect/api/session.ts';
import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useRef, useState } from 'react';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { useFirstFocus } from '../shell/use-first-focus.ts';
import { SIGN_IN } from './words.ts';

/** The one password of every demonstration account, printed at the start of the program as well. */
const DEMO_PASSWORD = 'qingming';

interface PasswordStepProps {
  readonly terms: SessionTerms | undefined;
  readonly onSignedIn: (session: Session) => void;
}

export function PasswordStep({ terms, onSignedIn }: PasswordStepProps) {
  const say = useSay();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const enter = useRef<HTMLButtonElement>(null);
  const first = useFirstFocus<HTMLInputElement>();
  const signIn = useMutation({
    mutationFn: (body: Credentials) => api.send<Session>('POST', '/api/session', { body }),
    onSuccess: onSignedIn,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    signIn.mutate({ login, password });
  };
  const fill = (account: string): void => {
    setLogin(account);
    setPassword(DEMO_PASSWORD);
    enter.current?.focus();
  };
  return (
    <>
      <form className="sign-in-form" onSubmit={submit}>
        <label>
          {say(SIGN_IN.login)}
          <input
            ref={first}
            value={login}
            onChange={(event) => setLogin(event.target.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        </label>
        <label>
          {say(SIGN_IN.password)}
          <input
            type="password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            autoComplete="current-password"
            required
          />
        </label>
        {signIn.isError && <ProblemNote error={signIn.error} />}
        <button ref={enter} type="submit" className="button primary" disabled={signIn.isPending}>
          {say(SIGN_IN.enter)}
        </button>
      </form>
      {terms?.demo && (
        <DemoAccounts accounts={terms.accounts} names={terms.roleNames} onChoose={fill} />
      )}
    </>
  );
}
