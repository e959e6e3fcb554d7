import { Navigate } from 'react-router';
import { firstPageFor } from '../pages.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { NoticePage } from './notice-page.tsx';
import { SHELL } from './words.ts';

/** Opens the first page of the roles of whoever signed in. */
export function StartPage() {
  const session = useSession();
  const say = useSay();
  const first = firstPageFor(session);
  if (first !== undefined) return <Navigate to={first} replace />;
  return (
    <NoticePage title={say(SHELL.nothingYet)}>
      <p>{say(SHELL.notYoursHelp)}</p>
    </NoticePage>
  );
}
