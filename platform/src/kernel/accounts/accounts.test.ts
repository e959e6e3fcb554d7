import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testConfig, testServer } from '../../../test-support/server.ts';
import { sql } from '../db/sql.ts';
import {
  accountsOf,
  acts,
  browser,
  clock,
  close,
  codeOf,
  db,
  demo,
  newAccount,
  own,
  PASSWORD,
  pass,
  server,
  signedIn,
  state,
  strict,
} from './accounts.test-support.ts';

after(close);

test('nobody works before the second factor, and enrolment leads there', async () => {
  const { login } = await newAccount();
  const person = browser();
  const opened = await person.signIn(login);
  assert.equal(opened.json()['secondFactor'], 'enrol');
  assert.equal(
    (
      await person.ask('POST', '/api/session/password', { current: PASSWORD, next: PASSWORD })
    ).json()['code'],
    'second-factor-needed',
  );
  const enrolment = (await person.ask('POST', '/api/session/second-factor/enrolment')).json();
  assert.match(String(enrolment['uri']), /^otpauth:\/\/totp\//);
  assert.match(String(enrolment['qr']), /^<svg/);
  const proved = await person.ask('POST', '/api/session/second-factor', {
    code: codeOf(String(enrolment['secret'])),
  });
  assert.equal(proved.json()['secondFactor'], 'done');
  assert.equal((await state(person))['region'], '3701');
});

test('a one-time code serves once', async () => {
  const { login, secret } = await signedIn();
  const other = browser();
  await other.signIn(login);
  const again = await other.ask('POST', '/api/session/second-factor', { code: codeOf(secret) });
  assert.equal(again.json()['code'], 'wrong-credentials');
  pass(1);
  const code = codeOf(secret);
  const third = browser();
  await third.signIn(login);
  const answers = await Promise.all(
    [other, third].map((one) => one.ask('POST', '/api/session/second-factor', { code })),
  );
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [200, 401]);
});

test('five wrong codes lock, also across sessions', async () => {
  const { login, secret } = await signedIn();
  pass(1);
  const other = browser();
  await other.signIn(login);
  const wrong = codeOf(secret) === '000000' ? '000001' : '000000';
  for (let at = 0; at < 5; at += 1)
    await other.ask('POST', '/api/session/second-factor', { code: wrong });
  const next = browser();
  await next.signIn(login);
  assert.equal(
    (await next.ask('POST', '/api/session/second-factor', { code: codeOf(secret) })).json()['code'],
    'locked-out',
  );
});

test('a session without its second factor cannot replace the authenticator', async () => {
  const { login } = await signedIn();
  const thief = browser();
  assert.equal((await thief.signIn(login)).json()['secondFactor'], 'needed');
  assert.equal(
    (await thief.ask('POST', '/api/session/second-factor/enrolment')).json()['code'],
    'already-exists',
  );
});

/** What six wrong passwords for a login are answered. */
const told = async (name: string, address: string) => {
  const person = browser(server, address);
  const answers = [];
  for (let at = 0; at < 6; at += 1) {
    const { statusCode, json } = await person.signIn(name, 'not the password');
    answers.push([statusCode, json()['code'], json()['detail']]);
  }
  return answers;
};

test('an unknown login is answered as a wrong password is, and locks as one', async () => {
  const { login } = await newAccount();
  const known = await told(login, '10.0.1.1');
  assert.deepEqual(known, await told('nobody-at-all', '10.0.1.2'));
  assert.equal(known[4]?.[1], 'wrong-credentials');
  assert.equal(known[5]?.[1], 'locked-out');
});

test('five failures lock the account for 15 minutes, even for the right password', async () => {
  const { login } = await newAccount();
  const person = browser(server, '10.0.2.1');
  for (let at = 0; at < 5; at += 1) await person.signIn(login, 'wrong');
  assert.equal((await person.signIn(login)).json()['code'], 'locked-out');
  pass(14);
  assert.equal((await person.signIn(login)).json()['code'], 'locked-out');
  pass(2);
  assert.equal((await person.signIn(login)).statusCode, 200);
});

test('guesses sent at the same moment are counted one by one', async () => {
  const { login } = await newAccount();
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => browser(server, '10.0.2.2').signIn(login, 'wrong')),
  );
  const codes = answers.map(({ json }) => json()['code']);
  assert.equal(codes.filter((code) => code === 'wrong-credentials').length, 5);
});

test('one address cannot try many logins', async () => {
  const codes = [];
  for (let at = 0; at < 21; at += 1) {
    codes.push((await browser(server, '10.0.3.1').signIn(`unknown${at}`, 'x')).json()['code']);
  }
  assert.equal(codes[19], 'wrong-credentials');
  assert.equal(codes[20], 'locked-out');
});

