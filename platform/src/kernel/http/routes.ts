import type { Readable } from 'node:stream';
import type {
  FastifyContextConfig,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  HTTPMethods,
} from 'fastify';
import type { Actor } from '../access/actor.ts';
import { purposeOf } from '../access/purpose.ts';
import { Fault } from '../errors/fault.ts';
import { answerWith } from './answer.ts';
import { refuseUnfitAddress } from './door.ts';
import type { Authentication } from './authenticator.ts';
import { getState } from './request-state.ts';
import type { Context, RecordsFor, Route, RouteAccess, ServerModule } from './route.ts';
import { can, mayEver } from '../access/decide.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A call between systems, which bears a signature and no cookie. */
    machine?: boolean;
    /** The route as its module declared it. */
    declared?: Route;
    module?: string;
  }
}

export interface RouteDependencies {
  readonly recordsFor: RecordsFor;
  readonly visitor: Actor;
  /** Aborts when the server stops, so that long answers end. */
  readonly stopping: AbortSignal;
}

const METHODS: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Whether somebody who is signed in has what a route asks for. */
export function allows(access: RouteAccess, actor: Actor): boolean {
  const ofPeople = actor.device !== true;
  if (access === 'public') return true;
  // A device has a capability of its own, and nothing that is for whoever works here or reads a kind.
  if (access === 'staff') return ofPeople;
  return 'rights' in access
    ? ofPeople && access.rights.every(([verb, kind]) => mayEver(actor, verb, kind))
    : can(actor, access);
}

type Half = Extract<Authentication, { state: 'half' }>;

/** What a session may do that is not whole yet: signing in itself, and what is missing. */
const mayHalf = (route: Route, lacks: Half['lacks']): boolean =>
  route.beforeSecondFactor === true || (lacks === 'password' && route.beforeOwnPassword === true);

const lacking = (authentication: Authentication): Fault =>
  authentication.state === 'half' && authentication.lacks === 'password'
    ? new Fault('own-password-needed')
    : new Fault('second-factor-needed');

/** Somebody of a group may say in which of its institutions they work: the request then reaches no other. */
function atWork(actor: Actor, { headers }: FastifyRequest): Actor {
  const named = headers['x-institution'];
  if (typeof named !== 'string') return actor;
  if (actor.institutions?.includes(named) !== true) throw new Fault('out-of-scope');
  return { ...actor, institutions: [named] };
}

/** Who acts; throws the fault that says what is missing when the route needs more. */
function getActor(route: Route, request: FastifyRequest, visitor: Actor): Actor {
  const { authentication } = getState(request);
  const half = authentication.state === 'half' && mayHalf(route, authentication.lacks);
  const actor = authentication.state === 'full' || half ? authentication.actor : undefined;
  if (route.access === 'public')
    return actor === undefined || actor.device === true ? visitor : actor;
  if (authentication.state === 'visitor') throw new Fault('not-signed-in');
  if (authentication.state === 'expired') throw new Fault('session-expired');
  if (actor === undefined) throw lacking(authentication);
  if (!allows(route.access, actor)) throw new Fault('not-allowed');
  return atWork(actor, request);
}

const statedPurpose = ({ headers }: FastifyRequest): string | undefined => {
  const stated = headers['x-purpose'];
  return typeof stated === 'string' ? stated : undefined;
};

/** Aborts when the caller has gone or the server stops. */
function signalOf(reply: FastifyReply, stopping: AbortSignal): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return AbortSignal.any([gone.signal, stopping]);
}

const laneOf = ({ method, reads }: Route): { readonly lane?: 'reading' } =>
  method === 'GET' || reads === true ? { lane: 'reading' } : {};

function contextOf(
  route: Route,
  actor: Actor,
  request: FastifyRequest,
  reply: FastifyReply,
  means: RouteDependencies,
): Context {
  const { language, nonce } = getState(request);
  const purpose = purposeOf(statedPurpose(request), actor);
  let signal: AbortSignal | undefined;
  return {
    actor,
    purpose,
    nonce,
    request,
    reply,
    language: route.language ?? language,
    records: means.recordsFor(actor, { purpose, requestId: request.id, ...laneOf(route) }),
    params: request.params,
    query: request.query,
    body: request.body,
    requestId: request.id,
    get signal() {
      signal ??= signalOf(reply, means.stopping);
      return signal;
    },
  };
}

