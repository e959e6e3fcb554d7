import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  KindDetail,
  KindHistory,
  KindPage,
  KindRecord,
  KindRecordPage,
  Kinds,
} from '@qingming/connect/api/kinds.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { place } from '@qingming/standard/records/facility.ts';
import { equipment, place as placeKind } from '@qingming/standard/records/facility.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import { interment } from '@qingming/standard/records/interment.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { ONE_PERSON } from '../../kernel/approvals/second-person.ts';
import { sql } from '../../kernel/db/sql.ts';
import { workspaceModule } from './module.ts';
import { ACT_CODE } from '../../levels/act-code.ts';

type PlaceFact = FactOf<typeof place>;

let node: TestNode;
let api: TestApi;
let home: FuneralHome;
before(async () => {
  node = await testNode();
  home = await funeralHome(node);
  await funeralHome(node, 'BZ370203-01', '370203');
  api = await testApi(node, [workspaceModule(node.node, node.kinds, ACT_CODE)]);
});
after(async () => {
  await api.close();
  await node.close();
});

const manager = () => api.as('manager', { region: COUNTY, institution: home.id });
const clerk = () => api.as('clerk', { region: COUNTY, institution: home.id });
const PLACES = '/api/kinds/place/records';
const cabinet = (code: string) => ({
  code,
  name: `${code} 号柜`,
  kind: 'cold-cabinet',
  holdsOne: true,
  inUse: true,
});
const places = async (query = '') =>
  (await manager().get<KindPage<PlaceFact>>(`${PLACES}${query}`)).body;
const codesOf = ({ rows }: KindPage<PlaceFact>) => rows.map(({ fact }) => fact.code);

test('a role is offered the kinds that it may read, and no other', async () => {
  const kindsOf = async (role: 'manager' | 'operator' | 'securityAdmin') =>
    (await api.as(role, { region: COUNTY }).get<Kinds>('/api/kinds')).body.kinds;
  const listed = (kinds: Kinds['kinds']) => kinds.flatMap(({ kind, list }) => (list ? [kind] : []));
  assert.deepEqual(listed(await kindsOf('manager')), [
    'facility',
    'place',
    'burialArea',
    'plot',
    'equipment',
    'staff',
    'staffDuty',
    'institutionPicture',
    'waiverRule',
    'regionalTerm',
    'areaLimit',
    'guidedPrice',
    'creditAccount',
    'payMerchant',
    'firstCall',
    'rightOfUse',
    'scanMismatch',
    'trip',
    'interment',
    'dayClose',
    'channelDay',
    'dayReport',
    'vehicleUpkeep',
    'coldLimit',
    'coldReading',
    'relocation',
    'relocationMismatch',
    'removal',
    'stockCheck',
    'yearlyReport',
    'inspectionItem',
    'inspection',
    'evaluation',
    'ticket',
    'visitPlan',
    'visitSlot',
    'visitBooking',
    'gateScan',
  ]);
  assert.deepEqual(listed(await kindsOf('operator')), [
    'facility',
    'place',
    'burialArea',
    'plot',
    'equipment',
    'staff',
    'staffDuty',
    'scanMismatch',
    'coldLimit',
    'coldReading',
    'relocation',
    'relocationMismatch',
    'visitSlot',
    'visitBooking',
    'gateScan',
  ]);
  assert.deepEqual(await kindsOf('securityAdmin'), []);
});

test('a role without the grant is refused list, page, definition and writing', async () => {
  const other = api.as('securityAdmin');
  for (const path of [PLACES, `${PLACES}/${home.places.hall}`, '/api/kinds/place'])
    assert.equal((await other.get(path)).status, 403, path);
  assert.equal((await clerk().post(PLACES, { fact: cabinet('C1') })).status, 403);
  assert.equal((await api.visitor.get(PLACES)).status, 401);
});

test('a list is narrowed by code, yes or no, words and division', async () => {
  const cabinets = await places('?is.kind=cold-cabinet');
  assert.deepEqual(codesOf(cabinets), ['cabinet1', 'cabinet2']);
  assert.deepEqual(codesOf(await places(`?text=${encodeURIComponent('松鹤')}`)), ['hall']);
  assert.equal((await places('?is.inUse=false')).total, 0);
  const province = api.as('provinceOfficer');
  const all = await province.get<KindPage>(`${PLACES}?region=370200`);
  assert.equal(all.body.total, 11);
  assert.ok(Object.values(all.body.names).some((name) => name.includes('BZ370203-01')));
  assert.equal((await province.get(`${PLACES}?is.kind=nonsense`)).status, 400);
});

test('of another institution a list shows nothing, and a record is not found', async () => {
  const other = api.as('manager', { region: '370203', institution: node.node.ids.uuid() });
  assert.equal((await other.get<KindPage>(PLACES)).body.total, 0);
  assert.equal((await other.get(`${PLACES}/${home.places.hall}`)).status, 404);
  const written = await other.post(PLACES, { institution: home.id, fact: cabinet('C2') });
  assert.equal(written.status, 404);
});

