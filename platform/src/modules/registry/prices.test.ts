import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  PriceDiff,
  PriceHistory,
  PriceListDetail,
  PricesOnDay,
} from '@qingming/connect/api/prices.ts';
import { type Answer, type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { sql } from '../../kernel/db/sql.ts';
import { registryModule } from './module.ts';

let node: TestNode;
let api: TestApi;
let home: FuneralHome;
let today = '2026-05-01';
before(async () => {
  node = await testNode({ clock: { now: () => new Date(`${today}T04:00:00Z`) } });
  api = await testApi(node, [registryModule(node.node)]);
});
after(async () => {
  await api.close();
  await node.close();
});

let homes = 0;
/** Every test has an institution of its own. */
async function anotherHome(): Promise<void> {
  homes += 1;
  today = '2026-05-01';
  home = await funeralHome(node, `BZ370102-${10 + homes}`);
}

const manager = () =>
  api.as('manager', { region: COUNTY, institution: home.id, account: 'manager-a' });
const officer = (account: string) => api.as('countyOfficer', { region: COUNTY, account });
const reviewer = () => officer('officer-b');
const publisher = () => officer('officer-c');

type ItemInput = { code: string; feeType: string; price: number } & Record<string, unknown>;
const item = (code: string, feeType: string, price: number, more: object = {}): ItemInput => ({
  code,
  name: `项目${code}`,
  class: 'basic',
  feeType,
  standard: '1',
  type: '0',
  offered: true,
  price,
  unit: '次',
  order: 0,
  ...more,
});
const notOffered = (code: string, feeType: string) => item(code, feeType, 0, { offered: false });
const COMPLETE = [
  item('A1', '01', 24000),
  item('A2', '02', 8000, { unit: '天' }),
  item('A3', '08', 23000),
  item('A4', '03', 60000, { unit: '具' }),
  item('A5', '04', 6000, { unit: '年' }),
  notOffered('A6', '10'),
];

async function draft(
  effectiveFrom: string,
  items: readonly object[] = COMPLETE,
): Promise<PriceListDetail> {
  const made = await manager().post<PriceListDetail>('/api/price-lists', {
    institution: home.id,
    fact: {
      title: `自 ${effectiveFrom}`,
      document: '济发改〔2026〕8号',
      authority: '济南市发展改革委',
      effectiveFrom,
    },
  });
  const { body } = await manager().put<PriceListDetail>(
    `/api/price-lists/${made.body.list.id}/items`,
    { items },
  );
  return body;
}

type Problem = { readonly detail: string; readonly values: { readonly rule: string } };
const versions = new Map<string, number>();
async function step(
  who: ReturnType<TestApi['as']>,
  list: string,
  name: string,
  more: object = {},
): Promise<Answer<PriceListDetail & Problem>> {
  const version = versions.get(list) ?? 1;
  const answer = await who.post<PriceListDetail & Problem>(`/api/price-lists/${list}/${name}`, {
    version,
    ...more,
  });
  if (answer.status === 200) versions.set(list, answer.body.list.version);
  return answer;
}

async function published(
  effectiveFrom: string,
  items: readonly object[] = COMPLETE,
): Promise<string> {
  const { list } = await draft(effectiveFrom, items);
  assert.equal((await step(manager(), list.id, 'file')).status, 200);
  assert.equal((await step(reviewer(), list.id, 'review')).status, 200);
  const last = await step(publisher(), list.id, 'publish');
  assert.equal(last.status, 200, last.text);
  return list.id;
}

test('a list is not filed before it says of every basic service whether it is offered', async () => {
  await anotherHome();
  const { list, missing } = await draft('2026-05-01', COMPLETE.slice(0, 4));
  assert.deepEqual(
    missing.map(({ code }) => code),
    ['ashes-deposit', 'ecological-burial'],
  );
  const { status, body } = await step(manager(), list.id, 'file');
  assert.equal(status, 422);
  assert.match(body.detail, /Deposit of ashes, Ecological burial/);
});

test('a list goes from draft to publication by three different people', async () => {
  await anotherHome();
  const { list, acts } = await draft('2026-05-01');
  assert.deepEqual(acts, ['edit', 'file', 'void']);
  await step(manager(), list.id, 'file');
  await step(reviewer(), list.id, 'review');
  const again = await step(reviewer(), list.id, 'publish');
  assert.equal(again.status, 422);
  assert.match(again.body.detail, /two different people/);
  const last = await step(publisher(), list.id, 'publish');
  assert.equal(last.body.list.fact.state, '9');
  assert.equal(last.body.list.fact.filedBy, 'manager-a');
});

test('who filed a list does not review it, whatever roles the account has', async () => {
  await anotherHome();
  const { list } = await draft('2026-05-01');
  await step(manager(), list.id, 'file');
  const same = await step(officer('manager-a'), list.id, 'review');
  assert.match(same.body.detail, /may not review it/);
});

test('the database refuses the same person twice even without our program', async () => {
  await anotherHome();
  const { list } = await draft('2026-05-01');
  for (const people of [
    ['x', 'x', 'y'],
    ['x', 'y', 'y'],
    ['x', 'y', 'x'],
  ])
    await assert.rejects(
      node.owner.run(sql`
        update price_list set state = '9', filed_by = ${people[0]}, reviewed_by = ${people[1]}, published_by = ${people[2]}
        where id = ${list.id}`),
      /price_list__(reviewer_is_not_filer|publisher_is_another_person)/,
    );
  await assert.rejects(
    node.owner.run(sql`update price_list set state = '9' where id = ${list.id}`),
    /price_list__reviewed_before_published/,
  );
});

test('steps are taken in their order', async () => {
  await anotherHome();
  const { list } = await draft('2026-05-01');
  for (const name of ['review', 'publish', 'retire']) {
    const { status, body } = await step(reviewer(), list.id, name, {
      effectiveUntil: '2026-06-01',
    });
    assert.equal(status, 422);
    assert.equal(body.values.rule, 'price-list-step');
  }
});

test('a list is returned with an opinion, mended and filed again', async () => {
  await anotherHome();
  const { list } = await draft('2026-05-01');
  await step(manager(), list.id, 'file');
  assert.equal((await step(reviewer(), list.id, 'return')).status, 422);
  const returned = await step(reviewer(), list.id, 'return', { opinion: '火化费高于基准价' });
  assert.equal(returned.body.list.fact.state, '2');
  const mended = COMPLETE.map((one) => (one.code === 'A4' ? { ...one, price: 55000 } : one));
  await manager().put(`/api/price-lists/${list.id}/items`, { items: mended });
  const filed = await step(manager(), list.id, 'file');
  assert.equal(filed.body.list.fact.state, '1');
  assert.equal(filed.body.list.fact.opinion, undefined);
  assert.equal(filed.body.items.find(({ fact }) => fact.code === 'A4')?.fact.price, 55000);
});

test('an officer of another county neither sees nor reviews the list', async () => {
  await anotherHome();
  const { list } = await draft('2026-05-01');
  await step(manager(), list.id, 'file');
  const elsewhere = api.as('countyOfficer', { region: '370203', account: 'officer-z' });
  assert.equal((await elsewhere.get(`/api/price-lists/${list.id}`)).status, 404);
  assert.equal((await step(elsewhere, list.id, 'review')).status, 404);
});

test('a published list and its items never change, through the program or past it', async () => {
  await anotherHome();
  const list = await published('2026-05-01');
  const edit = await manager().put<Problem>(`/api/price-lists/${list}/items`, { items: [] });
  assert.equal(edit.status, 422);
  for (const change of [
    sql`update price_item set price = 1 where list = ${list}`,
    sql`update price_item set voided = true where list = ${list}`,
  ])
    await assert.rejects(node.owner.run(change), /items-change-only-before-publication/);
  await assert.rejects(
    node.owner.run(sql`update price_list set voided = true where id = ${list}`),
    /a_published_list_stays/,
  );
});

const priceOn = async (day: string) => {
  const { body } = await api.visitor.get<PricesOnDay>(
    `/api/public/institutions/${home.id}/prices?day=${day}`,
  );
  return [body.list?.id, body.lines.find(({ code }) => code === 'A4')?.price];
};

test('a new list retires the one in force on the day on which it begins', async () => {
  await anotherHome();
  const first = await published('2026-05-01');
  const dearer = COMPLETE.map((one) => (one.code === 'A4' ? { ...one, price: 66000 } : one));
  const second = await published('2026-07-01', dearer);
  const before = (await manager().get<PriceListDetail>(`/api/price-lists/${first}`)).body.list.fact;
  assert.deepEqual([before.state, before.effectiveUntil], ['8', '2026-07-01']);
  assert.deepEqual(await priceOn('2026-06-30'), [first, 60000]);
  assert.deepEqual(await priceOn('2026-07-01'), [second, 66000]);
});

test('prices do not change for days gone by', async () => {
  await anotherHome();
  await published('2026-05-01');
  today = '2026-05-20';
  const { list } = await draft('2026-05-10');
  await step(manager(), list.id, 'file');
  await step(reviewer(), list.id, 'review');
  const late = await step(publisher(), list.id, 'publish');
  assert.equal(late.status, 422);
  assert.equal(late.body.values.rule, 'no-list-for-days-gone');
});

test('the database holds two lists for one day apart', async () => {
  await anotherHome();
  const list = await published('2026-05-01');
  const { list: other } = await draft('2026-06-01');
  assert.notEqual(other.id, list);
  await assert.rejects(
    node.owner.run(sql`
      update price_list set state = '9', filed_by = 'a', reviewed_by = 'b', published_by = 'c' where id = ${other.id}`),
    /price_list__one_list_in_force/,
  );
});

test('a retired list ends on its day, and then every basic service stands as not offered', async () => {
  await anotherHome();
  const list = await published('2026-05-01');
  const retired = await step(reviewer(), list, 'retire', { effectiveUntil: '2026-06-01' });
  assert.equal(retired.body.list.fact.state, '8');
  const { body } = await api.visitor.get<PricesOnDay>(
    `/api/public/institutions/${home.id}/prices?day=2026-06-01`,
  );
  assert.equal(body.list, null);
  assert.deepEqual(
    body.lines.map(({ offered, price }) => [offered, price]),
    Array.from({ length: 6 }, () => [false, null]),
  );
});

test('families see basic services first, what is not offered too, and who fixed the price', async () => {
  await anotherHome();
  await published('2026-05-01', [
    item('Z9', '09', 15000, { class: 'non-basic', standard: '2', unit: '件' }),
    ...COMPLETE,
  ]);
  const { body } = await api.visitor.get<PricesOnDay>(`/api/public/institutions/${home.id}/prices`);
  assert.deepEqual(
    body.lines.map(({ code }) => code),
    ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'Z9'],
  );
  const [first, , , , , eco, goods] = body.lines;
  assert.equal(first?.fixedBy?.zh, '政府指导价');
  assert.equal(first?.document, '济发改〔2026〕8号');
  assert.deepEqual([eco?.offered, eco?.price], [false, null]);
  assert.equal(goods?.fixedBy?.zh, '市场调节价');
});

