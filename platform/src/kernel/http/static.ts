import { readFileSync } from 'node:fs';
import path from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getState } from './request-state.ts';

/** What the build writes where a nonce belongs (Vite's `html.cspNonce`). */
export const NONCE_PLACE = '__CSP_NONCE__';

const FILE = /\.[a-z0-9]+$/i;
const HASHED = /^assets\//;
const YEAR_MS = 31_536_000_000;

/** The console's first page, with the nonce that its style library must put on its styles. */
function firstPage(directory: string): (nonce: string) => string {
  const template = readFileSync(path.join(directory, 'index.html'), 'utf8');
  return (nonce) => template.replaceAll(NONCE_PLACE, nonce);
}

/** A file whose name holds its hash never changes. */
function sendFile(file: string, reply: FastifyReply) {
  reply.removeHeader('cache-control');
  return HASHED.test(file)
    ? reply.sendFile(file, { maxAge: YEAR_MS, immutable: true })
    : reply.sendFile(file, { maxAge: 0 });
}

const fileOf = ({ params }: FastifyRequest): string =>
  (params as Readonly<Record<string, string | undefined>>)['*'] ?? '';

/**
 * Serves the built console under `/console/`: files as they are, every other address as the
 * first page, so that the address of a case can be opened and shared.
 */
export async function addConsole(app: FastifyInstance, directory: string): Promise<void> {
  const shown = firstPage(directory);
  await app.register(staticFiles, { root: directory, serve: false, preCompressed: true });
  const answer = (request: FastifyRequest, reply: FastifyReply) => {
    const file = fileOf(request);
    if (FILE.test(file) && file !== 'index.html') return sendFile(file, reply);
    return reply.type('text/html; charset=utf-8').send(shown(getState(request).nonce));
  };
  // Both addresses are one route: the page's own addresses stand on the one with the stroke.
  app.get('/console', (request, reply) =>
    /^\/console(?:\?|$)/.test(request.url)
      ? reply.redirect('/console/', 308)
      : answer(request, reply),
  );
  app.get('/console/*', answer);
}
