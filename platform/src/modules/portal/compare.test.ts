import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { testNode, type TestNode } from '../../../test-support/node.ts';
import { pair } from '../../../test-support/pair.ts';
import { publishPrices } from '../../../test-support/prices.ts';
import type { Server } from '../../kernel/http/server.ts';
import { sendNext } from '../exchange/send.ts';
import { type ComparedHouse, spreadOf } from './compare.ts';
import {
  HOME,
  LINES,
  lineWith,
  portalServer,
  publishedInstitution,
  publishedList,
  seed,
} from './test-support/seed.ts';
import { visible } from './test-support/visible.ts';

const FROM = { effectiveFrom: '2026-04-01' };

let node: TestNode;
let server: Server;
before(async () => {
  node = await testNode({ clock: { now: () => new Date('2026-11-20T02:00:00Z') } });
  await seed(node);
  const second = await publishedInstitution(node, 'BZ370203-01', { name: '演示市北殡仪馆' });
  await publishedList(node, second, FROM, {
    lines: [
      ...LINES.filter(([code]) => code !== '03').map((line) =>
        line[0] === '05' ? lineWith(line, { price: 30_000 }) : line,
      ),
      // Dearer, and by the hour: neither is the lowest of its service.
      ['05b', '遗体火化（拣灰炉）', 'Cremation, other', '03', 90_000, '具', 'body'],
      ['03h', '遗体存放（临时）', 'Storage by the hour', '02', 500, '小时', 'hour'],
    ],
  });
  const third = await publishedInstitution(node, 'BZ370103-02', { name: '=演示,市中殡仪馆' });
  await publishedList(node, third, FROM);
  const closed = await publishedInstitution(node, 'BZ370104-01', { name: '停业馆', state: '1' });
  await publishedList(node, closed, FROM);
  const ahead = await publishedInstitution(node, 'BZ370105-01', { name: '待执行馆' });
  await publishedList(node, ahead, { effectiveFrom: '2027-01-01' });
  await publishedInstitution(node, 'BZ370112-01', { name: '无清单馆' });
  server = await portalServer(node);
});
after(async () => {
  await server.stop();
  await node.close();
});

const get = (url: string, on = server) => on.app.inject({ method: 'GET', url });
test('each house stands with its lowest basic items; what is closed, not in force or without a list does not', async () => {
  const page = visible((await get('/prices')).body);
  assert.match(page, /演示历下殡仪馆 济南市历下区 240 80 200 0 230/);
  assert.match(page, /演示市北殡仪馆 青岛市市北区 240 清单里没有 300 0 230/);
  assert.doesNotMatch(page, /停业馆|待执行馆|无清单馆/);
  // Cremation: 200, 300 and 180; storage: 80 and 80, for one house has it by the hour alone.
  assert.match(page, /火化（位） 180 200 300 3/);
  assert.match(page, /存放（天） 80 80 80 2/);
});

test('baskets are ranked by what is left of the middle one; a house that lacks an item has no rank', async () => {
  const page = visible((await get('/prices')).body);
  const baskets = page.slice(page.indexOf('三种办法，合计多少'));
  assert.match(
    baskets,
    /=演示,市中殡仪馆 济南市市中区 320 公布价 500 710 公布价 890 1070.50 公布价 1250.50 演示历下殡仪馆 济南市历下区 340 公布价 520 730 公布价 910 1090.50 公布价 1270.50 演示市北殡仪馆 青岛市市北区 清单里没有：按天存放 清单里没有：按天存放/,
  );
  assert.doesNotMatch(baskets, /停业馆|待执行馆|无清单馆/);
  const city = visible((await get('/en/prices?county=370200')).body);
  assert.match(city, /Not on the list: storage by the day/);
});

test('of a city the houses there, with the whole province beside', async () => {
  const page = visible((await get('/prices?county=370100')).body);
  assert.doesNotMatch(page, /演示市北殡仪馆/);
  assert.match(page, /火化（位） 180 190 200 2 火化（位） 山东省 180 200 300 3/);
  const county = visible((await get('/prices?county=370203')).body);
  assert.match(county, /火化（位） 300 300 300 1/);
  assert.match(county, /存放（天） — — — 0/);
  assert.match(visible((await get('/prices?county=371000')).body), /这里没有公布现行清单的殡仪馆/);
  for (const none of ['110000', 'x', '370000'])
    assert.match(visible((await get(`/prices?county=${none}`)).body), /演示市北殡仪馆/, none);
  assert.match((await get('/en/prices?county=370100')).body, /Lowest, median, highest/);
});

