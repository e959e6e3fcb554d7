import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ApprovalView } from '@qingming/connect/api/approvals.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { ROLE_NAMES } from '../../../test-support/actors.ts';
import { forbiddenPairs } from '../access/role.ts';
import { ROLES } from '../../levels/roles.ts';
import { sql } from '../db/sql.ts';
import {
  at,
  browser,
  close,
  codeOf,
  db,
  newAccount,
  PASSWORD,
  pass,
  server,
  signedIn,
  strict,
  beside,
} from './accounts.test-support.ts';

after(close);
let home: FuneralHome;
let other: FuneralHome;
before(async () => {
  home = await funeralHome(at);
  other = await funeralHome(at, 'BZ370203-01', '370203');
});

const administrator = async (scope = {}) =>
  (await signedIn({ roles: ['securityAdmin'], region: '', ...scope })).person;
const NUMBER = '11010519491231002X';
const account = (more: object = {}) => ({
  name: '新人',
  password: 'nine grey herons at noon',
  roles: ['clerk'],
  region: COUNTY,
  institution: home.id,
  staff: home.people.clerk,
  reason: '新到岗',
  ...more,
});
let made = 0;
async function create(by: Awaited<ReturnType<typeof administrator>>, more: object = {}) {
  made += 1;
  const login = `granted${made}`;
  const answer = await by.ask('POST', '/api/accounts', { login, ...account(more) });
  const body = answer.json() as { id: string; code?: string; approval: ApprovalView };
  return { ...body, login, status: answer.statusCode };
}
const rowOf = (id: string) =>
  db.one<{ state: string; roles: string[]; region: string; institution: string | null }>(
    sql`select state, roles, region, institution from account where id = ${id}`,
  );

test('an administrator chooses among the institutions of the own scope', async () => {
  const choices = async (scope: object) => {
    const found = await (await administrator(scope)).ask('GET', '/api/accounts/institutions');
    return (found.json() as unknown as { id: string }[]).map(({ id }) => id);
  };
  assert.deepEqual(new Set(await choices({})), new Set([home.id, other.id]));
  assert.deepEqual(await choices({ region: COUNTY }), [home.id]);
  assert.deepEqual(await choices({ region: '3702', institution: other.id }), [other.id]);
});

test('an administrator sees an account that waits, and whose it may be', async () => {
  const first = await administrator();
  const { id, login } = await create(first);
  const shown = (await first.ask('GET', `/api/accounts/${id}`)).json();
  assert.deepEqual([shown.login, shown.state, shown.waiting], [login, 'disabled', true]);
  const people = await first.ask('GET', `/api/accounts/people?institution=${home.id}`);
  assert.match(JSON.stringify(people.json()), new RegExp(home.people.clerk));
});

test('one administrator alone gives nobody a role', async () => {
  const [first, second] = [await administrator(), await administrator()];
  const { id, login, approval } = await create(first);
  assert.equal((await rowOf(id)).state, 'disabled');
  assert.equal((await browser().signIn(login, 'nine grey herons at noon')).statusCode, 401);
  const decide = (by: typeof first) =>
    by.ask('POST', `/api/approvals/${approval.id}/decision`, { decision: 'approved' });
  assert.equal((await decide(first)).json()['code'], 'second-person');
  const enabled = await first.ask('PATCH', `/api/accounts/${id}`, { state: 'active' });
  assert.equal(enabled.json()['code'], 'reason-needed');
  assert.equal((await rowOf(id)).state, 'disabled');
  assert.equal((await decide(second)).statusCode, 200);
  assert.equal((await rowOf(id)).state, 'active');
});

test('more rights wait for a second person, fewer are taken at once', async () => {
  const [first, second] = [await administrator(), await administrator()];
  const clerk = await newAccount({ region: COUNTY, institution: home.id });
  const more = await first.ask('PATCH', `/api/accounts/${clerk.id}`, {
    roles: ['clerk', 'manager'],
    reason: '代理负责人',
  });
  assert.equal(more.statusCode, 202);
  assert.deepEqual((await rowOf(clerk.id)).roles, ['clerk']);
  const { approval } = more.json() as { approval: ApprovalView };
  await second.ask('POST', `/api/approvals/${approval.id}/decision`, { decision: 'approved' });
  assert.deepEqual((await rowOf(clerk.id)).roles, ['clerk', 'manager']);
  const less = await first.ask('PATCH', `/api/accounts/${clerk.id}`, { state: 'disabled' });
  assert.equal(less.statusCode, 204);
});

