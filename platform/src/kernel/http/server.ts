import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastify from 'fastify';
import { visitor } from '../access/actor.ts';
import type { RefusalLog } from '../audit/refusal-log.ts';
import type { Clock } from '../clock.ts';
import type { NodeConfig } from '../config/settings.ts';
import { takeRandom } from '../crypto/random.ts';
import type { Database } from '../db/database.ts';
import { errorEntry } from '../errors/catalogue.ts';
import { Fault, isFault } from '../errors/fault.ts';
import { toFault } from '../errors/to-fault.ts';
import type { Ids } from '../ids.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import { createMetrics, watchDatabase } from '../metrics.ts';
import { answerFault, wantsPage } from './answer.ts';
import type { Authentication, Authenticator } from './authenticator.ts';
import { nobody } from './authenticator.ts';
import { errorPages } from './fault-page.ts';
import type { HealthDependencies, ReadinessCheck } from './health.ts';
import { healthRoutes } from './health.ts';
import { takeJson } from './json-body.ts';
import { languageOf } from './language.ts';
import { addDescription } from './openapi.ts';
import { findState, getState, keepState } from './request-state.ts';
import { noteRefusal } from './refused-request.ts';
import type { RecordsFor, ServerModule } from './route.ts';
import { addRoutes } from './routes.ts';
import { protect, refuseForgery, refuseLongAddress } from './security.ts';
import { addConsole } from './static.ts';
import { answerUnread } from './unread-request.ts';
import { validatorCompiler } from './validation.ts';
import type { Rights } from '../access/rights.ts';

export interface ServerOptions {
  readonly config: NodeConfig;
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly recordsFor: RecordsFor;
  readonly logger: Logger;
  readonly modules: readonly ServerModule[];
  /** Who a cookie belongs to; without it everybody is a visitor. */
  readonly accounts?: Authenticator;
  /** What whoever has no account may do; nothing unless given. */
  readonly visitorRights?: Rights;
  readonly metrics?: Metrics;
  /** What `/ready` asks beside the database: migrations, keys, exchange. */
  readonly readiness?: readonly ReadinessCheck[];
  /** Whether the log may be written on. */
  readonly head?: HealthDependencies['head'];
  /** Folder of the built console; left out when there is none. */
  readonly consoleDirectory?: string;
  readonly patience?: Patience;
  /** Writes refused requests into the audit. */
  readonly refusals?: Pick<RefusalLog, 'note'>;
}

/** How long a caller may take to send, in milliseconds. */
interface Patience {
  readonly headersMs: number;
  readonly requestMs: number;
  readonly lookEveryMs: number;
}

export interface Server {
  readonly app: FastifyInstance;
  /** Begins to listen; returns the address, with the port that was taken. */
  listen(): Promise<string>;
  /** Takes no new request, finishes those under way (10 s at most), closes. */
  stop(): Promise<void>;
}

const KILOBYTE = 1024;
/** Of a body that no route says more of; whoever is not signed in sends no more either. */
const USUAL_BODY = 64 * KILOBYTE;
const USUAL_PATIENCE: Patience = { headersMs: 15_000, requestMs: 30_000, lookEveryMs: 1000 };
const GRACE_MS = 10_000;

/** The page of a fault that a module brings; without one the server's own. */
const failureOf = (modules: readonly ServerModule[]) =>
  modules.find((module) => module.failure !== undefined)?.failure;

function bare({ config, ids, modules, patience = USUAL_PATIENCE }: ServerOptions): FastifyInstance {
  return fastify({
    logger: false,
    genReqId: () => ids.uuid(),
    trustProxy: config.trustProxy.length === 0 ? false : [...config.trustProxy],
    bodyLimit: USUAL_BODY,
    clientErrorHandler: answerUnread,
    requestTimeout: patience.requestMs,
    keepAliveTimeout: 65_000,
    http: {
      maxHeaderSize: 16 * KILOBYTE,
      headersTimeout: patience.headersMs,
      // Node looks every 30 s unless told otherwise: slow requests would end that much later.
      connectionsCheckingInterval: patience.lookEveryMs,
    },
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (error, request, reply) => {
      void answerFault(toFault(error, request.id), request, reply, failureOf(modules));
    },
  });
}

/** Who asks. A page that is the same for everybody does not need to know, and is served without the database too. */
async function authenticationOf(
  accounts: Authenticator,
  request: FastifyRequest,
): Promise<Authentication> {
  try {
    return await accounts.authenticate(request);
  } catch (error) {
    const { declared } = request.routeOptions.config;
    if (declared?.page === true && declared.access === 'public') return { state: 'visitor' };
    throw error;
  }
}

/** Every request: who asks, in which language, and the protection of the answer. */
function openRequests(app: FastifyInstance, options: ServerOptions, isStopping: () => boolean) {
  const accounts = options.accounts ?? nobody;
  app.addHook('onRequest', async (request, reply) => {
    const nonce = takeRandom(16).toString('base64url');
    const language = languageOf(request.url, request.headers);
    const startedAt = performance.now();
    keepState(request, { startedAt, nonce, language, authentication: { state: 'visitor' } });
    protect(reply, request.url, nonce, options.config);
    reply.header('x-request-id', request.id);
    if (isStopping()) throw new Fault('shutting-down');
    refuseLongAddress(request);
    if (request.routeOptions.config.machine !== true) refuseForgery(request, options.config);
    getState(request).authentication = await authenticationOf(accounts, request);
  });
}

