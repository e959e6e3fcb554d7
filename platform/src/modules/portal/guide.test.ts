import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { waiverRule } from '@qingming/standard/records/price.ts';
import { regionalTerm } from '@qingming/standard/records/regional-term.ts';
import { testNode, type TestNode } from '../../../test-support/node.ts';
import type { Server } from '../../kernel/http/server.ts';
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

/** A quarter past three in the night to Friday, 20 November, in China. */
let now = new Date('2026-11-19T19:15:00Z');
let node: TestNode;
let server: Server;
before(async () => {
  node = await testNode({ clock: { now: () => now } });
  await seed(node);
  const second = await publishedInstitution(node, 'BZ370102-02', {
    name: '演示大明湖殡仪馆',
    openingHours: '8:00—17:00',
    servicePhone: '0531-0000 0009',
  });
  const byDistance = { includedKm: 20, perKm: 300, partKm: 'whole' } as const;
  const atNight = { nightFrom: 22, nightUntil: 6, nightShare: 0.2 } as const;
  const lines = LINES.slice(0, 1).map((line) => lineWith(line, { ...byDistance, ...atNight }));
  await publishedList(node, second, { effectiveFrom: '2026-04-01' }, { lines });
  await publishedInstitution(node, 'BZ370102-03', { name: '演示停业殡仪馆', state: '3' });
  await publishedInstitution(node, 'BZ370602-01', {
    name: '演示芝罘殡仪馆',
    openingHours: '8:00—17:00',
    servicePhone: '0535-0000 0001',
    longitude: 121.4,
    latitude: 37.54,
  });
  const officer = node.recordsAs('provinceOfficer');
  await officer.create(
    regionalTerm,
    {
      division: '370100',
      term: 'storage',
      length: 5,
      document: '济南市〔2026〕演示 5 号',
      effectiveFrom: '2026-04-01',
    },
    { region: '370000' },
  );
  await officer.create(
    waiverRule,
    {
      name: '低保对象火化费减免',
      household: '37',
      group: 'minimum-living',
      proof: 'paper',
      feeType: '03',
      cap: 30_000,
      document: '鲁民〔2026〕10号',
      effectiveFrom: '2026-04-01',
    },
    { region: '370000' },
  );
  await officer.create(
    waiverRule,
    {
      name: '接运费减免',
      household: '37',
      group: 'universal',
      feeType: '01',
      cap: 20_000,
      document: '鲁民〔2026〕9号',
      effectiveFrom: '2026-04-01',
    },
    { region: '370000' },
  );
  server = await portalServer(node, { ministryUrl: 'http://127.0.0.1:8000/' });
});
after(async () => {
  await server.stop();
  await node.close();
});

const get = (url: string) =>
  server.app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });
const page = async (url: string) => visible((await get(url)).body);

const STEPS = '/guide/steps';
const DIED = 'day=2026-11-20&hour=2';

