import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PriceListDetail } from '@qingming/connect/api/prices.ts';
import { guidedPrice } from '@qingming/standard/records/guided-price.ts';
import { priceItem } from '@qingming/standard/records/price.ts';
import {
  anotherHome,
  closeDesk,
  COMPLETE,
  draft,
  goTo,
  home,
  item,
  manager,
  node,
  openDesk,
  type Problem,
  published,
  publisher,
  reviewer,
  step,
} from '../../../test-support/price-desk.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { sql } from '../../kernel/db/sql.ts';

before(openDesk);
after(closeDesk);

const WITHIN = 'price-within-its-guidance';

const province = () => node.recordsAs('provinceOfficer');

/** Cremation at 500 yuan, a tenth above and a fifth below. */
const guides = (more: object = {}) =>
  province().create(
    guidedPrice,
    {
      name: '遗体火化',
      division: '370000',
      feeType: '03',
      unit: '具',
      base: 50_000,
      upBy: 10,
      downBy: 20,
      document: '鲁发改价格〔2026〕1号',
      effectiveFrom: '2026-04-01',
      ...more,
    },
    { region: '370000' },
  );

const withCremation = (price: number, more: object = {}) =>
  COMPLETE.map((one) => (one.code === 'A4' ? { ...one, price, ...more } : one));

const setItems = (list: string, price: number, more: object = {}) =>
  manager().put<PriceListDetail & Problem>(`/api/price-lists/${list}/items`, {
    items: withCremation(price, more),
  });

const drafted = async (): Promise<string> => (await draft('2026-06-01', [])).list.id;

test('a guided price floats as far as its percentages say, to the fen, and no further', async () => {
  await anotherHome();
  const { id, version } = await guides();
  const list = await drafted();
  for (const [price, status] of [
    [55_001, 422],
    [55_000, 200],
    [40_000, 200],
    [39_999, 422],
  ] as const) {
    const answer = await setItems(list, price);
    assert.equal(answer.status, status, answer.text);
    if (status === 422) assert.equal(answer.body.values.rule, WITHIN);
  }
  await assert.rejects(
    node.owner.run(sql`update price_item set price = 55001 where list = ${list} and code = 'A4'`),
    new RegExp(WITHIN),
  );
  await province().void(guidedPrice, id, version, '测试结束');
});

test('what the institution prices itself, or does not offer, is not guided; another unit is another price', async () => {
  await anotherHome();
  const { id, version } = await guides();
  const list = await drafted();
  for (const more of [{ standard: '2' }, { offered: false }, { unit: '次' }])
    assert.equal((await setItems(list, 90_000, more)).status, 200);
  assert.equal((await setItems(list, 90_000)).status, 422);
  await province().void(guidedPrice, id, version, '测试结束');
});

test('the nearest division’s price holds in place of the province’s, and an item’s own before its kind’s', async () => {
  await anotherHome();
  const rows = [await guides(), await guides({ division: '370100', base: 80_000 })];
  const list = await drafted();
  assert.equal((await setItems(list, 88_000)).status, 200);
  assert.equal((await setItems(list, 50_000)).status, 422);
  rows.push(await guides({ division: '370100', itemCode: 'A4', base: 30_000 }));
  assert.equal((await setItems(list, 30_000)).status, 200);
  assert.equal((await setItems(list, 88_000)).status, 422);
  for (const { id, version } of rows) await province().void(guidedPrice, id, version, '测试结束');
});

test('a list is asked by what is guided on the day from which it holds', async () => {
  await anotherHome();
  const { id, version } = await guides({
    effectiveFrom: '2026-04-01',
    effectiveUntil: '2026-06-01',
  });
  assert.equal((await setItems(await drafted(), 90_000)).status, 200);
  const earlier = (await draft('2026-05-20', [])).list.id;
  assert.equal((await setItems(earlier, 90_000)).status, 422);
  await province().void(guidedPrice, id, version, '测试结束');
});

test('a price that was set after the draft is met at the publication, through the act and past it', async () => {
  await anotherHome();
  const { list } = await draft('2026-06-01', withCremation(60_000));
  await step(manager(), list.id, 'file');
  await step(reviewer(), list.id, 'review');
  const { id, version } = await guides();
  const refused = await step(publisher(), list.id, 'publish');
  assert.equal(refused.status, 422);
  assert.equal(refused.body.values.rule, 'published-within-its-guidance');
  await assert.rejects(
    node.owner.run(
      sql`update price_list set state = '9', published_by = 'x' where id = ${list.id}`,
    ),
    /published-within-its-guidance/,
  );
  await province().revise(guidedPrice, id, version, { base: 60_000 }, '核定');
  assert.equal((await step(publisher(), list.id, 'publish')).status, 200);
  await province().void(guidedPrice, id, version + 1, '测试结束');
});

