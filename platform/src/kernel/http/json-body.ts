import type { FastifyInstance } from 'fastify';
import { Fault } from '../errors/fault.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a body; bytes of another encoding would become names of replacement characters. */
function textOf(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch (error) {
    throw new Fault('not-json', {}, { cause: error });
  }
}

/** Bodies are JSON in UTF-8 (RFC 8259 8.1) and nothing else; `__proto__` in one is refused. */
export function takeJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) =>
    parse(request, textOf(body as Buffer), done),
  );
}
