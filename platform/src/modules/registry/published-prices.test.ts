import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  PriceDiff,
  PriceHistory,
  PriceListDetail,
  PriceListMilestone,
  PriceListRow,
  PricesOnDay,
} from '@qingming/connect/api/prices.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import {
  COMPLETE,
  anotherHome,
  api,
  closeDesk,
  draft,
  goTo,
  home,
  item,
  manager,
  node,
  openDesk,
  published,
  publisher,
  reviewer,
  step,
} from '../../../test-support/price-desk.ts';
import { sql } from '../../kernel/db/sql.ts';

before(openDesk);
after(closeDesk);

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

test('which list is in force is told by its dates, and not by the list that waits for its day', async () => {
  await anotherHome();
  const first = await published('2026-05-01');
  const second = await published('2026-07-01');
  const inForce = async () => {
    const path = `/api/price-lists?inForce=true&institution=${home.id}`;
    return (await manager().get<Page<PriceListRow>>(path)).body.rows.map(({ id }) => id);
  };
  assert.deepEqual(await inForce(), [first]);
  goTo('2026-07-01');
  assert.deepEqual(await inForce(), [second]);
});

test('a list tells who submitted, reviewed and published it, and when', async () => {
  await anotherHome();
  const list = await published('2026-05-01');
  const { body } = await manager().get<PriceListMilestone[]>(`/api/price-lists/${list}/steps`);
  assert.deepEqual(
    body.map(({ act }) => act),
    ['draft', 'file', 'review', 'publish'],
  );
  assert.ok(body.every(({ by, at }) => by !== null && !Number.isNaN(Date.parse(at))));
});

test('prices do not change for days gone by', async () => {
  await anotherHome();
  await published('2026-05-01');
  goTo('2026-05-20');
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
  const { list } = await draft('2026-05-01');
  const items = [...COMPLETE, item('O1', '05', 100, { class: '1' })];
  const { status, text } = await manager().put(`/api/price-lists/${list.id}/items`, { items });
  assert.equal(status, 400, text);
});
