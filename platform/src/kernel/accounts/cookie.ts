import type { FastifyReply, FastifyRequest } from 'fastify';

/** The session's cookie: unreadable for scripts, never sent from another site. */
export interface SessionCookie {
  read(request: FastifyRequest): string | undefined;
  write(reply: FastifyReply, token: string): void;
  clear(reply: FastifyReply): void;
}

/** On https the name binds it to this host and path (`__Host-`, RFC 6265bis 4.1.3.2). */
export function sessionCookie(publicUrl: string): SessionCookie {
  const secure = new URL(publicUrl).protocol === 'https:';
  // Cookies know no ports: nodes on one machine each need a name of their own.
  const name = secure ? '__Host-qm' : `qm-${new URL(publicUrl).port || '80'}`;
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  return {
    read: (request) => request.cookies[name],
    write: (reply, token) => {
      reply.setCookie(name, token, options);
    },
    clear: (reply) => {
      reply.clearCookie(name, options);
    },
  };
}
