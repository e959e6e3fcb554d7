import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testConfig, testServer } from '../../../test-support/server.ts';
import type { Actor } from '../access/actor.ts';
import { capability } from '../access/capability.ts';
import { rightsFrom } from '../access/rights.ts';
import { visitor } from '../access/actor.ts';
import { Fault } from '../errors/fault.ts';
import type { Authentication } from './authenticator.ts';
import { html } from './html.ts';
import { route } from './route.ts';
import { integer, object, optional, text } from '@qingming/connect/schema.ts';
import type { Server } from './server.ts';

const summary = { zh: '测试', en: 'Test' };

const openCases = capability('cases.open', '受理', 'Open a case', 'casework');
const actor = (role: string): Actor => ({
  ...visitor(
    '370000',
    rightsFrom([], { capabilities: new Set(role === 'clerk' ? [openCases.name] : []) }),
  ),
  account: 'a1',
  roles: [role],
});

/** Says who asks by a header, in place of accounts. */
const accounts = {
  isAlive: async () => true,
  authenticate: async ({ headers }: { headers: NodeJS.Dict<string | string[]> }) => {
    const state = String(headers['x-test'] ?? 'visitor');
    if (state === 'visitor' || state === 'expired') return { state } as Authentication;
    if (state === 'half') return { state, actor: actor('clerk') } as Authentication;
    return { state: 'full', actor: actor(state) } as Authentication;
  },
};

const routes = [
  route({
    method: 'POST',
    path: '/api/things',
    summary,
    access: openCases,
    body: object({ name: text({ maxLength: 5 }), age: optional(integer({ maximum: 150 })) }),
    handle: ({ body }) => ({ name: body.name, age: body.age ?? null }),
  }),
  route({
    method: 'GET',
    path: '/api/things',
    summary,
    access: 'staff',
    query: object({ page: optional(integer()) }),
    handle: ({ query, purpose, actor: { account } }) => ({ page: query.page, purpose, account }),
  }),
  route({
    method: 'GET',
    path: '/prices',
    summary,
    access: 'public',
    page: true,
    handle: ({ language, actor: { account } }) => html`<p>${language} ${account} ${'<i>'}</p>`,
  }),
  route({
    method: 'GET',
    path: '/api/broken',
    summary,
    access: 'public',
    handle: () => {
      throw new Error('王小明 370102194910010018');
    },
  }),
  route({
    method: 'GET',
    path: '/api/lost',
    summary,
    access: 'public',
    handle: () => {
      throw Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
    },
  }),
  route({
    method: 'GET',
    path: '/api/stale',
    summary,
    access: 'public',
    handle: () => {
      throw new Fault('stale-version', { given: 1, current: 2 });
    },
  }),
  route({
    method: 'GET',
    path: '/api/seldom',
    summary,
    access: 'public',
    limits: { perMinute: 2 },
    handle: () => ({}),
  }),
  route({
    method: 'POST',
    path: '/exchange/batches',
    summary,
    access: 'public',
    limits: { machine: true, bodyTypes: ['application/octet-stream'], bodyBytes: 64 },
    handle: ({ body }) => ({ bytes: (body as Buffer).length }),
  }),
];

let server: Server;
before(async () => {
  server = await testServer({ modules: [{ name: 'test', routes }], accounts });
});
after(() => server.stop());

const post = (payload: string | object, headers: Record<string, string> = {}) =>
  server.app.inject({
    method: 'POST',
    url: '/api/things',
    headers: { 'x-test': 'clerk', 'content-type': 'application/json', ...headers },
    payload,
  });
const get = (url: string, headers: Record<string, string> = {}) =>
  server.app.inject({ url, headers });

const codeFor = async (headers: Record<string, string>) =>
  (await post({ name: 'a' }, headers)).json().code;
const codeAs = (who: string) => codeFor({ 'x-test': who });
const sendBatch = (bytes: number, type = 'application/octet-stream') =>
  server.app.inject({
    method: 'POST',
    url: '/exchange/batches',
    headers: { 'content-type': type },
    payload: Buffer.alloc(bytes),
  });

test('an answer has what was asked, and a purpose, and the actor', async () => {
  const answer = await get('/api/things?page=2', { 'x-test': 'clerk', 'x-purpose': 'inspection' });
  assert.deepEqual(answer.json(), { page: 2, purpose: 'inspection', account: 'a1' });
});

