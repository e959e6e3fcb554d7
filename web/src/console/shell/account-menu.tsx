import { listed } from '../format/listed.ts';
import { lazy, Suspense, useState } from 'react';
import { SESSIONS } from '../admin/words.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { roleName } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { DisplayChoices } from './display-choices.tsx';
import { BESIDE } from '../second-person/words.ts';
import { SignOut } from './sign-out.tsx';
import { useClosingMenu } from './use-closing-menu.ts';
import { WorkplaceChoice } from './workplace-choice.tsx';

const SessionsDialog = lazy(async () => ({
  default: (await import('../admin/sessions-dialog.tsx')).SessionsDialog,
}));

const OwnBadgeDialog = lazy(async () => ({
  default: (await import('../second-person/own-badge-dialog.tsx')).OwnBadgeDialog,
}));

/** Whose data is shown and who looks at it; behind it the display and the way out. */
export function AccountMenu() {
  const say = useSay();
  const menu = useClosingMenu();
  const [asking, setAsking] = useState(false);
  const [badge, setBadge] = useState(false);
  const { name, roles, roleNames, scope, institution } = useSession();
  const house = scope?.houses.find(({ id }) => id === institution)?.name;
  const named = scope?.institution ?? scope?.region;
  const place = house ?? (named ? say(named) : '');
  const titles = say(listed(roles.map((role) => roleName(roleNames, role))));
  const who = name === titles ? name : `${name} · ${titles}`;
  return (
    <>
      <details ref={menu} className="menu account">
        <summary className="whose" title={`${place} ${who}`}>
          <strong>{place}</strong>
          <span>{who}</span>
        </summary>
        <div className="sheet">
          <WorkplaceChoice />
          <DisplayChoices />
          <button type="button" className="plain" onClick={() => setAsking(true)}>
            {say(SESSIONS.title)}
          </button>
          <button type="button" className="plain" onClick={() => setBadge(true)}>
            {say(BESIDE.ownTitle)}
          </button>
          <SignOut />
        </div>
      </details>
      {asking && (
        <Suspense>
          <SessionsDialog onClose={() => setAsking(false)} />
        </Suspense>
      )}
      {badge && (
        <Suspense>
          <OwnBadgeDialog onClose={() => setBadge(false)} />
        </Suspense>
      )}
    </>
  );
}
