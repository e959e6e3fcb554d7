import { useMemo } from 'react';
import { Link, NavLink, useNavigate } from 'react-router';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { useLiveConnected } from '../live/live-provider.tsx';
import type { ConsolePage } from '../pages.ts';
import { pagesFor } from '../pages.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { ROLE_NAMES } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { DisplayMenu } from './display-menu.tsx';
import { SearchBox } from './search-box.tsx';
import { SignOut } from './sign-out.tsx';
import { SHELL } from './words.ts';

function usePageKeys(pages: readonly ConsolePage[]): void {
  const navigate = useNavigate();
  const shortcuts = useMemo(
    () =>
      pages.flatMap(({ letter, title, path }) =>
        letter === undefined
          ? []
          : [{ keys: `g ${letter}`, says: title, act: () => void navigate(path) }],
      ),
    [pages, navigate],
  );
  useShortcuts(shortcuts);
}

function LiveMark() {
  const say = useSay();
  const connected = useLiveConnected();
  return (
    <output className={connected ? 'live' : 'live lost'}>
      {say(connected ? SHELL.live : SHELL.notLive)}
    </output>
  );
}

function Whose() {
  const say = useSay();
  const { name, roles, scope } = useSession();
  const place = scope?.institution ?? scope?.region;
  return (
    <p className="whose">
      <strong>{place ? say(place) : ''}</strong>
      <span>
        {name} · {roles.map((role) => say(ROLE_NAMES[role])).join('、')}
      </span>
    </p>
  );
}

export function TopBar() {
  const say = useSay();
  const session = useSession();
  const pages = useMemo(() => pagesFor(session), [session]);
  usePageKeys(pages);
  return (
    <header className="bar">
      <Link className="brand" to="/">
        {say(SHELL.brand)}
      </Link>
      <nav aria-label={say(SHELL.nav)}>
        {pages
          .filter(({ inBar }) => inBar)
          .map(({ path, title }) => (
            <NavLink key={path} to={path} end={false}>
              {say(title)}
            </NavLink>
          ))}
      </nav>
      <SearchBox />
      {session.demo && (
        <span className="demo" title={say(SHELL.demoHint)}>
          {say(SHELL.demo)}
        </span>
      )}
      <LiveMark />
      <Whose />
      <DisplayMenu />
      <SignOut />
    </header>
  );
}