test('everything wrong with an input is said at once, by element, in both languages', async () => {
  const answer = await post({ name: '一二三四五六', age: '70', colour: 'pine' });
  assert.equal(answer.statusCode, 400);
  assert.match(String(answer.headers['content-type']), /application\/problem\+json/);
  const problem = answer.json<{
    code: string;
    errors: { path: string; rule: string; message: { zh: string; en: string } }[];
  }>();
  assert.equal(problem.code, 'invalid-input');
  const said = problem.errors.map(({ path, rule }) => `${path} ${rule}`).toSorted();
  assert.deepEqual(said, ['/age type', '/colour unknown-element', '/name maxLength']);
  for (const { message } of problem.errors) assert.ok(message.zh && message.en);
});

test('a number in an address is read, a text in place of it is refused', async () => {
  const answer = await get('/api/things?page=two', { 'x-test': 'clerk' });
  assert.equal(answer.json().errors[0].path, '/query/page');
});

test('who may not act is told what is missing', async () => {
  assert.equal(await codeAs('visitor'), 'not-signed-in');
  assert.equal(await codeAs('expired'), 'session-expired');
  assert.equal(await codeAs('half'), 'second-factor-needed');
  assert.equal(await codeAs('inspector'), 'not-allowed');
});

test('a session without its second factor is a visitor on public pages', async () => {
  assert.match((await get('/prices', { 'x-test': 'half' })).body, /zh public/);
});

test('a body is not read for somebody who may not act', async () => {
  assert.equal((await post('{broken', { 'x-test': 'visitor' })).json().code, 'not-signed-in');
});

test('only readable JSON of the right type is taken', async () => {
  assert.equal((await post('{broken')).json().code, 'not-json');
  assert.equal((await post('')).json().code, 'not-json');
  assert.equal((await post('{"__proto__":{"x":1},"name":"a"}')).json().code, 'not-json');
  assert.equal(
    (await post('name=a', { 'content-type': 'application/x-www-form-urlencoded' })).json().code,
    'not-json',
  );
  assert.equal((await post('{}', { 'content-type': 'text/plain' })).json().code, 'not-json');
  assert.equal((await post({ name: 'x'.repeat(1_100_000) })).json().code, 'too-large');
});

test('a route between systems takes its own type, up to its own limit', async () => {
  assert.deepEqual((await sendBatch(64)).json(), { bytes: 64 });
  assert.equal((await sendBatch(65)).json().code, 'too-large');
  assert.equal((await sendBatch(2, 'application/json')).json().code, 'not-json');
});

