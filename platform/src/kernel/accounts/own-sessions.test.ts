import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  acts,
  browser,
  close,
  newAccount,
  PASSWORD,
  server,
  signedIn,
  strict,
  beside,
} from './accounts.test-support.ts';

after(close);

interface Listed {
  readonly sessions: readonly { readonly id: string; readonly current: boolean }[];
}

const sessionsOf = async (person: ReturnType<typeof browser>) =>
  ((await person.ask('GET', '/api/session/all')).json() as unknown as Listed).sessions;

const isIn = async (person: ReturnType<typeof browser>): Promise<boolean> =>
  (await person.ask('GET', '/api/session')).statusCode === 200;

test('one ends a single session of one’s own, which is out at once, and it stands in the audit', async () => {
  const { id, login, person } = await signedIn();
  const elsewhere = browser(server, '10.9.1.1');
  await elsewhere.signIn(login);
  const [other, ...more] = (await sessionsOf(person)).filter(({ current }) => !current);
  assert.ok(other !== undefined && more.length === 0);
  acts.length = 0;
  assert.equal((await person.ask('DELETE', `/api/session/all/${other.id}`)).statusCode, 204);
  assert.deepEqual([await isIn(elsewhere), await isIn(person)], [false, true]);
  assert.deepEqual(
    acts.map(({ act, target, result }) => [act, target, result]),
    [['session.end-own', id, 'done']],
  );
  assert.equal((await person.ask('DELETE', `/api/session/all/${other.id}`)).statusCode, 404);
});

test('nobody ends another’s session by its identifier, with one of one’s own or with none', async () => {
  const [victim, stranger] = [await signedIn(), await signedIn({ roles: ['securityAdmin'] })];
  const [theirs] = await sessionsOf(victim.person);
  assert.ok(theirs);
  const answer = await stranger.person.ask('DELETE', `/api/session/all/${theirs.id}`);
  assert.deepEqual([answer.statusCode, answer.json()['code']], [404, 'not-found']);
  assert.ok(await isIn(victim.person));
});

test('to end all others is written down, and leaves who asked', async () => {
  const { id, login, person } = await signedIn();
  await browser(server, '10.9.1.2').signIn(login);
  acts.length = 0;
  assert.equal((await person.ask('DELETE', '/api/session/others')).statusCode, 204);
  assert.deepEqual(
    acts.map(({ act, target }) => [act, target]),
    [['session.end-own', id]],
  );
  assert.equal((await sessionsOf(person)).length, 1);
});

test('who signs out takes the cookie along', async () => {
  const { person } = await signedIn();
  const { statusCode, cookies } = await person.ask('DELETE', '/api/session');
  assert.equal(statusCode, 204);
  assert.deepEqual(
    cookies.map(({ value }) => value),
    [''],
  );
});

test('a taken-away authenticator and a given password stand in the audit with whose they were', async () => {
  const { id, login } = await signedIn();
  const administrator = await signedIn({ roles: ['securityAdmin'], region: '' });
  acts.length = 0;
  const reset = `/api/accounts/${id}/second-factor`;
  assert.equal((await administrator.person.ask('DELETE', reset)).statusCode, 204);
  assert.deepEqual(
    acts.map(({ act, target, result }) => [act, target, result]),
    [['account.reset-second-factor', id, 'done']],
  );
  assert.equal((await browser().signIn(login)).json()['secondFactor'], 'enrol');
});

test('who still has the password that was handed over cannot stand in as the second person', async () => {
  const { login } = await newAccount({ initial: true, roles: ['operator'] });
  await assert.rejects(
    strict.prove({ login, password: PASSWORD, code: '000000' }, beside('10.1.1.2')),
    {
      code: 'not-proven',
    },
  );
  const { login: factorless } = await newAccount({ roles: ['operator'] });
  await assert.rejects(
    strict.prove({ login: factorless, password: PASSWORD, code: '000000' }, beside('10.1.1.2')),
    { code: 'not-proven' },
  );
});

test('the failure that locks is told apart in the audit from those before it', async () => {
  const { login } = await newAccount();
  acts.length = 0;
  const person = browser(server, '10.9.1.3');
  for (let tries = 0; tries < 5; tries += 1) await person.signIn(login, 'wrong');
  assert.deepEqual(
    acts.map(({ detail }) => JSON.stringify(detail).includes('"locked":true')),
    [false, false, false, false, true],
  );
});
