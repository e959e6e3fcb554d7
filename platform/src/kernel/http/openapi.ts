import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify';
import type { NodeConfig } from '../config/settings.ts';
import { once } from '../once.ts';
import { ANSWER_SCHEMAS, answerOf } from './answers.ts';
import { docsPage } from './docs-page.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';

const sentence = {
  type: 'object',
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
  required: ['zh', 'en'],
};

/** RFC 9457 problem details as this platform writes them. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'todo', 'values', 'errors'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    todo: { type: 'string' },
    values: { type: 'object', additionalProperties: true },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, rule: { type: 'string' }, message: sentence },
      },
    },
  },
};

const REFUSAL = {
  description: '拒绝的原因与处理办法 Why it was refused, and what to do',
  content: { 'application/problem+json': { schema: PROBLEM } },
};

const NOTHING = { description: '没有内容 Nothing' };
const ANSWER = { description: '结果 The answer' };

/** What is answered when all went well: JSON of a shape, a file, or nothing. What was made anew is answered with 201. */
function answerFor(declared: Route) {
  const answer = answerOf(declared);
  if (answer === 'nothing') return { 204: NOTHING };
  if (answer === undefined) return { '2xx': ANSWER };
  if (answer === 'file') return { '2xx': { ...ANSWER, content: { '*/*': {} } } };
  const told = { ...ANSWER, content: { 'application/json': { schema: answer } } };
  return declared.method === 'GET' ? { 200: told } : { '2xx': told };
}

/** Nothing, an account, a capability by its name, or rights on kinds: `create custody, revise custody`. */
function accessOf({ access }: Route): string {
  if (typeof access === 'string') return access;
  return 'rights' in access
    ? access.rights.map((right) => right.join(' ')).join(', ')
    : access.name;
}

/** The capability in words, where the route asks for one. */
const capabilityOf = ({ access }: Route) =>
  typeof access === 'object' && 'label' in access ? { 'x-capability': access.label } : {};

/** What the description says of a route beyond its schemas. */
function described(declared: Route, module: string, schema: FastifySchema): FastifySchema {
  const { summary, access, page, tag } = declared;
  const more = {
    summary: `${summary.zh} · ${summary.en}`,
    'x-summary': summary,
    'x-access': accessOf(declared),
    ...capabilityOf(declared),
    tags: [tag ?? module],
    ...(access !== 'public' && { security: [{ session: [] }] }),
    hide: page === true,
    response: { ...answerFor(declared), default: REFUSAL },
  };
  return { ...schema, ...more };
}

function transformed({
  schema,
  url,
  route,
}: {
  schema: FastifySchema;
  url: string;
  route: RouteOptions;
}) {
  const { declared, module = '' } = route.config ?? {};
  if (declared === undefined) return { schema: { ...schema, hide: true }, url };
  return { schema: described(declared, module, schema ?? {}), url };
}

/** Describes every route in OpenAPI 3.1: `/openapi.json` for programs, `/docs` for people. */
export async function addDescription(
  app: FastifyInstance,
  { node, publicUrl }: NodeConfig,
): Promise<readonly Route[]> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: `清明 Qingming ${node}`,
        version: '1',
        description:
          '全国殡葬管理服务信息平台接口 Interface of the National Funeral Services Platform',
      },
      servers: [{ url: publicUrl }],
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-qm' } },
      },
    },
    transform: transformed as never,
  });
  return descriptionRoutes(app);
}

/**
 * What `/openapi.json` says. The named shapes join it when it stands: given to the library before, each would be
 * resolved against all others, which kept the node from everybody else for five seconds.
 */
function describe(app: FastifyInstance) {
  const document = app.swagger();
  const components = 'components' in document ? document.components : {};
  return { ...document, components: { ...components, schemas: ANSWER_SCHEMAS } };
}

function descriptionRoutes(app: FastifyInstance): readonly Route[] {
  // Anybody may ask for these two megabytes.
  const document = once(() => describe(app));
  const text = once(() => JSON.stringify(document()));
  return [
    route({
      method: 'GET',
      path: '/openapi.json',
      summary: { zh: '接口说明（OpenAPI 3.1）', en: 'This description (OpenAPI 3.1)' },
      access: 'public',
      handle: ({ reply }) => reply.type('application/json; charset=utf-8').send(text()),
    }),
    route({
      method: 'GET',
      path: '/docs',
      summary: { zh: '接口说明（网页）', en: 'This description as a page' },
      access: 'public',
      page: true,
      handle: ({ language, nonce }) => docsPage(document(), language, nonce),
    }),
  ];
}
