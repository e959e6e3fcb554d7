import { listed } from '../format/listed.ts';
import type { AccountView } from '@qingming/connect/api/accounts.ts';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { civilMinute } from '../format/civil.ts';
import { type OrderedColumn, wordColumn } from '../officer/list/arrange.ts';
import { ListPage } from '../officer/list/list-page.tsx';
import type { ListSource } from '../officer/list/use-list.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { roleName } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { useKeptState } from '../session/kept.ts';
import { AccountDialog } from './account-dialog.tsx';
import { NewAccountDialog } from './new-account-dialog.tsx';
import { NewDeviceDialog } from './new-device-dialog.tsx';
import { reachOf } from './scope-name.ts';
import { ACCOUNTS } from './words.ts';
import type { RoleNames } from '@qingming/connect/api/session.ts';

const same = (row: AccountView): AccountView => row;

const columnsFor = (say: Say, names: RoleNames): readonly OrderedColumn<AccountView>[] => {
  const rolesOf = ({ roles }: AccountView) =>
    say(listed(roles.map((role) => roleName(names, role))));
  const placeOf = (row: AccountView) => reachOf(row, say);
  const stateOf = ({ state, waiting }: AccountView) =>
    [say(ACCOUNTS[state]), ...(waiting ? [say(ACCOUNTS.waiting)] : [])].join(' · ');
  const lastOf = ({ lastLogin }: AccountView) =>
    lastLogin === null ? say(ACCOUNTS.never) : civilMinute(lastLogin);
  return [
    wordColumn('login', ACCOUNTS.login, ({ login }) => login),
    wordColumn('name', ACCOUNTS.name, ({ name }) => name),
    wordColumn('roles', ACCOUNTS.roles, rolesOf),
    wordColumn('scope', ACCOUNTS.scope, placeOf),
    wordColumn('state', ACCOUNTS.state, stateOf),
    {
      key: 'factor',
      title: ACCOUNTS.secondFactor,
      cell: ({ device, secondFactor }) =>
        say(device ? ACCOUNTS.device : secondFactor ? ACCOUNTS.bound : ACCOUNTS.unbound),
    },
    { key: 'last', title: ACCOUNTS.lastLogin, order: ({ lastLogin }) => lastLogin, cell: lastOf },
  ];
};

const SOURCE: ListSource<AccountView> = {
  path: '/api/accounts',
  size: 100,
  sorts: [],
  filters: [
    { name: 'find', label: ACCOUNTS.find, kind: 'text' },
    {
      name: 'state',
      label: ACCOUNTS.state,
      kind: 'select',
      options: [
        { code: 'active', ...ACCOUNTS.active },
        { code: 'disabled', ...ACCOUNTS.disabled },
      ],
    },
  ],
};

/** Who may sign in here and as what; the security administrator's first page. */
export function AccountsPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { account } = useParams();
  const { roleNames, level } = useSession();
  const columns = useMemo(() => columnsFor(say, roleNames), [say, roleNames]);
  const [creating, setCreating] = useKeptState('creating an account', false);
  const [device, setDevice] = useKeptState('creating a device', false);
  return (
    <>
      <ListPage
        title={ACCOUNTS.title}
        lead={ACCOUNTS.lead}
        source={SOURCE}
        columns={columns}
        rowOf={same}
        hrefOf={({ id }) => `/accounts/${id}`}
        acts={
          <>
            {level === 'province' && (
              <button type="button" className="button" onClick={() => setDevice(true)}>
                {say(ACCOUNTS.createDevice)}
              </button>
            )}
            <button type="button" className="button primary" onClick={() => setCreating(true)}>
              {say(ACCOUNTS.create)}
            </button>
          </>
        }
      />
      {account !== undefined && (
        <AccountDialog id={account} onClose={() => void navigate('/accounts')} />
      )}
      {device && <NewDeviceDialog onClose={() => setDevice(false)} />}
      {creating && <NewAccountDialog onClose={() => setCreating(false)} />}
    </>
  );
}