test('the scope after a change is what is checked', async () => {
  const bound = await administrator({ region: COUNTY, institution: home.id });
  const clerk = await newAccount({ region: COUNTY, institution: home.id });
  for (const change of [
    { institution: null, roles: ['countyOfficer'] },
    { institution: null },
    { institution: null, region: COUNTY },
    { institution: other.id, region: '370203' },
    { region: '3701' },
    { region: '' },
  ]) {
    const answer = await bound.ask('PATCH', `/api/accounts/${clerk.id}`, {
      ...change,
      reason: '调整范围',
    });
    assert.equal(answer.json()['code'], 'out-of-scope', JSON.stringify(change));
  }
  assert.equal((await rowOf(clerk.id)).institution, home.id);
});

test('a division is a real one of the node, an institution lies in it, a person works there', async () => {
  const admin = await administrator();
  const codes = [];
  for (const change of [
    { region: '379999', institution: null, staff: null, identityNumber: NUMBER },
    { region: '110105', institution: null, staff: null, identityNumber: NUMBER },
    { institution: other.id, staff: null, identityNumber: NUMBER },
    { staff: other.people.clerk },
    { staff: null },
  ])
    codes.push((await create(admin, change)).code);
  assert.deepEqual(codes, [
    'out-of-scope',
    'out-of-scope',
    'out-of-scope',
    'missing-reference',
    'holder-needed',
  ]);
});

test('one person holds no forbidden pair of roles, under whichever accounts', async () => {
  const admin = await administrator();
  const person = { identityNumber: '37010219500101001X', institution: null, staff: null };
  const strange = { ...person, region: COUNTY };
  await newAccount({ ...strange, roles: ['manager'] });
  for (const roles of [['countyOfficer'], ['provinceOfficer'], ['inspector'], ['securityAdmin']])
    assert.equal((await create(admin, { ...strange, roles })).code, 'rule-broken', roles.join());
  for (const roles of [
    ['inspector', 'provinceOfficer'],
    ['manager', 'countyOfficer'],
    ['countyOfficer', 'provinceOfficer'],
  ])
    assert.equal(
      (await create(admin, { ...strange, identityNumber: NUMBER, roles })).code,
      'rule-broken',
      roles.join(),
    );
  assert.equal(
    (await create(admin, { ...strange, identityNumber: NUMBER, roles: ['ministryOfficer'] })).code,
    'rule-broken',
  );
  const linked = await newAccount({
    region: COUNTY,
    institution: home.id,
    staff: home.people.driver,
  });
  const second = await newAccount({ region: COUNTY, roles: ['countyOfficer'] });
  assert.equal(linked.id === second.id, false);
  await assert.rejects(
    db.run(
      sql`update account set staff = ${home.people.driver}, institution = ${home.id} where id = ${second.id}`,
    ),
    { constraint: 'account_roles_of_person' },
  );
});

test('the database keeps the same forbidden pairs as the program', async () => {
  const kept = await db.all<{ one: string; other: string }>(
    sql`select one, other from account_role_pair where ${true}`,
  );
  const pairs = new Set(forbiddenPairs(ROLES).map((pair) => pair.toSorted().join()));
  assert.deepEqual(new Set(kept.map(({ one, other: two }) => [one, two].toSorted().join())), pairs);
  assert.ok(
    ROLE_NAMES.every((role) => kept.some(({ one, other: two }) => [one, two].includes(role))),
  );
});

test('an administrator of one institution signs in, and is told where', async () => {
  const { login } = await newAccount({
    roles: ['securityAdmin'],
    region: COUNTY,
    institution: home.id,
  });
  const answer = await browser().signIn(login);
  assert.equal(answer.statusCode, 200);
});

