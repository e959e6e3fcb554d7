import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testConfig } from '../../../test-support/server.ts';
import { type TestNode, withNode } from '../../../test-support/node.ts';
import { sequence } from '../../../test-support/sequence.ts';
import { resetPassword, resetSecondFactor } from '../accounts/administration.ts';
import { changeAccount, grant } from '../accounts/grants.ts';
import { createAccounts } from '../accounts/accounts.ts';
import { createAttempts } from '../accounts/attempts.ts';
import { sessionCookie } from '../accounts/cookie.ts';
import { accountAudit, keepAccounts, secondFactorContext } from '../accounts/kept-account.ts';
import type { AccountKit } from '../accounts/kit.ts';
import { oneAtATime } from '../accounts/one-at-a-time.ts';
import { createDevices } from '../accounts/devices.ts';
import { createSessions } from '../accounts/sessions.ts';
import { askApproval, decideApproval, KEPT_APPROVAL } from '../approvals/approvals.ts';
import { audit } from '../audit/audit.ts';
import { keptOf, sealKept } from '../audit/kept.ts';
import { sql, type Sql } from '../db/sql.ts';
import type { Finding } from './finding.ts';
import { verifyNode } from './verify.ts';

function kitOf({ node }: TestNode): AccountKit {
  const means = { ...node, config: testConfig({}), audit: accountAudit(node) };
  return {
    ...means,
    sessions: createSessions(means),
    devices: createDevices(means),
    attempts: createAttempts(means.db, means.clock),
    cookie: sessionCookie('http://127.0.0.1', node.seal),
    alone: oneAtATime(),
  };
}

const PASSWORD = 'nine old stones by the river';

async function staff(
  test_: TestNode,
): Promise<{ readonly clerk: string; readonly officer: string }> {
  const accounts = createAccounts(kitOf(test_));
  const make = (login: string, role: 'clerk' | 'countyOfficer') =>
    accounts.create({ login, name: login, password: PASSWORD, roles: [role], region: '370102' });
  return {
    clerk: await make('clerk-1', 'clerk'),
    officer: await make('officer-1', 'countyOfficer'),
  };
}

const examine = async (test_: TestNode): Promise<readonly Finding[]> => {
  await sequence(test_);
  return (await verifyNode(test_.node, test_.kinds)).findings;
};

const named = (findings: readonly Finding[]) =>
  findings.map(({ where, record, element }) => ({ where, record, element }));

test('a request that was kept before there was a column is as it was kept', () =>
  withNode(async (test_) => {
    const { node } = test_;
    const by = test_.actorAs('clerk', { region: '370102', account: node.ids.uuid() });
    const earlier = { ...KEPT_APPROVAL, without: ['means'] };
    await node.db.transaction(async (tx) => {
      const row = await askApproval(tx, node, by, {
        ...{ act: 'payment.return', content: { amount: 1 }, region: '370102', institution: null },
        reason: '家属要求退款',
      });
      const kept = sealKept(node, KEPT_APPROVAL, row.id, keptOf(node, earlier, { ...row }));
      await audit(node, tx, by, {
        ...{ act: 'approval.ask', kind: 'approval', record: row.id, purpose: 'security', kept },
      });
    });
    assert.deepEqual(await examine(test_), []);
  }));

test('whatever an administrator changes of an account stands in the log', () =>
  withNode(async (test_) => {
    const { clerk } = await staff(test_);
    const kit = kitOf(test_);
    const by = test_.actorAs('securityAdmin', { account: test_.node.ids.uuid() });
    const asked = await changeAccount(kit, by, clerk, {
      roles: ['manager'],
      region: '370103',
      reason: '调岗',
    });
    const second = test_.actorAs('securityAdmin', { account: test_.node.ids.uuid() });
    await test_.node.db.transaction(async (tx) => {
      const agreed = await decideApproval(tx, test_.node, second, asked?.id ?? '', {
        decision: 'approved',
      });
      await grant(kit, tx, second, agreed);
    });
    await resetPassword(kit, by, clerk, 'another seven pines by the lake');
    await resetSecondFactor(kit, by, clerk);
    await changeAccount(kit, by, clerk, { state: 'disabled' });
    assert.deepEqual(await examine(test_), []);
  }));