test('pages stay where they are while records are added', async () => {
  const first = await places('?size=4&sort=code');
  for (const code of ['aaa', 'cabinet0'])
    assert.equal((await manager().post(PLACES, { fact: cabinet(code) })).status, 200);
  const second = await places(`?size=4&sort=code&after=${first.next}`);
  const seen = [...codesOf(first), ...codesOf(second)];
  assert.equal(new Set(seen).size, 8);
  assert.ok(!seen.includes('aaa') && !seen.includes('cabinet0'));
  const back = await places(`?size=4&sort=code&before=${second.previous}`);
  assert.deepEqual(codesOf(back).toSorted(), codesOf(back));
  assert.ok(codesOf(back).every((code) => code < (codesOf(second)[0] ?? '')));
});

test('a manager records a cabinet, corrects it and voids it, and its history says who, why and what', async () => {
  const made = await manager().post<KindRecord<PlaceFact>>(PLACES, { fact: cabinet('C9') });
  const path = `${PLACES}/${made.body.id}`;
  const change = { version: 1, changes: { name: '九号冷藏柜' }, reason: '名称更正' };
  const revised = await manager().patch<KindRecord<PlaceFact>>(path, change);
  assert.equal(revised.body.fact.name, '九号冷藏柜');
  assert.equal((await manager().patch(path, change)).status, 409);
  const voided = await manager().post(`${path}/void`, { version: 2, reason: '重复登记' });
  assert.equal(voided.status, 200);
  assert.ok(!codesOf(await places('?size=200')).includes('C9'));
  const page = (await manager().get<KindRecordPage>(path)).body;
  assert.deepEqual(
    [page.record.voided, page.may],
    [true, { revise: false, void: false, reveal: false }],
  );
  const { entries } = (await manager().get<KindHistory>(`${path}/history`)).body;
  assert.deepEqual(
    entries.map(({ act, reason }) => [act, reason]),
    [
      ['void', '重复登记'],
      ['revise', '名称更正'],
      ['create', null],
    ],
  );
  assert.equal(entries[0]?.byName, 'Test manager');
  assert.deepEqual(
    entries[1]?.changes.map(({ element, from, to }) => [element, from?.zh, to?.zh]),
    [['name', 'C9 号柜', '九号冷藏柜']],
  );
});

test('the same new record sent twice is written once', async () => {
  const body = { id: node.node.ids.uuid(), fact: cabinet('C10') };
  const [first, second] = [await manager().post(PLACES, body), await manager().post(PLACES, body)];
  assert.deepEqual(second.body, first.body);
});

test('a place with a code that the institution has already is refused in words', async () => {
  const { status, body } = await manager().post<{ detail: string }>(PLACES, {
    fact: { ...cabinet('cabinet1'), name: '又一号柜' },
  });
  assert.equal(status, 409);
  assert.match(body.detail, /place of this code/);
});

test('a fact that the standard does not know is refused by name', async () => {
  const { status, body } = await manager().post<{ errors: { path: string }[] }>(
    '/api/kinds/staff/records',
    { fact: { code: 'S9', name: '赵新', sex: '9x', duty: '99', nickname: '小赵' } },
  );
  assert.equal(status, 400);
  assert.deepEqual(body.errors.map(({ path }) => path).toSorted(), [
    '/fact/duty',
    '/fact/nickname',
    '/fact/sex',
  ]);
});

test('what is written by acts of its own has no form here', async () => {
  for (const kind of ['priceList', 'priceItem', 'institution', 'dayReport', 'custody', 'bill']) {
    const { status } = await manager().post(`/api/kinds/${kind}/records`, { fact: {} });
    assert.ok(status === 404 || status === 405, `${kind}: ${status}`);
    const { may } = (await manager().get<KindDetail>(`/api/kinds/${kind}`)).body;
    assert.deepEqual([may.create, may.revise, may.void], [false, false, false], kind);
  }
});

test('a page names what names the record', async () => {
  const owner = { region: COUNTY, institution: home.id };
  const made = await node
    .recordsAs('manager', owner)
    .create(
      equipment,
      { code: 'E1', name: '制冷机', scope: '1', place: home.places.cabinet1, state: '0' } as never,
      owner,
    );
  const { body } = await manager().get<KindRecordPage>(`${PLACES}/${home.places.cabinet1}`);
  const { linked } = body;
  assert.deepEqual(
    linked.map(({ kind, records }) => [kind, records.map(({ id, title }) => [id, title])]),
    [['equipment', [[made.id, '制冷机']]]],
  );
});

async function withPhone(): Promise<string> {
  const owner = { region: COUNTY, institution: home.id };
  const fact = {
    code: `P${node.node.ids.uuid().slice(-6)}`,
    name: '周敏',
    sex: '2',
    duty: '01',
    phone: '13805310001',
  } as const;
  return (await node.recordsAs('manager', owner).create(staff, fact, owner)).id;
}

