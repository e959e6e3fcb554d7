import type { Access } from '../src/kernel/access/access.ts';
import type { Actor } from '../src/kernel/access/actor.ts';
import { createRefusalLog } from '../src/kernel/audit/refusal-log.ts';
import type { Authenticator } from '../src/kernel/http/authenticator.ts';
import type { Method, ServerModule } from '../src/kernel/http/route.ts';
import { createLogger } from '../src/kernel/logger.ts';
import { createMetrics } from '../src/kernel/metrics.ts';
import { bindRecords } from '../src/kernel/records/records.ts';
import type { TestNode, TestScope } from './node.ts';
import { testServer } from './server.ts';

/** What an address answered. */
export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** The API of a node's modules, asked by people of every role without passwords. */
export interface TestApi {
  ask<Body = unknown>(
    actor: Actor | undefined,
    method: Method,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<Body>>;
  /** Asks as one role with one scope. */
  as(role: string | readonly string[], scope?: TestScope): TestCaller;
  /** Asks without an account. */
  readonly visitor: TestCaller;
  /** Writes down how often was refused what was refused again, as the end of the hour does. */
  countRefusals(): Promise<void>;
  close(): Promise<void>;
}

export interface TestCaller {
  get<Body = unknown>(path: string): Promise<Answer<Body>>;
  post<Body = unknown>(path: string, body?: unknown): Promise<Answer<Body>>;
  put<Body = unknown>(path: string, body: unknown): Promise<Answer<Body>>;
  patch<Body = unknown>(path: string, body: unknown): Promise<Answer<Body>>;
}

const ACTOR = 'x-test-actor';

/** Believes whoever the request says it is: for tests of what an actor may do, not of who they are. */
const credulous = (access: Access): Authenticator => ({
  authenticate: async ({ headers }) => {
    const actor = headers[ACTOR];
    if (typeof actor !== 'string') return { state: 'visitor' };
    const said = JSON.parse(decodeURIComponent(actor)) as Actor;
    return { state: 'full', actor: { ...said, rights: access.rightsOf(said.roles) } };
  },
  isAlive: async () => true,
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Serves the modules over a test node, without a socket. */
export async function testApi(test: TestNode, modules: readonly ServerModule[]): Promise<TestApi> {
  const { node, kinds } = test;
  const refusals = createRefusalLog({
    node,
    logger: createLogger(process.env['QINGMING_TEST_LOG'] ?? 'silent'),
    metrics: createMetrics({ process: false }),
  });
  const server = await testServer({
    db: node.db,
    clock: node.clock,
    ids: node.ids,
    modules,
    accounts: credulous(node.access),
    visitorRights: node.access.rightsOf(['public']),
    refusals,
    recordsFor: (actor, { purpose }) =>
      bindRecords({ node, kinds, actor, purpose, wrote: () => undefined }),
  });
  const ask: TestApi['ask'] = async (actor, method, url, body, more = {}) => {
    const answer = await server.app.inject({
      method,
      url,
      headers: {
        'accept-language': 'en',
        ...more,
        ...(actor && { [ACTOR]: encodeURIComponent(JSON.stringify(actor)) }),
      },
      ...(body !== undefined && { payload: body as object }),
    });
    const { statusCode: status, body: text, headers } = answer;
    return { status, text, headers, body: parsed(text) as never };
  };
  const caller = (actor: Actor | undefined): TestCaller => ({
    get: (path) => ask(actor, 'GET', path),
    post: (path, body) => ask(actor, 'POST', path, body),
    put: (path, body) => ask(actor, 'PUT', path, body),
    patch: (path, body) => ask(actor, 'PATCH', path, body),
  });
  return {
    ask,
    visitor: caller(undefined),
    as: (role, scope) => caller(test.actorAs(role, scope)),
    countRefusals: () => refusals.flush(true),
    close: async () => {
      await server.stop();
      await refusals.stop();
    },
  };
}
