import type { KindEntry } from '@qingming/connect/api/kinds.ts';
import { type Group, GROUPS } from '@qingming/standard/language/presentation.ts';
import type { MouseEvent } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useSay } from '../preferences/use-preferences.ts';
import { isForHouses, kindsHere } from '../session/house-kinds.ts';
import { useSession } from '../session/use-session.ts';
import { useClosingMenu } from '../shell/use-closing-menu.ts';
import './kinds.css';
import { useKinds } from './use-kinds.ts';
import { KINDS } from './words.ts';

const closeAround = ({ currentTarget }: MouseEvent<HTMLElement>): void =>
  currentTarget.closest('details')?.removeAttribute('open');

const isGroup = (name: string): name is Group => Object.hasOwn(GROUPS, name);

/** The groups in the order of the house, each with its kinds. */
const groupsOf = (kinds: readonly KindEntry[]) =>
  Object.keys(GROUPS)
    .filter(isGroup)
    .map((group) => ({ group, kinds: kinds.filter((one) => one.group === group) }))
    .filter((one) => one.kinds.length > 0);

/** Every list of records that this account may see, under the headings of the house. */
export function KindsMenu() {
  const say = useSay();
  const { pathname } = useLocation();
  const menu = useClosingMenu();
  const here = kindsHere(useSession());
  const listed = useKinds().filter(({ list, houses }) => list && isForHouses(houses, here));
  if (listed.length === 0) return null;
  return (
    <details ref={menu} className="menu kinds-menu">
      <summary className={pathname.startsWith('/records/') ? 'active' : undefined}>
        {say(KINDS.menu)}
      </summary>
      <div className="sheet">
        {groupsOf(listed).map(({ group, kinds }) => (
          <section key={group}>
            <h2>{say(GROUPS[group])}</h2>
            <ul>
              {kinds.map(({ kind, label }) => (
                <li key={kind}>
                  <NavLink to={`/records/${kind}`} onClick={closeAround}>
                    {say(label)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}