test('a token planted before signing in is worth nothing after it', async () => {
  const { login, person, secret } = await signedIn();
  const planted = person.cookie();
  pass(1);
  await person.signIn(login);
  const half = person.cookie();
  assert.notEqual(half, planted);
  await person.ask('POST', '/api/session/second-factor', { code: codeOf(secret) });
  for (const old of [planted, half]) {
    const other = browser();
    other.use(old);
    assert.equal((await state(other))['code'], 'session-expired');
  }
  assert.equal((await state(person))['secondFactor'], 'done');
});

test('a session ends after 30 minutes without use and after 12 hours in any case', async () => {
  const { person } = await signedIn();
  pass(29);
  assert.equal((await state(person))['secondFactor'], 'done');
  pass(31);
  assert.equal((await state(person))['code'], 'session-expired');
  const busy = (await signedIn()).person;
  for (let at = 0; at < 36; at += 1) {
    pass(20);
    if (at < 35) assert.equal((await state(busy))['secondFactor'], 'done');
  }
  assert.equal((await state(busy))['code'], 'session-expired');
});

test('signing out ends the session, not only the cookie', async () => {
  const { person } = await signedIn();
  const kept = person.cookie();
  assert.equal((await person.ask('DELETE', '/api/session')).statusCode, 204);
  person.use(kept);
  assert.equal((await state(person))['code'], 'session-expired');
});

test('a disabled account is out at once and cannot come back', async () => {
  const admin = (await signedIn({ roles: ['securityAdmin'], region: '37' })).person;
  const clerk = await signedIn();
  assert.equal(
    (await admin.ask('PATCH', `/api/accounts/${clerk.id}`, { state: 'disabled' })).statusCode,
    204,
  );
  assert.equal((await state(clerk.person))['code'], 'session-expired');
  assert.equal((await browser().signIn(clerk.login)).json()['code'], 'wrong-credentials');
  assert.ok(acts.some(({ act, target }) => act === 'account.change' && target === clerk.id));
});

test('roles that are taken away end the sessions that had them', async () => {
  const admin = (await signedIn({ roles: ['securityAdmin'], region: '37' })).person;
  const clerk = await signedIn({ roles: ['clerk', 'manager'] });
  await admin.ask('PATCH', `/api/accounts/${clerk.id}`, { roles: ['clerk'] });
  assert.equal((await state(clerk.person))['code'], 'session-expired');
});

test('administrators cannot be one person, and the database refuses it too', async () => {
  await assert.rejects(newAccount({ roles: ['securityAdmin', 'inspector'] }), {
    code: 'rule-broken',
  });
  const { id } = await newAccount({ roles: ['systemAdmin'] });
  await assert.rejects(
    db.run(sql`update account set roles = array['systemAdmin', 'inspector'] where id = ${id}`),
    { constraint: 'account_roles_separated' },
  );
});

test('an administrator reaches neither the own account nor another region', async () => {
  const { id, person } = await signedIn({ roles: ['securityAdmin'], region: '3702' });
  assert.equal(
    (await person.ask('PATCH', `/api/accounts/${id}`, { roles: ['systemAdmin'] })).json()['code'],
    'not-allowed',
  );
  const elsewhere = await newAccount({ region: '3701' });
  assert.equal(
    (await person.ask('PATCH', `/api/accounts/${elsewhere.id}`, { state: 'disabled' })).json()[
      'code'
    ],
    'not-found',
  );
  const created = await person.ask('POST', '/api/accounts', {
    login: 'far.away',
    name: '远',
    password: PASSWORD,
    roles: ['clerk'],
    region: '3701',
    identityNumber: '11010519491231002X',
    reason: '新到岗',
  });
  assert.equal(created.json()['code'], 'out-of-scope');
  const listed = (await person.ask('GET', '/api/accounts')).json()['rows'] as {
    region: string;
  }[];
  assert.ok(listed.length > 0 && listed.every(({ region }) => region.startsWith('3702')));
});

test('only the security administrator administers accounts', async () => {
  for (const role of ['systemAdmin', 'inspector', 'provinceOfficer'] as const) {
    const { person } = await signedIn({ roles: [role], region: '37' });
    assert.equal((await person.ask('GET', '/api/accounts')).json()['code'], 'not-allowed');
  }
});

test('a reset authenticator is enrolled anew', async () => {
  const admin = (await signedIn({ roles: ['securityAdmin'], region: '37' })).person;
  const clerk = await signedIn();
  await admin.ask('DELETE', `/api/accounts/${clerk.id}/second-factor`);
  const person = browser();
  assert.equal((await person.signIn(clerk.login)).json()['secondFactor'], 'enrol');
});

