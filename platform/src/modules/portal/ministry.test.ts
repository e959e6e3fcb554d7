import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Server } from '../../kernel/http/server.ts';
import { testConfig, testServer } from '../../../test-support/server.ts';
import { portalModule } from './module.ts';

const none = new Proxy({} as never, {
  get: () => {
    throw new Error('the ministry asks no records for this page');
  },
});

let server: Server;
before(async () => {
  const clock = { now: () => new Date('2026-11-20T02:00:00Z') };
  const node = { node: '000000', level: 'ministry', clock } as const;
  const portal = portalModule(node, {
    checkCertificate: none,
    records: none,
    basicServices: none,
    findWaivers: none,
    publicUrl: 'http://127.0.0.1:8000',
    provinces: [{ node: '370000', url: 'http://127.0.0.1:8037/' }],
  });
  const config = testConfig({ level: 'ministry', node: '000000' });
  server = await testServer({ config, modules: [portal] });
});
after(() => server.stop());

const get = async (url: string): Promise<string> => (await server.app.inject({ url })).body;

test('the ministry leads to the portal of each province, in the language of the reader', async () => {
  assert.match(await get('/'), /<a href="http:\/\/127\.0\.0\.1:8037\/"><strong>山东省<\/strong>/);
  assert.match(
    await get('/en'),
    /<a href="http:\/\/127\.0\.0\.1:8037\/en"><strong>Shandong<\/strong>/,
  );
});

test('the ministry sends a certificate to the province that issued it', async () => {
  const { body } = await server.app.inject({
    method: 'POST',
    url: '/certificates',
    payload: 'number=HZ370102-2026-000001',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.match(
    body,
    /href="http:\/\/127\.0\.0\.1:8037\/certificates\?number=HZ370102-2026-000001"/,
  );
  const scanned = await get('/c/HZ370102-2026-000001/token');
  assert.match(scanned, /href="http:\/\/127\.0\.0\.1:8037\/c\/HZ370102-2026-000001\/token"/);
});

test('a province that is not connected is named, with nowhere to go', async () => {
  const page = await get('/c/HZ110101-2026-000001/token');
  assert.match(page, /这份证明由北京市的机构开具/);
  assert.doesNotMatch(page, /href="http/);
});

test('the ministry’s guide leads to the platform of the county, with the answers', async () => {
  const way = 'place=home&county=370102&day=2026-11-20&hour=3&burial=1';
  for (const path of ['/guide', '/guide/steps'])
    assert.ok(
      (await get(`${path}?${way}`)).includes(
        `href="http://127.0.0.1:8037/guide/steps?${way.replaceAll('&', '&amp;')}"`,
      ),
    );
  assert.match(await get('/guide?county=110101'), /这里没有登记北京市平台的地址/);
  const chosen = await get('/en/guide?county=370000&place=home&day=2026-11-20');
  assert.match(
    chosen,
    /href="http:\/\/127\.0\.0\.1:8037\/en\/guide\?place=home&amp;day=2026-11-20"/,
  );
});

test('the ministry’s guide, complaints and institutions lead to the provinces', async () => {
  for (const [url, there] of [
    ['/guide', '/guide'],
    ['/institutions', '/institutions'],
    ['/en/institutions', '/en/institutions'],
  ] as const) {
    const answer = await server.app.inject({ url });
    assert.equal(answer.statusCode, 200, url);
    assert.ok(answer.body.includes(`href="http://127.0.0.1:8037${there}"`), url);
  }
  assert.equal((await server.app.inject({ url: '/complain' })).statusCode, 200);
});