test('a change that another site makes a browser send is refused', async () => {
  assert.equal(await codeFor({ 'sec-fetch-site': 'cross-site' }), 'forged-request');
  assert.equal(await codeFor({ 'sec-fetch-site': 'same-site' }), 'forged-request');
  assert.equal(await codeFor({ origin: 'https://evil.example' }), 'forged-request');
  assert.equal(await codeFor({ origin: 'null' }), 'forged-request');
  assert.equal(
    await codeFor({ origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-origin' }),
    undefined,
  );
});

test('every answer is protected, refusals too', async () => {
  for (const url of ['/prices', '/api/things', '/nowhere', '/errors/gap', '/docs']) {
    const { headers } = await get(url, { accept: 'text/html' });
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /script-src[^;]*unsafe/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['cache-control'], 'no-store');
  }
});

test('a node on https tells browsers to stay there', async () => {
  const secure = await testServer({
    config: testConfig({ publicUrl: 'https://a.example', trustProxy: ['127.0.0.1'] }),
  });
  const { headers } = await secure.app.inject('/health');
  assert.match(String(headers['strict-transport-security']), /max-age=63072000/);
  await secure.stop();
});

test('a style of a page carries the nonce that its policy names', async () => {
  const answer = await get('/errors/gap');
  const nonce = /style-src 'self' 'nonce-([\w-]+)'/.exec(
    String(answer.headers['content-security-policy']),
  )?.[1];
  assert.ok(nonce && answer.body.includes(`<style nonce="${nonce}">`));
});

test('an unforeseen error says nothing of its cause, only a number to quote', async () => {
  const answer = await get('/api/broken');
  assert.equal(answer.statusCode, 500);
  assert.doesNotMatch(answer.body, /王小明|370102194910010018|Error/);
  assert.equal(answer.json().values.request, answer.headers['x-request-id']);
});

test('a lost database is said to be lost, with when to try again', async () => {
  const answer = await get('/api/lost');
  assert.equal(answer.json().code, 'unavailable');
  assert.equal(answer.headers['retry-after'], '30');
});

test('a person sees a page, a program a problem, each in the language asked for', async () => {
  const paged = await get('/nowhere', { accept: 'text/html', 'accept-language': 'en-GB,en;q=0.9' });
  assert.match(paged.body, /<html lang="en">[\s\S]*Nothing was found here[\s\S]*没有找到/);
  const problem = await get('/api/stale', { 'accept-language': 'zh-CN' });
  assert.equal(problem.json().detail, '您依据的是第 1 版，现在是第 2 版。');
});

test('text on a page is escaped', async () => {
  assert.match((await get('/prices')).body, /&lt;i&gt;/);
});

test('another method of a known address is refused with those allowed', async () => {
  const answer = await server.app.inject({ method: 'DELETE', url: '/api/things' });
  assert.equal(answer.json().code, 'method-not-allowed');
  assert.equal(answer.headers['allow'], 'GET, HEAD, POST');
});

test('an address that is too long is refused', async () => {
  assert.equal((await get(`/api/things?page=${'1'.repeat(5000)}`)).json().code, 'too-large');
  assert.equal((await get(`/errors/${'x'.repeat(500)}`)).statusCode >= 400, true);
  assert.equal((await get('/errors/%zz')).json().code, 'not-found');
});

test('too many requests to one operation are slowed down, not those to others', async () => {
  const statuses = [];
  for (let at = 0; at < 3; at += 1) statuses.push((await get('/api/seldom')).statusCode);
  assert.deepEqual(statuses, [200, 200, 429]);
  assert.equal((await get('/api/seldom')).json().code, 'too-many-requests');
  assert.equal((await get('/prices')).statusCode, 200);
});

test('the interface describes every route with its access and its problems', async () => {
  const document = (await get('/openapi.json')).json();
  assert.equal(document.openapi, '3.1.0');
  const create = document.paths['/api/things'].post;
  assert.equal(create['x-access'], 'cases.open');
  assert.deepEqual(create['x-summary'], summary);
  assert.ok(create.responses.default.content['application/problem+json']);
  assert.equal(create.requestBody.content['application/json'].schema.additionalProperties, false);
  assert.equal(document.paths['/api/things'].delete, undefined);
  assert.match((await get('/docs')).body, /\/api\/things/);
});

test('metrics are shown on this machine, not to whoever is forwarded by an unknown proxy', async () => {
  await get('/prices');
  assert.match(
    (await get('/metrics')).body,
    /qingming_request_seconds_count\{method="GET",route="\/prices",status="200"\} \d/,
  );
  assert.equal((await get('/metrics', { 'x-forwarded-for': '1.2.3.4' })).statusCode, 404);
});

test('a node that cannot reach its database is alive but not ready', async () => {
  assert.equal((await get('/health')).statusCode, 200);
  const ready = await get('/ready');
  assert.equal(ready.statusCode, 503);
  assert.deepEqual(ready.json(), { ready: false, checks: { database: false } });
  assert.deepEqual((await get('/ready', { 'x-forwarded-for': '1.2.3.4' })).json(), {
    ready: false,
  });
});

test('a stopping server finishes what it began and takes nothing new', async () => {
  const { promise: release, resolve: finish } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const slow = route({
    method: 'GET',
    path: '/slow',
    summary,
    access: 'public',
    handle: async () => {
      begin();
      await release;
      return { done: true };
    },
  });
  const own = await testServer({ modules: [{ name: 'slow', routes: [slow] }] });
  const address = await own.listen();
  const running = fetch(`${address}/slow`);
  await begun;
  const stopped = own.stop();
  assert.equal((await own.app.inject('/health')).json().code, 'shutting-down');
  finish();
  assert.deepEqual(await (await running).json(), { done: true });
  await stopped;
  await assert.rejects(fetch(`${address}/health`));
});
