import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient, withQuery } from './client.ts';
import { isPassing, isRefusal } from './problem.ts';
import type { Refusal } from './problem.ts';

function clientThatHears(answer: () => Response, online = true) {
  const calls: { path: string; init: RequestInit }[] = [];
  const ended: string[] = [];
  const client = createClient({
    fetch: async (path, init) => {
      calls.push({ path: path as string, init: init ?? {} });
      return answer();
    },
    online: () => online,
    language: () => 'zh',
    signedOut: () => ended.push('signed out'),
  });
  return { client, calls, ended };
}

const json = (status: number, body: unknown) => () => Response.json(body, { status });

async function refusalFrom(call: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await call.then(
    () => assert.fail('the call went through'),
    (thrown: unknown) => thrown,
  );
  assert.ok(isRefusal(error));
  return error;
}

test('a call says its language and its purpose', async () => {
  const { client, calls } = clientThatHears(json(200, { ok: true }));
  await client.get('/api/board', { purpose: 'service' });
  const headers = new Headers(calls[0]?.init.headers);
  assert.equal(headers.get('x-language'), 'zh');
  assert.equal(headers.get('x-purpose'), 'service');
});

test('a refusal keeps its code, its sentence and what to do', async () => {
  const { client } = clientThatHears(
    json(409, { code: 'stale-version', detail: '已被他人更正。', todo: '请核对两个版本。' }),
  );
  const { problem } = await refusalFrom(client.send('POST', '/api/cases', { body: {} }));
  assert.equal(problem.code, 'stale-version');
  assert.equal(problem.todo, '请核对两个版本。');
  assert.deepEqual(problem.errors, []);
});

test('an ended session is noticed once, and not by the sign-in itself', async () => {
  const { client, ended } = clientThatHears(
    json(401, { code: 'not-signed-in', detail: '请登录。' }),
  );
  await refusalFrom(client.get('/api/board'));
  assert.equal(ended.length, 1);
  await refusalFrom(client.send('POST', '/api/session', { body: {} }));
  assert.equal(ended.length, 1);
});

test('a server that is away is told in words and may be asked again', async () => {
  const { client } = clientThatHears(() => {
    throw new TypeError('fetch failed');
  });
  const refusal = await refusalFrom(client.get('/api/board'));
  assert.equal(refusal.problem.code, 'unreachable');
  assert.ok(isPassing(refusal));
});

test('an answer that is no problem document is not shown raw', async () => {
  const { client } = clientThatHears(() => new Response('<h1>Bad Gateway</h1>', { status: 500 }));
  const refusal = await refusalFrom(client.get('/api/board'));
  assert.equal(refusal.problem.code, 'unreadable');
  assert.doesNotMatch(refusal.message, /</);
});

test('an answer without a body is no fault', async () => {
  const { client } = clientThatHears(() => new Response(null, { status: 204 }));
  assert.equal(await client.send('DELETE', '/api/session'), undefined);
});

test('an address carries only the words that were given', () => {
  assert.equal(
    withQuery('/api/cases', { text: '', state: '0', from: undefined }),
    '/api/cases?state=0',
  );
  assert.equal(withQuery('/api/cases', {}), '/api/cases');
});

test('without a network nothing is sent, and the desk is told at once that nothing was saved', async () => {
  const { client, calls } = clientThatHears(json(200, {}), false);
  const refusal = await refusalFrom(client.send('POST', '/api/cases/1/cremation', { body: {} }));
  assert.equal(refusal.message, '网络中断，尚未保存。');
  assert.equal(calls.length, 0);
  const asked = await refusalFrom(client.send('POST', '/api/cases/search', { asks: true }));
  assert.doesNotMatch(asked.message, /保存/);
});

test('an answer that was lost on the way does not claim that nothing was saved', async () => {
  const { client } = clientThatHears(() => {
    throw new TypeError('network changed');
  });
  const { problem } = await refusalFrom(client.send('POST', '/api/cases/1/moves', { body: {} }));
  assert.equal(problem.code, 'no-answer');
  assert.match(problem.todo, /是否已有/);
});

test('a caller that gives up takes the request back', async () => {
  const given = new AbortController();
  let seen: AbortSignal | null | undefined;
  const client = createClient({
    fetch: (_path, init) => {
      seen = init?.signal;
      return new Promise((_resolve, reject) =>
        seen?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
      );
    },
    online: () => true,
    language: () => 'en',
    signedOut: () => undefined,
  });
  const call = client.send('POST', '/api/cases', { body: {}, signal: given.signal });
  given.abort();
  await refusalFrom(call);
  assert.ok(seen?.aborted);
});
