import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Server } from '../../kernel/http/server.ts';
import { createLiveFeed } from '../../kernel/live/feed.ts';
import { testNode, type TestNode } from '../../../test-support/node.ts';
import { waiverRule } from '@qingming/standard/records/price.ts';
import { findWaivers } from '../settlement/waivers.ts';
import {
  seed,
  HOME,
  LINES,
  lineWith,
  portalServer,
  publishedInstitution,
  publishedList,
  BURIAL,
  VALID,
} from './test-support/seed.ts';
import { visible } from './test-support/visible.ts';

let node: TestNode;
let server: Server;
before(async () => {
  node = await testNode({ clock: { now: () => new Date('2026-11-20T02:00:00Z') } });
  await seed(node);
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

test('an institution shows its basic items first, in the fixed order, those not offered too', async () => {
  const all = visible((await get(`/institutions/${HOME}`)).body);
  const page = all.slice(all.indexOf('基础项目 国家规定'));
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
  assert.match(page, /骨灰寄存 0 元 \/年/);
  assert.match(page, /遗体整容 360\.50 元/);
});

test('an institution says how to get there, and whether somebody in a wheelchair gets in', async () => {
  const page = visible((await get(`/institutions/${HOME}`)).body);
  assert.match(
    page,
    /怎样去 公交和地铁 演示 1 路到演示路站 无障碍 部分地方能坐轮椅到达；可以借用轮椅/,
  );
  const english = visible((await get(`/en/institutions/${HOME}`)).body);
  assert.match(english, /Public transport Bus Demo 1 to Yanshi Road/);
  const other = visible((await get('/institutions/GZ370103-01')).body);
  assert.doesNotMatch(other, /怎样去/, 'of what nobody recorded nothing is said');
});

test('who fixed the prices, under which document and since when is said once above them', async () => {
  const page = visible((await get(`/institutions/${HOME}`)).body);
  const basis =
    /依据：政府指导价 · 济南市发展和改革委员会 · 鲁发改价格〔2026〕77号 · 2026年7月1日起。/g;
  assert.equal(page.match(basis)?.length, 1);
});

test('an item of another document than the rest says so on its own line', async () => {
  const owner = await publishedInstitution(node, 'BZ370106-01', { name: '演示章丘殡仪馆' });
  const lines = LINES.map((line) =>
    line[0] === '04' ? lineWith(line, { document: '济价〔2026〕5号' }) : line,
  );
  await publishedList(node, owner, { effectiveFrom: '2026-04-01' }, { lines });
  const page = visible((await get('/institutions/BZ370106-01')).body);
  assert.match(
    page,
    /遗体告别（小厅） 依据：政府指导价 · 济南市发展和改革委员会 · 济价〔2026〕5号 · 2026年4月1日起。 230 元/,
  );
});

test('beside a price stands what a household of the province pays, as the bill reckons it', async () => {
  const page = visible((await get(`/institutions/${HOME}`)).body);
  assert.match(page, /遗体火化（平板炉） 200 元 \/位 [^ ]+ 山东户籍 减 180 元，付 20 元/);
  const item = { id: 'a', feeType: '03', servedOn: '2026-11-20', quantity: 1 } as const;
  const rule = {
    id: 'r',
    household: '37',
    group: 'universal',
    feeType: '03',
    cap: 18_000,
  } as const;
  const [waiver] = findWaivers(
    {
      household: '370102',
      residence: null,
      deathRegion: null,
      servedIn: '370102',
      group: 'universal',
      nameless: false,
      entitlements: [],
    },
    [{ ...item, unitPrice: 20_000, amount: 20_000 }],
    [{ ...rule, effectiveFrom: '2026-04-01' }],
  );
  assert.equal(waiver?.amount, 18_000);
});

test('three baskets are added up from the published list, before and after waivers, as the calculator says', async () => {
  const { body } = await get(`/institutions/${HOME}`);
  const page = visible(body);
  // Cremation, at 200, is waived up to 180.
  assert.match(page, /直接火化 接运，存放 1 天，火化 逐项看 直接火化 520 元 340 元/);
  assert.match(
    page,
    /办告别 接运，存放 3 天，告别，火化，骨灰寄存 1 年 逐项看 办告别 910 元 730 元/,
  );
  assert.match(page, /整容，告别，火化，骨灰寄存 3 年 逐项看 办告别并整容 1270.50 元 1090.50 元/);
  for (const [, path = ''] of body.matchAll(/href="(\/institutions\/[^"]+\/cost\?[^"]+)"/g)) {
    const answer = await get(path.replaceAll('&amp;', '&'));
    assert.equal(answer.statusCode, 200, path);
    assert.match(visible(answer.body), /340 元|730 元|1090\.50 元/);
  }
});

test('no sum is shown where a part of it has no price', async () => {
  const owner = await publishedInstitution(node, 'BZ370107-01', { name: '演示济阳殡仪馆' });
  const lines = LINES.filter(([code]) => code !== '05');
  await publishedList(node, owner, { effectiveFrom: '2026-04-01' }, { lines });
  const page = visible((await get('/institutions/BZ370107-01')).body);
  assert.match(page, /遗体接运（20公里以内） 240 元/);
  assert.equal(page.match(/清单里没有：火化 —/g)?.length, 3);
});

test('the lists of the past stay, with what each changed', async () => {
  const page = visible((await get(`/institutions/${HOME}`)).body);
  assert.match(page, /遗体火化（平板炉）由 180 元调为 200 元/);
  assert.match(page, /2026年4月1日 – 2026年6月30日/);
  const history = visible((await get(`/institutions/${HOME}/prices/05`)).body);
  assert.match(history, /2026年7月1日 – 现行 200 元 \/位 上调 20 元/);
  assert.match(history, /180 元 \/位 开始公布/);
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

test('families find the institutions of their county in a list', async () => {
  const page = visible((await get('/institutions?county=370102')).body);
  assert.match(page, /济南市历下区 · 1 家机构/);
  assert.doesNotMatch(page, /演示市中公墓/);
});

test('no map is published before it has its approval number', async () => {
  const page = (await get('/institutions')).body;
  assert.doesNotMatch(page, /<svg|审图号|待核发/);
});

test('an approved map has one named dot for each city that leads to its list', async () => {
  const own = await portalServer(node, { mapApproval: 'GS（2026）0000号' });
  try {
    const { body } = await own.app.inject({ url: '/institutions' });
    assert.match(body, /<a href="\/institutions\?county=370100" aria-label="济南市 \d+ 家机构">/);
    assert.match(body, />济南市<\/text>/);
    assert.match(body, /审图号：GS（2026）0000号/);
    const dots = [...body.matchAll(/<circle cx="([^"]+)" cy="([^"]+)"/g)].map(
      ([, x, y]) => `${x} ${y}`,
    );
    assert.equal(new Set(dots).size, dots.length);
    const city = await own.app.inject({ url: '/institutions?county=370100' });
    assert.doesNotMatch(city.body, /<svg/);
  } finally {
    await own.stop();
  }
});

test('a county without institutions shows those of its city, and says so', async () => {
  const page = visible((await get('/institutions?county=370112')).body);
  assert.match(page, /这里没有登记这类机构。下面是济南市的机构/);
});

test('a city without institutions shows the nearest ones, and how far away they are', async () => {
  await publishedInstitution(node, 'BZ370602-01', {
    name: '演示芝罘殡仪馆',
    longitude: 121.4,
    latitude: 37.54,
    servicePhone: '0535-0000 0001',
  });
  const page = visible((await get('/institutions?county=370303&kind=BZ')).body);
  assert.match(page, /淄博市张店区没有登记这类机构。下面是离得最近的/);
  const [near, far] = [page.indexOf('演示历下殡仪馆'), page.indexOf('演示芝罘殡仪馆')];
  assert.ok(near > 0 && near < far);
  assert.match(page, /直线约 \d+ 公里/);
  assert.doesNotMatch(page, /这里没有登记的机构/);
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
    ['/en/nowhere', /Page not found/, '/en'],
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
  assert.match(page, /依据：鲁民〔2026〕9号，2026年4月1日起。/);
  assert.match(page, /基本火化费减免 全体居民 户籍在山东省 火化费 最多减 180 元/);
  assert.match(page, /鲁发改价格〔2026〕77号 济南市发展和改革委员会/);
});

test('a certificate is genuine and valid, or cancelled, or not known; nothing else is said', async () => {
  const valid = await post({
    number: ' hz370102—2026—000001 ',
    name: '王小明',
    cremated: '2026年11月18日',
  });
  assert.match(visible(valid.body), /证明有效/);
  assert.match(visible(valid.body), /核验时间 2026年11月20日 10:00/);
  assert.doesNotMatch(visible(valid.body), /王小明/);
  const cancelled = await post({ number: 'HZ370102-2026-000002', code: '7k3m q9rt' });
  assert.match(visible(cancelled.body), /证明已作废/);
  for (const wrong of [{ code: '7K3M-Q9RS' }, { code: '', name: '张三', cremated: '2026-11-18' }]) {
    const unknown = await post({ ...VALID, ...wrong });
    assert.match(visible(unknown.body), /没有查到/);
  }
});

test('by its number and check code a certificate says what a scan says, and asks no name', async () => {
  const burial = visible((await post(BURIAL)).body);
  assert.match(burial, /使用权人 朱○○/);
  assert.match(burial, /使用期止 2046年11月27日/);
  assert.ok(!burial.includes('火化日期 '), 'a burial certificate says nothing of a cremation');
  const page = visible((await post({ number: VALID.number, code: '７K3M－q9rt' })).body);
  assert.match(page, /编号有效，请核对姓名/);
  assert.match(page, /逝者姓名 王○○/);
  assert.doesNotMatch(page, /王小明/);
});

test('a name alone opens nothing: without a code the date of the cremation is asked too', async () => {
  const { number, name } = VALID;
  const answer = await post({ number, name });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /id="cremated-wrong">请填写火化日期/);
  assert.match(answer.body, /<details class="without" open>/);
  const odd = await post({ number, name, cremated: '2026-02-30' });
  assert.match(odd.body, /id="cremated-wrong">日期格式不对/);
  assert.match(odd.body, /value="2026-02-30"/);
  assert.match((await post({ number, code: 'OILU-0000' })).body, /id="code-wrong">核验码是 8 位/);
  const empty = await get('/certificates');
  assert.match(empty.body, /<details class="without"><summary>证明上没有核验码/);
});

test('a wrong form keeps what was typed and says beside the field what is wrong', async () => {
  const answer = await post({ number: '12345', name: '王小明' });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /value="12345"/);
  assert.match(answer.body, /id="number-wrong">编号格式不对/);
  assert.match(answer.body, /<title>错误：核验火化证明/);
  assert.equal(answer.body.match(/ autofocus /g)?.length, 1);
  assert.match(answer.body, /id="number"[^>]* autofocus /);
  assert.match(answer.body, /aria-describedby="number-wrong number-help" aria-invalid="true"/);
  assert.match(visible((await post({})).body), /请填写核验码/);
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

test('a scan says whom the paper must be about, with the surname alone, and when it was checked', async () => {
  const page = visible((await get('/c/HZ370102-2026-000001/token')).body);
  assert.match(page, /编号有效，请核对姓名/);
  assert.match(page, /逝者姓名 王○○/);
  assert.match(page, /性别 男性? 火化日期 2026年11月18日 开具机构 演示历下殡仪馆/);
  assert.match(page, /核验时间 2026年11月20日 10:00/);
  assert.doesNotMatch(page, /王小明/);
  assert.match(visible((await get('/c/HZ370102-2026-000001/forged')).body), /没有查到/);
  assert.match(visible((await get('/c/nonsense/token')).body), /没有查到/);
});

test('the address of a certificate without its code opens the form with the number in it', async () => {
  const answer = await get('/c/hz370102-2026-000001');
  assert.equal(answer.statusCode, 200);
  assert.match(answer.body, /value="HZ370102-2026-000001"/);
});

test('a certificate of another province is sent on to the ministry, which leads to every province', async () => {
  const own = await portalServer(node, { ministryUrl: 'https://ministry.example/' });
  try {
    const answer = await own.app.inject({
      method: 'POST',
      url: '/certificates',
      payload: 'number=HZ110101-2026-000001',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    assert.match(visible(answer.body), /这份证明由北京市的机构开具/);
    assert.match(
      answer.body,
      /href="https:\/\/ministry\.example\/certificates\?number=HZ110101-2026-000001"/,
    );
    assert.doesNotMatch(visible(answer.body), /没有接入/);
    const scanned = await own.app.inject({ url: '/en/c/HZ110101-2026-000001/TOKEN' });
    assert.match(
      scanned.body,
      /href="https:\/\/ministry\.example\/en\/c\/HZ110101-2026-000001\/TOKEN"/,
    );
  } finally {
    await own.stop();
  }
});

test('a province that knows no other address says only that', async () => {
  const page = visible((await post({ number: 'HZ110101-2026-000001', name: '王小明' })).body);
  assert.match(page, /这里没有登记北京市平台的网址/);
  assert.doesNotMatch(page, /没有接入/);
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
  const broken = await get(`/settings?size=large&back=${encodeURIComponent('/a\r\nb')}`);
  assert.equal(broken.statusCode, 400);
  assert.match(visible(broken.body), /地址或内容无法识别/);
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

test('what is not basic is the institution’s price; that a reference range is not held here is said', async () => {
  const page = visible((await get(`/institutions/${HOME}`)).body);
  assert.match(page, /收费标准参考区间；本平台还没有收录/);
  assert.match(page, /依据：由机构定价 · 2026年7月1日起。 项目 价格 遗体整容/);
  assert.doesNotMatch(page, /市场调节价/);
});

test('every answer that is a fault is a page of the portal, as large as the reader chose', async () => {
  const cookie = 'view=large.night';
  const form = 'application/x-www-form-urlencoded';
  const asked = [
    [405, { method: 'POST', url: '/guide' }],
    [413, { method: 'POST', url: '/certificates', payload: 'x'.repeat(5000) }],
    [415, { method: 'POST', url: '/certificates', headers: { 'content-type': 'text/xml' } }],
    [403, { method: 'POST', url: '/certificates', headers: { origin: 'https://other.example' } }],
    [404, { method: 'GET', url: '/%E0%A4%A' }],
    [404, { method: 'POST', url: '/nowhere' }],
  ] as const;
  for (const [status, { headers, ...request }] of asked.map(
    ([s, r]) => [s, { headers: {}, ...r }] as const,
  )) {
    const answer = await server.app.inject({
      payload: 'a=b',
      ...request,
      headers: { accept: 'text/html', 'content-type': form, cookie, ...headers },
    });
    assert.equal(answer.statusCode, status, request.url);
    assert.match(answer.body, /href="tel:12345"/, `${status}`);
    assert.match(answer.body, /href="\/guide"/, `${status}`);
    assert.match(answer.body, /data-size="large" data-theme="night"/, `${status}`);
    assert.doesNotMatch(visible(answer.body), /JSON|请求编号/, `${status}`);
  }
});

test('who checks too often gets the form back with what was typed', async () => {
  const own = await portalServer(node);
  try {
    const ask = () =>
      own.app.inject({
        method: 'POST',
        url: '/certificates',
        payload: new URLSearchParams({ ...VALID, code: '2222-2222' }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      });
    let answer = await ask();
    for (let times = 0; times < 60 && answer.statusCode !== 429; times += 1) answer = await ask();
    assert.equal(answer.statusCode, 429);
    assert.match(answer.body, /value="HZ370102-2026-000001"/);
    assert.match(visible(answer.body), /查询太频繁/);
    assert.match(visible(answer.body), /请等 \d+ 秒再试/);
  } finally {
    await own.stop();
  }
});

test('search engines are told which addresses to leave out, and the mark of the site is there', async () => {
  const robots = await get('/robots.txt');
  assert.equal(robots.statusCode, 200);
  assert.match(robots.body, /Disallow: \/settings\n/);
  assert.match(robots.body, /Disallow: \/en\/c\/\n/);
  assert.equal((await get('/favicon.ico')).statusCode, 200);
});

test('an institution is found however its number is written', async () => {
  for (const number of ['bz370102-01', 'ＢＺ370102-01'])
    assert.equal((await get(`/institutions/${encodeURIComponent(number)}`)).statusCode, 200);
  assert.equal((await get('/institutions/bz370102-01/prices/05')).statusCode, 200);
});

test('the settings lead to no further settings', async () => {
  const back = encodeURIComponent('/settings?back=%2Fguide');
  const page = (await get(`/settings?back=${back}`)).body;
  assert.doesNotMatch(page, /<a [^>]*href="\/settings/);
  assert.match(page, /name="back" value="\/"/);
  const saved = await get(`/settings?size=large&back=${back}`);
  assert.equal(saved.headers.location, '/');
  assert.match((await get('/settings?back=%2Fguide')).body, /name="back" value="\/guide"/);
});

test('English pages name an institution in letters, with its own name beside it', async () => {
  const page = (await get('/en/institutions?county=370102')).body;
  assert.match(
    page,
    />Yanshilixia Funeral Home <span class="own" lang="zh-CN">演示历下殡仪馆<\/span>/,
  );
  assert.match((await get(`/en/institutions/${HOME}`)).body, /<title>Yanshilixia Funeral Home/);
});

test('a browser that asks for English is offered it on the first page, and on no other', async () => {
  const english = { 'accept-language': 'en-GB,en;q=0.9' };
  const first = await get('/', english);
  assert.match(first.body, /This site is available in English/);
  assert.match(String(first.headers.vary), /accept-language/);
  assert.doesNotMatch(
    (await get('/', { 'accept-language': 'zh-CN' })).body,
    /available in English/,
  );
  assert.doesNotMatch((await get('/en', english)).body, /available in English/);
});

test('waivers begin with those for everybody and end with an unidentified person', async () => {
  const rule = {
    feeType: '03',
    cap: 10_000,
    document: '演示〔2026〕1号',
    effectiveFrom: '2026-04-01',
  } as const;
  for (const group of ['nameless', 'destitute', 'universal'] as const)
    await node
      .recordsAs('provinceOfficer')
      .create(waiverRule, { ...rule, name: `减免 ${group}`, group }, { region: '370000' });
  const page = visible((await get('/policies', { cookie: 'view=large.day' })).body);
  const places = ['减免 universal', '减免 destitute', '减免 nameless'].map((name) =>
    page.indexOf(name),
  );
  assert.ok(places.every((place) => place > 0));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.match(page, /身份不明的逝者/);
  assert.equal(page.match(/依据：演示〔2026〕1号/g)?.length, 1);
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
