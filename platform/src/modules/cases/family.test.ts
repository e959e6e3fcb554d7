import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Opened, Written } from '@qingming/connect/api/cases.ts';
import type { GivenAccess } from '@qingming/connect/api/family.ts';
import { tableName } from '@qingming/standard/derive/names.ts';
import { funeralJourney } from '@qingming/standard/processes/funeral-journey.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { familyAccess } from '@qingming/standard/records/family-access.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { contact } from '@qingming/standard/records/person.ts';
import { farewell } from '@qingming/standard/records/steps.ts';
import { bindRecords } from '../../kernel/records/records.ts';
import { scopeSettings } from '../../kernel/access/row-security.ts';
import { raw, sql } from '../../kernel/db/sql.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { publishPrices } from '../../../test-support/prices.ts';
import { testServer } from '../../../test-support/server.ts';
import type { Server } from '../../kernel/http/server.ts';
import { en } from '../portal/texts/en.ts';
import { zh } from '../portal/texts/zh.ts';
import { portalModule } from '../portal/module.ts';
import { basicServices } from '../portal/test-support/seed.ts';
import { familyBill } from '../settlement/family-bill.ts';
import { settlementModule } from '../settlement/module.ts';
import { findWaivers } from '../settlement/waivers.ts';
import {
  CONTACT,
  type Desk,
  identityNumber,
  newCase,
  open,
  openDesk,
} from './cases.test-support.ts';
import { familyDoor } from './family-door.ts';

const NUMBER = identityNumber(31);
let desk: Desk;
let server: Server;
let own: Opened;
let other: Opened;
before(async () => {
  desk = await openDesk({}, (at) => [settlementModule(at.node)]);
  const { node, kinds } = desk.test;
  const family = familyDoor({
    node,
    recordsAs: (actor, purpose) =>
      bindRecords({ node, kinds, actor, purpose, wrote: () => undefined }),
    billOf: familyBill,
    // What a family says of the house is tested with the doors of feedback.
    evaluations: {
      standing: async () => ({
        ...{ state: 'not-yet', level: null, givenAt: null },
        ...{ mayAdd: false, review: null },
      }),
      give: async () => false,
    },
  });
  const portal = portalModule(node, {
    publicUrl: 'http://127.0.0.1:8080',
    records: desk.test.recordsAs('public', {}, 'own-affairs'),
    basicServices,
    findWaivers,
    checkCertificate: async () => ({ answer: 'unknown' }),
    family,
  });
  server = await testServer({ db: node.db, clock: node.clock, modules: [portal] });
  own = await open(desk, {
    ...newCase(),
    decedent: {
      ...{ name: '张德福', sex: '1', deathCause: '02' },
      identityNumber: NUMBER,
    },
  });
  other = await open(desk, {
    ...newCase({ decedent: { name: '王秀英', sex: '2', deathCause: '02' } }),
    contact: { ...CONTACT, name: '刘小海', identityNumber: identityNumber(889) },
  });
});
after(async () => {
  await server.stop();
  await desk.close();
});

