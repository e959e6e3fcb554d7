import { useSay } from '../preferences/use-preferences.ts';
import { ROLE_NAMES } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { DisplayChoices } from './display-choices.tsx';
import { SignOut } from './sign-out.tsx';
import { useClosingMenu } from './use-closing-menu.ts';

/** Whose data is shown and who looks at it; behind it the display and the way out. */
export function AccountMenu() {
  const say = useSay();
  const menu = useClosingMenu();
  const { name, roles, scope } = useSession();
  const named = scope?.institution ?? scope?.region;
  const place = named ? say(named) : '';
  const titles = roles.map((role) => say(ROLE_NAMES[role])).join('、');
  const who = name === titles ? name : `${name} · ${titles}`;
  return (
    <details ref={menu} className="menu account">
      <summary className="whose" title={`${place} ${who}`}>
        <strong>{place}</strong>
        <span>{who}</span>
      </summary>
      <div className="sheet">
        <DisplayChoices />
        <SignOut />
      </div>
    </details>
  );
}