test('the first password serves once and is changed before anything else', async () => {
  const { login } = await newAccount({ initial: true, roles: ['securityAdmin'] });
  const person = browser();
  const { secret } = await enrolledBy(person, login);
  assert.ok(secret);
  for (const path of ['/api/accounts', '/api/session/all'])
    assert.equal((await person.ask('GET', path)).json()['code'], 'own-password-needed');
  const again = await browser().signIn(login);
  assert.equal(again.json()['code'], 'first-password-used');
  const change = (next: string) =>
    person.ask('POST', '/api/session/password', { current: PASSWORD, next });
  assert.equal((await change(PASSWORD)).json()['code'], 'weak-password');
  assert.equal((await change('nine grey herons at noon')).statusCode, 204);
  assert.equal((await person.ask('GET', '/api/accounts')).statusCode, 200);
});

async function enrolledBy(person: ReturnType<typeof browser>, login: string) {
  await person.signIn(login);
  const answer = await person.ask('POST', '/api/session/second-factor/enrolment');
  const secret = String(answer.json()['secret']);
  await person.ask('POST', '/api/session/second-factor', { code: codeOf(secret) });
  return { secret };
}

test('leaked passwords and what everybody knows of the holder are refused', async () => {
  for (const password of [
    'shandong12345',
    'Jinan370100!',
    'iloveyou123456',
    'correcthorse1',
    'zxcvbnm,./123',
    'lixiaqu20261234',
    'ceshibinyiguan1',
  ])
    await assert.rejects(
      newAccount({ password, region: COUNTY, institution: home.id }),
      { code: 'weak-password' },
      password,
    );
});

test('nobody is kept out by tries from elsewhere, nor from a browser they used before', async () => {
  const { login, person } = await signedIn();
  const rival = browser(server, '203.0.113.9');
  for (let tries = 0; tries < 6; tries += 1) await rival.signIn(login, 'wrong');
  assert.equal((await rival.signIn(login)).json()['code'], 'locked-out');
  assert.equal((await browser(server, '198.51.100.4').signIn(login)).statusCode, 200);
  const neighbour = browser(server, '10.0.0.77');
  for (let tries = 0; tries < 6; tries += 1) await neighbour.signIn(login, 'wrong');
  assert.equal((await browser(server, '10.0.0.78').signIn(login)).json()['code'], 'locked-out');
  assert.equal((await person.signIn(login)).statusCode, 200);
});

test('an IPv6 network is counted as one', async () => {
  const { login } = await newAccount();
  for (let tries = 0; tries < 5; tries += 1)
    await browser(server, `2001:db8:7:${tries}::1`).signIn(login, 'wrong');
  assert.equal(
    (await browser(server, '2001:db8:7:ffff::2').signIn(login)).json()['code'],
    'locked-out',
  );
  assert.equal((await browser(server, '2001:db8:8::1').signIn(login)).statusCode, 200);
});

test('one sees the own sessions and ends all others', async () => {
  const { login, person, secret } = await signedIn();
  const elsewhere = browser(server, '10.9.9.9');
  await elsewhere.signIn(login);
  const { sessions } = (await person.ask('GET', '/api/session/all')).json() as {
    sessions: { id: string; current: boolean }[];
  };
  assert.deepEqual(sessions.map(({ current }) => current).toSorted(), [false, true]);
  assert.ok(secret);
  assert.equal((await person.ask('DELETE', '/api/session/others')).statusCode, 204);
  assert.equal((await elsewhere.ask('GET', '/api/session')).json()['code'], 'session-expired');
  assert.equal((await person.ask('GET', '/api/session')).statusCode, 200);
});

test('an operator proves to be there by password and code, and leaves no session', async () => {
  const { login, secret } = await signedIn({ roles: ['operator'], region: COUNTY });
  pass(1);
  const proof = { login, password: PASSWORD, code: codeOf(secret) };
  assert.deepEqual((await strict.prove(proof, beside('10.1.1.1'))).actor.roles, ['operator']);
  await assert.rejects(strict.prove(proof, beside('10.1.1.1')), { code: 'not-proven' });
  await assert.rejects(strict.prove({ login, password: PASSWORD }, beside('10.1.1.1')), {
    code: 'not-proven',
  });
  await assert.rejects(strict.prove({ ...proof, password: 'x' }, beside('10.1.1.1')), {
    code: 'not-proven',
  });
});
