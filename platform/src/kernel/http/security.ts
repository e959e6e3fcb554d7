import type { FastifyReply, FastifyRequest } from 'fastify';
import { Fault } from '../errors/fault.ts';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const LONGEST_URL = 4096;

/** What the server must know of itself to protect its visitors. */
export interface Surroundings {
  readonly publicUrl: string;
}

const isHttps = ({ publicUrl }: Surroundings): boolean => new URL(publicUrl).protocol === 'https:';

/** Charts place their labels by style attributes; those can run no script. */
const mayStyleAttributes = (url: string): boolean => url.startsWith('/console');

/** A page that is printed has its address below the interface, and its own style. */
const isInterface = (url: string): boolean =>
  /^\/(api|exchange|openapi)/.test(url) && !/^[^?]*\.html(\?|$)/.test(url);

function contentPolicy(url: string, nonce: string, https: boolean): string {
  const always = ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"];
  if (isInterface(url)) return always.join('; ');
  return [
    ...always,
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    ...(mayStyleAttributes(url) ? ["style-src-attr 'unsafe-inline'"] : []),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

const FIXED = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'accelerometer=(), autoplay=(self), camera=(self), display-capture=(), geolocation=(), gyroscope=(), microphone=(self), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-permitted-cross-domain-policies': 'none',
  'cache-control': 'no-store',
} as const;

/** Puts the protective headers on an answer; a later one may only allow caching. */
export function protect(
  reply: FastifyReply,
  url: string,
  nonce: string,
  surroundings: Surroundings,
): void {
  const https = isHttps(surroundings);
  reply.headers({ ...FIXED, 'content-security-policy': contentPolicy(url, nonce, https) });
  if (https) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
}

/** Where https is spoken the address is the one of the settings: `Host` is what anybody may write. */
function isOwnOrigin(origin: string, request: FastifyRequest, surroundings: Surroundings) {
  if (origin === new URL(surroundings.publicUrl).origin) return true;
  if (isHttps(surroundings)) return false;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}

/**
 * Refuses a change that another site makes a browser send (ASVS 5.0 3.5.1): a browser says where
 * an unsafe request comes from in Sec-Fetch-Site or Origin, and a page cannot forge either.
 */
export function refuseForgery(request: FastifyRequest, surroundings: Surroundings): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw new Fault('forged-request');
  const { origin } = request.headers;
  if (origin !== undefined && !isOwnOrigin(origin, request, surroundings)) {
    throw new Fault('forged-request');
  }
}

/** Refuses addresses that no page of ours has. */
export function refuseLongAddress(request: FastifyRequest): void {
  if (request.url.length > LONGEST_URL) throw new Fault('too-large');
}
