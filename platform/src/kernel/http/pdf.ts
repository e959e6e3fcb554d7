import type { FastifyReply } from 'fastify';

/** A paper is for its reader alone: kept nowhere on the way. */
export function asPdf(reply: FastifyReply, name: string, bytes: Uint8Array): Buffer {
  void reply.headers({
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}.pdf"`,
    'cache-control': 'no-store',
  });
  return Buffer.from(bytes);
}
