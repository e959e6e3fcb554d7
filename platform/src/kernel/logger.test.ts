import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testServer } from '../../test-support/server.ts';
import { route } from './http/route.ts';
import { object, text } from '@qingming/connect/schema.ts';
import { createLogger } from './logger.ts';

const IDENTITY = '370102194910010018';
const NAME = '王小明';

test('a request full of a person leaves no trace of that person in the log', async () => {
  const lines: string[] = [];
  const logger = createLogger('debug', { write: (line) => lines.push(line) });
  const person = object({ identity: text() });
  const routes = [
    route({
      method: 'POST',
      path: '/api/persons/:identity',
      summary: { zh: '测试', en: 'Test' },
      access: 'public',
      params: person,
      query: person,
      body: person,
      handle: ({ body }) => {
        if (body.identity === NAME)
          throw Object.assign(new Error(`${NAME} ${IDENTITY}`), { detail: IDENTITY });
        return body;
      },
    }),
  ];
  const server = await testServer({ logger, modules: [{ name: 'test', routes }] });
  const url = `/api/persons/${IDENTITY}?identity=${IDENTITY}`;
  for (const identity of [IDENTITY, NAME, 1]) {
    await server.app.inject({ method: 'POST', url, payload: { identity } });
  }
  await server.app.inject({
    url: `/nowhere/${IDENTITY}`,
    headers: { referer: `https://a/${IDENTITY}`, 'user-agent': NAME },
  });
  await server.stop();
  const log = lines.join('');
  assert.doesNotMatch(log, new RegExp(`${IDENTITY}|${NAME}`));
  const answered = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered');
  assert.deepEqual(
    answered.map(({ route: pattern, status }) => [pattern, status]),
    [
      ['/api/persons/:identity', 200],
      ['/api/persons/:identity', 500],
      ['/api/persons/:identity', 400],
      ['unknown', 404],
    ],
  );
});

test('an error is logged by kind, code and place', () => {
  const lines: string[] = [];
  const logger = createLogger('error', { write: (line) => lines.push(line) });
  logger.error(
    { err: Object.assign(new TypeError(NAME), { code: '23505', constraint: 'once' }) },
    'failed',
  );
  const { err } = JSON.parse(lines[0] ?? '{}');
  assert.deepEqual(
    { ...err, at: err.at.length > 0 },
    { kind: 'TypeError', code: '23505', constraint: 'once', at: true },
  );
});
