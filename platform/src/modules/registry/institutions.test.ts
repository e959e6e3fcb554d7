import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { InstitutionRow, Page, RecordView } from '@qingming/connect/api/registry.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { registryModule } from './module.ts';

let node: TestNode;
let api: TestApi;
let home: FuneralHome;
before(async () => {
  node = await testNode();
  home = await funeralHome(node);
  await funeralHome(node, 'BZ370203-01', '370203');
  api = await testApi(node, [registryModule(node.node)]);
});
after(async () => {
  await api.close();
  await node.close();
});

const manager = () => api.as('manager', { region: COUNTY, institution: home.id });
const newHome = {
  name: '新建殡仪馆',
  kind: 'BZ',
  state: '0',
  country: '156',
  address: '新路 2 号',
};

test('an institution is numbered by kind, division and a two-digit serial', async () => {
  const province = api.as('provinceOfficer');
  const numbers: string[] = [];
  for (const kind of ['BZ', 'BZ', 'GZ']) {
    const { status, body } = await province.post<RecordView<{ number: string }>>(
      '/api/institutions',
      {
        region: '370103',
        fact: { ...newHome, kind },
      },
    );
    assert.equal(status, 200);
    numbers.push(body.fact.number);
  }
  assert.deepEqual(numbers, ['BZ370103-01', 'BZ370103-02', 'GZ370103-01']);
});

test('the same new institution sent twice is registered once', async () => {
  const id = node.node.ids.uuid();
  const send = () =>
    api.as('provinceOfficer').post<RecordView<{ number: string }>>('/api/institutions', {
      id,
      region: '370104',
      fact: newHome,
    });
  const [first, second] = [await send(), await send()];
  assert.deepEqual(second.body, first.body);
});

test('only the province registers institutions', async () => {
  const { status } = await manager().post('/api/institutions', { region: COUNTY, fact: newHome });
  assert.equal(status, 403);
});

test('an officer lists the institutions of the own division and no other', async () => {
  const { body } = await api
    .as('countyOfficer', { region: COUNTY })
    .get<Page<InstitutionRow>>('/api/institutions?sort=name');
  assert.deepEqual(
    body.rows.map(({ number }) => number),
    ['BZ370102-01'],
  );
  assert.equal(body.rows[0]?.regionName?.zh, '山东省济南市历下区');
});

test('a list is filtered by division, kind and name, and paged', async () => {
  const province = api.as('provinceOfficer');
  const number = async (query: string) =>
    (await province.get<Page<InstitutionRow>>(`/api/institutions?${query}`)).body;
  assert.deepEqual(
    (await number('region=370200')).rows.map((row) => row.number),
    ['BZ370203-01'],
  );
  assert.deepEqual((await number(`text=${encodeURIComponent('BZ370203-01）')}`)).total, 1);
  const first = await number('size=1&sort=number');
  const second = await number(`size=1&sort=number&after=${first.next}`);
  assert.equal(second.rows.length, 1);
  assert.ok(second.total >= 2);
  assert.notEqual(second.rows[0]?.id, first.rows[0]?.id);
  const back = await number(`size=1&sort=number&before=${second.previous}`);
  assert.deepEqual(back.rows, first.rows);
  const other = await province.get(`/api/institutions?size=1&sort=name&after=${first.next}`);
  assert.equal(other.status, 400);
});

test('the number of an institution stays', async () => {
  const { status, body } = await manager().patch<{ detail: string }>(
    `/api/institutions/${home.id}`,
    {
      version: 1,
      changes: { number: 'BZ370102-77' },
      reason: '试改',
    },
  );
  assert.equal(status, 422);
  assert.match(body.detail, /do not change once registered/);
});

test('families find who receives them, with where they are, without an account', async () => {
  await manager().patch(`/api/institutions/${home.id}`, {
    version: 1,
    changes: {
      longitude: 117.05,
      latitude: 36.66,
      servicePhone: '0531-88880001',
      openingHours: '全天',
    },
    reason: '补充资料',
  });
  const { body } = await api.visitor.get<{ number: string; longitude: number }[]>(
    `/api/public/institutions?region=${COUNTY}`,
  );
  assert.deepEqual(
    body.map(({ number, longitude }) => [number, longitude]),
    [['BZ370102-01', 117.05]],
  );
  const one = await api.visitor.get<{ servicePhone: string; complaintPhone: null }>(
    '/api/public/institutions/bz370102-01',
  );
  assert.equal(one.body.servicePhone, '0531-88880001');
  assert.equal((await api.visitor.get('/api/public/institutions/BZ999999-01')).status, 404);
});

/** An institution as an import leaves it. */
async function importedInstitution(name: string, region: string): Promise<string> {
  const records = node.recordsAs('importer', {}, 'archive');
  const fact = { ...newHome, name, kind: 'GZ', awaitsApproval: true, number: `GZ${region}-2026-7` };
  return (await records.create(institution, fact as never, { region })).id;
}

const publicNames = async () => {
  const { body } = await api.visitor.get<readonly { name: string }[]>('/api/public/institutions');
  return body.map(({ name }) => name);
};

test('an imported institution is public only after an officer of its place approved it', async () => {
  const id = await importedInstitution('远山公墓', '370112');
  const visit = () => api.visitor.get(`/api/public/institutions/${id}`);
  assert.equal((await visit()).status, 404);
  assert.ok(!(await publicNames()).includes('远山公墓'));

  const approve = (as: ReturnType<typeof api.as>, act = 'approve', version = 1) =>
    as.post(`/api/institutions/${id}/${act}`, { version, reason: '资料已核对' });
  assert.equal((await approve(manager())).status, 403);
  assert.equal((await approve(api.as('countyOfficer', { region: '370203' }))).status, 404);
  const officer = api.as('countyOfficer', { region: '370112' });
  assert.equal((await approve(officer)).status, 200);
  assert.equal((await visit()).status, 200);
  assert.ok((await publicNames()).includes('远山公墓'));

  assert.equal((await approve(officer, 'withhold', 2)).status, 200);
  assert.equal((await visit()).status, 404);
});

test('whether an institution is public is no part of its data that a manager may correct', async () => {
  const { status, body } = await manager().patch<{ values: { rule: string } }>(
    `/api/institutions/${home.id}`,
    { version: 1, changes: { awaitsApproval: true }, reason: '更正' },
  );
  assert.equal(status, 422);
  assert.equal(body.values.rule, 'institution-approved-by-an-officer');
});

test('what awaits approval stands behind all others in the list of officers, and can be asked for', async () => {
  await importedInstitution('先字公墓', '370101');
  const list = async (query: string) => {
    const { body } = await api
      .as('provinceOfficer')
      .get<Page<InstitutionRow>>(`/api/institutions?size=100${query}`);
    return body.rows;
  };
  for (const order of ['', '&sort=region', '&sort=name&descending=true']) {
    const waits = (await list(order)).map(({ awaitsApproval }) => awaitsApproval);
    assert.ok(waits.includes(true) && waits.includes(false));
    assert.deepEqual(
      waits,
      waits.toSorted((one, other) => Number(one) - Number(other)),
    );
  }
  const waiting = await list('&awaitsApproval=true');
  assert.ok(waiting.length > 0 && waiting.every(({ awaitsApproval }) => awaitsApproval));
});