test('a draft is nobody’s business outside', async () => {
  await anotherHome();
  const { list } = await draft('2026-05-01');
  const { text } = await api.visitor.get(`/api/public/institutions/${home.id}/prices`);
  assert.ok(!text.includes(list.id));
});

test('what changed from list to list can be read by anybody', async () => {
  await anotherHome();
  await published('2026-05-01');
  const next = COMPLETE.filter(({ code }) => code !== 'A5').map((one) =>
    one.code === 'A4' ? { ...one, price: 50000 } : one,
  );
  const id = await published('2026-08-01', [...next, item('B5', '04', 7000)]);
  const history = await api.visitor.get<PriceHistory>(
    `/api/public/institutions/${home.id}/price-history`,
  );
  assert.deepEqual(
    history.body.changes
      .filter(({ on }) => on === '2026-08-01')
      .map(({ code, change, before, after }) => [code, change, before, after]),
    [
      ['A4', 'down', 60000, 50000],
      ['B5', 'added', null, 7000],
      ['A5', 'removed', 6000, null],
    ],
  );
  const against = history.body.changes.at(-1);
  assert.equal(against?.on, '2026-05-01');
  const diff = await reviewer().get<PriceDiff>(`/api/price-lists/${id}/diff`);
  assert.equal(diff.status, 200);
});

test('a draft begins with the items of an earlier list of the same institution', async () => {
  await anotherHome();
  const first = await published('2026-05-01');
  const copy = await manager().post<PriceListDetail>('/api/price-lists', {
    institution: home.id,
    fact: {
      title: '下一份',
      document: '待定',
      authority: '济南市发展改革委',
      effectiveFrom: '2026-09-01',
    },
    copyOf: first,
  });
  assert.equal(copy.body.items.length, COMPLETE.length);
  assert.equal(copy.body.replaces, first);
});

test('a class of 2012 cannot stand in a list of 2026', async () => {
  await anotherHome();
  const { list } = await draft('2026-05-01', [...COMPLETE, item('O1', '05', 100, { class: '1' })]);
  const { status } = await step(manager(), list.id, 'file');
  assert.equal(status, 400);
});