test('a telephone is masked in list and page until somebody says why they look', async () => {
  const id = await withPhone();
  const officer = api.as('provinceOfficer');
  const list = await officer.get<KindPage>('/api/kinds/staff/records?size=200');
  assert.equal(list.body.rows.find((row) => row.id === id)?.fact['phone'], '138******01');
  const path = `/api/kinds/staff/records/${id}`;
  const page = await officer.get<KindRecordPage>(path);
  assert.equal(page.body.record.fact['phone'], '138******01');
  assert.equal(page.body.may.reveal, true);
  const whole = await officer.post<KindRecord>(`${path}/reveal`, {
    purpose: 'supervision',
    reason: '值班电话核对',
  });
  assert.equal(whole.body.fact['phone'], '13805310001');
  const acts = await node.owner.all<{ act: string }>(
    sql`select act from audit_entry where record = ${id} and act in ('read', 'reveal')`,
  );
  assert.deepEqual(acts.map(({ act }) => act).toSorted(), ['read', 'reveal']);
  const shown = await node.owner.one<{ seen: number }>(
    sql`select count(*)::int as seen from audit_entry where act = 'list' and ${id}::uuid = any(seen)`,
  );
  assert.ok(shown.seen >= 1);
});

test('a person in a register is found by name with a purpose, and each search is logged', async () => {
  const owner = { region: COUNTY, institution: home.id };
  const { id } = await node
    .recordsAs('manager', owner)
    .create(interment, { name: '欧阳修远', kind: '1' } as never, owner);
  const sought = { element: 'name', sought: '欧阳修远' };
  const path = '/api/kinds/interment/records/find';
  const why = { purpose: 'supervision', reason: '家属来函查询' };
  const officer = api.as('countyOfficer', { region: COUNTY });
  const found = await officer.post<KindPage>(path, { ...sought, ...why });
  assert.deepEqual(
    found.body.rows.map((row) => [row.id, row.fact['name']]),
    [[id, '欧***']],
  );
  assert.equal((await officer.post(path, sought)).status, 400);
  const inTheOpen = `/api/kinds/interment/records?text=${encodeURIComponent('欧阳')}`;
  assert.equal((await officer.get<KindPage>(inTheOpen)).body.total, 0);
  const elsewhere = api.as('countyOfficer', { region: '370203' });
  assert.equal((await elsewhere.post<KindPage>(path, { ...sought, ...why })).body.total, 0);
});

test('a list is taken out as a file: masked, formulas defused, and logged with whom it shows', async () => {
  const owner = { region: COUNTY, institution: home.id };
  const fact = { code: '=1+1', name: '@cmd', sex: '1', duty: '01', phone: '13805310001' } as const;
  const { id } = await node.recordsAs('manager', owner).create(staff, fact, owner);
  const officer = api.as('provinceOfficer');
  const { text, headers } = await officer.get('/api/kinds/staff/records.csv?text=cmd');
  assert.match(String(headers['content-type']), /text\/csv/);
  assert.match(text, /'=1\+1,'@cmd/);
  assert.match(text, /138\*{6}01/);
  assert.doesNotMatch(text, /13805310001/);
  const { entry } = await node.owner.one<{ entry: string }>(
    sql`select entry from audit_entry where act = 'export' order by entry_id desc limit 1`,
  );
  const { seen, detail } = JSON.parse(entry) as { seen: string[]; detail: object };
  assert.deepEqual([seen, detail], [[id], { rows: 1, narrowed: ['text'] }]);
  for (const file of ['records.csv', 'records.xlsx'])
    assert.equal((await api.as('securityAdmin').get(`/api/kinds/staff/${file}`)).status, 403);
  const book = await officer.get('/api/kinds/staff/records.xlsx');
  assert.match(String(book.headers['content-type']), /spreadsheetml/);
  assert.ok(book.text.startsWith('PK'));
});

test('more lines than one person takes out wait for another’s agreement', async () => {
  const owner = { region: COUNTY, institution: home.id };
  const fact = (at: number) => ({
    id: node.node.ids.uuid(),
    fact: { code: `M${at}`, name: `甲-${at}`, kind: 'niche', holdsOne: true, inUse: true },
    owner,
  });
  const facts = Array.from({ length: ONE_PERSON.exportedRows + 1 }, (_, at) => fact(at));
  await node.recordsAs('manager', owner).createMany(placeKind, facts);
  const { status, body } = await manager().get<{ code: string }>(
    '/api/kinds/place/records.csv?is.kind=niche',
  );
  assert.deepEqual([status, body.code], [409, 'second-person-asked']);
});

test('an empty table for new records names what the form asks, in the reader’s language', async () => {
  const { text } = await manager().get('/api/kinds/place/template.csv');
  assert.match(text, /^\uFEFFCode,Name,Kind,In facility,/);
  assert.equal((await manager().get('/api/kinds/place/template.xlsx')).status, 200);
  assert.equal((await manager().get('/api/kinds/priceList/template.csv')).status, 404);
});
