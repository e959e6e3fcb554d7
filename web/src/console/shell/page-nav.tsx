import type { MouseEvent } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import type { ConsolePage } from '../pages.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { howManyFit } from './fitting.ts';
import { useClosingMenu } from './use-closing-menu.ts';
import { SHELL } from './words.ts';

interface PagesProps {
  readonly pages: readonly ConsolePage[];
}

const GAP = 4;

/** How many pages the line has room for, in the language and size that they are shown in. */
function useRoom(count: number) {
  const line = useRef<HTMLElement>(null);
  const measure = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(count);
  useLayoutEffect(() => {
    const [inLine, measured] = [line.current, measure.current];
    if (inLine === null || measured === null) return undefined;
    const look = (): void => {
      const widths = [...measured.children].map((one) => one.getBoundingClientRect().width);
      const menu = widths.pop() ?? 0;
      setRoom(howManyFit(widths, inLine.clientWidth, menu, GAP));
    };
    const watch = new ResizeObserver(look);
    watch.observe(inLine);
    watch.observe(measured);
    return () => watch.disconnect();
  }, [count]);
  return { line, measure, room };
}

const closeAround = ({ currentTarget }: MouseEvent<HTMLElement>): void =>
  currentTarget.closest('details')?.removeAttribute('open');

function More({ pages }: PagesProps) {
  const say = useSay();
  const { pathname } = useLocation();
  const menu = useClosingMenu();
  const isHere = pages.some(({ path }) => pathname.startsWith(path));
  return (
    <details ref={menu} className="menu more">
      <summary className={isHere ? 'active' : undefined}>{say(SHELL.more)}</summary>
      <ul className="sheet">
        {pages.map(({ path, title }) => (
          <li key={path}>
            <NavLink to={path} end={false} onClick={closeAround}>
              {say(title)}
            </NavLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The pages of the bar in one line; those that have no room there stand in a menu at its end. */
export function PageNav({ pages }: PagesProps) {
  const say = useSay();
  const { line, measure, room } = useRoom(pages.length);
  const rest = pages.slice(room);
  return (
    <nav ref={line} aria-label={say(SHELL.nav)}>
      <div ref={measure} className="measure" aria-hidden="true">
        {pages.map(({ path, title }) => (
          <span key={path}>{say(title)}</span>
        ))}
        <span className="more">{say(SHELL.more)}</span>
      </div>
      {pages.slice(0, room).map(({ path, title }) => (
        <NavLink key={path} to={path} end={false}>
          {say(title)}
        </NavLink>
      ))}
      {rest.length > 0 && <More pages={rest} />}
    </nav>
  );
}