const GRANTS: readonly (readonly [string, string, Sql])[] = [
  ['an inspector by SQL', 'roles', sql`roles = '{inspector}'`],
  ['a wider scope', 'region', sql`region = ''`],
  ['another institution', 'institution', sql`institution = id`],
  ['another member of staff', 'staff', sql`staff = id`],
  ['another name', 'name', sql`name = 'somebody'`],
  ['another login', 'login', sql`login = 'somebody'`],
  ['a state', 'state', sql`state = 'disabled'`],
  ['an earlier change of the password', 'password_changed', sql`password_changed = now()`],
  ['a copied authenticator', 'second_factor', sql`second_factor = '\\x01'`],
];
for (const [what, column, set] of GRANTS)
  test(`${what} given to an account behind the program's back is named`, () =>
    withNode(async (test_) => {
      const { clerk } = await staff(test_);
      await test_.owner.run(sql`update account set ${set} where id = ${clerk}`);
      assert.deepEqual(named(await examine(test_)), [
        { where: 'account', record: clerk, element: column },
      ]);
    }));

test('the password of one account copied onto another is named', () =>
  withNode(async (test_) => {
    const { clerk, officer } = await staff(test_);
    await test_.owner.run(sql`
      update account set password_hash = (select password_hash from account where id = ${clerk}) where id = ${officer}`);
    assert.deepEqual(named(await examine(test_)), [
      { where: 'account', record: officer, element: 'password_hash' },
    ]);
  }));

test('an account made or removed behind the back of the program is named', () =>
  withNode(async (test_) => {
    const { clerk, officer } = await staff(test_);
    const id = test_.node.ids.uuid();
    await test_.owner.run(sql`
      insert into account select (jsonb_populate_record(a, jsonb_build_object('id', ${id}::text, 'login', 'ghost'))).*
      from account a where id = ${clerk}`);
    await test_.owner.run(sql`delete from account where id = ${officer}`);
    assert.deepEqual(named(await examine(test_)), [
      { where: 'account', record: id, element: undefined },
      { where: 'account', record: officer, element: undefined },
    ]);
  }));

test('accounts from before they were kept are taken into the log at the upgrade, later ones never', () =>
  withNode(async (test_) => {
    const accounts = createAccounts({ ...kitOf(test_), audit: async () => undefined });
    const make = (login: string) =>
      accounts.create({ login, name: login, password: PASSWORD, roles: ['clerk'], region: '37' });
    await make('before');
    const keep = () => test_.owner.transaction((tx) => keepAccounts(test_.node, tx));
    await keep();
    assert.deepEqual(await examine(test_), []);
    const ghost = await make('ghost');
    await test_.owner.run(sql`update account set roles = '{inspector}' where login = ${'before'}`);
    await keep();
    assert.deepEqual(
      named(await examine(test_))
        .map(({ element }) => element)
        .toSorted(),
      ['roles', undefined],
    );
    assert.ok((await examine(test_)).some(({ record }) => record === ghost));
  }));

test('a column that an upgrade brings is kept from then on', () =>
  withNode(async (test_) => {
    const { clerk } = await staff(test_);
    await test_.owner.run(sql`alter table account add column floor integer not null default 1`);
    await test_.owner.transaction((tx) => keepAccounts(test_.node, tx));
    assert.deepEqual(await examine(test_), []);
    await test_.owner.run(sql`update account set floor = 2 where id = ${clerk}`);
    assert.deepEqual(named(await examine(test_)), [
      { where: 'account', record: clerk, element: 'floor' },
    ]);
  }));

test('an account that was altered before an upgrade is not taken up with the column that it brings', () =>
  withNode(async (test_) => {
    const { clerk } = await staff(test_);
    await test_.owner.run(sql`update account set roles = '{inspector}' where id = ${clerk}`);
    await test_.owner.run(sql`alter table account add column floor integer not null default 1`);
    await test_.owner.transaction((tx) => keepAccounts(test_.node, tx));
    assert.deepEqual(
      named(await examine(test_)).filter(({ element }) => element === 'roles'),
      [{ where: 'account', record: clerk, element: 'roles' }],
    );
  }));

test('an authenticator that is sealed anew is the same, another one is not', () =>
  withNode(async (test_) => {
    const { node, owner } = test_;
    const { clerk } = await staff(test_);
    const set = (secret: string): Promise<number> => {
      const sealed = node.seal.seal(Buffer.from(secret), secondFactorContext(clerk));
      return owner.run(
        sql`update account set second_factor = ${Buffer.from(sealed)} where id = ${clerk}`,
      );
    };
    await set('JBSWY3DPEHPK3PXP');
    await owner.transaction((tx) =>
      accountAudit(node)(tx, {
        actor: null,
        act: 'second-factor.enrol',
        target: clerk,
        result: 'done',
      }),
    );
    await set('JBSWY3DPEHPK3PXP');
    assert.deepEqual(await examine(test_), []);
    await set('KRSXG5CTMVRXEZLU');
    assert.deepEqual(named(await examine(test_)), [
      { where: 'account', record: clerk, element: 'second_factor' },
    ]);
  }));