test('a password is changed only by who knows it, and other sessions end', async () => {
  const { login, person, secret } = await signedIn();
  pass(1);
  const other = browser();
  await other.signIn(login);
  await other.ask('POST', '/api/session/second-factor', { code: codeOf(secret) });
  const change = (current: string, next: string) =>
    person.ask('POST', '/api/session/password', { current, next });
  assert.equal(
    (await change('wrong', 'nine grey herons at noon')).json()['code'],
    'wrong-credentials',
  );
  assert.equal((await change(PASSWORD, 'Password2026!')).json()['code'], 'weak-password');
  assert.equal((await change(PASSWORD, 'nine grey herons at noon')).statusCode, 204);
  assert.equal((await state(other))['code'], 'session-expired');
  assert.equal((await state(person))['secondFactor'], 'done');
});

test('the demonstration says so and needs no second factor; a real node lists nobody', async () => {
  const { login } = await newAccount();
  const terms = (await browser(demo).ask('GET', '/api/session/terms')).json();
  assert.equal(terms['demo'], true);
  assert.ok((terms['accounts'] as { login: string }[]).some((one) => one.login === login));
  assert.equal((await browser(demo).signIn(login)).json()['secondFactor'], 'done');
  assert.deepEqual((await browser().ask('GET', '/api/session/terms')).json()['accounts'], []);
});

test('the database holds neither passwords nor tokens nor addresses', async () => {
  const { person } = await signedIn();
  const token = person.cookie()?.split('=')[1] ?? '';
  const rows = await db.all(
    sql`select to_jsonb(s) as s, to_jsonb(a) as a from session s join account a on a.id = s.account`,
  );
  const text = JSON.stringify(rows);
  for (const secret of [PASSWORD, token, Buffer.from(token).toString('hex'), '10.0.0.1'])
    assert.ok(!text.includes(secret));
  assert.match(text, /\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('the cookie is out of reach of scripts and of other sites', async () => {
  const { login } = await newAccount();
  const cookie = (await browser().signIn(login)).cookies[0];
  assert.equal(cookie?.httpOnly, true);
  assert.equal(cookie?.sameSite, 'Strict');
  const accounts = accountsOf({ publicUrl: 'https://a.example', trustProxy: ['127.0.0.1'] });
  const secure = await testServer({
    db,
    clock,
    accounts,
    modules: [accounts.module],
    config: testConfig({ publicUrl: 'https://a.example', trustProxy: ['127.0.0.1'] }),
  });
  const answer = await secure.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login, password: PASSWORD },
  });
  assert.match(
    String(answer.headers['set-cookie']),
    /^__Host-qm=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  await secure.stop();
});

test('failed sign-ins are in the audit log', async () => {
  const { id, login } = await newAccount();
  await browser(server, '10.0.4.1').signIn(login, 'wrong');
  assert.ok(
    acts.some(
      ({ act, target, result }) => act === 'session.open' && target === id && result === 'refused',
    ),
  );
});

test('ended sessions and old counters are forgotten', async () => {
  await signedIn();
  pass(60 * 25);
  await strict.prune();
  const left = await db.one<{ sessions: number; attempts: number }>(sql`
    select (select count(*) from session) as sessions, (select count(*) from failed_attempt) as attempts`);
  assert.deepEqual(left, { sessions: 0, attempts: 0 });
});

test('who lost password and authenticator is let in again on the machine, and it stands in the audit', async () => {
  const { login, id, person } = await signedIn({ roles: ['securityAdmin'] });
  pass(1);
  await strict.recover(login, 'fourteen herons beyond the weir');
  assert.equal(acts.at(-1)?.act, 'account.recover');
  assert.equal(acts.at(-1)?.target, id);
  const ended = await person.ask('GET', '/api/session');
  assert.notEqual(ended.json()['secondFactor'], 'done');
  const again = browser();
  assert.equal((await again.signIn(login)).statusCode, 401);
  const opened = await again.signIn(login, 'fourteen herons beyond the weir');
  assert.equal(opened.json()['secondFactor'], 'enrol');
  await assert.rejects(
    strict.recover('nobody-here', 'fourteen herons beyond the weir'),
    /not-found/,
  );
});

test('what a node asks beyond the nation is fetched once under its digest, and kept', async () => {
  const person = browser(demo);
  assert.equal((await person.ask('GET', `/api/definitions/${own.digest}`)).statusCode, 401);
  const { login } = await newAccount();
  assert.equal((await person.signIn(login)).json()['definitions'], own.digest);
  const given = await person.ask('GET', `/api/definitions/${own.digest}`);
  assert.deepEqual(given.json(), JSON.parse(JSON.stringify(own.definitions)));
  assert.match(String(given.headers['cache-control']), /^private, .*immutable$/);
  const other = await person.ask('GET', '/api/definitions/0000000000000000');
  assert.equal(other.statusCode, 404);
  assert.equal(other.headers['cache-control'], 'no-store');
});

test('a node that asks what the nation asks has no definitions of its own', async () => {
  const { person } = await signedIn();
  assert.equal((await state(person))['definitions'], null);
  assert.equal((await person.ask('GET', `/api/definitions/${own.digest}`)).statusCode, 404);
});
