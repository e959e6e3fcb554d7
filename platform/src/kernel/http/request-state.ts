import type { Language } from '@qingming/standard/language/bilingual.ts';
import type { FastifyRequest } from 'fastify';
import type { Authentication } from './authenticator.ts';

/** What the server knows of a request beside what Fastify does. */
export interface RequestState {
  readonly startedAt: number;
  readonly nonce: string;
  authentication: Authentication;
  language: Language;
  /** The code of the fault that it was answered with. */
  fault?: string;
}

const states = new WeakMap<FastifyRequest, RequestState>();

export const keepState = (request: FastifyRequest, state: RequestState): void => {
  states.set(request, state);
};

export function getState(request: FastifyRequest): RequestState {
  const state = states.get(request);
  if (state === undefined) throw new Error('the request was not opened by the server');
  return state;
}

export const findState = (request: FastifyRequest): RequestState | undefined => states.get(request);
