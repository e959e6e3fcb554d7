import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANSWER_SCHEMAS, answerOf } from '../src/kernel/http/answers.ts';
import type { Route } from '../src/kernel/http/route.ts';
import { readScales } from '../src/kernel/records/scale-keyword.ts';

// Each file of tests compiles its own checks: made quickly, each runs a few times. The description itself has its own test.
const ajv = readScales(
  new Ajv2020({
    strict: false,
    validateFormats: false,
    meta: false,
    validateSchema: false,
    code: { optimize: false },
  }),
);
ajv.addSchema({ $id: 'answers', components: { schemas: closed(ANSWER_SCHEMAS) } });

/** The description without what it leaves to later versions: here a member that it does not name is a fault. */
function closed(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (_, part: unknown) =>
    typeof part === 'object' && part !== null && 'properties' in part
      ? { additionalProperties: false, ...part }
      : part,
  );
}

const local = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(closed(schema)).replaceAll('"#/components/', '"answers#/components/'));

const compiled = new WeakMap<Route, ValidateFunction>();

/** The check of what a route answers; undefined of pages, files and answers without a body. */
function validatorOf(route: Route): ValidateFunction | undefined {
  const answer = answerOf(route);
  if (typeof answer !== 'object') return undefined;
  const known = compiled.get(route) ?? ajv.compile(local(answer) as object);
  compiled.set(route, known);
  return known;
}

const asked = new Set<string>();
const DIRECTORY = process.env['QINGMING_TEST_DIRECTORY'];

/** Tells the run that a test asked for an answer: `tools/lib/unasked.ts`. */
function noteAsked(name: string): void {
  if (asked.has(name) || DIRECTORY === undefined) return;
  asked.add(name);
  appendFileSync(join(DIRECTORY, 'answers'), `${name}\n`);
}

const isJson = (reply: FastifyReply): boolean =>
  String(reply.getHeader('content-type')).startsWith('application/json');

/**
 * Holds an answer against what the interface description says of it, so that whoever reads the
 * description is told the truth. What differs fails the test that runs.
 */
function requireDescribed(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
  const route = request.routeOptions.config.declared;
  if (route === undefined || reply.statusCode >= 300 || typeof payload !== 'string') return;
  if (!isJson(reply) || request.method !== route.method) return;
  const name = `${route.method} ${route.path}`;
  const validate = validatorOf(route);
  if (validate === undefined) return;
  noteAsked(name);
  if (validate(JSON.parse(payload))) return;
  const differs = ajv.errorsText(validate.errors?.slice(0, 10));
  const error = new Error(`${name} does not answer as /openapi.json says: ${differs}`);
  queueMicrotask(() => {
    throw error;
  });
}

/** Every server that a test starts in its own process is watched from its beginning. */
subscribe('fastify.initialization', (message) => {
  const { fastify } = message as { fastify: FastifyInstance };
  fastify.addHook('onSend', async (request, reply, payload) => {
    requireDescribed(request, reply, payload);
    return payload;
  });
});
