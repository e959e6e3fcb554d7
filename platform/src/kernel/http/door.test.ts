import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { createLogger } from '../logger.ts';
import { testConfig, testServer } from '../../../test-support/server.ts';
import { route } from './route.ts';
import {
  day,
  instant,
  integer,
  list,
  object,
  optional,
  text,
  uuid,
} from '@qingming/connect/schema.ts';
import type { Server } from './server.ts';

const summary = { zh: '测试', en: 'Test' };
const routes = [
  route({
    method: 'GET',
    path: '/api/things/:thing',
    summary,
    access: 'public',
    handle: () => ({ ok: true }),
  }),
  route({
    method: 'GET',
    path: '/api/things',
    summary,
    access: 'public',
    query: object({
      page: optional(integer({ minimum: 1, maximum: 500 })),
      text: optional(text()),
      day: optional(day()),
      at: optional(instant()),
      of: optional(uuid()),
    }),
    handle: () => ({ ok: true }),
  }),
  route({
    method: 'POST',
    path: '/api/things',
    summary,
    access: 'public',
    body: object({
      name: optional(text()),
      note: optional(text()),
      count: optional(integer()),
      inner: optional(list(object({ name: optional(text()) }))),
    }),
    handle: () => ({ ok: true }),
  }),
  route({
    method: 'POST',
    path: '/api/streams',
    summary,
    access: 'public',
    limits: { machine: true, bodyTypes: ['application/vnd.test'], streamed: true },
    handle: async ({ request }) => {
      for await (const part of request.body as AsyncIterable<Uint8Array>) assert.ok(part);
      return { ok: true };
    },
  }),
];
const complaints: unknown[] = [];

let server: Server;
let address: string;
before(async () => {
  server = await testServer({
    config: testConfig({ connections: 20 }),
    modules: [{ name: 'things', routes }],
    logger: createLogger('error', { write: (line) => void complaints.push(line) }),
    patience: { headersMs: 300, requestMs: 600, lookEveryMs: 50 },
  });
  address = await server.listen();
});
after(() => server.stop());

const get = async (url: string): Promise<number> =>
  (await server.app.inject({ url, headers: { 'accept-language': 'en' } })).statusCode;
const post = (payload: string) =>
  server.app.inject({
    method: 'POST',
    url: '/api/things',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    payload,
  });

test('an address with a control character in it is of no record', async () => {
  assert.equal(await get('/api/things/37'), 200);
  for (const unfit of ['%00', 'a%00b', '%01', '%1b', '%7f', '%0a', '%09'])
    assert.equal(await get(`/api/things/${unfit}`), 404, unfit);
});

const UNFIT_QUERIES = [
  'text=%00',
  'text=a%00',
  'text=%0a',
  'text=%7f',
  'page=1e400',
  'page=-1e400',
  'page=Infinity',
  'page=NaN',
  'page=501',
  'page=0',
  'page=1.5',
  'day=9999-12-31',
  'day=0000-01-01',
  'day=2026-02-30',
  'day=3000-01-01',
  'at=2026-01-01T23:59:60Z',
  'at=2026-01-01T00:00:00%2B23:59',
  'at=9999-12-31T23:59:59Z',
  'at=2026-02-30T00:00:00Z',
  'of=urn:uuid:01900000-0000-7000-8000-000000000001',
  'surplus=%00',
];

test('controls, infinities, and days that no calendar of ours holds are refused in a query', async () => {
  const sound = 'page=500&text=%E6%B8%85&day=2026-04-05&at=2026-04-05T09:00:00%2B08:00';
  assert.equal(await get(`/api/things?${sound}`), 200);
  for (const query of UNFIT_QUERIES) assert.equal(await get(`/api/things?${query}`), 400, query);
});

const UNFIT_BODIES = [
  '{"name":"a\\u0000b"}',
  '{"name":"\\u001b"}',
  '{"name":"\\ud800"}',
  '{"count":1e400}',
  '{"count":-1e999}',
  '{"inner":[{"name":"\\u0000"}]}',
  '{"\\u0000":1}',
  `{"name":${'['.repeat(2000)}${']'.repeat(2000)}}`,
];

test('controls, halves of characters, infinities and endless depth are refused in a body, lines are not', async () => {
  assert.equal((await post('{"name":"清明","note":"一\\n二\\t三","count":3}')).statusCode, 200);
  for (const body of UNFIT_BODIES) {
    const answer = await post(body);
    assert.equal(answer.statusCode, 400, body.slice(0, 60));
    assert.equal(answer.json().code, 'invalid-input');
  }
  const [fault] = (await post('{"inner":[{"name":"\\u0000"}]}')).json().errors;
  assert.deepEqual([fault.path, fault.rule], ['/inner/0/name', 'format']);
});

test('a body is small unless its route says otherwise', async () => {
  assert.equal((await post(JSON.stringify({ note: 'x'.repeat(70_000) }))).statusCode, 413);
});