const accountOf = (request: FastifyRequest): string | undefined => {
  const authentication = findState(request)?.authentication;
  return authentication !== undefined && 'actor' in authentication
    ? authentication.actor.account
    : undefined;
};

const patternOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown';

function watchRequests(app: FastifyInstance, logger: Logger, metrics: Metrics) {
  const refused = metrics.counter(
    'qingming_faults_total',
    'Answers that were a fault, by its code',
    ['code'],
  );
  app.addHook('onResponse', async (request, reply) => {
    const state = findState(request);
    const ms = performance.now() - (state?.startedAt ?? performance.now());
    const code = state?.fault;
    const line = {
      method: request.method,
      route: patternOf(request),
      status: reply.statusCode,
      ms: Math.round(ms * 10) / 10,
      request: request.id,
      account: accountOf(request),
      ...(code !== undefined && { code }),
    };
    metrics.answered(line.method, line.route, line.status, ms / 1000);
    if (code !== undefined) refused({ code });
    logger.info(line, 'answered');
  });
}

/**
 * The caller went before the answer was there, or before all was sent: nobody is left to tell, and
 * nothing failed. A stranger who breaks lines off fills no log.
 */
const isGone = (error: unknown, { raw }: FastifyRequest): boolean => {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || (code === 'ECONNRESET' && raw.socket.destroyed);
};

/** A value that only the database refused: the door let through what it should not have. */
const isUnbounded = (error: unknown): boolean =>
  String((error as { code?: unknown } | null)?.code).startsWith('22');

const READS: readonly string[] = ['GET', 'HEAD'];

function answerMissing(app: FastifyInstance, modules: readonly ServerModule[]) {
  const missing = modules.find((module) => module.missing !== undefined)?.missing;
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) =>
    missing !== undefined && READS.includes(request.method) && wantsPage(request)
      ? missing(request, reply)
      : answerFault(new Fault('not-found'), request, reply, failureOf(modules)),
  );
}

function answerFaults(app: FastifyInstance, { logger, modules, refusals }: ServerOptions) {
  app.setErrorHandler(async (error, request, reply) => {
    if (isGone(error, request)) return reply;
    const fault = toFault(error, request.id);
    await noteRefusal(refusals, fault, request);
    if (errorEntry(fault.code).status >= 500 || isUnbounded(error)) {
      const cause = isFault(error) ? error.cause : error;
      // Who is told to come back in a moment was served as meant: a busy hour must not fill the log with failures.
      const level = fault.code === 'busy' && fault.cause === undefined ? 'warn' : 'error';
      logger[level]({ err: cause, fault: fault.code, request: request.id }, 'failed');
    }
    return answerFault(fault, request, reply, failureOf(modules));
  });
}

async function addParts(app: FastifyInstance, { config }: ServerOptions) {
  // Quality 4: brotli's default of 11 takes 30 times as long for a tenth less.
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
  });
  await app.register(rateLimit, {
    max: config.requestsPerMinute,
    timeWindow: 60_000,
    cache: 50_000,
    keyGenerator: (request) => `${accountOf(request) ?? request.ip} ${patternOf(request)}`,
    errorResponseBuilder: (_request, { ttl }) =>
      new Fault('too-many-requests', { seconds: Math.ceil(ttl / 1000) }),
  });
}

/** An answer that ends during the stop ends its connection too: nobody keeps the server waiting. */
function endConnections(app: FastifyInstance, isStopping: () => boolean) {
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping()) reply.header('connection', 'close');
  });
}

/** Closes, and after the time of grace ends the connections that are still open. */
async function closeGently(app: FastifyInstance) {
  const late = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(late);
  }
}

const openOn = (app: FastifyInstance): Promise<number> =>
  new Promise((resolve, reject) => {
    app.server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });

/**
 * The HTTP face of a node. Every answer is protected, every fault is of the catalogue, every
 * request is measured; modules bring their routes.
 */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { config, logger } = options;
  const metrics = options.metrics ?? createMetrics();
  watchDatabase(metrics, options.db);
  const stopping = new AbortController();
  const app = bare(options);
  app.server.maxConnections = config.connections;
  metrics.gauge('qingming_connections', 'Connections of callers that are open', () => openOn(app));
  const dropped = metrics.counter(
    'qingming_connections_dropped_total',
    'Callers turned away at the limit',
  );
  app.server.on('drop', () => dropped());
  app.setValidatorCompiler(validatorCompiler);
  app.removeContentTypeParser('text/plain');
  takeJson(app);
  // First: whoever asks is known by the cookie.
  await app.register(cookie);
  const isStopping = () => stopping.signal.aborted;
  openRequests(app, options, isStopping);
  endConnections(app, isStopping);
  watchRequests(app, logger, metrics);
  await addParts(app, options);
  answerFaults(app, options);
  answerMissing(app, options.modules);
  const description = await addDescription(app, config);
  const own = [...errorPages, ...healthRoutes({ ...options, metrics }), ...description];
  const modules = [{ name: 'platform', routes: own }, ...options.modules];
  addRoutes(app, modules, {
    recordsFor: options.recordsFor,
    visitor: visitor(config.node, options.visitorRights),
    stopping: stopping.signal,
  });
  if (options.consoleDirectory !== undefined) await addConsole(app, options.consoleDirectory);
  await app.ready();
  return {
    app,
    listen: () => app.listen({ host: config.host, port: config.port }),
    stop: async () => {
      stopping.abort();
      await closeGently(app);
    },
  };
}
