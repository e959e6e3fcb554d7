import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { KindPage, KindRecord, TableTaken } from '@qingming/connect/api/kinds.ts';
import { areaLimit } from '@qingming/standard/records/area-limit.ts';
import { burialArea } from '@qingming/standard/records/burial-area.ts';
import { plot } from '@qingming/standard/records/plot.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { sql } from '../../kernel/db/sql.ts';
import { ACT_CODE } from '../../levels/act-code.ts';
import { workspaceModule } from '../workspace/module.ts';

let node: TestNode;
let api: TestApi;
let home: FuneralHome;
let district: string;
before(async () => {
  node = await testNode();
  home = await funeralHome(node, 'GZ370102-01');
  api = await testApi(node, [workspaceModule(node.node, node.kinds, ACT_CODE)]);
  const garden = await made('burialArea', {
    code: 'Y',
    name: '南山园',
    kind: 'garden',
    level: 1,
    closed: false,
    outline: '{"type":"Polygon","coordinates":[[[0,0],[40,0],[40,30],[0,0]]]}',
  });
  district = (await made('burialArea', area({ parent: garden }))).id;
});
after(async () => {
  await api.close();
  await node.close();
});

const scope = () => ({ region: COUNTY, institution: home.id });
const manager = () => api.as('manager', scope());
const area = ({ parent, ...more }: { parent?: KindRecord; [name: string]: unknown }) => ({
  code: 'S',
  name: '松涛区',
  kind: 'district',
  level: 2,
  closed: false,
  parent: parent?.id,
  ...more,
});
const create = (kind: string, fact: object, who = manager()) =>
  who.post<KindRecord>(`/api/kinds/${kind}/records`, { fact });
async function made(kind: string, fact: object): Promise<KindRecord> {
  const answer = await create(kind, fact);
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
}
async function refused(rule: string, kind: string, fact: object): Promise<void> {
  const answer = await create(kind, fact);
  assert.ok([400, 409, 422].includes(answer.status), answer.text);
  assert.match(answer.text, new RegExp(rule), answer.text);
}
const change = (kind: string, { id, version }: KindRecord, changes: object) =>
  manager().patch<KindRecord>(`/api/kinds/${kind}/records/${id}`, {
    version,
    changes,
    reason: '核对后更正',
  });

let last = 0;
const next = (more: object = {}) => {
  last += 1;
  return {
    code: `S-1-${last}`,
    area: district,
    row: 1,
    position: last,
    kind: 'plot',
    remains: 'ashes',
    capacity: 2,
    landArea: 1,
    oversize: false,
    state: 'usable',
    basic: false,
    ...more,
  };
};
const niche = (more: object = {}) => next({ kind: 'niche', landArea: undefined, ...more });

test('areas lie in higher ones, which proves that none lies in itself, and stay while something lies in them', async () => {
  await refused('an-area-lies-in-a-higher-one', 'burialArea', area({ code: 'S1', level: 2 }));
  const row = await made('burialArea', {
    ...area({ code: 'S1', kind: 'row', level: 3 }),
    parent: district,
  });
  await refused('an-area-lies-in-a-higher-one', 'burialArea', {
    ...area({ code: 'S2', level: 3 }),
    parent: row.id,
  });
  const found = await manager().get<{ record: KindRecord }>(
    `/api/kinds/burialArea/records/${district}`,
  );
  const lowered = await change('burialArea', found.body.record, { level: 3 });
  assert.match(lowered.text, /what-lies-in-an-area-is-lower/);
  const voided = await manager().post(`/api/kinds/burialArea/records/${district}/void`, {
    version: found.body.record.version,
    reason: '误登',
  });
  assert.match(voided.text, /an-area-in-use-stays/);
  await refused('outline', 'burialArea', area({ code: 'S3', outline: '{"type":"Point"}' }));
});

test('without a row of the division the national limit holds: ashes 1 m², a body 4 m², two bodies 6 m²', async () => {
  await made('plot', next({ landArea: 1 }));
  await refused('plot-within-the-legal-area', 'plot', next({ landArea: 1.01 }));
  await refused(
    'plot-within-the-legal-area',
    'plot',
    next({ remains: 'body', capacity: 1, landArea: 4.01 }),
  );
  await made('plot', next({ remains: 'body', capacity: 2, landArea: 6 }));
  await refused('a-plot-says-its-area', 'plot', next({ landArea: undefined }));
  await refused('a-plot-says-its-area', 'plot', niche({ remains: 'body' }));
  await made('plot', niche());
});

test('an old plot above the limit is recorded as what it is, with the day since which it stands', async () => {
  await refused(
    'an-oversize-plot-says-since-when',
    'plot',
    next({ landArea: 2.08, oversize: true }),
  );
  const old = await made('plot', next({ landArea: 2.08, oversize: true, builtOn: '1996' }));
  const hidden = await change('plot', old, { oversize: false });
  assert.match(hidden.text, /plot-within-the-legal-area/);
});