/** Resolved with how long the server bore with a caller that sends this and then nothing. */
const patienceWith = (sent: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(address);
    const began = performance.now();
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(sent));
    socket.on('error', reject);
    socket.on('data', () => undefined);
    socket.on('close', () => resolve(performance.now() - began));
  });

test('a caller who is slow to send is let go at the time that is set, in headers and in a body', async () => {
  const headers = await patienceWith('GET /health HTTP/1.1\r\nHost: a\r\nX-Slow: ');
  assert.ok(headers >= 250 && headers < 5000, `${headers}`);
  const head =
    'POST /api/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{';
  const body = await patienceWith(head);
  assert.ok(body >= 500 && body < 5000, `${body}`);
});

/** Sends this and breaks the line off as soon as it is sent. */
const brokenOff = (sent: string): Promise<void> =>
  new Promise((resolve) => {
    const { port } = new URL(address);
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(sent, () => setTimeout(() => socket.resetAndDestroy(), 50)),
    );
    socket.on('error', () => undefined).on('close', () => resolve());
  });

test('a caller who breaks the line off while sending is no fault of ours, and fills no log', async () => {
  complaints.length = 0;
  for (const [path, type] of [
    ['/api/things', 'application/json'],
    ['/api/streams', 'application/vnd.test'],
  ])
    await brokenOff(
      `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: 50\r\n\r\n{`,
    );
  await patienceWith('GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  assert.deepEqual(complaints, []);
});

/** Everything that comes back on one connection for these bytes, its head and its body. */
const answerTo = (sent: string): Promise<readonly [head: string, body: string]> =>
  new Promise((resolve) => {
    const { port } = new URL(address);
    const parts: Buffer[] = [];
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(sent));
    socket.on('error', () => undefined);
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('close', () => {
      const [head = '', body = ''] = Buffer.concat(parts).toString().split('\r\n\r\n');
      resolve([head, body]);
    });
  });

const UNREADABLE = [
  ['GET /health HTTP/1.1\r\nHost: a\r\nX: SIZE\r\n\r\n', 431, 'headers-too-large'],
  ['GET /health HTTP/9.7\r\nHost: a\r\n\r\n', 400, 'unreadable-request'],
  ['\0\x16\x03\x01\r\n\r\n', 400, 'unreadable-request'],
  ['GET /health HTTP/1.1\r\nHost: a\r\nX-Slow: ', 408, 'too-slow'],
] as const;

for (const [sent, status, code] of UNREADABLE)
  test(`a request that no parser reads is refused as ${code}, in words`, async () => {
    const [head, body] = await answerTo(sent.replace('SIZE', 'x'.repeat(20_000)));
    assert.match(head, new RegExp(`^HTTP/1.1 ${status} `));
    assert.match(head, /connection: close/);
    assert.equal(JSON.parse(body).code, code);
    assert.match(JSON.parse(body).todo, /\p{Script=Han}/u);
  });

test('HEAD gets no body even where the request was not read to its end, and English its own words', async () => {
  const rest = `Host: a\r\nAccept-Language: en\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`;
  const [head, body] = await answerTo(`HEAD /health HTTP/1.1\r\n${rest}`);
  assert.match(head, /^HTTP\/1.1 431 /);
  assert.equal(body, '');
  const [, english] = await answerTo(`GET /health HTTP/1.1\r\n${rest}`);
  assert.match(JSON.parse(english).todo, /^Clear the cookies/);
});

test('connections have a limit, and those who were let in are still answered', async () => {
  const { port } = new URL(address);
  const idle: Socket[] = [];
  const closed = new Set<Socket>();
  for (let n = 0; n < 40; n += 1) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.on('close', () => closed.add(socket));
    idle.push(socket);
  }
  while (closed.size < 20) await new Promise((resolve) => setTimeout(resolve, 10));
  for (const socket of idle) socket.destroy();
  while (closed.size < 40) await new Promise((resolve) => setTimeout(resolve, 10));
  assert.equal((await fetch(`${address}/health`)).status, 200);
});

const forged = (own: Server, headers: Record<string, string>) =>
  own.app.inject({
    method: 'POST',
    url: '/api/things',
    headers: { 'content-type': 'application/json', ...headers },
    payload: '{}',
  });

test('where https is spoken, a page is of this site by the address of the settings, not by Host', async () => {
  const modules = [{ name: 'things', routes }];
  const config = testConfig({
    publicUrl: 'https://minzheng.example.cn',
    trustProxy: ['127.0.0.1'],
  });
  const own = await testServer({ config, modules });
  try {
    const evil = { host: 'evil.example', origin: 'http://evil.example' };
    assert.equal((await forged(own, evil)).statusCode, 403);
    assert.equal((await forged(own, { ...evil, origin: 'https://evil.example' })).statusCode, 403);
    const sound = { host: 'evil.example', origin: 'https://minzheng.example.cn' };
    assert.equal((await forged(own, sound)).statusCode, 200);
  } finally {
    await own.stop();
  }
});
