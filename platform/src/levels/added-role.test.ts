import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Session } from '@qingming/connect/api/session.ts';
import { gatherAccess } from '../kernel/access/access.ts';
import { keepRoles } from '../kernel/access/keep-roles.ts';
import type { Role } from '../kernel/access/role.ts';
import { createAccounts } from '../kernel/accounts/accounts.ts';
import { accountAudit } from '../kernel/accounts/kept-account.ts';
import { settlementModule } from '../modules/settlement/module.ts';
import { testNode } from '../../test-support/node.ts';
import { testConfig, testServer } from '../../test-support/server.ts';
import { GRANTS } from './access.ts';
import { PARTS, ROLES } from './roles.ts';

/** The line that adds it. */
const CASHIER: Role = {
  name: 'cashier',
  label: { zh: '收费员', en: 'Cashier' },
  duties: ['house', 'casework'],
  side: 'house',
  level: 'province',
  of: 'institution',
};

const access = gatherAccess([...ROLES, CASHIER], PARTS, GRANTS);
const at = await testNode({ access });
await at.owner.transaction((tx) => keepRoles(tx, access));
const config = testConfig({ demo: true, secondFactor: false });
const accounts = createAccounts({
  ...{ ...at.node, config },
  audit: accountAudit(at.node),
});
const server = await testServer({
  db: at.node.db,
  clock: at.node.clock,
  config,
  accounts,
  modules: [accounts.module, settlementModule(at.node)],
});
after(async () => {
  await server.stop();
  await at.close();
});

const PASSWORD = 'seven quiet pines by the lake';
const account = (login: string, roles: readonly string[]) =>
  accounts.create({ login, name: login, password: PASSWORD, roles, region: '370102' });

const signIn = async (login: string) => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login, password: PASSWORD },
  });
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return { session: answer.json() as Session, cookie };
};

test('a role that one line adds signs in, has a name, and may do what its duties bring', async () => {
  await account('cashier', ['cashier']);
  const { session } = await signIn('cashier');
  assert.deepEqual(session.roles, ['cashier']);
  assert.deepEqual(session.roleNames['cashier'], CASHIER.label);
  assert.ok(session.may.includes('settlement.bill') && session.may.includes('read funeralCase'));
  assert.ok(!session.may.includes('prices.prepare') && !session.may.includes('accounts.manage'));
});

test('an administrator may give it, and finds it among the roles of the level', async () => {
  await account('security', ['securityAdmin']);
  const { cookie } = await signIn('security');
  const answer = await server.app.inject({ url: '/api/accounts/roles', headers: { cookie } });
  const found = (answer.json() as { name: string; ofInstitutions: boolean }[]).find(
    ({ name }) => name === 'cashier',
  );
  assert.equal(found?.ofInstitutions, true);
});

test('one person does not hold it beside what its side excludes, in the program and in the database', async () => {
  await assert.rejects(account('both', ['cashier', 'countyOfficer']), { code: 'rule-broken' });
  const insert = (roles: string) =>
    at.owner.client((client) =>
      client.query(
        `insert into account (id, login, name, password_hash, password_changed, roles, region, created_at)
         values (gen_random_uuid(), '${roles.length}x', 'x', 'x', now(), '${roles}', '37', now())`,
      ),
    );
  await assert.rejects(insert('{cashier,securityAdmin}'), {
    constraint: 'account_roles_separated',
  });
  await assert.rejects(insert('{nobody}'), { constraint: 'account_roles_known' });
});