test('an answer has an address of its own: what was not given is now, and what is nothing is left out', async () => {
  const first = await get(`${STEPS}?place=hospital&county=370102&county=1&x=%3Cb%3E&donor=2&who=`);
  assert.equal(first.statusCode, 303);
  const own = `${STEPS}?place=hospital&county=370102&day=2026-11-20&hour=3`;
  assert.equal(first.headers.location, own);
  const answer = await get(own);
  assert.equal(answer.statusCode, 200);
  assert.match(answer.body, /hreflang="en" lang="en" href="\/en\/guide\/steps\?place=hospital/);
  assert.match(answer.body, /href="\/guide\?place=hospital&amp;county=370102&amp;day=2026-11-20/);
});

test('in the night the house that collects stands first, with its number; one that is closed says so', async () => {
  const { body } = await get(`${STEPS}?place=home&county=370102&${DIED}`);
  const text = visible(body);
  assert.match(text, /济南市历下区的殡仪馆 按 2026年11月20日 03:15/);
  assert.match(
    text,
    /演示历下殡仪馆 0531-0000 0001 24 小时接运 接运 240 元起，当地户籍减免后 40 元起.*演示大明湖殡仪馆 0531-0000 0009 现在不在公布的服务时间里，是否接运请打电话问 接运 288 元起，当地户籍减免后 88 元起，已含夜间加价/,
  );
  assert.match(body, /href="tel:053100000001"/);
  assert.match(body, new RegExp(`href="/institutions/${HOME}/cost"`));
  assert.doesNotMatch(text, /演示停业殡仪馆/);
  assert.match(text, /夜里、周末或者节假日还没有拿到证明的/);
  assert.match(text, /只有前 3 步要现在做/);
  for (const number of ['120', '12345', '12356']) assert.ok(body.includes(`href="tel:${number}"`));
});

test('terms are dates, the term of the nearest division in place of the national one, with its norm', async () => {
  const here = await page(`${STEPS}?place=hospital&county=370102&${DIED}`);
  assert.match(here, /11月21日 02:00 医院的遗体暂存区/);
  assert.match(here, /11月22日 02:00 对医院说的死因有不同意见/);
  assert.match(here, /11月25日 遗体存放，一般到这一天 5 日。 当地规定：济南市〔2026〕演示 5 号/);
  assert.match(here, /12月20日 农村户口，最迟这一天注销/);
  const there = await page(`${STEPS}?place=hospital&county=370602&${DIED}`);
  assert.match(there, /11月23日 遗体存放，一般到这一天 3 日。/);
  const before = await page(`${STEPS}?place=hospital&county=370602&day=2026-03-01`);
  assert.match(before, /3月8日 已过 遗体存放，一般到这一天 7 日。/);
  assert.match(before, /去世到现在已经有一段时间/);
});

test('papers are those of this death, under the names that the standard has for them', async () => {
  const home = await page(`${STEPS}?place=home&county=370102&${DIED}`);
  assert.match(home, /居民死亡医学证明 救治过的医院/);
  assert.match(home, /减免用的证件（如有） 发证的部门；现行减免规定里有：最低生活保障对象/);
  assert.doesNotMatch(home, /公安机关同意火化/);
  const unclear = await page(`${STEPS}?place=unclear&county=370102&${DIED}`);
  assert.match(unclear, /拨 110 ，不要移动遗体.*火化要等公安机关同意/);
  assert.match(unclear, /公安机关证明（非正常死亡）.*公安机关同意火化（遗体处置通知）/);
  const stillborn = await page(`${STEPS}?place=hospital&county=370102&${DIED}&who=stillborn`);
  assert.match(stillborn, /孩子没能活着出生.*死产（死胎）证明 医院/);
  assert.doesNotMatch(stillborn, /注销户口|逝者的身份证件|居民死亡医学证明/);
  const burial = await page(`/en${STEPS}?place=home&county=370102&${DIED}&burial=1`);
  assert.match(burial, /Permission to bury the body 土葬许可/);
  assert.doesNotMatch(
    burial,
    /Collect the cremation certificate Show|Sign the cremation consent form/,
  );
});

test('what does not go together is said and left out', async () => {
  const abroad = await page(`${STEPS}?place=abroad&county=370102&${DIED}&away=1&donor=1`);
  assert.match(
    abroad,
    /您还勾选了：家在外地，想把遗体或者骨灰接回去；登记过或者想捐献遗体、器官。在这种情况下不适用/,
  );
  assert.match(abroad, /下面的电话是济南市历下区的，供遗体或者骨灰接回来以后联系/);
  assert.match(abroad, /境外死亡证明.*境外火化证明.*入境卫生检疫证书/);
  assert.doesNotMatch(abroad, /遗体存放，一般到这一天/);
  const infection = await page(`${STEPS}?place=hospital&county=370102&${DIED}&away=1&infection=1`);
  assert.match(infection, /马上 处理并就近火化/);
  assert.doesNotMatch(infection, /遗体存放，一般到这一天|解剖检验/);
});

test('what is wrong is said beside its field, and nothing that was given is lost', async () => {
  const future = await get(`${STEPS}?county=370102&day=2026-11-21&hour=5&burial=1&who=infant`);
  assert.equal(future.statusCode, 422);
  assert.match(visible(future.body), /请选择在哪里去世。.*去世的时间不能晚于现在/);
  assert.match(future.body, /value="370102" selected/);
  assert.match(future.body, /value="2026-11-21"/);
  assert.match(future.body, /value="5" selected/);
  assert.match(future.body, /name="burial" value="1" checked/);
  assert.match(future.body, /value="infant" checked/);
  assert.match(future.body, /演示历下殡仪馆/);
  const typed = '"><script>\u202e\u200b' + 'x'.repeat(500);
  const hostile = await get(`${STEPS}?place=home&day=${encodeURIComponent(typed)}&county=370102x`);
  assert.equal(hostile.statusCode, 422);
  assert.match(visible(hostile.body), /没有找到这个区县.*这个日期读不出来/);
  assert.match(hostile.body, /value="&quot;&gt;&lt;script&gt;x{1,30}"/);
  assert.match(
    await page(`${STEPS}?place=home&county=810000`),
    /在香港、澳门、台湾去世的，请在上面选/,
  );
});

test('a county of another province leads there by the ministry, with the answers', async () => {
  const query = 'place=home&county=110101&day=2026-11-20&hour=2';
  const { body, statusCode } = await get(`/en${STEPS}?${query}`);
  assert.equal(statusCode, 200);
  assert.ok(
    body.includes(`href="http://127.0.0.1:8000/en/guide?${query.replaceAll('&', '&amp;')}"`),
  );
  assert.match(visible(body), /You chose Dongcheng District, Beijing/);
});

test('when no house of the county answers, the nearest that does is shown with its number', async () => {
  const closed = await page(`${STEPS}?place=hospital&county=370602&${DIED}`);
  assert.match(
    closed,
    /这个钟点没有殡仪馆公布接运.*演示芝罘殡仪馆 0535-0000 0001 现在不在公布的服务时间里/,
  );
  assert.match(
    closed,
    /离得近、现在接运的 演示历下殡仪馆 0531-0000 0001 24 小时接运 · 直线约 \d+ 公里/,
  );
});

test('without a county the steps are there, and where to ask', async () => {
  const { body } = await get(`${STEPS}?place=hospital&${DIED}`);
  assert.match(visible(body), /还没有选区县。也可以先拨 12345/);
  assert.match(body, /<a class="noprint" href="\/guide\?place=hospital/);
});

test('the form keeps what an address says, and a county shows its numbers at once', async () => {
  const night = await get('/guide?county=370102');
  assert.match(
    visible(night.body),
    /济南市历下区的殡仪馆 演示历下殡仪馆 0531-0000 0001 24 小时接运/,
  );
  assert.doesNotMatch(night.body, /class="wrong"/);
  assert.match(
    visible((await get('/guide?county=370303')).body),
    /淄博市张店区没有登记的殡仪馆。下面按直线距离由近到远列出。 演示/,
  );
  now = new Date('2026-11-20T02:00:00Z');
  assert.match(
    await page(`${STEPS}?place=home&county=370102&${DIED}`),
    /演示大明湖殡仪馆 0531-0000 0009 现在在公布的服务时间里 接运 240 元起，当地户籍减免后 40 元起 济南市/,
  );
});
