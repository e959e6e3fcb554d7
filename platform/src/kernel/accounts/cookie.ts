import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sealer } from './means.ts';

/** The session's cookie: unreadable for scripts, never sent from another site. */
export interface SessionCookie {
  read(request: FastifyRequest): string | undefined;
  write(reply: FastifyReply, token: string): void;
  clear(reply: FastifyReply): void;
  /** The mark of this browser when this login signed in from it before. */
  device(request: FastifyRequest, login: string): string | undefined;
  markDevice(reply: FastifyReply, login: string, mark: string): void;
  /** The key of a device; its browser sends it to the pages of devices alone. */
  readKey(request: FastifyRequest): string | undefined;
  writeKey(reply: FastifyReply, key: string, expires: Date): void;
  clearKey(reply: FastifyReply): void;
}

/** Below this address stands what devices show. */
export const DEVICE_PAGES = '/screen';

const DEVICE_CONTEXT = 'account.device';
/** The longest that browsers keep a cookie. */
const DEVICE_SECONDS = 400 * 86_400;

/** On https the name binds it to this host and path (`__Host-`, RFC 6265bis 4.1.3.2). */
export function sessionCookie(publicUrl: string, seal: Sealer): SessionCookie {
  const secure = new URL(publicUrl).protocol === 'https:';
  // Cookies know no ports: nodes on one machine each need a name of their own.
  const suffix = secure ? '' : `-${new URL(publicUrl).port || '80'}`;
  const [name, device] = ['qm', 'qm-device'].map((base) =>
    secure ? `__Host-${base}` : `${base}${suffix}`,
  ) as [string, string];
  const key = secure ? '__Secure-qm-key' : `qm-key${suffix}`;
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  const ofDevices = { ...options, path: DEVICE_PAGES };
  return {
    readKey: (request) => request.cookies[key],
    writeKey: (reply, secret, expires) => {
      reply.setCookie(key, secret, { ...ofDevices, expires });
    },
    clearKey: (reply) => {
      reply.clearCookie(key, ofDevices);
    },
    read: (request) => request.cookies[name],
    write: (reply, token) => {
      reply.setCookie(name, token, options);
    },
    clear: (reply) => {
      reply.clearCookie(name, options);
    },
    device: (request, login) => {
      const sealed = request.cookies[device];
      if (sealed === undefined) return undefined;
      try {
        const plain = Buffer.from(seal.open(Buffer.from(sealed, 'base64url'), DEVICE_CONTEXT));
        const [whose, mark] = plain.toString().split('\0');
        return whose === login ? mark : undefined;
      } catch {
        return undefined;
      }
    },
    markDevice: (reply, login, mark) => {
      const sealed = seal.seal(Buffer.from(`${login}\0${mark}`), DEVICE_CONTEXT);
      const value = Buffer.from(sealed).toString('base64url');
      reply.setCookie(device, value, { ...options, maxAge: DEVICE_SECONDS });
    },
  };
}
