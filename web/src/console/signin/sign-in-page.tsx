import type { Session, SessionTerms } from '@qingming/connect/api/session.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { api } from '../api/console-client.ts';
import { useStoredQueue } from '../floor-mode/queue-store.ts';
import { QUEUE } from '../floor-mode/words.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { isWhole, useFoundSession, useTakeSession } from '../session/use-session.ts';
import { DisplayMenu } from '../shell/display-menu.tsx';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { SHELL } from '../shell/words.ts';
import { CodeStep } from './code-step.tsx';
import { OwnPasswordStep } from './own-password-step.tsx';
import { PasswordStep } from './password-step.tsx';
import { SIGN_IN } from './words.ts';
import { HeldBar } from '../shell/held-bar.tsx';

const useTerms = () =>
  useQuery({
    queryKey: ['terms'],
    queryFn: ({ signal }) => api.get<SessionTerms>('/api/session/terms', { signal }),
    staleTime: 300_000,
  });

/** Where the reader was when the session ended; only addresses of this console are followed. */
function backOf(state: unknown): string {
  const { back } = (state ?? {}) as { readonly back?: unknown };
  return typeof back === 'string' && /^\/(?!\/)/.test(back) ? back : '/';
}

function Step({ session, terms }: { session: Session | null; terms: SessionTerms | undefined }) {
  const take = useTakeSession();
  if (session === null) return <PasswordStep terms={terms} onSignedIn={take} />;
  const leave = (): void => {
    void api.send('DELETE', '/api/session').finally(() => take(null));
  };
  if (session.secondFactor === 'done')
    return <OwnPasswordStep session={session} onChanged={take} onLeave={leave} />;
  return <CodeStep enrol={session.secondFactor === 'enrol'} onProved={take} onLeave={leave} />;
}

export function SignInPage() {
  const say = useSay();
  const found = useFoundSession();
  const terms = useTerms();
  const kept = useStoredQueue().length;
  const location = useLocation();
  useEffect(() => {
    document.title = `${say(SIGN_IN.title)} · 清明 Qingming`;
  }, [say]);
  if (found.isPending) return <Loading />;
  if (isWhole(found.data)) return <Navigate to={backOf(location.state)} replace />;
  return (
    <main className="sign-in">
      <HeldBar />
      <header>
        <p className="brand">{say(SHELL.brand)}</p>
        <DisplayMenu />
      </header>
      <h1>{terms.data === undefined ? say(SIGN_IN.title) : say(terms.data.platform)}</h1>
      <p className="quiet">{say(SIGN_IN.staff)}</p>
      {kept > 0 && <p className="note">{say(QUEUE.atSignIn(kept))}</p>}
      {found.isError ? (
        <ProblemNote error={found.error} again={() => void found.refetch()} />
      ) : (
        <Step session={found.data} terms={terms.data} />
      )}
      <footer>
        <p>
          {say(SIGN_IN.family)} <a href="/">{say(SIGN_IN.portal)}</a>
        </p>
      </footer>
    </main>
  );
}
