import type { ReactNode } from 'react';
import { useEffect } from 'react';
import type { ConsolePage } from '../pages.ts';
import { mayOpen, servesHouse } from '../pages.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { NoticePage } from './notice-page.tsx';
import { SHELL } from './words.ts';

interface GuardedProps {
  readonly page: ConsolePage;
  readonly children: ReactNode;
}

/** Shows a page to its roles. The server refuses the rest anyway; this says so in words. */
export function Guarded({ page, children }: GuardedProps) {
  const session = useSession();
  const say = useSay();
  const title = say(page.title);
  useEffect(() => {
    document.title = `${title} · 清明 Qingming`;
  }, [title]);
  if (mayOpen(page, session)) return children;
  const isOfHouse = servesHouse(page, session);
  return (
    <NoticePage title={say(isOfHouse ? SHELL.notYours : SHELL.notOfHouse)}>
      <p>{say(isOfHouse ? SHELL.notYoursHelp : SHELL.notOfHouseHelp)}</p>
    </NoticePage>
  );
}