test('the files hold the same, one line a house, and no name is read as a formula', async () => {
  const csv = (await get('/prices.csv?county=370100')).body;
  assert.equal(
    csv,
    `\uFEFF${[
      'number,name,region,transport_fen,storage_fen,cremation_fen,ashes_fen,farewell_fen',
      `${HOME},演示历下殡仪馆,370102,24000,8000,20000,0,23000`,
      `BZ370103-02,"'=演示,市中殡仪馆",370103,24000,8000,18000,0,23000`,
      '',
    ].join('\r\n')}`,
  );
  const { headers, body } = await get('/prices.json');
  assert.match(String(headers['content-type']), /application\/json/);
  const told = JSON.parse(body);
  assert.equal(told.day, '2026-11-20');
  assert.deepEqual(
    told.services.find((one: { service: string }) => one.service === 'cremation'),
    { service: 'cremation', houses: 3, lowest: 18_000, median: 20_000, highest: 30_000 },
  );
  assert.deepEqual(
    told.houses.find((one: { number: string }) => one.number === 'BZ370203-01').prices,
    { transport: 24_000, cremation: 30_000, ashes: 0, farewell: 23_000 },
  );
});

test('a file is made once for as long as it may be kept, and again after that', async () => {
  let now = new Date('2026-11-20T02:00:00Z');
  const later = await testNode({ clock: { now: () => now } });
  const portal = await portalServer(later);
  try {
    await seed(later);
    const lines = async () => (await get('/prices.csv', portal)).body.trim().split('\r\n').length;
    assert.equal(await lines(), 2);
    const second = await publishedInstitution(later, 'BZ370203-01', { name: '演示市北殡仪馆' });
    await publishedList(later, second, FROM);
    assert.equal(await lines(), 2);
    now = new Date(now.getTime() + 30_000);
    assert.equal(await lines(), 3);
    assert.equal((await get('/prices.csv', portal)).headers['cache-control'], 'public, max-age=30');
  } finally {
    await portal.stop();
    await later.close();
  }
});

test('the median has as many prices below it as above it, and nothing lies outside', () => {
  const house = (price: number, at: number): ComparedHouse => ({
    number: String(at),
    name: '',
    region: '370102',
    kind: 'BZ',
    prices: { cremation: price },
  });
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 }), (prices) => {
      const { lowest, median, highest, houses } =
        spreadOf(prices.map(house), 'cremation') ?? assert.fail('no spread');
      assert.equal(houses, prices.length);
      assert.deepEqual([lowest, highest], [Math.min(...prices), Math.max(...prices)]);
      const below = prices.filter((price) => price < median).length;
      const above = prices.filter((price) => price > median).length;
      assert.ok(below <= prices.length / 2 && above <= prices.length / 2);
    }),
  );
  assert.equal(spreadOf([], 'cremation'), undefined);
});

test('the ministry compares what the provinces sent: a line a province, then its houses', async () => {
  const joined = await pair();
  try {
    const home = await funeralHome(joined.province);
    await publishPrices(joined.province, home, {
      chapel: { feeType: '08', price: 23_000, class: 'basic', unit: '场' },
    });
    await joined.sequence(joined.province);
    while ((await sendNext(joined.up.sending, joined.partnerOf(joined.ministry))).state === 'sent');
    const url = 'https://sd.example/';
    const ministry = await portalServer(joined.ministry, { provinces: [{ node: '370000', url }] });
    try {
      const nation = visible((await get('/prices', ministry)).body);
      assert.match(nation, /山东省 1 家 240 80 600 — 230/);
      assert.doesNotMatch(nation, /测试殡仪馆|三种办法/);
      const { body } = await get('/en/prices?county=370000', ministry);
      assert.match(body, /href="https:\/\/sd\.example\/en\/institutions\/BZ370102-01"/);
      const province = visible((await get('/prices?county=370000', ministry)).body);
      assert.match(
        province,
        /三种办法.*测试殡仪馆.*济南市历下区 920 公布价 920 清单里没有：按年寄存骨灰/,
      );
      assert.match(province, /火化（位） 600 600 600 1 火化（位） 全国 600 600 600 1/);
      assert.match(visible((await get('/', ministry)).body), /比一比价格/);
    } finally {
      await ministry.stop();
    }
  } finally {
    await joined.close();
  }
});
