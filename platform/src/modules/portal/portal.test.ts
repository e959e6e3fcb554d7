import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Server } from '../../kernel/http/server.ts';
import { createLiveFeed } from '../../kernel/live/feed.ts';
import { testNode, type TestNode } from '../../../test-support/node.ts';
import {
  furnish,
  HOME,
  portalServer,
  publishedInstitution,
  publishedList,
  VALID,
} from './test-support/furnish.ts';

let node: TestNode;
let server: Server;
before(async () => {
  node = await testNode({ clock: { now: () => new Date('2026-11-20T02:00:00Z') } });
  await furnish(node);
  server = await portalServer(node, { demo: true });
});
after(async () => {
  await server.stop();
  await node.close();
});

const get = (url: string, headers: Record<string, string> = {}) =>
  server.app.inject({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });

const post = (body: Record<string, string>, headers: Record<string, string> = {}) =>
  server.app.inject({
    method: 'POST',
    url: '/certificates',
    payload: new URLSearchParams(body).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

const visible = (page: string): string =>
  page
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

test('an institution shows its basic items first, in the fixed order, those not offered too', async () => {
  const page = visible((await get(`/institutions/${HOME}`)).body);
  const order = [
    '遗体接运（20公里以内）',
    '遗体存放',
    '遗体告别',
    '遗体火化',
    '骨灰寄存',
    '生态安葬',
    '遗体整容',
  ];
  const places = order.map((name) => page.indexOf(name));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.ok(places.every((place) => place > 0));
  assert.match(page, /生态安葬 不提供/);
  assert.match(page, /骨灰寄存 0 元 ／年/);
  assert.match(page, /遗体整容 360\.50 元/);
});

test('every price says who fixed it, under which document and since when', async () => {
  const page = visible((await get(`/institutions/${HOME}`)).body);
  assert.match(
    page,
    /遗体火化（平板炉） 200 元 ／具 政府指导价 · 济南市发展和改革委员会 · 鲁发改价格〔2026〕77号 · 2026年7月1日起/,
  );
});

test('the lists of the past stay, with what each changed', async () => {
  const page = visible((await get(`/institutions/${HOME}`)).body);
  assert.match(page, /遗体火化（平板炉）由 180 元调为 200 元/);
  assert.match(page, /2026年4月1日 – 2026年6月30日/);
  const history = visible((await get(`/institutions/${HOME}/prices/05`)).body);
  assert.match(history, /2026年7月1日 – 现行 200 元 ／具 上调 20 元/);
  assert.match(history, /180 元 ／具 开始公布/);
});

test('a list that is not published yet is not shown', async () => {
  const owner = await publishedInstitution(node, 'BZ370104-01', { name: '演示槐荫殡仪馆' });
  await publishedList(node, owner, { effectiveFrom: '2026-09-01' }, { state: '3' });
  const page = visible((await get('/institutions/BZ370104-01')).body);
  assert.match(page, /没有公布现行价格/);
  assert.doesNotMatch(page, /平板炉/);
});

test('a list published ahead of its day is announced, and does not hold yet', async () => {
  const owner = await publishedInstitution(node, 'BZ370105-01', { name: '演示天桥殡仪馆' });
  await publishedList(node, owner, { effectiveFrom: '2027-01-01' });
  const page = visible((await get('/institutions/BZ370105-01')).body);
  assert.match(page, /从2027年1月1日起，这里的价格会变/);
  assert.match(page, /没有公布现行价格/);
});

test('families find the institutions of their county in a list and on a map', async () => {
  const page = (await get('/institutions?county=370102')).body;
  assert.match(visible(page), /济南市历下区 · 1 家机构/);
  assert.match(page, /<a href="\/institutions\/BZ370102-01" aria-label="演示历下殡仪馆">/);
  assert.match(page, /审图号/);
  assert.doesNotMatch(visible(page), /演示市中公墓/);
});

test('the map of a province has a dot for each city that leads to its list', async () => {
  const page = (await get('/institutions')).body;
  assert.match(page, /<a href="\/institutions\?county=370100" aria-label="济南市 \d 家机构">/);
});

test('a county without institutions shows those of its city, and says so', async () => {
  const page = visible((await get('/institutions?county=370112')).body);
  assert.match(page, /这里没有这类机构。下面是济南市的机构/);
});

test('a county of another province is not known here', async () => {
  assert.match(visible((await get('/institutions?county=110101')).body), /没有找到这个区县/);
});

test('a page number behind the last shows the first page', async () => {
  assert.match(visible((await get('/institutions?county=370102&page=99')).body), /演示历下殡仪馆/);
});

test('an institution or an item that does not exist is a page that says so', async () => {
  for (const url of ['/institutions/BZ999999-01', `/institutions/${HOME}/prices/99`, '/404']) {
    const answer = await get(url);
    assert.equal(answer.statusCode, 404);
    assert.match(visible(answer.body), /没有这个页面/);
  }
});

test('an address that is none shows a page of the portal in its language, with ways on', async () => {
  for (const [url, says, prefix] of [
    ['/nowhere/at/all?x=1', /没有这个页面/, ''],
    ['/en/nowhere', /There is no such page/, '/en'],
  ] as const) {
    const answer = await server.app.inject({ url, headers: { accept: 'text/html' } });
    assert.equal(answer.statusCode, 404);
    assert.match(visible(answer.body), says);
    for (const path of ['/institutions', '/guide', '/certificates'])
      assert.ok(answer.body.includes(`href="${prefix}${path}"`), `${url} ${path}`);
    assert.doesNotMatch(answer.body, /x=1/);
  }
});

test('a program that asks for an address that is none is answered with a problem document', async () => {
  const answer = await server.app.inject({
    url: '/nowhere',
    headers: { accept: 'application/json' },
  });
  assert.equal(answer.statusCode, 404);
  assert.equal(answer.json().code, 'not-found');
});

test('waivers and price documents come from the records', async () => {
  const page = visible((await get('/policies')).body);
  assert.match(page, /基本火化费减免 全体居民 户籍在山东省 火化费 最多减 180 元 鲁民〔2026〕9号/);
  assert.match(page, /鲁发改价格〔2026〕77号 济南市发展和改革委员会/);
});

test('a certificate is genuine and valid, or cancelled, or not known; nothing else is said', async () => {
  const valid = await post({ number: ' hz370102—2026—000001 ', name: '王小明' });
  assert.match(visible(valid.body), /证明真实，有效/);
  assert.doesNotMatch(visible(valid.body), /王小明/);
  const cancelled = await post({ number: 'HZ370102-2026-000002', name: '王小明' });
  assert.match(visible(cancelled.body), /已经作废/);
  const unknown = await post({ ...VALID, name: '张三' });
  assert.match(visible(unknown.body), /没有查到/);
});

test('a wrong form keeps what was typed and says beside the field what is wrong', async () => {
  const answer = await post({ number: '12345', name: '王小明' });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /value="12345"/);
  assert.match(answer.body, /id="number-wrong">编号应当是/);
  assert.match(answer.body, /aria-describedby="number-wrong number-help" aria-invalid="true"/);
  assert.match(visible((await post({})).body), /请填写逝者姓名/);
});

test('what was typed cannot become markup', async () => {
  const answer = await post({ number: '"><script>alert(1)</script>', name: '' });
  assert.doesNotMatch(answer.body, /<script/);
});

test('a form sent by another site is refused', async () => {
  const answer = await post({ ...VALID, name: '王小明' }, { origin: 'https://other.example' });
  assert.equal(answer.statusCode, 403);
});

test('the page with the form lets the browser say where the form comes from', async () => {
  assert.equal((await get('/certificates')).headers['referrer-policy'], 'same-origin');
});

test('the address of the code on a certificate answers without a name', async () => {
  const page = visible((await get('/c/HZ370102-2026-000001/token')).body);
  assert.match(page, /证明真实，有效/);
  assert.match(page, /请核对纸面上的编号/);
  assert.match(visible((await get('/c/HZ370102-2026-000001/forged')).body), /没有查到/);
  assert.match(visible((await get('/c/nonsense/token')).body), /没有查到/);
});

test('a certificate of another province is sent on to where it is checked', async () => {
  const page = visible((await post({ number: 'HZ110101-2026-000001', name: '王小明' })).body);
  assert.match(page, /这份证明由北京市的机构出具/);
});

test('nothing about a certificate is kept by a cache', async () => {
  for (const answer of [await post(VALID as never), await get('/c/HZ370102-2026-000001/token')])
    assert.equal(answer.headers['cache-control'], 'no-store');
});

test('settings are remembered on the device and lead back to the page they came from', async () => {
  const answer = await get('/settings?size=large&theme=night&language=en&back=%2Finstitutions');
  assert.equal(answer.statusCode, 303);
  assert.equal(answer.headers.location, '/en/institutions');
  assert.match(String(answer.headers['set-cookie']), /^view=large\.night; Path=\//);
  const page = await get('/', { cookie: 'view=large.night' });
  assert.match(page.body, /data-size="large" data-theme="night"/);
  assert.match(String(page.headers['cache-control']), /^private/);
});

test('settings lead to no other site', async () => {
  for (const back of ['https://other.example', '//other.example', '/\\other.example']) {
    const answer = await get(`/settings?size=large&back=${encodeURIComponent(back)}`);
    assert.equal(answer.headers.location, '/', back);
  }
  const split = await get(`/settings?size=large&back=${encodeURIComponent('/a\r\nb')}`);
  assert.equal(split.statusCode, 400);
});

test('a page that has not changed is not sent again', async () => {
  const first = await get('/guide');
  const second = await get('/guide', { 'if-none-match': String(first.headers.etag) });
  assert.equal(second.statusCode, 304);
  assert.equal(second.body, '');
});

test('every page has its English address, and each leads to the other', async () => {
  for (const path of ['/', '/guide', `/institutions/${HOME}`, '/policies', '/certificates']) {
    const english = path === '/' ? '/en' : `/en${path}`;
    assert.match((await get(path)).body, new RegExp(`hreflang="en" lang="en" href="${english}"`));
    assert.match((await get(english)).body, new RegExp(`lang="zh-CN" href="${path}"`));
  }
});

test('staff of one institution see on the portal the prices of every other, as everybody does', async () => {
  const actor = node.actorAs('clerk', { institution: '01890000-0000-7000-8000-000000000000' });
  const accounts = {
    isAlive: async () => true,
    authenticate: async () => ({ state: 'full' as const, actor }),
  };
  const own = await portalServer(node, {}, { accounts });
  try {
    const { body } = await own.app.inject({ method: 'GET', url: `/institutions/${HOME}` });
    assert.match(visible(body), /遗体火化（平板炉） 200 元/);
  } finally {
    await own.stop();
  }
});

test('a price of the market is said to be the institution’s own', async () => {
  const page = visible((await get(`/institutions/${HOME}`)).body);
  assert.match(page, /守灵室 600 元 ／天 市场调节价 · 由机构自定 · 2026年7月1日起/);
});

test('a published change is seen by the next reader', async () => {
  const live = createLiveFeed();
  const own = await portalServer(node, { live });
  try {
    const page = async () =>
      visible((await own.app.inject({ url: '/institutions?county=370113' })).body);
    assert.doesNotMatch(await page(), /演示长清骨灰堂/);
    await publishedInstitution(node, 'TZ370113-01', { name: '演示长清骨灰堂', kind: 'TZ' });
    live.publish({
      id: '1',
      kind: 'institution',
      record: '1',
      op: 'create',
      region: '370113',
      institution: null,
      subject: null,
      at: '2026-11-20T02:00:00.000Z',
      node: '370000',
    });
    assert.match(await page(), /演示长清骨灰堂/);
  } finally {
    await own.stop();
  }
});

test('a price list that the province does not know is asked for in vain, whatever the number holds', async () => {
  for (const number of ["'; drop table institution; --", '%00', '%E0%A4%A', '中'.repeat(60)]) {
    const answer = await get(`/institutions/${encodeURIComponent(number)}`);
    assert.equal(answer.statusCode, 404, number);
  }
});
