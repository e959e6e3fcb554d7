import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { waiverRule } from '@qingming/standard/records/price.ts';
import { testNode, type TestNode } from '../../../test-support/node.ts';
import type { Server } from '../../kernel/http/server.ts';
import { HOME, portalServer, publishedInstitution, seed } from './test-support/seed.ts';
import { visible } from './test-support/visible.ts';

let node: TestNode;
let server: Server;
before(async () => {
  node = await testNode({ clock: { now: () => new Date('2026-11-20T02:00:00Z') } });
  await seed(node);
  await node.recordsAs('provinceOfficer').create(
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
  server = await portalServer(node);
});
after(async () => {
  await server.stop();
  await node.close();
});

const PATH = `/institutions/${HOME}/cost`;
const get = (url: string) =>
  server.app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });

test('the form offers what the list offers, begins with the plainest way, and works nothing out', async () => {
  const { body, statusCode } = await get(PATH);
  assert.equal(statusCode, 200);
  assert.doesNotMatch(body, /大约要付/);
  for (const [part, code] of [
    ['transport', '01'],
    ['storage', '03'],
    ['cremation', '05'],
  ] as const)
    assert.match(
      body,
      new RegExp(`<select id="${part}"[^]*?<option value="${code}" selected>`),
      part,
    );
  assert.match(body, /<option value="04">遗体告别（小厅）/);
  assert.match(body, /name="n-22"/, 'an urn is asked for by its number');
  assert.match(body, /name="n-02"/, 'and so are further kilometres');
  assert.doesNotMatch(body, /生态安葬/, 'what is not offered is not chosen');
  assert.match(body, /name="days" value="3"/);
  assert.match(body, /<option value="minimum-living">最低生活保障对象/);
  assert.doesNotMatch(body, /name="residence"|name="age"/, 'nothing is asked that decides nothing');
});

test('an address says what was asked and nothing else, and shows the same to whoever opens it', async () => {
  const sent = await get(
    `${PATH}?sum=1&household=370102&group=&transport=01&storage=03&farewell=&cremation=05&ashes=&days=3&years=1&n-20=&n-22=1&utm=x`,
  );
  assert.equal(sent.statusCode, 303);
  const shared = String(sent.headers.location);
  assert.equal(
    shared,
    `${PATH}?sum=1&household=370102&transport=01&storage=03&cremation=05&n-22=1&days=3&years=1`,
  );
  const { statusCode, body, headers } = await get(shared);
  assert.equal(statusCode, 200);
  assert.equal(headers['cache-control'], 'no-store');
  const page = visible(body);
  // 240 + 3 × 80 + 200 + 1,280; of the cremation 180 is waived for the household.
  assert.match(page, /大约要付 1780 元/);
  assert.match(page, /公布价合计 1960 元，减免 180 元。/);
  assert.match(page, /遗体存放 80 元 × 3 天 240 0 240/);
  assert.match(page, /遗体火化（平板炉） 200 −180 基本火化费减免 · 鲁民〔2026〕9号 20/);
  assert.match(page, /户籍所在地：山东省济南市历下区/);
  assert.match(page, /最低生活保障对象：1760 元/);
  assert.match(page, /按2026年7月1日起执行的清单和今天的减免规则计算/);
  assert.ok(body.includes(shared.replaceAll('&', '&amp;')), 'the address to share');
  const english = visible((await get(`/en${shared}`)).body);
  assert.match(english, /About ¥1780 to pay/);
  assert.match(english, /Cremation waived/);
  assert.match(english, /Person on minimum living allowance: ¥1760/);
});

