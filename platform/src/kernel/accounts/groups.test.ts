import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Session } from '@qingming/connect/api/session.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { sql } from '../db/sql.ts';
import { at, close, db, newAccount, signedIn } from './accounts.test-support.ts';

let home: FuneralHome;
let next: FuneralHome;
let stranger: FuneralHome;
before(async () => {
  home = await funeralHome(at);
  next = await funeralHome(at, 'BZ370203-01', '370203');
  stranger = await funeralHome(at, 'BZ370102-02');
});
after(close);

const GROUP = { roles: ['clerk', 'manager'], region: '37', institution: null };
const group = () => ({ ...GROUP, institutions: [home.id, next.id] });

test('somebody of a group signs in, is told its institutions, and works in none by themselves', async () => {
  const { person } = await signedIn(group());
  const session = (await person.ask('GET', '/api/session')).json() as unknown as Session;
  assert.deepEqual(session.institutions, [home.id, next.id]);
  assert.equal(session.institution, null);
});

test('a group is several different institutions of the division, and only of who works in institutions', async () => {
  for (const wrong of [
    { institutions: [home.id] },
    { institutions: [home.id, home.id] },
    { institutions: [home.id, next.id], institution: home.id },
    { institutions: [home.id, next.id], roles: ['provinceOfficer'] },
    { institutions: [home.id, next.id], roles: ['securityAdmin'] },
  ])
    await assert.rejects(newAccount({ ...GROUP, ...wrong }), { code: 'rule-broken' });
  await assert.rejects(newAccount({ ...group(), region: COUNTY }), { code: 'out-of-scope' });
  const unknown = '01890a5d-ac96-774b-bcce-b302099a8057';
  await assert.rejects(newAccount({ ...GROUP, institutions: [home.id, unknown] }), {
    code: 'missing-reference',
  });
});

test('the database keeps one institution or a group, and never both', async () => {
  const { id } = await newAccount(group());
  await assert.rejects(db.run(sql`update account set institution = ${home.id} where id = ${id}`), {
    constraint: 'account_one_or_group',
  });
});

test('an institution more waits for a second person, one less is taken at once', async () => {
  const admin = (await signedIn({ roles: ['securityAdmin'], region: '' })).person;
  const { id } = await newAccount(group());
  const change = (institutions: readonly string[]) =>
    admin.ask('PATCH', `/api/accounts/${id}`, { institutions, reason: '集团调整' });
  const more = await change([home.id, next.id, stranger.id]);
  assert.equal(more.statusCode, 202, JSON.stringify(more.json()));
  const { institutions } = await db.one<{ institutions: string[] }>(
    sql`select institutions from account where id = ${id}`,
  );
  assert.deepEqual(institutions, [home.id, next.id]);
  const wide = await newAccount({ ...group(), institutions: [home.id, next.id, stranger.id] });
  const fewer = await admin.ask('PATCH', `/api/accounts/${wide.id}`, {
    institutions: [home.id, stranger.id],
  });
  assert.equal(fewer.statusCode, 204, JSON.stringify(fewer.json));
});

test('an administrator of one institution neither sees nor gives accounts of a group', async () => {
  const own = { roles: ['securityAdmin'], region: COUNTY, institution: home.id };
  const admin = (await signedIn(own)).person;
  const { id } = await newAccount(group());
  assert.equal((await admin.ask('GET', `/api/accounts/${id}`)).statusCode, 404);
  const given = await admin.ask('POST', '/api/accounts', {
    ...{ login: 'group-x', name: '新人', password: 'nine grey herons at noon', reason: '新到岗' },
    ...{ roles: ['clerk'], region: COUNTY, institutions: [home.id, stranger.id] },
    identityNumber: '11010519491231002X',
  });
  assert.equal(given.json()['code'], 'out-of-scope');
});
