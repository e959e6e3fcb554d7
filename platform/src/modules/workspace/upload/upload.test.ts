import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { KindPage, TableTaken } from '@qingming/connect/api/kinds.ts';
import { equipment, place } from '@qingming/standard/records/facility.ts';
import { type TestApi, testApi } from '../../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../../test-support/node.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { workbook } from '../../../kernel/http/xlsx.ts';
import { workspaceModule } from '../module.ts';
import { ACT_CODE } from '../../../levels/act-code.ts';

let node: TestNode;
let api: TestApi;
let home: FuneralHome;
before(async () => {
  node = await testNode();
  home = await funeralHome(node);
  api = await testApi(node, [workspaceModule(node.node, node.kinds, ACT_CODE)]);
});
after(async () => {
  await api.close();
  await node.close();
});

const house = () => ({ region: COUNTY, institution: home.id });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function upload(
  kind: string,
  bytes: Buffer,
  take: 'check' | 'whole' | 'good' = 'check',
  { role = 'manager', scope = house() }: { role?: string; scope?: object } = {},
) {
  const type = bytes.subarray(0, 2).toString() === 'PK' ? XLSX : 'text/csv';
  return api.ask<TableTaken & { code: string; detail: string }>(
    node.actorAs(role, scope),
    'POST',
    `/api/kinds/${kind}/table?take=${take}`,
    bytes,
    { 'content-type': type },
  );
}

async function taken(kind: string, bytes: Buffer, take: 'check' | 'whole' | 'good' = 'check') {
  const { status, body, text } = await upload(kind, bytes, take);
  assert.equal(status, 200, text);
  return body;
}

const csv = (...lines: readonly string[]): Buffer => Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
const sheet = (...rows: readonly (readonly (string | number)[])[]): Buffer =>
  workbook([{ name: '登记表', rows }]);

const labels = (): string => {
  const { code, name, kind, holdsOne, inUse } = place.elements;
  return [code, name, kind, holdsOne, inUse].map(({ label }) => label.zh).join(',');
};
const codes = async () => {
  const { body } = await api
    .as('manager', house())
    .get<KindPage<{ code: string }>>('/api/kinds/place/records?size=200');
  return new Set(body.rows.map(({ fact }) => fact.code));
};
const says = ({ faults }: TableTaken): readonly string[] =>
  faults.map(({ row, column, message }) => `${row} ${column?.zh ?? '-'} ${message.zh}`);

test('a filled template is checked without writing, taken whole, and twice is once', async () => {
  const file = csv(labels(), 'L-01,一号冷柜,冷藏柜位,是,是', 'L-02,二号冷柜,cold-cabinet,yes,Yes');
  const before = await codes();
  const checked = await taken('place', file);
  assert.deepEqual([checked.rows, checked.good, checked.taken, checked.faults], [2, 2, 0, []]);
  assert.deepEqual(checked.preview[0], {
    row: 2,
    cells: ['L-01', '一号冷柜', '冷藏柜位', '是', '是'],
  });
  assert.deepEqual(await codes(), before);
  assert.equal((await taken('place', file, 'whole')).taken, 2);
  const again = await taken('place', file, 'whole');
  assert.deepEqual([again.taken, again.already, again.faults], [0, 2, []]);
  assert.equal((await codes()).size, before.size + 2);
});

test('every fault is named by row and column, and nothing is half-written', async () => {
  const before = await codes();
  const file = sheet(
    labels().split(','),
    ['K-01', '好的一行', '冷藏柜位', '是', '是'],
    ['K-02', '类型有误', '冰箱', '是', '也许'],
    ['', '没有编号', '冷藏柜位', '是', '是'],
    ['L-01', '编号已被占用', '冷藏柜位', '是', '是'],
    ['K-03', '重复一', '冷藏柜位', '是', '是'],
    ['K-03', '重复二', '冷藏柜位', '是', '是'],
  );
  const whole = await taken('place', file, 'whole');
  assert.equal(whole.taken, 0);
  assert.deepEqual(await codes(), before);
  const lines = says(whole);
  assert.ok(
    lines.some((line) => /^3 .*没有“冰箱”这一项，可填/.test(line)),
    lines.join('\n'),
  );
  assert.ok(
    lines.some((line) => /^3 .*请填“是”或“否”/.test(line)),
    lines.join('\n'),
  );
  assert.ok(
    lines.some((line) => line.startsWith('4 ')),
    lines.join('\n'),
  );
  assert.ok(
    lines.some((line) => line.startsWith('5 - ')),
    lines.join('\n'),
  );
  assert.ok(
    lines.some((line) => line.startsWith('7 - 与第 6 行重复')),
    lines.join('\n'),
  );
  assert.equal(whole.good, 2);
  const good = await taken('place', file, 'good');
  assert.equal(good.taken, 2);
  assert.deepEqual(
    new Set([...(await codes())].filter((code) => !before.has(code))),
    new Set(['K-01', 'K-03']),
  );
});

