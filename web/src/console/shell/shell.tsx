import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { onSignedOut } from '../api/signed-out.ts';
import { usePreferences, useSay } from '../preferences/use-preferences.ts';
import {
  isWhole,
  SESSION_KEY,
  SessionContext,
  useFoundSession,
  useOwnDefinitions,
} from '../session/use-session.ts';
import { LiveProvider } from '../live/live-provider.tsx';
import { KeysHelp } from '../keyboard/keys-help.tsx';
import { PageScans } from '../scanner/page-scans.tsx';
import { QueuedBar } from '../floor-mode/queued-bar.tsx';
import { HeldBar } from './held-bar.tsx';
import { Loading } from './loading.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { ProblemNote } from './problem-note.tsx';
import { TopBar } from './top-bar.tsx';
import { SHELL } from './words.ts';
import { useWorkplace } from '../session/workplace.ts';

/** An answer that says "signed out" anywhere leads to the sign-in, and back here afterwards. */
function useSignedOut(): void {
  const queries = useQueryClient();
  useEffect(() => onSignedOut(() => queries.setQueryData(SESSION_KEY, null)), [queries]);
}

/** What stands around every page: the bar, the scanner, the keys, the live connection. */
export function Shell() {
  const found = useFoundSession();
  const here = useWorkplace(found.data);
  const own = useOwnDefinitions(found.data);
  const location = useLocation();
  const say = useSay();
  usePreferences();
  useSignedOut();
  if (found.isPending) return <Loading />;
  if (found.isError) return <ProblemNote error={found.error} again={() => void found.refetch()} />;
  const session = here;
  // Under another digest there may be other definitions by now: the session is asked first.
  const again = (): void => void found.refetch().then(() => own.refetch());
  if (!isWhole(session)) {
    const back = `${location.pathname}${location.search}`;
    return <Navigate to="/sign-in" replace state={{ back }} />;
  }
  if (own.isPending) return <Loading />;
  if (own.isError) return <ProblemNote error={own.error} again={again} />;
  return (
    <SessionContext value={session}>
      <LiveProvider>
        <a className="skip" href="#page">
          {say(SHELL.skip)}
        </a>
        <TopBar />
        <HeldBar />
        <OfflineBar />
        <QueuedBar />
        {/* Before the page, so that a page which takes scans itself comes first. */}
        <PageScans />
        <main id="page" tabIndex={-1}>
          <Outlet />
        </main>
        <KeysHelp />
      </LiveProvider>
    </SessionContext>
  );
}