test('a list that was published before a price was set stays, and is ended as ever', async () => {
  await anotherHome();
  const first = await published('2026-05-01', withCremation(60_000));
  const { id, version } = await guides();
  goTo('2026-05-10');
  await published('2026-06-01', withCremation(50_000));
  const rows = await node.owner.all(sql`select state from price_list where id = ${first}`);
  assert.deepEqual(rows, [{ state: '8' }]);
  await province().void(guidedPrice, id, version, '测试结束');
});

test('an institution does not set what is guided, and no base price is nothing', async () => {
  await anotherHome();
  const house = node.recordsAs('manager', { region: COUNTY, institution: home.id });
  const { fact, id, version } = await guides();
  await assert.rejects(
    house.create(guidedPrice, fact as never, { region: '370000' }),
    /not-allowed/,
  );
  await assert.rejects(guides({ base: 0 }), /rule-broken/);
  await assert.rejects(guides({ downBy: 101 }), /invalid-input|rule-broken/);
  const list = await drafted();
  const owner = { region: COUNTY, institution: home.id };
  const dear = { ...item('B1', '03', 90_000, { unit: '具' }), list };
  await assert.rejects(house.create(priceItem, dear as never, owner), /rule-broken/);
  await province().void(guidedPrice, id, version, '测试结束');
});

const TARIFF = {
  includedKm: 20,
  perKm: 300,
  partKm: 'whole',
  nightFrom: 22,
  nightUntil: 6,
  nightShare: 0.2,
} as const;
const withTransport = (list: string, more: object) =>
  manager().put<PriceListDetail & Problem>(`/api/price-lists/${list}/items`, {
    items: COMPLETE.map((one) => (one.feeType === '01' ? { ...one, ...more } : one)),
  });

test('a tariff is guided part by part: distance, kilometre and night are within what was set, or refused', async () => {
  await anotherHome();
  const transport = COMPLETE.find(({ feeType }) => feeType === '01') ?? assert.fail('no transport');
  const guided = { name: '遗体接运', feeType: '01', unit: transport.unit, base: 24_000 } as const;
  const { id, version } = await guides({ ...guided, ...TARIFF });
  const list = await drafted();
  const base = { standard: '1', offered: true, price: 24_000, ...TARIFF };
  const byAmount = { ...base, nightShare: undefined, nightExtra: 1 };
  for (const [more, status] of [
    [base, 200],
    [{ ...base, includedKm: 19 }, 422],
    [{ ...base, includedKm: 30, nightShare: 0.1 }, 200],
    [{ ...base, perKm: 330 }, 200],
    [{ ...base, perKm: 331 }, 422],
    [{ ...base, perKm: 239 }, 422],
    [{ ...base, nightShare: 0.21 }, 422],
    [{ ...base, nightUntil: 7 }, 422],
    [byAmount, 422],
    [{ ...base, price: 26_401 }, 422],
    [{ standard: '1', offered: true, price: 24_000 }, 200],
    [{ ...base, standard: '2', perKm: 9000 }, 200],
  ] as const) {
    const answer = await withTransport(list, more);
    assert.equal(answer.status, status, `${JSON.stringify(more)} ${answer.text}`);
    if (status === 422) assert.equal(answer.body.values.rule, WITHIN);
  }
  await province().void(guidedPrice, id, version, '测试结束');
  const flat = await guides(guided);
  assert.equal((await withTransport(list, base)).body.values?.rule, WITHIN);
  await province().void(guidedPrice, flat.id, flat.version, '测试结束');
});

test('a tariff is whole, of a transport, and has no share for an age', async () => {
  await anotherHome();
  const list = await drafted();
  const base = { standard: '2', offered: true, price: 24_000, ...TARIFF };
  for (const [more, rule] of [
    [{ ...base, perKm: undefined }, 'a-tariff-of-an-item-is-whole'],
    [{ ...base, nightShare: undefined }, 'a-tariff-of-an-item-is-whole'],
    [{ ...base, nightExtra: 100 }, 'a-tariff-of-an-item-is-whole'],
    [{ ...base, nightUntil: 22 }, 'a-tariff-of-an-item-is-whole'],
    [{ ...base, ageUnder: 7, share: 0.5 }, 'a-tariff-has-no-share-for-an-age'],
  ] as const) {
    const answer = await withTransport(list, more);
    assert.equal(answer.body.values?.rule, rule, answer.text);
  }
  const cremation = await setItems(list, 50_000, TARIFF);
  assert.equal(cremation.body.values?.rule, 'a-tariff-of-an-item-is-of-a-transport');
});
