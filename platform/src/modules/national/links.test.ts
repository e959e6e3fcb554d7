import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  Links,
  Overview,
  PersonsFound,
  ReceivedRecord,
  StreamRow,
} from '@qingming/connect/api/national.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, type Journey } from '../../../test-support/journey.ts';
import { type Pair, pair } from '../../../test-support/pair.ts';
import { sql } from '../../kernel/db/sql.ts';
import { sendNext } from '../exchange/send.ts';
import { nationalModule } from './module.ts';

let joined: Pair;
let ministry: TestApi;
let home: FuneralHome;
let journey: Journey;
const send = () => sendNext(joined.up.sending, joined.partnerOf(joined.ministry));
before(async () => {
  joined = await pair();
  home = await funeralHome(joined.province);
  journey = await bodyInCare(joined.province.recordsAs('manager'), home, {
    identityNumber: '11010519491231002X',
  });
  await joined.sequence(joined.province);
  await send();
  ministry = await testApi(joined.ministry, [
    nationalModule(joined.ministry.node, [{ node: '370000' }, { node: '110000' }]),
  ]);
});
after(async () => {
  await ministry.close();
  await joined.close();
});

const officer = () => ministry.as('ministryOfficer');

test('the ministry sees a province’s case in its numbers, and how late it came', async () => {
  const { body } = await officer().get<Overview>('/api/national/overview');
  assert.equal(body.divisions.length, 34);
  const shandong = body.divisions.find(({ region }) => region === '370000');
  assert.equal(shandong?.figures['casesOpened']?.year.now, 1);
  // What was written before the first batch came is history: it says nothing of the link.
  assert.equal(shandong?.delay?.day.entries, 0);
  assert.equal(shandong?.delay?.day.median, null);
  assert.ok((shandong?.delay?.history ?? 0) > 10);
  const beijing = body.divisions.find(({ region }) => region === '110000');
  assert.deepEqual([beijing?.connected, beijing?.delay], [true, null]);
  assert.equal(body.divisions.find(({ region }) => region === '120000')?.connected, false);
});

test('the newest events are told by kind, place and time, and name nobody', async () => {
  const { body, text } = await officer().get<StreamRow[]>('/api/national/stream?limit=5');
  assert.equal(body.length, 5);
  const ids = body.map(({ id }) => Number(id.slice('370000-'.length)));
  assert.deepEqual(
    ids,
    ids.toSorted((a, b) => b - a),
  );
  const paper = body.find(({ kind }) => kind === 'deathCertificate');
  assert.equal(paper?.kindName.zh, '死亡证明');
  assert.equal(paper?.regionName?.zh, '山东省济南市历下区');
  assert.match(paper?.institutionName ?? '', /^测试殡仪馆/);
  assert.doesNotMatch(text, /测试\d|张家属/);
});

test('a name alone is too little to search the whole nation with', async () => {
  const name = { name: '测试一', purpose: 'verification', reason: '来函核查' };
  const search = (more: object) =>
    officer().post<PersonsFound & { errors: { path: string }[] }>('/api/national/search', {
      ...name,
      ...more,
    });
  const refused = await search({});
  assert.equal(refused.status, 400);
  assert.equal(refused.body.errors[0]?.path, '/birthYear');
  assert.equal((await search({ province: '370000' })).status, 200);
  const found = await search({ name: undefined, identityNumber: '11010519491231002X' });
  assert.deepEqual(
    found.body.found.map(({ record }) => record),
    [journey.decedent],
  );
});

test('a link that works, one that never spoke and one that stopped are told apart', async () => {
  const { body } = await officer().get<Links>('/api/national/links');
  assert.deepEqual(
    body.links.map(({ node, state, received }) => [node, state, received > 0]),
    [
      ['110000', 'never', false],
      ['370000', 'never', true],
    ],
  );
  assert.ok(Math.abs(body.links[1]?.clockSkew ?? Number.NaN) < 60_000);
  const province = await testApi(joined.province, [
    nationalModule(joined.province.node, [{ node: '000000' }]),
  ]);
  const ours = async () =>
    (await province.as('provinceOfficer').get<Links>('/api/national/links')).body.links[0];
  assert.deepEqual([(await ours())?.state, (await ours())?.backlog], ['working', 0]);
  joined.up.disturb = (bytes) => {
    const altered = Buffer.from(bytes);
    altered[altered.length - 5] = (altered[altered.length - 5] ?? 0) ^ 1;
    return altered;
  };
  await bodyInCare(joined.province.recordsAs('manager'), home, { cabinet: home.places.cabinet2 });
  await joined.sequence(joined.province);
  await send();
  const broken = await ours();
  assert.equal(broken?.state, 'stopped');
  assert.ok((broken?.backlog ?? 0) > 0);
  assert.ok(broken?.fault?.says.zh && broken.fault.todo.en);
  await province.close();
});

test('a record can be looked at as it was received, masked, and the look is logged', async () => {
  const row = await joined.ministry.owner.one<{ seq: number }>(
    sql`select seq from mirror_entry where kind = 'decedent' limit 1`,
  );
  const { body } = await officer().get<ReceivedRecord>(`/api/national/received/370000/${row.seq}`);
  assert.equal(body.record, journey.decedent);
  const value = (element: string) => body.elements.find((one) => one.element === element)?.value.zh;
  assert.match(value('name') ?? '', /^测\*+$/);
  assert.equal(value('identityNumber'), '110***************');
  assert.equal(value('deathCause'), '（不显示）');
  assert.match(value('sex') ?? '', /（1）/);
  const looks = await joined.ministry.owner.all(
    sql`select 1 from audit_entry where act = 'read' and record = ${journey.decedent}::uuid`,
  );
  assert.equal(looks.length, 1);
  assert.equal((await officer().get('/api/national/received/370000/999999')).status, 404);
});

test('a list that is taken out leaves its trace', async () => {
  const taken = { list: 'refused', rows: 3, filter: { open: 'true' } };
  assert.equal((await officer().post('/api/national/exports', taken)).status, 204);
  const { entry } = await joined.ministry.owner.one<{ entry: string }>(
    sql`select entry from audit_entry where act = 'export'`,
  );
  assert.match(entry, /"list":"refused","rows":3/);
});