test('the limit of the nearest division replaces the national one, narrower or wider, for its dates', async () => {
  const records = node.recordsAs(['provinceOfficer']);
  const row = {
    division: '370000',
    remains: 'ashes',
    document: '山东省公墓管理办法（测试）',
    effectiveFrom: '2020-01-01',
  } as const;
  const write = (fact: object) =>
    records.create(areaLimit, { ...row, ...fact } as never, { region: '370000' });
  const plain = await made('plot', next({ capacity: 1, landArea: 1 }));
  await write({ capacityFrom: 1, capacityUntil: 1, limit: 0.8, stoneHeight: 80 });
  await write({ capacityFrom: 2, capacityUntil: 2, limit: 1.2 });
  await refused('plot-within-the-legal-area', 'plot', next({ capacity: 1, landArea: 0.81 }));
  await refused(
    'plot-within-the-legal-area',
    'plot',
    next({ capacity: 1, landArea: 0.8, stoneHeight: 81 }),
  );
  await made('plot', next({ capacity: 1, landArea: 0.8, stoneHeight: 80 }));
  await made('plot', next({ capacity: 2, landArea: 1.2 }));
  await write({ division: COUNTY, capacityFrom: 2, limit: 0.9, effectiveUntil: '2022-01-01' });
  await made('plot', next({ capacity: 2, landArea: 1.2 }));
  await write({
    division: COUNTY,
    capacityFrom: 2,
    capacityUntil: 2,
    limit: 1,
    effectiveFrom: '2022-01-01',
  });
  await refused('plot-within-the-legal-area', 'plot', next({ capacity: 2, landArea: 1.1 }));
  const corrected = await change('plot', plain, { note: '碑已修' });
  assert.match(corrected.text, /plot-within-the-legal-area/);
  const told = await change('plot', plain, { note: '碑已修', oversize: true, builtOn: '2019' });
  assert.equal(told.status, 200, told.text);
});

test('past the program too: the database refuses a plot above the limit and one in a taken position', async () => {
  const copy = (landArea: number, position: number, code: string) =>
    node.owner.run(sql`
      insert into plot (province, id, institution, region, version, standard, recorded_at, recorded_by, voided,
        code, area, "row", position, kind, remains, capacity, land_area, oversize, state, basic)
      select province, gen_random_uuid(), institution, region, 1, standard, now(), recorded_by, false,
        ${code}, area, "row", ${position}, 'plot', remains, 1, ${landArea}, false, 'usable', false
      from plot where code = 'S-1-1'`);
  await copy(0.8, 900, 'SQL-1');
  await assert.rejects(copy(0.9, 901, 'SQL-2'), /plot-within-the-legal-area/);
  await assert.rejects(copy(0.8, 900, 'SQL-3'), /one_plot_in_a_position|one-plot-in-a-position/);
});

test('a running cemetery brings its plots in a table; faults are told by their row', async () => {
  const heading = [
    'code',
    'area',
    'row',
    'position',
    'kind',
    'remains',
    'capacity',
    'landArea',
    'oversize',
    'state',
    'basic',
  ] as const;
  const lines = [
    heading.map((name) => plot.elements[name].label.zh),
    ['T-1', 'S', '7', '1', '墓位', '骨灰', '1', '0.8', '否', '可用', '否'],
    ['T-2', 'S', '7', '2', '墓位', '骨灰', '1', '2.08', '否', '可用', '否'],
    ['T-3', '无此区', '7', '3', '墓位', '骨灰', '1', '0.8', '否', '可用', '否'],
  ].map((cells) => cells.join(','));
  const template = await manager().get('/api/kinds/plot/template.csv');
  for (const name of heading) assert.ok(template.text.includes(plot.elements[name].label.en), name);
  const answer = await api.ask<TableTaken>(
    node.actorAs('manager', scope()),
    'POST',
    '/api/kinds/plot/table?take=good',
    Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
    { 'content-type': 'text/csv' },
  );
  assert.equal(answer.status, 200, answer.text);
  assert.equal(answer.body.taken, 1, answer.text);
  assert.deepEqual(
    answer.body.faults.map((fault) => fault.row),
    [3, 4],
  );
});

test('everybody of the house sees the plots and only who answers for it draws them up; the county looks on', async () => {
  const clerk = api.as('clerk', scope());
  assert.equal((await create('plot', niche(), clerk)).status, 403);
  const list = await clerk.get<KindPage>('/api/kinds/plot/records');
  assert.ok(list.body.rows.length > 5);
  const county = api.as('countyOfficer', { region: COUNTY });
  const oversize = await county.get<KindPage>('/api/kinds/plot/records?is.oversize=true');
  assert.equal(oversize.body.total, 2);
  const elsewhere = api.as('manager', {
    region: '370203',
    institution: '018f0000-0000-7000-8000-000000000001',
  });
  assert.equal((await elsewhere.get<KindPage>('/api/kinds/plot/records')).body.total, 0);
  assert.equal(burialArea.travels, 'up');
});
