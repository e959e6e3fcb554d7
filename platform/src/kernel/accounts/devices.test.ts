import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ApprovalView } from '@qingming/connect/api/approvals.ts';
import type { DeviceKey } from '@qingming/connect/api/accounts.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { testServer } from '../../../test-support/server.ts';
import { sql } from '../db/sql.ts';
import type { Server } from '../http/server.ts';
import { capability } from '../access/capability.ts';
import { route } from '../http/route.ts';
import {
  acts,
  at,
  browser,
  clock,
  close,
  db,
  newAccount,
  PASSWORD,
  pass,
  signedIn,
  strict,
  beside,
} from './accounts.test-support.ts';

/** A door of each kind that a route may have, and what the visitor behind it is called. */
const own = capability('screen.showDay', '显示', 'Show', 'display');
const doors = (['public', 'staff', own, { rights: [['read', 'decedent']] }] as const).map(
  (access, at_) =>
    route({
      method: 'GET',
      path: `/screen/door${at_}`,
      summary: { zh: '门', en: 'A door' },
      access,
      handle: ({ actor }) => ({ account: actor.account }),
    }),
);
let server: Server;
let home: FuneralHome;
before(async () => {
  server = await testServer({
    db,
    clock,
    accounts: strict,
    modules: [strict.module, { name: 'doors', routes: doors }],
  });
  home = await funeralHome(at);
});
after(async () => {
  await server.stop();
  await close();
});

const administrator = async () => (await signedIn({ roles: ['securityAdmin'], region: '' })).person;
type Person = Awaited<ReturnType<typeof administrator>>;
let made = 0;
async function ask(by: Person, more: object = {}) {
  made += 1;
  const answer = await by.ask('POST', '/api/accounts/devices', {
    login: `screen${made}`,
    name: '一楼大厅',
    role: 'screen',
    region: COUNTY,
    institution: home.id,
    days: 30,
    reason: '大厅显示今日安排',
    ...more,
  });
  const body = answer.json() as unknown as DeviceKey & { id: string; code?: string };
  return { ...body, login: `screen${made}`, status: answer.statusCode };
}
const agree = (by: Person, approval: ApprovalView | undefined) =>
  by.ask('POST', `/api/approvals/${approval?.id}/decision`, { decision: 'approved' });
async function device() {
  const [first, second] = [await administrator(), await administrator()];
  const asked = await ask(first);
  assert.equal(asked.status, 201);
  assert.equal((await agree(second, asked.approval)).statusCode, 200);
  return { ...asked, first, second };
}
const opened = async (key: string, address = '10.0.0.1') => {
  const screen = browser(server, address);
  return { screen, answer: await screen.ask('POST', '/screen/key', { key }) };
};
const door = async (screen: ReturnType<typeof browser>, which: number) => {
  const answer = await screen.ask('GET', `/screen/door${which}`);
  const { account, code } = answer.json() as { account?: string; code?: string };
  return account ?? code;
};

test('a device opens when a second person has agreed, and its key is kept as a hash alone', async () => {
  const [first, second] = [await administrator(), await administrator()];
  const { id, key, address, approval } = await ask(first);
  assert.ok(key.length >= 43 && address.endsWith(`/screen#${key}`));
  assert.equal((await opened(key)).answer.statusCode, 401);
  assert.equal((await agree(first, approval)).json()['code'], 'second-person');
  await agree(second, approval);
  const { screen, answer } = await opened(key);
  assert.equal(answer.statusCode, 204);
  assert.deepEqual(
    answer.cookies.map(({ httpOnly, sameSite }) => [httpOnly, sameSite]),
    [[true, 'Strict']],
  );
  assert.equal(await door(screen, 2), id);
  const row = await db.one<{ text: string; last: string | null }>(
    sql`select to_jsonb(a)::text as text, last_login as last from account a where id = ${id}`,
  );
  assert.ok(!row.text.includes(key) && row.last !== null);
  const seen = JSON.stringify((await first.ask('GET', `/api/accounts/${id}`)).json());
  assert.ok(!seen.includes(key) && seen.includes('keyExpires') && !seen.includes('key_hash'));
  assert.ok(acts.some(({ actor, act }) => act === 'session.open' && actor?.account === id));
  assert.ok(!JSON.stringify(acts).includes(key));
});

test('a device passes the doors of its own duty alone, and is a visitor where everybody is one', async () => {
  const { screen } = await opened((await device()).key);
  assert.equal(await door(screen, 0), 'public');
  for (const which of [1, 3]) assert.equal(await door(screen, which), 'not-allowed');
  for (const path of ['/api/session', '/api/accounts', '/api/approvals'])
    assert.ok([403, 404].includes((await screen.ask('GET', path)).statusCode), path);
});

test('a device signs in with no password, proves nobody, and gets none', async () => {
  const { id, login, key, first } = await device();
  for (const password of [key, '', PASSWORD])
    assert.notEqual((await browser().signIn(login, password)).statusCode, 200);
  await assert.rejects(strict.prove({ login, password: key }, beside('10.0.0.1')), {
    code: 'not-proven',
  });
  const reset = await first.ask('PUT', `/api/accounts/${id}/password`, { password: PASSWORD });
  assert.equal(reset.statusCode, 403);
  assert.equal((await first.ask('DELETE', `/api/accounts/${id}/second-factor`)).statusCode, 403);
  await assert.rejects(strict.recover(login, PASSWORD), { code: 'not-found' });
});

