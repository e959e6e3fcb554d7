import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { useConnection } from '../live/connection.ts';
import { KindsMenu } from '../kinds/kinds-menu.tsx';
import type { ConsolePage } from '../pages.ts';
import { pagesFor } from '../pages.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { AccountMenu } from './account-menu.tsx';
import './bar.css';
import { LanguageButton } from './language-button.tsx';
import { PageNav } from './page-nav.tsx';
import { SearchBox } from './search-box.tsx';
import { SHELL } from './words.ts';

function usePageKeys(pages: readonly ConsolePage[]): void {
  const navigate = useNavigate();
  const shortcuts = useMemo(
    () =>
      pages.flatMap(({ letter, key, title, path }) =>
        [...(letter === undefined ? [] : [`g ${letter}`]), ...(key === undefined ? [] : [key])].map(
          (keys) => ({ keys, says: title, act: () => void navigate(path) }),
        ),
      ),
    [pages, navigate],
  );
  useShortcuts(shortcuts);
}

function LiveMark() {
  const say = useSay();
  const { live, offline } = useConnection();
  const says = offline ? SHELL.offline : live ? SHELL.live : SHELL.notLive;
  return (
    <output className={live ? 'live' : 'live lost'} title={say(SHELL.live)}>
      <span>{say(says)}</span>
    </output>
  );
}

export function TopBar() {
  const say = useSay();
  const session = useSession();
  const pages = useMemo(() => pagesFor(session), [session]);
  const inBar = useMemo(() => pages.filter((page) => page.inBar), [pages]);
  const seesCases = pages.some(({ path }) => path === '/cases');
  usePageKeys(pages);
  return (
    <header className="bar">
      <Link className="brand" to="/">
        {say(SHELL.brand)}
      </Link>
      <PageNav pages={inBar} />
      <KindsMenu />
      {seesCases && <SearchBox />}
      {session.demo && (
        <span className="demo" title={say(SHELL.demoHint)}>
          {say(SHELL.demo)}
        </span>
      )}
      <LiveMark />
      <LanguageButton />
      <AccountMenu />
    </header>
  );
}