const mediaType = ({ headers }: FastifyRequest): string =>
  (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** A body of another type than the route says is refused before it is read. */
function refuseOtherTypes({ limits }: Route, request: FastifyRequest): void {
  const type = mediaType(request);
  if (type !== '' && !(limits?.bodyTypes ?? ['application/json']).includes(type)) {
    throw new Fault('not-json');
  }
}

function schemaOf({ params, query, body, reply }: Route) {
  return {
    ...(params && { params: params.json }),
    ...(query && { querystring: query.json }),
    ...(body && { body: body.json }),
    ...(reply && { response: { '2xx': reply.json } }),
  };
}

function configOf(route: Route, module: string): FastifyContextConfig {
  const { perMinute, machine, bodyTypes } = route.limits ?? {};
  // A form is read before it is refused, so that the page can give back what was typed.
  const hook = route.page === true && bodyTypes !== undefined ? 'preHandler' : 'onRequest';
  return {
    declared: route,
    module,
    machine: machine === true,
    ...(perMinute !== undefined && { rateLimit: { max: perMinute, timeWindow: 60_000, hook } }),
  };
}

function addRoute(
  app: FastifyInstance,
  route: Route,
  module: string,
  means: RouteDependencies,
): void {
  const actors = new WeakMap<FastifyRequest, Actor>();
  const { bodyBytes } = route.limits ?? {};
  app.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(route),
    config: configOf(route, module),
    ...(bodyBytes !== undefined && { bodyLimit: bodyBytes }),
    // Before the body is read: whoever may not act cannot make the server parse.
    onRequest: async (request) => {
      if (route.language !== undefined) getState(request).language = route.language;
      actors.set(request, getActor(route, request, means.visitor));
      refuseUnfitAddress(request);
      refuseOtherTypes(route, request);
    },
    handler: async (request, reply) => {
      const actor = actors.get(request) ?? means.visitor;
      const context = contextOf(route, actor, request, reply, means);
      return answerWith(await route.handle(context), reply);
    },
  });
}

/** Other methods of a known address are answered as such, with what is allowed there. */
function addRefusals(app: FastifyInstance, path: string, used: ReadonlySet<string>): void {
  const unused = METHODS.filter((method) => !used.has(method));
  const allow = [...used, ...(used.has('GET') ? ['HEAD'] : [])].toSorted().join(', ');
  if (unused.length === 0) return;
  app.route({
    method: [...unused],
    url: path,
    schema: { hide: true },
    onRequest: async (_request, reply) => {
      reply.header('allow', allow);
      throw new Fault('method-not-allowed');
    },
    handler: async () => undefined,
  });
}

const bytesOf = (
  _request: FastifyRequest,
  body: Buffer,
  done: (error: null, body: Buffer) => void,
) => done(null, body);

/** A route that reads its body itself: nothing of it is kept before the route has looked at it. */
function addStreamed(
  app: FastifyInstance,
  route: Route,
  module: string,
  means: RouteDependencies,
): void {
  const types = [...(route.limits?.bodyTypes ?? [])];
  void app.register(async (own) => {
    own.removeContentTypeParser(types);
    own.addContentTypeParser(types, async (_request: FastifyRequest, body: Readable) => body);
    addRoute(own, route, module, means);
  });
}

/** Adds the routes of all modules. Throws when two declare the same method and path. */
export function addRoutes(
  app: FastifyInstance,
  modules: readonly ServerModule[],
  means: RouteDependencies,
): void {
  const all = modules.flatMap(({ name, routes }) => routes.map((route) => ({ name, route })));
  const types = new Set(all.flatMap(({ route }) => route.limits?.bodyTypes ?? []));
  types.delete('application/json');
  if (types.size > 0) app.addContentTypeParser([...types], { parseAs: 'buffer' }, bytesOf);
  for (const { name, route } of all)
    if (route.limits?.streamed === true) addStreamed(app, route, name, means);
    else addRoute(app, route, name, means);
  const byPath = Map.groupBy(all, ({ route }) => route.path);
  for (const [path, routes] of byPath) {
    addRefusals(app, path, new Set(routes.map(({ route }) => route.method)));
  }
}