test('a new key ends the one before, and a key ends by itself on its day', async () => {
  const { id, key, first } = await device();
  const { screen } = await opened(key);
  assert.equal(await door(screen, 2), id);
  const renewed = await first.ask('PUT', `/api/accounts/${id}/key`, { days: 1 });
  const { key: next } = renewed.json() as unknown as DeviceKey;
  assert.notEqual(next, key);
  assert.equal(await door(screen, 2), 'session-expired');
  pass(1);
  assert.equal(await door(screen, 2), 'session-expired');
  assert.equal((await opened(key)).answer.statusCode, 401);
  const later = await opened(next);
  assert.equal(await door(later.screen, 2), id);
  pass(24 * 60);
  assert.equal(await door(later.screen, 2), 'session-expired');
  const person = await newAccount();
  const admin = await administrator();
  const wrong = await admin.ask('PUT', `/api/accounts/${person.id}/key`, { days: 1 });
  assert.equal(wrong.statusCode, 403);
});

test('a device that is ended is out within seconds, and back only when a second person agrees', async () => {
  const { id, key, first, second } = await device();
  const { screen } = await opened(key);
  assert.equal(await door(screen, 2), id);
  await first.ask('PATCH', `/api/accounts/${id}`, { state: 'disabled' });
  pass(1);
  assert.equal(await door(screen, 2), 'session-expired');
  const back = await first.ask('PATCH', `/api/accounts/${id}`, {
    state: 'active',
    reason: '修好了',
  });
  assert.equal(back.statusCode, 202);
  assert.equal(await door(screen, 2), 'session-expired');
  await agree(second, (back.json() as unknown as { approval: ApprovalView }).approval);
  pass(1);
  assert.equal(await door(screen, 2), id);
});

test('wrong keys lock their door for a network, and neither its devices nor its people', async () => {
  const { id, key, first } = await device();
  const { screen } = await opened(key, '10.9.9.1');
  let last = 0;
  for (let tries = 0; tries < 21; tries += 1) {
    if (tries % 15 === 14) pass(2);
    last = (await opened(`wrong${tries}`, '10.9.9.2')).answer.statusCode;
  }
  assert.equal(last, 429);
  assert.equal((await opened(key, '10.9.9.3')).answer.statusCode, 429);
  assert.equal((await opened(key, '10.8.8.1')).answer.statusCode, 204);
  assert.equal(await door(screen, 2), id);
  const person = await newAccount();
  const here = browser(server, '10.9.9.2');
  assert.equal((await here.signIn(person.login)).statusCode, 200);
  assert.ok(first);
});

test('no person holds a role of devices, and no device one of people, through any door', async () => {
  const admin = await administrator();
  const asPerson = await admin.ask('POST', '/api/accounts', {
    ...{ login: 'pretender', name: '某人', password: 'nine grey herons at noon' },
    ...{ roles: ['screen'], region: COUNTY, institution: home.id, staff: home.people.clerk },
    reason: '不应当',
  });
  assert.equal(asPerson.statusCode, 400);
  assert.equal((await ask(admin, { role: 'clerk' })).status, 400);
  assert.equal((await ask(admin, { institution: undefined })).status, 400);
  await assert.rejects(
    strict.create({
      ...{ login: 'pretender2', name: '某人', password: PASSWORD },
      ...{ roles: ['screen'], region: COUNTY, institution: home.id },
    }),
    { code: 'rule-broken' },
  );
  const { id } = await device();
  const clerk = await newAccount({ region: COUNTY, institution: home.id });
  const wrongs: readonly (readonly [string, string])[] = [
    [`update account set roles = '{screen}' where id = '${clerk.id}'`, 'account_roles_of_device'],
    [`update account set roles = '{clerk}' where id = '${id}'`, 'account_roles_of_device'],
    [`update account set password_hash = 'x' where id = '${id}'`, 'account_key_or_password'],
    [`update account set key_hash = null where id = '${id}'`, 'account_key_or_password'],
    [`update account set person = 'id:x' where id = '${id}'`, 'account_device_alone'],
    [`update account set institution = null where id = '${id}'`, 'account_device_alone'],
    [
      `insert into session (id, token_hash, account, created_at, seen_at, expires_at, second_factor, origin_hash)
       values (gen_random_uuid(), 'x', '${id}', now(), now(), now(), true, 'x')`,
      'session_of_person',
    ],
  ];
  for (const [statement, constraint] of wrongs)
    await assert.rejects(
      at.owner.client((client) => client.query(statement)),
      { constraint },
      statement,
    );
});

test('an administrator of one institution makes devices of that one alone', async () => {
  const other = await funeralHome(at, 'BZ370203-01', '370203');
  const { person } = await signedIn({
    roles: ['securityAdmin'],
    region: COUNTY,
    institution: home.id,
  });
  assert.equal((await ask(person)).status, 201);
  assert.equal((await ask(person, { institution: other.id, region: '370203' })).status, 403);
  assert.equal((await ask(person, { institution: other.id })).status, 403);
});
