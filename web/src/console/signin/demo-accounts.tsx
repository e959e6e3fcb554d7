import type { DemoAccount, RoleNames } from '@qingming/connect/api/session.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { roleName } from '../session/roles.ts';
import { SIGN_IN } from './words.ts';

interface DemoAccountsProps {
  readonly accounts: readonly DemoAccount[];
  readonly names: RoleNames;
  readonly onChoose: (login: string) => void;
}

/** Every account of a demonstration by its role; one press fills it in. */
export function DemoAccounts({ accounts, names, onChoose }: DemoAccountsProps) {
  const say = useSay();
  return (
    <section className="demo-accounts">
      <h2>{say(SIGN_IN.demoTitle)}</h2>
      <p>{say(SIGN_IN.demo)}</p>
      <p>{say(SIGN_IN.demoHow)}</p>
      <ul>
        {accounts.map(({ login, name, roles }) => (
          <li key={login}>
            <button type="button" className="line" onClick={() => onChoose(login)}>
              <span>{roles.map((role) => say(roleName(names, role))).join('、')}</span>
              <span className="quiet">{name}</span>
              <code>{login}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