test('a heading that is not there, twice there or missing is said before any row is read', async () => {
  const answer = await taken(
    'place',
    csv(`${labels()},价格,${place.elements.code.label.zh}`, 'A,b,c,d,e,f,g'),
    'good',
  );
  assert.equal(answer.taken, 0);
  assert.match(says(answer).join('\n'), /价格 没有这一栏.*\n.*出现了两次/);
  const lacking = await taken('place', csv(place.elements.name.label.zh, '只有名称'));
  assert.match(says(lacking).join('\n'), /缺少这一必填栏/);
  assert.match(says(await taken('place', csv(labels())))[0] ?? '', /没有数据/);
});

test('days, yuan and links are read as people and spreadsheets write them', async () => {
  const { elements } = equipment;
  const heading = [
    elements.code,
    elements.name,
    elements.scope,
    elements.place,
    elements.purchasePrice,
    elements.purchasedOn,
    elements.state,
  ].map(({ label }) => label.zh);
  const scope = elements.scope.codes?.values[0]?.zh ?? '';
  const state = elements.state.codes?.values[0]?.zh ?? '';
  const answer = await taken(
    'equipment',
    sheet(
      heading,
      ['SB-1', '一号炉', scope, '一号炉', '¥1,280,000.50', '2024年3月5日', state],
      ['SB-2', '二号炉', scope, '二号炉', 12.345, '2024/13', state],
      ['SB-3', '三号炉', scope, '九号炉', '', '2024', state],
    ),
    'good',
  );
  const lines = says(answer).join('\n');
  assert.equal(answer.taken, 1, lines);
  assert.match(lines, /^3 采购价格 须为以元计的金额/m);
  assert.match(lines, /^3 采购日期 须为日期、年月或年份/m);
  assert.match(lines, /^4 对应位置 没有叫“九号炉”的记录/m);
  const row = await node.owner.one<{ price: number; day: string; place: string }>(sql`
    select purchase_price as price, purchased_on as day, place from equipment where code = 'SB-1'`);
  assert.deepEqual(row, { price: 128_000_050, day: '2024-03-05', place: home.places.cremator1 });
  const gbk = Buffer.from([0xb1, 0xe0, 0xba, 0xc5]);
  const other = await taken('place', Buffer.concat([gbk, Buffer.from('\r\nX')]));
  assert.ok(!says(other).some((line) => /编号 没有这一栏/.test(line)), says(other).join('\n'));
});

test('who may not write the kind uploads nothing, nor anybody into another institution', async () => {
  const file = csv(labels(), 'Z-01,别家的,冷藏柜位,是,是');
  assert.equal((await upload('place', file, 'whole', { role: 'clerk' })).status, 403);
  const other = await funeralHome(node, 'BZ370203-01', '370203');
  const { status } = await api.ask(
    node.actorAs('manager', house()),
    'POST',
    `/api/kinds/place/table?take=whole&institution=${other.id}`,
    file,
    { 'content-type': 'text/csv' },
  );
  assert.equal(status, 404);
  assert.ok(!(await codes()).has('Z-01'));
});

test('what is no table, too long or too large is refused with what to do', async () => {
  const broken = Buffer.concat([
    workbook([{ name: 'x', rows: [['a']] }]).subarray(0, 60),
    Buffer.alloc(30),
  ]);
  assert.equal((await upload('place', broken)).status, 422);
  const long = csv(
    labels(),
    ...Array.from({ length: 1001 }, (_, at) => `N-${at},n,冷藏柜位,是,是`),
  );
  const refused = await upload('place', long);
  assert.deepEqual([refused.status, refused.body.code], [422, 'too-many-rows']);
  const huge = Buffer.alloc((4 << 20) + 1, 'x');
  assert.equal((await upload('place', huge)).status, 413);
});

test('two tables that say the same at the same time are recorded once', async () => {
  const file = csv(
    labels(),
    ...Array.from({ length: 40 }, (_, at) => `T-${at},同时,冷藏柜位,是,是`),
  );
  const both = await Promise.all([upload('place', file, 'whole'), upload('place', file, 'whole')]);
  const sum = both.reduce((all, { body }) => all + (body.taken ?? 0), 0);
  assert.equal(
    sum,
    40,
    JSON.stringify(both.map(({ status, body }) => [status, body.taken, body.code])),
  );
  const rows = await node.owner.all(sql`select 1 from place where code ^@ 'T-'`);
  assert.equal(rows.length, 40);
  const logged = await node.owner.all(sql`
    select 1 from log_entry l join place p on p.id = l.record where p.code ^@ 'T-'`);
  assert.equal(logged.length, 40);
});