async function give(of: Opened = own): Promise<GivenAccess & { readonly id: string }> {
  const { status, body, text } = await desk.clerk.post<Written>(
    `/api/cases/${of.case}/family-access`,
    { contact: of.contact },
  );
  assert.equal(status, 200, text);
  assert.ok(body.familyAccess);
  return { ...body.familyAccess, id: body.records[0]?.id ?? '' };
}
const pathOf = ({ address }: Pick<GivenAccess, 'address'>): string =>
  new URL(address, 'http://portal.test').pathname;

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}
const replyOf = (answer: { statusCode: number; body: string; headers: object }): Reply => ({
  status: answer.statusCode,
  text: answer.body,
  headers: answer.headers as Reply['headers'],
});
const post = async (path: string, form: Readonly<Record<string, string>>, ip = '10.1.0.1') =>
  replyOf(
    await server.app.inject({
      ...{ method: 'POST', url: path, remoteAddress: ip },
      payload: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  );
const get = async (url: string, cookie = '') =>
  replyOf(await server.app.inject({ method: 'GET', url, headers: { cookie } }));
const cookieOf = ({ headers }: Reply): string => {
  const set = headers['set-cookie'];
  return typeof set === 'string' ? (set.split(';')[0] ?? '') : '';
};
/** Opens a link and answers the cookie of the visit. */
async function visit(given: GivenAccess, ip?: string): Promise<string> {
  const reply = await post(pathOf(given), { code: given.code }, ip);
  assert.equal(reply.status, 303, reply.text);
  return cookieOf(reply);
}
const page = (cookie: string, language: 'zh' | 'en' = 'zh') =>
  get(language === 'zh' ? '/family' : '/en/family', cookie);

test('a family that was let in sees its own case in both languages, and nothing of others or of the house’s notes', async () => {
  const given = await give();
  assert.match(given.code, /^\d{8}$/);
  assert.ok(given.qr.includes('<svg') && !pathOf(given).includes(given.code));
  const cookie = await visit(given);
  const [zhPage, enPage] = [await page(cookie), await page(cookie, 'en')];
  for (const { status, text, headers } of [zhPage, enPage]) {
    assert.equal(status, 200, text);
    assert.equal(headers['cache-control'], 'no-store');
    assert.match(text, /张德福/);
    for (const hidden of [
      ...['王秀英', '刘小海', CONTACT.name, CONTACT.phone, NUMBER, NUMBER.slice(-6)],
      ...[CONTACT.identityNumber, own.case, own.contact, own.tagNumber, given.id],
    ])
      assert.ok(!text.includes(hidden), hidden);
  }
  assert.match(zhPage.text, /逝者已经到殡仪馆|正在安排车辆|安放在殡仪馆/);
  assert.match(enPage.text, /funeral home/);
});

test('what is planned and what the bill comes to stand on the page', async () => {
  const at = (hours: number) =>
    new Date(desk.test.node.clock.now().getTime() + hours * 3_600_000).toISOString();
  await desk.test
    .recordsAs(['manager'])
    .create(
      farewell,
      { state: '0', hall: desk.home.places.hall, startsAt: at(24), endsAt: at(25) },
      { region: COUNTY, institution: desk.home.id, root: own.case },
    );
  const prices = await publishPrices(desk.test, desk.home);
  const cookie = await visit(await give());
  assert.match((await page(cookie)).text, /还没有开单/);
  const bill = `/api/cases/${own.case}/bill`;
  await desk.clerk.post(bill, {});
  const [item] = Object.values(prices);
  const charged = await desk.clerk.post(`${bill}/lines`, {
    lines: [{ item, quantity: 1, servedOn: at(0).slice(0, 10) }],
  });
  assert.equal(charged.status, 200, charged.text);
  const { text } = await page(cookie);
  assert.match(text, /松鹤厅/);
  assert.match(text, /还要付/);
  assert.match(text, /还在登记/);
});

test('each look is the family’s own in the read log, with its purpose', async () => {
  const given = await give();
  await page(await visit(given));
  const rows = await desk.test.owner.all<{ act: string; purpose: string; seen: boolean }>(sql`
    select act, purpose, seen is not null as seen from audit_entry
    where account = ${`family:${given.id}`} order by entry_id`);
  assert.equal(rows[0]?.act, 'family.open');
  assert.ok(rows.some(({ act, seen }) => act === 'family.look' && seen));
  assert.deepEqual([...new Set(rows.map(({ purpose }) => purpose))], ['own-affairs']);
});

test('a wrong code, a link of nobody, a code of another link: one answer, which says nothing of the case', async () => {
  const [given, second] = [await give(), await give(other)];
  const wrong = String((Number(given.code) + 1) % 100_000_000).padStart(8, '0');
  const known = await post(pathOf(given), { code: wrong });
  assert.equal(known.status, 422);
  assert.equal(known.headers['set-cookie'], undefined);
  const altered = pathOf(given).replace(/.{6}$/, (end) => (end === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA'));
  const bare = (text: string, path: string) =>
    text.replaceAll(path, '').replaceAll(encodeURIComponent(path), '');
  for (const [path, code] of [
    [altered, given.code],
    ['/family/nothing', given.code],
    [pathOf(given), second.code],
    [pathOf(second), given.code],
    [pathOf(given), ''],
  ] as const) {
    const reply = await post(path, { code }, '10.2.0.1');
    assert.equal(reply.status, 422, path);
    assert.equal(bare(reply.text, path), bare(known.text, pathOf(given)), path);
    for (const hidden of ['张德福', '王秀英', desk.home.id])
      assert.ok(!reply.text.includes(hidden));
  }
  assert.equal((await page('')).status, 401);
  assert.equal((await page('qm-family=AAAA')).status, 401);
});

test('five wrong codes close a link for an hour through every door, the right code too; another link opens', async () => {
  const [given, second] = [await give(), await give(other)];
  for (const path of [0, 1, 2, 3, 4].map((n) => (n % 2 === 0 ? '' : '/en') + pathOf(given)))
    await post(path, { code: '00000000' }, `10.3.${path.length}.1`);
  const locked = await post(pathOf(given), { code: given.code }, '10.3.99.1');
  assert.equal(locked.status, 429);
  assert.ok(!locked.text.includes('张德福'));
  assert.ok(await visit(second, '10.3.98.1'));
  desk.later(61);
  assert.ok(await visit(given, '10.3.97.1'));
});

test('a network that guesses at links is stopped, and staff at the counter are not', async () => {
  for (let n = 0; n < 20; n += 1) await post(`/family/guess${n}`, { code: '00000000' }, '10.4.0.1');
  const given = await give();
  assert.equal((await post(pathOf(given), { code: given.code }, '10.4.0.9')).status, 429);
  assert.ok(await visit(given, '10.5.0.1'));
});

test('an access that was taken back opens nothing, at once, and cannot be restored, moved or prolonged', async () => {
  const given = await give();
  const cookie = await visit(given);
  const taken = await desk.clerk.post<Written>(`/api/cases/${own.case}/family-access/withdraw`, {
    record: given.id,
    version: 1,
  });
  assert.equal(taken.status, 200, taken.text);
  assert.equal((await page(cookie)).status, 401);
  assert.equal((await post(pathOf(given), { code: given.code })).status, 422);
  const records = desk.test.recordsAs(['manager']);
  const kept = await records.get(familyAccess, given.id);
  assert.ok(kept.fact.withdrawnBy && kept.fact.givenBy);
  await assert.rejects(
    records.revise(familyAccess, given.id, kept.version, { until: '2099-01-01' }, '延长'),
    { code: 'rule-broken' },
  );
  for (const change of [
    'withdrawn_at = null, withdrawn_by = null',
    `until = until + 1`,
    `given_by = 'somebody'`,
  ])
    await assert.rejects(
      desk.test.owner.client((client) =>
        client.query(`update family_access set ${change} where id = '${given.id}'`),
      ),
      /family-access/,
      change,
    );
});

test('it ends on its day, and a visit after an hour', async () => {
  const given = await give();
  const cookie = await visit(given);
  desk.later(61);
  assert.equal((await page(cookie)).status, 401);
  const again = await visit(given, '10.6.0.1');
  assert.equal((await page(again)).status, 200);
  desk.later(91 * 24 * 60);
  assert.equal((await page(again)).status, 401);
  assert.equal((await post(pathOf(given), { code: given.code }, '10.6.0.2')).status, 422);
});

test('a contact or a case that was voided lets nobody in', async () => {
  const records = desk.test.recordsAs(['manager']);
  const one = await open(desk);
  const given = await give(one);
  const cookie = await visit(given, '10.7.0.1');
  const { version } = await records.get(contact, one.contact);
  await records.void(contact, one.contact, version, '登记错误');
  assert.equal((await page(cookie)).status, 401);
  const two = await open(desk);
  const second = await give(two);
  const visited = await visit(second, '10.7.0.2');
  const found = await records.get(funeralCase, two.case);
  await records.void(funeralCase, two.case, found.version, '重复受理');
  assert.equal((await page(visited)).status, 401);
  assert.equal((await post(pathOf(second), { code: second.code }, '10.7.0.3')).status, 422);
});

test('the code is told with the act, to who took it, and to nobody again', async () => {
  const id = desk.test.node.ids.uuid();
  const ask = () =>
    desk.clerk.post<Written>(`/api/cases/${own.case}/family-access`, { id, contact: own.contact });
  const [first, again] = [await ask(), await ask()];
  assert.equal(first.body.familyAccess?.code, again.body.familyAccess?.code);
  const colleague = desk.api.as('manager', {
    account: 'another-account',
    ...{ region: COUNTY, institution: desk.home.id, staff: desk.home.people.clerk },
  });
  const asked = await colleague.post<Written>(`/api/cases/${own.case}/family-access`, {
    id,
    contact: own.contact,
  });
  assert.ok(asked.status >= 400 && asked.body.familyAccess === undefined);
  desk.later(11);
  const late = await ask();
  assert.ok(late.status >= 400 && late.body.familyAccess === undefined);
  const code = first.body.familyAccess?.code ?? '';
  const kept = await desk.test.owner.one<{ n: number }>(sql`
    select count(*)::int as n from audit_entry where entry like ${`%${code}%`}`);
  assert.equal(kept.n, 0);
});

test('only who works at the counter lets a family in, and only a contact of that case', async () => {
  const scope = { region: COUNTY, institution: desk.home.id };
  for (const role of ['operator', 'driver', 'countyOfficer', 'inspector', 'public', 'family']) {
    const { status } = await desk.api
      .as(role, scope)
      .post(`/api/cases/${own.case}/family-access`, { contact: own.contact });
    assert.equal(status, 403, role);
  }
  const strange = await desk.clerk.post(`/api/cases/${own.case}/family-access`, {
    contact: other.contact,
  });
  assert.ok(strange.status >= 400, strange.text);
});

test('in plain SQL, as the application, a family reaches the rows of its own case and of no other', async () => {
  const member = {
    ...desk.test.actorAs(['family'], { region: COUNTY, institution: desk.home.id }),
    root: own.case,
  };
  const readable = new Set(member.rights.kinds.keys());
  let seen = 0;
  for (const [kind, definition] of NATIONAL) {
    const ofCase =
      typeof definition.belongsTo === 'object' && definition.belongsTo.root === funeralCase.kind;
    if (!ofCase && kind !== funeralCase.kind) continue;
    const column = kind === funeralCase.kind ? 'id' : 'case_id';
    const rows = await desk.test.node.db.transaction(
      (tx) =>
        tx.all<{ root: string }>(
          sql`select ${raw(column)} as root from ${raw(tableName(kind))} where ${true}`,
        ),
      { role: 'qingming_app', settings: scopeSettings(member) },
    );
    assert.deepEqual(
      [...new Set(rows.map(({ root }) => root))].filter((id) => id !== own.case),
      [],
      kind,
    );
    if (!readable.has(kind)) assert.deepEqual(rows, [], kind);
    seen += rows.length;
  }
  assert.ok(seen >= 3, String(seen));
  for (const kind of ['contact', 'tag', 'party', 'staff', 'familyAccess'])
    assert.ok(!readable.has(kind), kind);
});

test('every step and every term of the page has its words in both languages', () => {
  for (const texts of [zh, en]) {
    for (const { name } of funeralJourney.order)
      assert.ok(Object.hasOwn(texts.family.steps, name), name);
    const codes: readonly string[] = funeralJourney.lacks.map(({ code }) => code);
    for (const code of Object.keys(texts.family.lacking)) assert.ok(codes.includes(code), code);
  }
});
