import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { badgeCode, BADGE_BYTES, readBadge } from '@qingming/standard/numbers/badge-code.ts';
import { approvalsModule } from '../approvals/module.ts';
import type { Proven } from './prove.ts';
import { sql } from '../db/sql.ts';
import { testServer } from '../../../test-support/server.ts';
import {
  acts,
  at,
  beside,
  browser,
  close,
  db,
  newAccount,
  pass,
  PASSWORD,
  signedIn,
  strict,
} from './accounts.test-support.ts';
import { badgeDigest } from './badges.ts';
import { isTrivialPin } from './pin.ts';

after(close);

const HOME = '01890000-0000-7000-8000-000000000001';
const COUNTY = '370102';
const house = { region: COUNTY };
const PIN = '739164';
let serial = 0;

/** A good badge for an account: its code, which the program itself prints once and keeps nowhere. */
async function badgeOf(account: string, days = 30): Promise<string> {
  serial += 1;
  const code = badgeCode(Buffer.alloc(BADGE_BYTES, serial));
  await db.run(sql`
    update account set badge_hash = ${badgeDigest(code)}, badge_expires = ${new Date(at.node.clock.now().getTime() + days * 86_400_000)}
    where id = ${account}`);
  return code;
}

/** An operator with a badge and a PIN of their own. */
async function operatorWithBadge() {
  const { person, id } = await signedIn({ roles: ['operator'], ...house });
  const answer = await person.ask('PUT', '/api/session/pin', { password: PASSWORD, pin: PIN });
  assert.equal(answer.statusCode, 204, JSON.stringify(answer.json));
  return { person, id, badge: await badgeOf(id) };
}
const proving = (badge: string, pin: string, screen: string): Promise<Proven> =>
  strict.prove({ badge, pin }, beside('10.2.2.2', screen));

test('a code is read as any scanner gives it, and has 160 bits', () => {
  const code = badgeCode(Uint8Array.from({ length: BADGE_BYTES }, (_, index) => index * 13));
  assert.match(code, /^GP[0-9A-Z]{32}$/);
  assert.equal(readBadge(`]Q3${code.toLowerCase()}`), code);
  assert.equal(readBadge(code.slice(0, -1)), undefined);
  assert.notEqual(code, badgeCode(new Uint8Array(BADGE_BYTES)));
});

test('what is tried first is no PIN', () => {
  for (const pin of [
    '000000',
    '121212',
    '123456',
    '987654',
    '123123',
    '112233',
    '123321',
    '850412',
    '198504',
  ])
    assert.equal(isTrivialPin(pin), true, pin);
  for (const pin of [PIN, '628403', '914760']) assert.equal(isTrivialPin(pin), false, pin);
});

test('badge and PIN say who it is; neither alone does, nor another, a late or an ended badge', async () => {
  const { person, id, badge } = await operatorWithBadge();
  const proven = await proving(badge, PIN, 'one');
  assert.equal(proven.actor.account, id);
  assert.equal(proven.means, 'badge');
  assert.equal(proven.actor.session, null);
  await assert.rejects(proving(badge, '739165', 'one'), { code: 'not-proven' });
  await assert.rejects(proving(badgeCode(Buffer.alloc(BADGE_BYTES, 255)), PIN, 'one'), {
    code: 'not-proven',
  });
  const other = await newAccount({ roles: ['operator'], ...house });
  await assert.rejects(proving(await badgeOf(other.id), PIN, 'one'), { code: 'not-proven' });
  await db.run(sql`update account set state = 'disabled' where id = ${id}`);
  await assert.rejects(proving(badge, PIN, 'one'), { code: 'not-proven' });
  await db.run(sql`update account set state = 'active' where id = ${id}`);
  assert.equal(
    (await person.ask('GET', '/api/session/badge')).json()['badgeExpires'] === null,
    false,
  );
  assert.equal((await person.ask('DELETE', '/api/session/badge')).statusCode, 204);
  await assert.rejects(proving(badge, PIN, 'one'), { code: 'not-proven' });
  const again = await badgeOf(id, 1);
  await proving(again, PIN, 'one');
  pass(24 * 60 + 1);
  await assert.rejects(proving(again, PIN, 'one'), { code: 'not-proven' });
});

test('a PIN that is tried on and on locks itself, and not the sign-in; a refusal is in the audit', async () => {
  const { badge, id } = await operatorWithBadge();
  acts.length = 0;
  for (let tries = 0; tries < 5; tries += 1)
    await assert.rejects(proving(badge, '111222', `screen ${tries}`), { code: 'not-proven' });
  await assert.rejects(proving(badge, PIN, 'another'), { code: 'proof-locked' });
  assert.deepEqual(
    acts.map(({ act, target, result }) => [act, target, result]),
    Array.from({ length: 5 }, () => ['badge.prove', id, 'refused']),
  );
  const { login } = await db.one<{ login: string }>(
    sql`select login from account where id = ${id}`,
  );
  assert.equal((await browser().signIn(login)).statusCode, 200);
  pass(16);
  await proving(badge, PIN, 'another');
});