test('what was not said is said to be left out; a group is taken at its word and told so', async () => {
  const bare = visible((await get(`${PATH}?sum=1&cremation=05`)).body);
  assert.match(bare, /大约要付 200 元/);
  assert.match(bare, /没有选户籍所在地：限户籍所在地的减免没有算进去。/);
  const elsewhere = visible((await get(`${PATH}?sum=1&household=340000&cremation=05`)).body);
  assert.match(elsewhere, /大约要付 200 元/);
  assert.doesNotMatch(elsewhere, /没有算进去/);
  const poor = visible(
    (await get(`${PATH}?sum=1&household=370000&group=minimum-living&cremation=05`)).body,
  );
  assert.match(poor, /大约要付 0 元/);
  assert.match(poor, /要在办理时凭证件或证明核验/);
  const other = visible((await get(`${PATH}?sum=1&storage=03&days=2`)).body);
  assert.doesNotMatch(other, /没有选户籍/, 'nothing chosen depends on the household');
});

test('a number that is none is answered with what to do, and keeps everything that was said', async () => {
  const { statusCode, body } = await get(`${PATH}?sum=1&storage=03&farewell=04&n-22=-1&days=three`);
  assert.equal(statusCode, 422);
  assert.doesNotMatch(body, /大约要付/);
  assert.match(body, /请填 0 到 3650 之间的数字/);
  assert.match(body, /请填 0 到 1000 之间的数字/);
  assert.equal(body.match(/autofocus/g)?.length, 1);
  assert.match(body, /name="days" value="three"[^>]*aria-invalid="true"/);
  assert.match(body, /<option value="04" selected>/);
  for (const [text, days] of [
    ['３', '3 天'],
    ['1.5', '1.5 天'],
  ] as const) {
    const page = await get(`${PATH}?sum=1&storage=03&days=${encodeURIComponent(text)}`);
    assert.match(visible(page.body), new RegExp(`× ${days}`));
  }
  for (const text of ['99999', '1e3', '0x10', '-1', '1.55', '3651'])
    assert.equal((await get(`${PATH}?sum=1&storage=03&days=${text}`)).statusCode, 422, text);
});

test('an item that is no longer offered is said to be left out', async () => {
  for (const gone of ['cremation=99', 'n-07=1', 'transport=05']) {
    const { body, statusCode } = await get(`${PATH}?sum=1&storage=03&days=1&${gone}`);
    assert.equal(statusCode, 200);
    assert.match(visible(body), /大约要付 80 元/);
    assert.match(visible(body), /有的项目不在现行清单里/);
  }
});

test('nothing that an address says stands in the page as anything but text', async () => {
  const evil = encodeURIComponent('"><script>alert(1)</script>');
  const { body } = await get(`${PATH}?sum=1&days=${evil}&household=${evil}&cremation=${evil}`);
  assert.doesNotMatch(body, /<script/);
});

test('where no list is in force nothing is worked out; an institution that is none has no page', async () => {
  await publishedInstitution(node, 'BZ370103-07', { name: '无价目殡仪馆' });
  const { body, statusCode } = await get('/institutions/BZ370103-07/cost?sum=1&days=3');
  const page = statusCode === 303 ? (await get('/institutions/BZ370103-07/cost?sum=1')).body : body;
  assert.match(page, /没有公布现行价格/);
  assert.doesNotMatch(page, /大约要付|<button>算一算/);
  assert.equal((await get('/institutions/BZ370199-99/cost')).statusCode, 404);
});

test('the page of an institution leads to it', async () => {
  assert.ok((await get(`/institutions/${HOME}`)).body.includes(`href="${PATH}"`));
});

test('every rule counts, however many there are', async () => {
  const province = node.recordsAs('provinceOfficer');
  const rule = (at: number, more: object) =>
    province.create(
      waiverRule,
      {
        name: `第 ${at} 条`,
        household: '3702',
        group: 'universal',
        feeType: '02',
        cap: 100,
        document: `鲁民〔2026〕${1000 + at}号`,
        effectiveFrom: '2026-04-01',
        ...more,
      },
      { region: '370000' },
    );
  for (let at = 0; at < 210; at += 1) await rule(at, {});
  await rule(0, { name: '最后一条', household: '3706', cap: 7000, document: '鲁民〔2026〕9999号' });
  const page = visible((await get(`${PATH}?sum=1&household=370602&storage=03&days=1`)).body);
  assert.match(page, /遗体存放 80 元 × 1 天 80 −70 最后一条 · 鲁民〔2026〕9999号 10/);
});
