import { plainScan } from '@qingming/standard/numbers/scanned-text.ts';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import type { RefusalLog } from '../audit/refusal-log.ts';
import type { Named } from '../audit/refused-target.ts';
import type { Fault } from '../errors/fault.ts';
import { namesNothing } from './door.ts';
import { findState } from './request-state.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Of one request: more cannot be meant by one act. */
const MOST_NAMED = 8;

const textsOf = (part: unknown): readonly string[] =>
  typeof part === 'object' && part !== null
    ? Object.values(part).filter((value) => typeof value === 'string')
    : [];

/** What the request names: first by its address, then by the top of its body. */
function namedBy({ params, query, body }: FastifyRequest): Named {
  const inAddress = textsOf(params);
  const all = [...inAddress, ...textsOf(query), ...textsOf(body)];
  return {
    ids: all.filter((text) => UUID.test(text)).slice(0, MOST_NAMED),
    numbers: inAddress
      .filter((text) => !UUID.test(text) && !namesNothing(text))
      .map(plainScan)
      .slice(0, MOST_NAMED),
  };
}

function actorOf(request: FastifyRequest): Actor | undefined {
  const authentication = findState(request)?.authentication;
  return authentication !== undefined && 'actor' in authentication
    ? authentication.actor
    : undefined;
}

/** Hands a refusal of somebody who signed in to the audit, before it is answered. */
export async function noteRefusal(
  refusals: Pick<RefusalLog, 'note'> | undefined,
  fault: Fault,
  request: FastifyRequest,
): Promise<void> {
  const actor = actorOf(request);
  if (refusals === undefined || actor === undefined) return;
  const address = `${request.method} ${request.routeOptions.url ?? 'unknown'}`;
  await refusals.note({ fault, actor, address, named: namedBy(request) });
}
