import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../errors/catalogue.ts';
import type { Fault } from '../errors/fault.ts';
import { toProblem } from '../errors/problem.ts';
import { faultPage } from './fault-page.ts';
import { Html } from './html.ts';
import { languageOf } from './language.ts';
import { findState } from './request-state.ts';
import type { FailurePage } from './route.ts';

/** A person's browser asks for something to read. */
export const wantsPage = ({ headers, url }: FastifyRequest): boolean =>
  !url.startsWith('/api') && (headers.accept ?? '').includes('text/html');

/** When a fault that passes by itself is worth another try. */
const RETRY_SECONDS: Readonly<Partial<Record<ErrorCode, number>>> = {
  'shutting-down': 30,
  unavailable: 30,
  busy: 5,
  'in-use': 5,
  'took-too-long': 30,
};

function retryAfter({ code, detail }: Fault): number | undefined {
  const { seconds, minutes } = detail;
  if (typeof seconds === 'number') return Math.ceil(seconds);
  const usual = RETRY_SECONDS[code];
  if (usual !== undefined) return usual;
  return typeof minutes === 'number' ? Math.ceil(minutes * 60) : undefined;
}

/** Answers with a fault: a page for a person's browser, a problem document for a program. */
export function answerFault(
  fault: Fault,
  request: FastifyRequest,
  reply: FastifyReply,
  failure?: FailurePage,
) {
  const state = findState(request);
  const language = state?.language ?? languageOf(request.url, request.headers);
  const problem = toProblem(fault, language);
  if (state !== undefined) state.fault = fault.code;
  const retry = retryAfter(fault);
  if (retry !== undefined) reply.header('retry-after', retry);
  reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .header('vary', 'accept, accept-language');
  reply.header('content-language', language);
  const reads = wantsPage(request) && !request.url.startsWith('/console');
  if (failure !== undefined && reads) {
    const shown = failure({ status: problem.status, seconds: retry }, request, reply);
    return reply.type('text/html; charset=utf-8').serializer(String).send(shown.toString());
  }
  if (state !== undefined && wantsPage(request)) {
    const shown = faultPage(fault, language, { nonce: state.nonce, requestId: request.id });
    return reply.type('text/html; charset=utf-8').serializer(String).send(shown.toString());
  }
  return reply
    .type('application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem);
}

/** Sends what a handler returned, see `RouteSpec.handle`. */
export function answerWith(result: unknown, reply: FastifyReply): unknown {
  if (reply.sent) return reply;
  if (result === undefined) return reply.code(204).send();
  if (result instanceof Html) {
    return reply.type('text/html; charset=utf-8').serializer(String).send(result.toString());
  }
  return result;
}