test('one screen does not try many badges', async () => {
  const unknown = (seed: number) => badgeCode(Buffer.alloc(BADGE_BYTES, 100 + seed));
  for (let tries = 0; tries < 10; tries += 1)
    await assert.rejects(proving(unknown(tries), PIN, 'sprayer'), { code: 'not-proven' });
  const { badge } = await operatorWithBadge();
  await assert.rejects(proving(badge, PIN, 'sprayer'), { code: 'proof-locked' });
  await proving(badge, PIN, 'elsewhere');
});

test('a PIN is set with the password, is no trivial one, and ends when another gives a new password', async () => {
  const { person, id, badge } = await operatorWithBadge();
  const set = (body: object) => person.ask('PUT', '/api/session/pin', body);
  assert.equal((await set({ password: PASSWORD, pin: '123456' })).json()['code'], 'weak-pin');
  assert.equal((await set({ password: 'x', pin: PIN })).json()['code'], 'wrong-credentials');
  const kept = await db.one<{ pin: string }>(
    sql`select pin_hash as pin from account where id = ${id}`,
  );
  assert.match(kept.pin, /^\$argon2id/);
  const { person: administrator } = await signedIn({ roles: ['securityAdmin'], region: '37' });
  const reset = await administrator.ask('PUT', `/api/accounts/${id}/password`, {
    password: 'quiet lanterns over the river',
  });
  assert.equal(reset.statusCode, 204);
  await assert.rejects(proving(badge, PIN, 'one'), { code: 'not-proven' });
});

test('the security administrator makes a card, once, for others alone; the badge before ends', async () => {
  const { badge, id } = await operatorWithBadge();
  const { person: administrator, id: own } = await signedIn({
    roles: ['securityAdmin'],
    region: '37',
  });
  const card = await administrator.ask('POST', `/api/accounts/${id}/badge`, { days: 365 });
  assert.equal(card.headers['content-type'], 'application/pdf');
  assert.equal(card.headers['cache-control'], 'no-store');
  await assert.rejects(proving(badge, PIN, 'one'), { code: 'not-proven' });
  assert.equal(
    (await administrator.ask('POST', `/api/accounts/${own}/badge`, { days: 1 })).statusCode,
    403,
  );
  const { person: clerk } = await signedIn({ roles: ['clerk'], ...house });
  assert.equal((await clerk.ask('POST', `/api/accounts/${id}/badge`, { days: 1 })).statusCode, 403);
  const { person: elsewhere } = await signedIn({ roles: ['securityAdmin'], region: '3702' });
  assert.equal(
    (await elsewhere.ask('POST', `/api/accounts/${id}/badge`, { days: 1 })).statusCode,
    404,
  );
  assert.equal((await administrator.ask('DELETE', `/api/accounts/${id}/badge`)).statusCode, 204);
  const left = await db.one<{ badge: null }>(
    sql`select badge_hash as badge from account where id = ${id}`,
  );
  assert.equal(left.badge, null);
});

test('the second person agrees at the screen of who asked, to that alone; accounts are decided signed in', async () => {
  const server = await testServer({
    db,
    clock: at.node.clock,
    accounts: strict,
    modules: [strict.module, approvalsModule({ node: at.node, prove: strict.prove })],
  });
  const asker = await signedIn({ roles: ['operator'], ...house });
  const { badge, id } = await operatorWithBadge();
  const ask = (account: string, act: string, changes: { person?: string } = {}) =>
    db.one<{ id: string }>(sql`
      insert into approval (id, act, target, content, region, institution, reason, asked_by, asked_name, asked_person,
        asked_at, expires_at)
      values (${at.node.ids.uuid()}, ${act}, ${HOME}, '{}', ${COUNTY}, ${HOME}, '\\x00', ${account}, 'x',
        ${changes.person ?? `account:${account}`}, ${at.node.clock.now()}, ${new Date(at.node.clock.now().getTime() + 120_000)})
      returning id`);
  const here = browser(server);
  here.use(asker.person.cookie());
  const agree = (approval: string, pin = PIN) =>
    here.ask('POST', `/api/approvals/${approval}/agreement`, { proof: { badge, pin } });
  const stateOf = (approval: string) =>
    db.one<{ state: string; means: string | null }>(
      sql`select state, means from approval where id = ${approval}`,
    );
  const foreign = await ask(id, 'second-check');
  assert.equal((await agree(foreign.id)).statusCode, 404);
  const ofAccounts = await ask(asker.id, 'account.create');
  assert.notEqual((await agree(ofAccounts.id)).statusCode, 200);
  assert.deepEqual(await stateOf(ofAccounts.id), { state: 'waiting', means: null });
  const samePerson = await ask(asker.id, 'second-check', { person: `account:${id}` });
  assert.equal((await agree(samePerson.id)).json()['code'], 'second-person');
  const late = await ask(asker.id, 'second-check');
  pass(3);
  assert.equal((await agree(late.id)).json()['code'], 'approval-settled');
  const wrong = await ask(asker.id, 'second-check');
  assert.equal((await agree(wrong.id, '739165')).json()['code'], 'not-proven');
  assert.deepEqual(await stateOf(wrong.id), { state: 'waiting', means: null });
  await server.stop();
});
